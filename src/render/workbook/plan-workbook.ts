import { writeBook } from "../../formats/edit/book.js";
import { newBook } from "../../formats/edit/new-book.js";
import type { Language } from "../../model/language.js";
import type { PlanReport } from "../report.js";
import { wordsIn } from "../words.js";
import { additionsSheet, withdrawalsSheet, withheldSheet } from "./account-sheets.js";
import { addInformationSheet } from "./information-sheet.js";
import { amendmentsSheet, settledSheet, suspectsSheet } from "./pair-sheets.js";
import { planWorkbookWords } from "./plan-workbook-words.js";
import { findingsSheet, tablesSheet } from "./reading-sheets.js";
import { reportCells } from "./report-cells.js";
import type { Drawing, ReportSheet } from "./report-sheet.js";
import { addSummarySheet } from "./summary-sheet.js";

/**
 * A plan report as an Excel workbook: a summary, then a sheet for each outcome that there is, for the findings
 * and for the lists read. Every value of the lists is text; no sheet is read as a list when the file is given
 * back to us.
 */
export function renderPlanWorkbook(report: PlanReport, language: Language): Uint8Array {
  const words = wordsIn[language];
  const own = planWorkbookWords[language];
  const title = `${own.report}${words.colon}${words.titles[report.command]}`;
  const book = newBook(title);
  const drawing = { report, language, words, own, cells: reportCells(book.styles, language) };
  const sheets = sheetsOf(drawing);
  addSummarySheet(book, { title, sheets }, drawing);
  for (const [index, { name, title, columns, widths, rows }] of sheets.entries()) {
    const none = [[drawing.cells.sentence(words.none)]];
    const shown = rows.length === 0 ? none : rows;
    addInformationSheet(book, { name, place: index + 1, title, columns, widths, rows: shown, language });
  }
  return writeBook(book);
}

/** Withdrawals and additions are said even where there are none, unless nothing could be planned. */
function sheetsOf(drawing: Drawing): readonly ReportSheet[] {
  const { plans, stopped } = drawing.report;
  const wasPlanned = plans.length > 0 || stopped !== "errors";
  const filled = (sheet: ReportSheet): readonly ReportSheet[] => (sheet.rows.length === 0 ? [] : [sheet]);
  return [
    ...filled(suspectsSheet(drawing)),
    ...filled(settledSheet(drawing)),
    ...(wasPlanned ? [withdrawalsSheet(drawing), additionsSheet(drawing)] : []),
    ...filled(amendmentsSheet(drawing)),
    ...filled(withheldSheet(drawing)),
    ...filled(findingsSheet(drawing)),
    ...filled(tablesSheet(drawing)),
  ];
}
