import { writeBook } from "../../formats/edit/book.js";
import { newBook } from "../../formats/edit/new-book.js";
import type { NewCell } from "../../formats/edit/write-sheet.js";
import type { Language } from "../../model/language.js";
import { visible } from "../../model/visible.js";
import { addInformationSheet } from "../workbook/information-sheet.js";
import { type ReportCells, reportCells } from "../workbook/report-cells.js";
import { fittingWidth } from "../workbook/report-sheet.js";
import type { RegisterReport } from "./register-report.js";
import { registerWordsIn } from "./register-words.js";
import { shownReport } from "./shown-report.js";
import type { ShownCell, ShownColumn } from "./shown-table.js";

/** In characters. */
const widest = 44;
/** Of Arial 10, in the characters of a column. */
const digitWidth = 1.1;

/**
 * A report on the register as an Excel workbook, a sheet for each of its tables, days as days. Every value is
 * text; no sheet is read as a list when the file is given back to us.
 */
export function renderRegisterWorkbook(report: RegisterReport, language: Language): Uint8Array {
  const { title, headline, tables } = shownReport(report, language);
  const book = newBook(visible(title));
  const cells = reportCells(book.styles, language);
  for (const [place, { name, columns, rows }] of tables.entries()) {
    const drawn = rows.map((row) => row.map((cell, index) => cellOf(cell, columns[index], cells)));
    addInformationSheet(book, {
      name,
      place,
      title: visible(`${title} – ${place === 0 ? headline : name}`),
      columns: columns.map((column) => column.title),
      widths: columns.map((column, index) => {
        const texts = drawn.map((row) => row[index]?.text ?? "");
        return Math.min(Math.ceil(fittingWidth(column.title, { texts, widest }) * digitWidth), widest);
      }),
      rows: drawn.length === 0 ? [[cells.sentence(registerWordsIn[language].none)]] : drawn,
      language,
    });
  }
  return writeBook(book);
}

function cellOf(cell: ShownCell, column: ShownColumn | undefined, cells: ReportCells): NewCell {
  if (typeof cell === "number") return cells.count(cell);
  if (typeof cell === "object") return cells.severity(cell.severity, cell.word);
  return column?.holds === "days" ? cells.day(cell) : cells.value(cell ?? "");
}
