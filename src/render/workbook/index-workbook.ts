import { type Book, writeBook } from "../../formats/edit/book.js";
import { linkFiles } from "../../formats/edit/file-links.js";
import { newBook } from "../../formats/edit/new-book.js";
import type { NewCell } from "../../formats/edit/write-sheet.js";
import type { Language } from "../../model/language.js";
import { columnLetters } from "../../model/location.js";
import {
  type BatchCounts,
  type BatchFile,
  type BatchIndex,
  type BatchRow,
  fileLink,
} from "../batch-index.js";
import { batchWordsIn } from "../batch-words.js";
import { addIndexSummary, type IndexDrawing } from "./index-summary.js";
import { addInformationSheet, bodyLooks } from "./information-sheet.js";
import { reportCells } from "./report-cells.js";
import { fittingWidth, type ReportColumn } from "./report-sheet.js";

/**
 * The operators of a run as an Excel workbook: a summary, what became of each operator, and the files, with
 * links to them. Every value is text; no sheet is read as a list when the file is given back to us.
 */
export function renderIndexWorkbook(index: BatchIndex, language: Language): Uint8Array {
  const words = batchWordsIn[language];
  const book = newBook(words.title);
  const drawing = { index, language, words, cells: reportCells(book.styles, language) };
  const { link } = bodyLooks(book.styles);
  addIndexSummary(book, drawing);
  addTable(book, operatorsTable(drawing, link), drawing);
  addTable(book, filesTable(drawing, link), drawing);
  return writeBook(book);
}

/** A sheet of rows, one of whose columns leads to a file in each row that has one. */
type LinkedTable<Row> = {
  readonly name: string;
  /** Among the tabs, from 0. */
  readonly place: number;
  readonly columns: readonly IndexColumn<Row>[];
  readonly rows: readonly Row[];
  readonly linked: { readonly column: number; readonly file: (row: Row) => BatchFile | undefined };
};

/** A column whose texts stay on one line where they can: digits are wider than what columns are measured in. */
type IndexColumn<Row> = ReportColumn<Row> & { readonly onOneLine?: true };

/** A title, the mark and the headers stand above the rows of such a sheet. */
const firstRow = 4;

function addTable<Row>(book: Book, table: LinkedTable<Row>, { words, language, cells }: IndexDrawing): void {
  const { name, place, columns, rows, linked } = table;
  const drawn = rows.map((row) => columns.map(({ cell }) => cell(row)));
  addInformationSheet(book, {
    name,
    place,
    title: `${words.title} – ${name}`,
    columns: columns.map(({ title }) => title),
    widths: columns.map((column, place) =>
      widthOf(
        column,
        drawn.map((row) => row[place]?.text ?? ""),
      ),
    ),
    rows: drawn.length === 0 ? [[cells.sentence(words.none)]] : drawn,
    language,
  });
  const links = rows.flatMap((row, index) => {
    const file = linked.file(row);
    const cell = `${columnLetters(linked.column)}${firstRow + index}`;
    return file === undefined ? [] : [{ cell, target: fileLink(file) }];
  });
  linkFiles(book, name, links);
}

function widthOf<Row>(
  { title, widest = usualWidest, onOneLine }: IndexColumn<Row>,
  texts: readonly string[],
): number {
  const width = fittingWidth(title, { texts, widest });
  return onOneLine ? Math.min(Math.ceil(width * digitWidth), widest) : width;
}

/** In characters. */
const usualWidest = 40;
const widestReason = 60;
const widestPath = 80;
/** Of Arial 10, in the characters of a column. */
const digitWidth = 1.1;

function operatorsTable({ index, words, cells }: IndexDrawing, link: number): LinkedTable<BatchRow> {
  const { columns, states, sheets } = words;
  const count = (name: keyof BatchCounts): ReportColumn<BatchRow> => ({
    title: columns[name],
    cell: ({ counts }) => (counts === undefined ? cells.value("") : cells.count(counts[name])),
  });
  const first = ({ files: [file] }: BatchRow): BatchFile | undefined => file;
  return {
    name: sheets.operators,
    place: 1,
    columns: [
      { title: columns.operator, cell: ({ operator = "" }) => cells.value(operator), widest: 45 },
      { title: "SIREN", cell: ({ siren }) => cells.value(siren) },
      { title: columns.state, cell: ({ state }) => stateCell(states[state], state, cells) },
      count("current"),
      count("withdrawals"),
      count("additions"),
      count("after"),
      { title: columns.message, cell: ({ message = "" }) => cells.value(message), widest: widestReason },
      {
        title: columns.file,
        cell: (row) => pathCell(first(row), { cells, link }),
        widest: widestPath,
        onOneLine: true,
      },
    ],
    rows: index.rows,
    linked: { column: 8, file: first },
  };
}

type OwnFile = { readonly row: BatchRow; readonly file: BatchFile };

function filesTable({ index, words, cells }: IndexDrawing, link: number): LinkedTable<OwnFile> {
  const { columns, sheets } = words;
  return {
    name: sheets.files,
    place: 2,
    columns: [
      { title: columns.operator, cell: ({ row: { operator = "" } }) => cells.value(operator), widest: 45 },
      { title: "SIREN", cell: ({ row }) => cells.value(row.siren) },
      {
        title: columns.file,
        cell: ({ file }) => pathCell(file, { cells, link }),
        widest: widestPath,
        onOneLine: true,
      },
      {
        title: columns.sha256,
        cell: ({ file }) => cells.value(file.sha256),
        widest: widestPath,
        onOneLine: true,
      },
    ],
    rows: index.rows.flatMap((row) => row.files.map((file) => ({ row, file }))),
    linked: { column: 2, file: ({ file }) => file },
  };
}

function pathCell(
  file: BatchFile | undefined,
  { cells, link }: { readonly cells: IndexDrawing["cells"]; readonly link: number },
): NewCell {
  return file === undefined ? cells.value("") : { ...cells.value(file.path), style: link };
}

function stateCell(word: string, state: BatchRow["state"], cells: IndexDrawing["cells"]): NewCell {
  if (state === "failed") return cells.severity("error", word);
  if (state === "left-out") return cells.severity("warning", word);
  return cells.sentence(word);
}
