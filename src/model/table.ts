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

/** Rows in their order. An array is one; those of a long text are made each time they are asked for. */
export type Rows = Iterable<Row> & {
  readonly length: number;
  /** The row at an index from 0; from the end where it is negative. */
  readonly at: (index: number) => Row | undefined;
};

/** A sheet, or a whole CSV file: every row from the first to the last that has content, blank ones included. */
export type Table = {
  readonly file: string;
  /** Absent for a delimited text file. */
  readonly sheet?: string;
  readonly rows: Rows;
  /** The columns, by index from 0, that the sheet does not show; absent where it shows all. */
  readonly hiddenColumns?: ReadonlySet<number>;
};

/** The row of a number, found by halving: rows stand in the order of their numbers. */
export function rowNumbered(rows: Rows, number: number): Row | undefined {
  let [first, behind] = [0, rows.length];
  while (first < behind) {
    const middle = (first + behind) >> 1;
    if ((rows.at(middle)?.number ?? 0) < number) first = middle + 1;
    else behind = middle;
  }
  const row = rows.at(first);
  return row?.number === number ? row : undefined;
}

/** The first row that a test takes; `undefined` where it takes none. */
export function findRow(rows: Rows, test: (row: Row) => boolean): Row | undefined {
  for (const row of rows) if (test(row)) return row;
  return undefined;
}

/** The first rows, as many as are asked for or as there are. */
export function firstRows(rows: Rows, count: number): readonly Row[] {
  const first: Row[] = [];
  for (const row of rows) {
    if (first.length === count) break;
    first.push(row);
  }
  return first;
}

/** The location of a row of a table. */
export function rowAt(table: { readonly file: string; readonly sheet?: string }, number: number): Location {
  return table.sheet === undefined
    ? { file: table.file, row: number }
    : { file: table.file, sheet: table.sheet, row: number };
}
