import type { Severity } from "../../findings/entry.js";

/** A column of a table of a report: texts where it does not say, else numbers, or days as `YYYY-MM-DD`. */
export type ShownColumn = {
  readonly title: string;
  readonly holds?: "counts" | "days";
  /** Whether its values say what they are, as names do: they need no title where they stand alone. */
  readonly speaks?: boolean;
  /** Whether it is left out of the text, as too much to read there. */
  readonly isDetail?: boolean;
};

/** The cell of a row: a value as it is, a word that is to stand out, a number, or nothing. */
export type ShownCell = string | FlaggedWord | number | undefined;

/** A word of ours that is to stand out. */
type FlaggedWord = { readonly word: string; readonly severity: Severity };

/** A table of a report on the register, the same in every format. */
export type ShownTable = {
  /** Of its sheet. */
  readonly name: string;
  readonly columns: readonly ShownColumn[];
  readonly rows: readonly (readonly ShownCell[])[];
  /** Whether it is left out of the text, as too much to read there. */
  readonly isDetail?: boolean;
  /** The first columns, which tell whose a row is: a text says them once, above the rows that they are the same for. */
  readonly grouped?: number;
};

/** A report on the register as every format shows it. */
export type ShownReport = {
  readonly title: string;
  readonly headline: string;
  readonly tables: readonly ShownTable[];
  /** The one that a delimited text is made of. */
  readonly main: ShownTable;
};

/** A column with what it shows of each row. */
export type ColumnOf<Row> = ShownColumn & { readonly of: (row: Row) => ShownCell };

/** The table of some rows. */
export function tableOf<Row>(
  name: string,
  columns: readonly ColumnOf<Row>[],
  { rows, ...options }: { readonly rows: readonly Row[] } & Pick<ShownTable, "isDetail" | "grouped">,
): ShownTable {
  return {
    name,
    columns: columns.map(({ of: _, ...column }) => column),
    rows: rows.map((row) => columns.map(({ of }) => of(row))),
    ...options,
  };
}
