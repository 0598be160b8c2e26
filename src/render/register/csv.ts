import { writeDelimited } from "../../formats/write-delimited.js";
import type { Language } from "../../model/language.js";
import { visible } from "../../model/visible.js";
import type { RegisterReport } from "./register-report.js";
import { shownReport } from "./shown-report.js";
import type { ShownCell } from "./shown-table.js";

/**
 * The main table of a report on the register as a CSV that Excel in French opens: days as `YYYY-MM-DD`, what
 * cannot be seen written out, nothing that a spreadsheet would run.
 */
export function renderRegisterCsv(report: RegisterReport, language: Language): string {
  const { columns, rows } = shownReport(report, language).main;
  const lines = rows.map((row) => row.map(plainText));
  return writeDelimited([columns.map(({ title }) => title), ...lines], {
    delimiter: ";",
    byteOrderMark: true,
    formulasAsText: true,
  });
}

function plainText(cell: ShownCell): string {
  if (typeof cell === "object") return cell.word;
  return visible(String(cell ?? ""));
}
