import type { Finding } from "../findings/catalogue.js";
import type { OperatorField } from "../findings/fields.js";
import { decodeText } from "../formats/decode-text.js";
import { type ReadingOptions, readTables } from "../formats/read-tables.js";
import { recogniseFile } from "../formats/recognise.js";
import { cellAt } from "../model/location.js";
import type { Operator } from "../model/operator.js";
import { type Row, rowAt, type Table } from "../model/table.js";
import { checkOperator, type OperatorDraft } from "./check-operator.js";
import { readOperatorJson } from "./operator-json.js";
import { operatorFieldOf } from "./operator-labels.js";

/** The labels that a row must have to be the header of a table of operators. */
const fewestLabels = 3;

/**
 * The operators that an `--operator` file describes, in JSON, CSV or Excel, and what is wrong with them; an
 * operator with an error is not among them.
 *
 * @throws WorkError when the file is none of these or cannot be read.
 */
export async function readOperators(
  bytes: Uint8Array,
  file: string,
  options: ReadingOptions = {},
): Promise<{ readonly operators: readonly Operator[]; readonly findings: readonly Finding[] }> {
  const operators: Operator[] = [];
  const findings: Finding[] = [];
  for (const draft of await draftsIn(bytes, file, options, findings)) {
    const checked = checkOperator(draft);
    findings.push(...checked.findings);
    if (checked.operator === undefined) continue;
    const { siren, at } = checked.operator;
    const first = operators.find((operator) => operator.siren === siren);
    if (first === undefined) operators.push(checked.operator);
    else findings.push({ code: "duplicate-operator", at, field: "siren", value: siren, first: first.at });
  }
  return { operators, findings };
}

async function draftsIn(
  bytes: Uint8Array,
  file: string,
  options: ReadingOptions,
  findings: Finding[],
): Promise<readonly OperatorDraft[]> {
  if (recogniseFile(bytes, file) === "text") {
    const { text } = decodeText(bytes, file, options.encoding);
    if (/^\s*[{[]/.test(text)) return readOperatorJson(text, file);
  }
  const read = await readTables(bytes, file, options);
  findings.push(...read.findings);
  const drafts = read.tables.flatMap(draftsOf);
  if (drafts.length === 0) {
    const seen = read.tables[0]?.rows.find(({ texts }) => texts.length > 0)?.texts ?? [];
    findings.push({ code: "no-operator", at: { file, row: 1 }, labels: seen.filter(Boolean) });
  }
  return drafts;
}

function draftsOf(table: Table): readonly OperatorDraft[] {
  const header = table.rows.find(({ texts }) => fieldsIn(texts).filter(Boolean).length >= fewestLabels);
  if (header === undefined) return [];
  const fields = fieldsIn(header.texts);
  return table.rows
    .filter(({ number, texts }) => number > header.number && texts.some((text) => text.trim() !== ""))
    .map((row) => draftOf(table, row, fields));
}

function draftOf(table: Table, row: Row, fields: readonly (OperatorField | undefined)[]): OperatorDraft {
  const at = rowAt(table, row.number);
  const values = fields.flatMap((field, column) => {
    const text = row.texts[column] ?? "";
    if (field === undefined) return [];
    return [{ field, text, at: cellAt(at, column) }];
  });
  return { values, unknown: [], at };
}

function fieldsIn(labels: readonly string[]): readonly (OperatorField | undefined)[] {
  return labels.map(operatorFieldOf);
}
