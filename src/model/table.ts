import type { Location } from "./location.js";

/** What a cell holds when it is not plain text, since its text alone would not tell. */
export type CellMark = "number" | "date" | "boolean" | "error" | "no-cached-result";

/** One row of a table: the text of each cell as the spreadsheet displays it, from column A on. */
export type Row = {
  /** The row's number from 1; for CSV the line on which the record starts. */
  readonly number: number;
  readonly texts: readonly string[];
  /** By column index from 0; only the cells that hold something else than text. */
  readonly marks?: ReadonlyMap<number, CellMark>;
  /** The columns, by index from 0, whose text is struck through. */
  readonly struck?: ReadonlySet<number>;
  /** The comments on its cells, by column index from 0. */
  readonly notes?: ReadonlyMap<number, string>;
  /** Present where the sheet does not show the row: hidden, or filtered out. */
  readonly hidden?: boolean;
};

/** A sheet, or a whole CSV file: every row from the first to the last that has content, blank ones included. */
export type Table = {
  readonly file: string;
  /** Absent for a delimited text file. */
  readonly sheet?: string;
  readonly rows: readonly Row[];
  /** The columns, by index from 0, that the sheet does not show; absent where it shows all. */
  readonly hiddenColumns?: ReadonlySet<number>;
};

/** The location of a row of a table. */
export function rowAt(table: { readonly file: string; readonly sheet?: string }, number: number): Location {
  return table.sheet === undefined
    ? { file: table.file, row: number }
    : { file: table.file, sheet: table.sheet, row: number };
}
