import { parse, type ValueNode } from "@humanwhocodes/momoa";
import { WorkError } from "../findings/work-error.js";
import type { Location } from "../model/location.js";
import type { OperatorDraft } from "./check-operator.js";
import { operatorFieldOf } from "./operator-labels.js";

/**
 * The operators described in JSON: one object or an array. Every value keeps the line it stands on.
 *
 * @throws WorkError `invalid-json` with the line and column of the first mistake.
 */
export function readOperatorJson(text: string, file: string): readonly OperatorDraft[] {
  const body = parseJson(text, file);
  const nodes = body.type === "Array" ? body.elements.map(({ value }) => value) : [body];
  return nodes.map((node) => {
    const values: OperatorDraft["values"][number][] = [];
    const unknown: OperatorDraft["unknown"][number][] = [];
    collect(node, "", (path, value, at) => {
      const field = operatorFieldOf(path);
      if (field !== undefined && path.toLowerCase() === field.toLowerCase())
        values.push({ field, text: value, at });
      else if (path !== "") unknown.push({ key: path, at });
    });
    return { values, unknown, at: { file, row: node.loc.start.line } };

    function collect(
      value: ValueNode,
      path: string,
      keep: (path: string, text: string, at: Location) => void,
    ): void {
      const at = { file, row: value.loc.start.line };
      switch (value.type) {
        case "Object":
          for (const { name, value: member } of value.members) {
            const key = name.type === "String" ? name.value : name.name;
            collect(member, path === "" ? key : `${path}.${key}`, keep);
          }
          return;
        case "Array":
          for (const { value: element } of value.elements) collect(element, path, keep);
          return;
        case "Null":
          return;
        case "String":
        case "Number":
        case "Boolean":
          keep(path, String(value.value), at);
          return;
        default:
          keep(path, "", at);
      }
    }
  });
}

function parseJson(text: string, file: string): ValueNode {
  try {
    return parse(text, { mode: "json" }).body;
  } catch (cause) {
    const { line = 1, column = 1 } = positionOf(cause);
    throw new WorkError({ kind: "invalid-json", file, line, column }, { cause });
  }
}

function positionOf(error: unknown): { readonly line?: number; readonly column?: number } {
  if (typeof error !== "object" || error === null) return {};
  return {
    ...("line" in error && typeof error.line === "number" ? { line: error.line } : {}),
    ...("column" in error && typeof error.column === "number" ? { column: error.column } : {}),
  };
}
