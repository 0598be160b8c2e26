import { type Finding, messageOf, severityOf } from "../../findings/catalogue.js";
import { type Annotation, annotateCells } from "../../formats/edit/annotate-cells.js";
import { type Book, openBook, sheetsOf, writeBook } from "../../formats/edit/book.js";
import { bookOfTables } from "../../formats/edit/book-of-tables.js";
import { forgetAnnotations } from "../../formats/edit/forget-annotations.js";
import { removeSheet } from "../../formats/edit/remove-sheet.js";
import { FormError } from "../../formats/form/form-error.js";
import { readTables } from "../../formats/read-tables.js";
import { recogniseFile } from "../../formats/recognise.js";
import { isInformationSheet } from "../../model/information-sheet.js";
import type { Language } from "../../model/language.js";
import { columnIndex, columnLetters, type Location } from "../../model/location.js";
import { findRow, rowNumbered, type Table } from "../../model/table.js";
import type { TableSummary } from "../../model/table-summary.js";
import { wordsIn } from "../words.js";
import { addCheckSheet } from "./check-sheet.js";
import { workbookWords } from "./workbook-words.js";

/** A list to be annotated: its file as it came, what was read of it, and what was found in it. */
export type CheckedList = {
  readonly bytes: Uint8Array;
  readonly tables: readonly Table[];
  /** Those of this file only, in the order in which they are to be listed. */
  readonly findings: readonly Finding[];
  readonly language: Language;
  /** Tells where the headers are; without it, the first row with two texts or more is taken for one. */
  readonly summaries?: readonly TableSummary[];
};

/** A finding with the cell of the copy on which it stands; no cell where the copy holds none for it. */
export type PlacedFinding = { readonly finding: Finding; readonly place?: CellPlace };

/** A cell of the copy; a column counts from 0. */
type CellPlace = {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly cell: string;
  /** Whether its sheet is shown, so that a link can lead there. */
  readonly visible: boolean;
};

/**
 * A copy of a list as an .xlsx or .xlsm workbook: every cell with a finding is coloured and says it in a
 * comment, and a first sheet lists all findings. A workbook of these formats keeps all else that it holds; any
 * other list is written anew from the tables read, at the same rows and columns.
 *
 * @throws WorkError when the bytes are no list, or too large.
 */
export async function annotateList(list: CheckedList): Promise<Uint8Array> {
  const file = list.tables[0]?.file ?? list.findings[0]?.at.file ?? "";
  if (recogniseFile(list.bytes, file) === "workbook") {
    try {
      const book = openBook(list.bytes, file);
      await forgetEarlierCheck(book, list.bytes, file);
      const sheets = new Map(sheetsOf(book).map(({ name, hidden }) => [name, { name, visible: !hidden }]));
      return annotated(book, list, (sheet) => sheets.get(sheet ?? ""));
    } catch (error) {
      // What the reader forgives, an editor may not: the copy then is made from what was read.
      if (!(error instanceof FormError)) throw error;
    }
  }
  const { book, sheetNames } = bookOfTables(
    list.tables.map((table) => ({ table, headerRow: headerRow(table, list.summaries) })),
    workbookWords[list.language].list,
  );
  return annotated(book, list, (sheet) => {
    const name = sheetNames[list.tables.findIndex((table) => table.sheet === sheet)];
    return name === undefined ? undefined : { name, visible: true };
  });
}

type SheetOfCopy = (
  sheet: string | undefined,
) => { readonly name: string; readonly visible: boolean } | undefined;

function annotated(
  book: Book,
  { tables, findings, language }: CheckedList,
  sheetOf: SheetOfCopy,
): Uint8Array {
  const placed = findings.map((finding): PlacedFinding => {
    const sheet = sheetOf(finding.at.sheet);
    if (sheet === undefined) return { finding };
    const { row } = finding.at;
    const column = columnOf(finding.at, tables);
    const cell = `${columnLetters(column)}${row}`;
    return { finding, place: { sheet: sheet.name, visible: sheet.visible, row, column, cell } };
  });
  const words = wordsIn[language];
  const annotations = placed.flatMap(({ finding, place }): readonly Annotation[] => {
    if (place === undefined) return [];
    const severity = severityOf(finding);
    const title = `${capitalised(words.severity[severity])}${words.colon}`;
    return [{ ...place, severity, paragraph: { title, text: messageOf(finding, language) } }];
  });
  annotateCells(book, annotations);
  addCheckSheet(book, placed, language);
  return writeBook(book);
}

/** A copy that was annotated, corrected and checked again shows what is left only. */
async function forgetEarlierCheck(book: Book, bytes: Uint8Array, file: string): Promise<void> {
  forgetAnnotations(book);
  const names = new Set(Object.values(workbookWords).map(({ check }) => check.sheet));
  const sheets = sheetsOf(book).flatMap(({ name }) => (names.has(name) ? [name] : []));
  if (sheets.length === 0) return;
  const { tables } = await readTables(bytes, file, { sheets });
  for (const { sheet = "", rows } of tables) if (isInformationSheet({ rows })) removeSheet(book, sheet);
}

/** The column of a finding, from 0; that of the first content of its row where it is about the row. */
function columnOf(at: Location, tables: readonly Table[]): number {
  const own = columnIndex(at.column ?? "");
  if (own !== undefined) return own;
  const table = tables.find(({ sheet }) => sheet === at.sheet);
  const row = table === undefined ? undefined : rowNumbered(table.rows, at.row);
  return Math.max(row?.texts.findIndex((text) => text.trim() !== "") ?? 0, 0);
}

function headerRow(table: Table, summaries: readonly TableSummary[] | undefined): number {
  const summary = summaries?.find(({ file, sheet }) => file === table.file && sheet === table.sheet);
  if (summary !== undefined) return summary.headerRow;
  const first = findRow(table.rows, ({ texts }) => texts.filter((text) => text.trim() !== "").length > 1);
  return first?.number ?? 0;
}

function capitalised(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
