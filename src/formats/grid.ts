import type { CellMark, Row } from "../model/table.js";
import { isBlank } from "./blank.js";

/** One cell as a sheet displays it. */
export type GridCell = {
  readonly text: string;
  readonly mark?: CellMark;
  /** Whether its text is struck through. */
  readonly struck?: boolean;
};

/** A block of cells merged into one, by rows from 1 and columns from 0, ends included. */
type Merge = { readonly top: number; readonly bottom: number; readonly column: number };

/** The rows of a sheet, from row 1 to the last with content, and which of its columns are hidden. */
export type GridRows = { readonly rows: readonly Row[]; readonly hiddenColumns: ReadonlySet<number> };

/** A sheet while it is read, from whatever format: rows and cells come in the order in which they stand. */
export type Grid = {
  /** Starts a row by its number from 1. */
  readonly startRow: (number: number, options?: { readonly hidden?: boolean }) => void;
  readonly setCell: (column: number, cell: GridCell) => void;
  /** Sets a cell that is nothing but its text. */
  readonly setText: (column: number, text: string) => void;
  readonly setNote: (row: number, column: number, text: string) => void;
  readonly addMerge: (merge: Merge) => void;
  readonly hideColumns: (first: number, last: number) => void;
  readonly finish: () => GridRows;
};

/** Thrown when a sheet spreads over more cells than any list has. */
export class TooManyCells extends Error {}

type OpenRow = {
  readonly number: number;
  readonly hidden: boolean;
  texts: string[];
  marks?: Map<number, CellMark>;
  struck?: Set<number>;
  notes?: Map<number, string>;
};

/** The most cells that a sheet may make us hold, blank ones before a cell included. */
const mostCells = 50_000_000;

/** The rows of a sheet of Excel. */
const mostRows = 1_048_576;

/** More columns than any spreadsheet has; what lies beyond is no list. */
const mostColumns = 16_384;

/**
 * A sheet to be filled. A value merged over several rows stands in each of them that has content; one merged
 * over columns stands in the first.
 */
export function createGrid(): Grid {
  const rows: OpenRow[] = [];
  const merges: Merge[] = [];
  const notes: { readonly row: number; readonly column: number; readonly text: string }[] = [];
  const hiddenColumns = new Set<number>();
  let open: OpenRow = { number: 0, hidden: false, texts: [] };
  let cells = 0;
  return {
    startRow: (number, { hidden = false } = {}) => {
      if (!(number >= 1 && number <= mostRows)) throw new TooManyCells();
      // Arrays grow in leaps: this gives back what the row has not used.
      open.texts = open.texts.slice();
      open = { number, hidden, texts: [] };
      rows.push(open);
    },
    setCell: (column, cell) => {
      const before = open.texts.length;
      setCell(open, column, cell);
      cells += open.texts.length - before;
      if (cells > mostCells) throw new TooManyCells();
    },
    setText: (column, text) => {
      const before = open.texts.length;
      setText(open.texts, column, text);
      cells += open.texts.length - before;
      if (cells > mostCells) throw new TooManyCells();
    },
    setNote: (row, column, text) => notes.push({ row, column, text }),
    addMerge: (merge) => merges.push(merge),
    hideColumns: (first, last) => {
      for (let column = first; column <= Math.min(last, mostColumns); column++) hiddenColumns.add(column);
    },
    finish: () => {
      open.texts = open.texts.slice();
      const isPlain = merges.length === 0 && notes.length === 0;
      const byNumber = new Map(isPlain ? [] : rows.map((row) => [row.number, row]));
      for (const merge of merges) repeatDownwards(merge, byNumber);
      for (const { row, column, text } of notes) {
        const noted = byNumber.get(row);
        if (noted !== undefined) noted.notes = (noted.notes ?? new Map<number, string>()).set(column, text);
      }
      return { rows: withBlankRows(rows), hiddenColumns };
    },
  };
}

function setCell(row: OpenRow, column: number, { text, mark, struck }: GridCell): void {
  if (column >= mostColumns || (text === "" && mark === undefined)) return;
  fillUp(row.texts, column);
  row.texts[column] = text;
  if (mark !== undefined) row.marks = (row.marks ?? new Map<number, CellMark>()).set(column, mark);
  if (struck === true) row.struck = (row.struck ?? new Set<number>()).add(column);
}

function setText(texts: string[], column: number, text: string): void {
  if (column >= mostColumns || text === "") return;
  fillUp(texts, column);
  texts[column] = text;
}

function fillUp(texts: string[], length: number): void {
  while (texts.length < length) texts.push("");
}

function repeatDownwards({ top, bottom, column }: Merge, rows: ReadonlyMap<number, OpenRow>): void {
  const source = rows.get(top);
  const text = source?.texts[column] ?? "";
  if (source === undefined || text === "") return;
  const mark = source.marks?.get(column);
  const covered = bottom - top < rows.size ? range(top + 1, bottom) : rows.keys();
  for (const number of covered) {
    const row = number > top && number <= bottom ? rows.get(number) : undefined;
    if (row === undefined || row.texts.every((each) => each === "")) continue;
    setCell(row, column, mark === undefined ? { text } : { text, mark });
  }
}

function* range(first: number, last: number): Generator<number> {
  for (let number = first; number <= last; number++) yield number;
}

function withBlankRows(read: readonly OpenRow[]): readonly Row[] {
  const content = read.filter(({ texts, marks }) => marks !== undefined || !isBlank(texts));
  const inOrder = content.every(
    (row, index) => index === 0 || row.number > (content[index - 1]?.number ?? 0),
  );
  const rows: Row[] = [];
  for (const row of inOrder ? content : content.toSorted((a, b) => a.number - b.number)) {
    for (let blank = rows.length + 1; blank < row.number; blank++) rows.push({ number: blank, texts: [] });
    rows.push(finishedRow(row));
  }
  return rows;
}

function finishedRow({ number, hidden, texts, marks, struck, notes }: OpenRow): Row {
  if (!hidden && marks === undefined && struck === undefined && notes === undefined) return { number, texts };
  return {
    number,
    texts,
    ...(marks === undefined ? {} : { marks }),
    ...(struck === undefined ? {} : { struck }),
    ...(notes === undefined ? {} : { notes }),
    ...(hidden ? { hidden } : {}),
  };
}
