import type { Element } from "@xmldom/xmldom";
import { type Package, partText } from "./package.js";
import type { Area } from "./references.js";
import { cellColumn, openSheet, rowNumber } from "./sheet.js";
import { namesIn, readRuns, readTemplate, type Template, type TextRun } from "./template.js";
import type { Workbook } from "./workbook.js";
import { child, children, parsePart } from "./xml.js";

/** A cell in which placeholders are typed. */
export type TemplateCell = {
  readonly sheet: string;
  readonly area: Area;
  readonly template: Template;
  /** The names in its placeholders, in lower case. */
  readonly names: readonly string[];
};

/** The cells of a form in which placeholders such as `{{operateur_siren}}` are typed. */
export function findPlaceholders(parts: Package, workbook: Workbook): readonly TemplateCell[] {
  const shared = sharedTexts(parts, workbook);
  return workbook.sheets.flatMap(({ name, path, type }) => {
    if (type !== "worksheet" || !parts.has(path)) return [];
    if (shared.size === 0 && !partText(parts, path).includes("{{")) return [];
    const sheet = openSheet(name, parsePart(parts, path));
    return children(sheet.rows, "row").flatMap((row) =>
      children(row, "c").flatMap((cell) => {
        const template = readTemplate(runsOf(cell, shared));
        const names = namesIn(template);
        if (names.length === 0) return [];
        const [number, column] = [rowNumber(row), cellColumn(cell)];
        const area = { top: number, bottom: number, left: column, right: column };
        return [{ sheet: name, area, template, names }];
      }),
    );
  });
}

/** The shared texts that hold a placeholder, by their index. */
function sharedTexts(parts: Package, workbook: Workbook): ReadonlyMap<string, readonly TextRun[]> {
  const path = workbook.sharedStringsPath;
  if (path === undefined || !parts.has(path) || !partText(parts, path).includes("{")) return new Map();
  const texts = children(parsePart(parts, path).root, "si").map(
    (element, index) => [String(index), readRuns(element)] as const,
  );
  return new Map(texts.filter(([, runs]) => namesIn(readTemplate(runs)).length > 0));
}

function runsOf(cell: Element, shared: ReadonlyMap<string, readonly TextRun[]>): readonly TextRun[] {
  const value = child(cell, "v")?.textContent ?? "";
  const inline = child(cell, "is");
  switch (cell.getAttribute("t")) {
    case "s":
      return shared.get(value.trim()) ?? [];
    case "inlineStr":
      return inline === undefined ? [] : readRuns(inline);
    case "str":
      return child(cell, "f") === undefined ? [{ text: value }] : [];
    default:
      return [];
  }
}
