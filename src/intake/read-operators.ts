import type { Finding } from "../findings/catalogue.js";
import type { OperatorField } from "../findings/fields.js";
import { decodeText } from "../formats/decode-text.js";
import { type ReadingOptions, readTables } from "../formats/read-tables.js";
import { recogniseFile } from "../formats/recognise.js";
import { cellAt } from "../model/location.js";
import type { Operator } from "../model/operator.js";
import { findRow, type Row, rowAt, type Table } from "../model/table.js";
import { takeCell } from "./cell.js";
import { checkOperator, type IncompleteOperator, type OperatorDraft } from "./check-operator.js";
import { readOperatorJson } from "./operator-json.js";
import { operatorFieldOf } from "./operator-labels.js";

/** The labels that a row must have to be the header of a table of operators. */
const fewestLabels = 3;

/** The operators of a file, those that lack a value, and all that was found. */
export type ReadOperators = {
  readonly operators: readonly Operator[];
  readonly incomplete: readonly IncompleteOperator[];
  readonly findings: readonly Finding[];
};

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
): Promise<ReadOperators> {
  const operators: Operator[] = [];
  const incomplete: IncompleteOperator[] = [];
  const findings: Finding[] = [];
  for (const draft of await draftsIn(bytes, file, options, findings)) {
    const checked = checkOperator(draft);
    findings.push(...checked.findings);
    if (checked.incomplete !== undefined) incomplete.push(checked.incomplete);
    if (checked.operator === undefined) continue;
    const { siren, at } = checked.operator;
    const first = operators.find((operator) => operator.siren === siren);
    if (first === undefined) operators.push(checked.operator);
    else findings.push({ code: "duplicate-operator", at, field: "siren", value: siren, first: first.at });
  }
  return { operators, incomplete, findings };
}

async function draftsIn(
  bytes: Uint8Array,
  file: string,
  options: ReadingOptions,
  findings: Finding[],
): Promise<readonly OperatorDraft[]> {
  if (recogniseFile(bytes, file) === "text") {
    const { text } = decodeText(bytes, file, options.encoding);
    if (/^\s*[{[]/.test(text)) {
      const described = readOperatorJson(text, file);
      if (described.length === 0) findings.push({ code: "no-operator", at: { file, row: 1 }, labels: [] });
      return described;
    }
  }
  const read = await readTables(bytes, file, options);
  findings.push(...read.findings);
  const drafts = read.tables.flatMap((table) => draftsOf(table, findings));
  if (drafts.length === 0) {
    const seen = findRow(read.tables[0]?.rows ?? [], ({ texts }) => texts.length > 0)?.texts ?? [];
    findings.push({ code: "no-operator", at: { file, row: 1 }, labels: seen.filter(Boolean) });
  }
  return drafts;
}

function draftsOf(table: Table, findings: Finding[]): readonly OperatorDraft[] {
  const header = findRow(table.rows, ({ texts }) => fieldsIn(texts).filter(Boolean).length >= fewestLabels);
  if (header === undefined) return [];
  const fields = fieldsIn(header.texts);
  const rows = [...table.rows].filter(
    ({ number, texts }) => number > header.number && texts.some((text) => text.trim() !== ""),
  );
  for (const [column, label] of header.texts.entries()) {
    const isFilled = rows.some(({ texts }) => (texts[column] ?? "").trim() !== "");
    if (fields[column] !== undefined || !isFilled) continue;
    findings.push({
      code: "unknown-operator-key",
      at: cellAt(rowAt(table, header.number), column),
      value: label,
    });
  }
  return rows.map((row) => draftOf(table, row, fields, findings));
}

function draftOf(
  table: Table,
  row: Row,
  fields: readonly (OperatorField | undefined)[],
  findings: Finding[],
): OperatorDraft {
  const at = rowAt(table, row.number);
  const values = fields.flatMap((field, column) => {
    if (field === undefined) return [];
    // An address may stand on several lines of its cell; anywhere else a line break is an error like in a list.
    if (field === "address.lines" && row.marks?.has(column) !== true) {
      return [{ field, text: row.texts[column] ?? "", at: cellAt(at, column) }];
    }
    const cell = takeCell(row, column, at, field);
    findings.push(...cell.findings);
    return cell.broken ? [] : [{ field, text: cell.text, at: cell.at() }];
  });
  return { values, unknown: [], at };
}

function fieldsIn(labels: readonly string[]): readonly (OperatorField | undefined)[] {
  return labels.map(operatorFieldOf);
}
