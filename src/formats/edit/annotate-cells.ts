import { strToU8 } from "fflate";
import type { Severity } from "../../findings/entry.js";
import { columnLetters } from "../../model/location.js";
import { partText } from "../form/package.js";
import { type Book, type BookSheet, sheetsOf } from "./book.js";
import type { NoteParagraph } from "./comments.js";
import { addNotes } from "./notes.js";
import { restyleCells, spliced } from "./restyle-cells.js";
import { readSheetMarkup, type SheetMarkup } from "./sheet-markup.js";

/** Something to say of a cell: it is coloured, and a comment says it. Rows count from 1, columns from 0. */
export type Annotation = {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** Without one it is a comment of the list's own, and the cell keeps its colour. */
  readonly severity?: Severity;
  readonly paragraph: NoteParagraph;
};

/**
 * Annotates cells of a workbook. All else of it stays: several annotations of a cell share its comment, and
 * the worst gives the colour; one of a cell that others are merged into stands on the first of them.
 */
export function annotateCells(book: Book, annotations: readonly Annotation[]): void {
  const sheets = new Map(sheetsOf(book).map((sheet) => [sheet.name, sheet]));
  const bySheet = new Map<BookSheet, Annotation[]>();
  for (const annotation of annotations) {
    const sheet = sheets.get(annotation.sheet);
    const own = sheet && bySheet.get(sheet);
    if (own !== undefined) own.push(annotation);
    else if (sheet !== undefined) bySheet.set(sheet, [annotation]);
  }
  for (const [{ path }, own] of bySheet) annotateSheet(book, path, own);
}

type AnnotatedCell = {
  readonly row: number;
  readonly column: number;
  severity: Severity | undefined;
  readonly paragraphs: NoteParagraph[];
};

function annotateSheet(book: Book, path: string, annotations: readonly Annotation[]): void {
  const xml = partText(book.parts, path);
  const { merges } = readSheetMarkup(xml, () => false);
  const cells = gather(annotations, merges);
  const rows = new Set(cells.map(({ row }) => row));
  const markup = readSheetMarkup(xml, (row) => rows.has(row));
  const restylings = cells.flatMap(({ row, column, severity }) =>
    severity === undefined
      ? []
      : [{ row, column, restyle: (style: number) => book.styles.filled(style, severity) }],
  );
  const notes = cells.map(({ row, column, severity, paragraphs }) => ({
    row,
    column,
    cell: `${columnLetters(column)}${row}`,
    paragraphs,
    marked: severity !== undefined,
  }));
  const splices = [...restyleCells(markup, restylings), ...addNotes(book, path, markup, notes)];
  book.parts.set(path, strToU8(spliced(xml, splices)));
}

/** One entry a cell, in the order of rows and columns. */
function gather(annotations: readonly Annotation[], merges: SheetMarkup["merges"]): readonly AnnotatedCell[] {
  const cells = new Map<string, AnnotatedCell>();
  for (const { row, column, severity, paragraph } of annotations) {
    const merge = merges.find(
      ({ top, bottom, left, right }) => top <= row && row <= bottom && left <= column && column <= right,
    );
    const place = { row: merge?.top ?? row, column: merge?.left ?? column };
    const key = `${place.row} ${place.column}`;
    const cell = cells.get(key) ?? { ...place, severity: undefined, paragraphs: [] };
    cells.set(key, cell);
    cell.severity = worse(cell.severity, severity);
    cell.paragraphs.push(paragraph);
  }
  return [...cells.values()].toSorted((a, b) => a.row - b.row || a.column - b.column);
}

function worse(a: Severity | undefined, b: Severity | undefined): Severity | undefined {
  const order = [undefined, "notice", "warning", "error"];
  return order.indexOf(a) >= order.indexOf(b) ? a : b;
}
