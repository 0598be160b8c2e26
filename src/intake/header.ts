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
 * Finds the header: among the first rows, the one that names most of the four account fields, at least two;
 * or the two in a row that name more together than either alone. `undefined` where there is none.
 */
export function findHeader(table: Table, choices: readonly ColumnChoice[]): Header | undefined {
  let best: { readonly header: Header; readonly known: number } | undefined;
  let above: Row | undefined;
  let seen = 0;
  for (const row of table.rows) {
    if (row.texts.every((text) => text.trim() === "")) continue;
    if (seen++ >= deepestHeader) break;
    const rows =
      above?.number === row.number - 1 && !row.texts.some((text) => text.includes("@")) ? [above] : [];
    for (const header of [
      readHeader(row, undefined, choices),
      ...rows.map((upper) => readHeader(row, upper, choices)),
    ]) {
      const known = knownFields(header);
      if (header.labelled >= 2 && known >= 2 && known > (best?.known ?? 0)) best = { header, known };
    }
    above = row;
  }
  return best?.header ?? headerless(choices);
}

function knownFields({ columns }: Header): number {
  const known = accountFields.filter((field) => columns.has(field)).length;
  const hasBothNames = columns.has("lastName") && columns.has("firstName");
  return columns.has("fullName") && !hasBothNames ? known + 1 : known;
}

type LabelledHeader = Header & {
  /** How many of its cells are labels, known or chosen: a row of data has none. */
  readonly labelled: number;
};

function readHeader(row: Row, upper: Row | undefined, choices: readonly ColumnChoice[]): LabelledHeader {
  const cells = labelsOf(row, upper);
  const labels = cells.map(([label = ""]) => label);
  const columns = new Map<ListField, number[]>();
  const unmatched: ColumnChoice[] = [];
  for (const choice of choices) {
    const index = chosenColumn(choice, labels);
    if (index === undefined) unmatched.push(choice);
    else columns.set(choice.field, [index]);
  }
  const taken = new Set([...columns.values()].flat());
  const chosen = new Set(columns.keys());
  let labelled = 0;
  for (const [index, candidates] of cells.entries()) {
    const field = candidates.map(fieldOfLabel).find((known) => known !== undefined);
    if (field !== undefined || candidates.some((label) => isChosen(label, choices))) labelled++;
    if (field !== undefined && !taken.has(index) && !chosen.has(field)) {
      columns.set(field, [...(columns.get(field) ?? []), index]);
    }
  }
  return { row: row.number, labels, columns, unmatched, labelled };
}

/** For each column what its label may be: its cell; below another header row, also with the cell above, or that. */
function labelsOf(row: Row, upper: Row | undefined): readonly (readonly string[])[] {
  const tidy = (text: string | undefined): string => (text ?? "").replace(/\s+/g, " ").trim();
  const width = Math.max(row.texts.length, upper?.texts.length ?? 0);
  return Array.from({ length: width }, (_, index) => {
    const lower = tidy(row.texts[index]);
    const higher = tidy(upper?.texts[index]);
    if (higher === "" || higher === lower) return [lower];
    return lower === "" ? [higher] : [lower, `${higher} ${lower}`];
  });
}

function isChosen(label: string, choices: readonly ColumnChoice[]): boolean {
  return label !== "" && choices.some(({ column }) => normaliseLabel(column) === normaliseLabel(label));
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
