import type { ListField } from "../model/account.js";
import { columnIndex } from "../model/location.js";
import type { Row, Table } from "../model/table.js";
import { fieldOfLabel, normaliseLabel } from "./labels.js";

/** A column that the user names for a field: by its label or its letters. */
export type ColumnChoice = { readonly field: ListField; readonly column: string };

/** The columns of a table, by index from 0, that answer to each field; several where labels compete. */
type Columns = ReadonlyMap<ListField, readonly number[]>;

/** Where a table's header is and what its columns are. */
export type Header = {
  /** 0 where every column was named by its letters and there is no header. */
  readonly row: number;
  readonly labels: readonly string[];
  readonly columns: Columns;
  /** The choices that no column answers to. */
  readonly unmatched: readonly ColumnChoice[];
};

/** How many rows with content may stand above the header: titles, dates, logos. */
const deepestHeader = 50;

const accountFields: readonly ListField[] = ["lastName", "firstName", "identifier", "email"];

/**
 * Finds the header: among the first rows, the one that names most of the four account fields, at least two.
 * `undefined` where there is none.
 */
export function findHeader(table: Table, choices: readonly ColumnChoice[]): Header | undefined {
  let best: { readonly header: Header; readonly known: number } | undefined;
  let seen = 0;
  for (const row of table.rows) {
    if (row.texts.length === 0 || row.texts.every((text) => text.trim() === "")) continue;
    if (seen++ >= deepestHeader) break;
    const header = readHeader(row, choices);
    const known = accountFields.filter((field) => header.columns.has(field)).length;
    const labelled = header.labels.filter((label) => isLabel(label, choices)).length;
    if (labelled >= 2 && known >= 2 && known > (best?.known ?? 0)) best = { header, known };
  }
  return best?.header ?? headerless(choices);
}

function readHeader(row: Row, choices: readonly ColumnChoice[]): Header {
  const labels = row.texts.map((text) => text.replace(/\s+/g, " ").trim());
  const columns = new Map<ListField, number[]>();
  const unmatched: ColumnChoice[] = [];
  for (const choice of choices) {
    const index = chosenColumn(choice, labels);
    if (index === undefined) unmatched.push(choice);
    else columns.set(choice.field, [index]);
  }
  const taken = new Set([...columns.values()].flat());
  const chosen = new Set(columns.keys());
  for (const [index, label] of labels.entries()) {
    const field = taken.has(index) ? undefined : fieldOfLabel(label);
    if (field !== undefined && !chosen.has(field)) columns.set(field, [...(columns.get(field) ?? []), index]);
  }
  return { row: row.number, labels, columns, unmatched };
}

function isLabel(label: string, choices: readonly ColumnChoice[]): boolean {
  if (label === "") return false;
  return (
    fieldOfLabel(label) !== undefined ||
    choices.some(({ column }) => normaliseLabel(column) === normaliseLabel(label))
  );
}

/** A label wins over a column letter, so that a column called `F` can be named. */
function chosenColumn({ column }: ColumnChoice, labels: readonly string[]): number | undefined {
  const wanted = normaliseLabel(column);
  const byLabel = labels.findIndex((label) => label !== "" && normaliseLabel(label) === wanted);
  return byLabel === -1 ? columnIndex(column) : byLabel;
}

/** A table without a header is read only when the user named all four columns by their letters. */
function headerless(choices: readonly ColumnChoice[]): Header | undefined {
  const columns = new Map<ListField, readonly number[]>();
  for (const { field, column } of choices) {
    const index = columnIndex(column);
    if (index !== undefined) columns.set(field, [index]);
  }
  if (!accountFields.every((field) => columns.has(field))) return undefined;
  return { row: 0, labels: [], columns, unmatched: [] };
}
