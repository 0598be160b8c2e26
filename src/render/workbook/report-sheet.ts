import type { NewCell } from "../../formats/edit/write-sheet.js";
import type { Language } from "../../model/language.js";
import type { PlanReport } from "../report.js";
import type { Words } from "../words.js";
import type { PlanSheetName, PlanWorkbookWords } from "./plan-workbook-words.js";
import type { ReportCells } from "./report-cells.js";

/** What the sheets of the report of a plan are made with. */
export type Drawing = {
  readonly report: PlanReport;
  readonly language: Language;
  readonly words: Words;
  readonly own: PlanWorkbookWords;
  readonly cells: ReportCells;
};

/** A column of a sheet of the report: its header, and the cell of each row. */
export type ReportColumn<Row> = {
  readonly title: string;
  readonly cell: (row: Row) => NewCell;
  /** In characters, where it may be wider than others. */
  readonly widest?: number;
};

/** A sheet of the report of a plan, its columns wide enough for what they hold. */
export type ReportSheet = {
  readonly id: Exclude<PlanSheetName, "summary">;
  readonly name: string;
  readonly title: string;
  readonly columns: readonly string[];
  /** In characters. */
  readonly widths: readonly number[];
  readonly rows: readonly (readonly NewCell[])[];
};

/** In characters. */
const leastWidth = 8;
const usualWidest = 40;
/** A sheet can hold 1,048,576 rows. */
const mostRows = 1_000_000;

/** Draws a sheet: a row of cells for each of the rows. */
export function reportSheet<Row>(
  id: ReportSheet["id"],
  sheet: {
    readonly title: string;
    readonly columns: readonly ReportColumn<Row>[];
    readonly rows: readonly Row[];
  },
  { own, cells }: Drawing,
): ReportSheet {
  const rows = sheet.rows.slice(0, mostRows).map((row) => sheet.columns.map(({ cell }) => cell(row)));
  const left = sheet.rows.length - rows.length;
  if (left > 0) rows.push([cells.sentence(own.moreRows(left))]);
  return {
    id,
    name: own.sheets[id],
    title: sheet.title,
    columns: sheet.columns.map(({ title }) => title),
    widths: sheet.columns.map(({ title, widest = usualWidest }, column) =>
      fittingWidth(title, { texts: rows.map((row) => row[column]?.text ?? ""), widest }),
    ),
    rows,
  };
}

/** The width in characters of a column whose header wraps at its words, and whose texts do so past the widest. */
export function fittingWidth(
  title: string,
  { texts, widest }: { readonly texts: readonly string[]; readonly widest: number },
): number {
  let width = Math.max(leastWidth, ...title.split(" ").map((word) => headerWidth(word)));
  for (const text of texts) width = Math.max(width, digitsWide(text.slice(0, widest)) + 2);
  // A header that only just fits on one line would stand under the arrow of the filter.
  const whole = headerWidth(title);
  const justFits = whole > width && whole - arrowWidth - 1 <= width;
  return Math.min(Math.ceil(justFits ? whole : width), widest);
}

const arrowWidth = 3;

/** Headers are bold, and leave room for the arrow of the filter. */
function headerWidth(text: string): number {
  return digitsWide(text) * 1.1 + arrowWidth;
}

/** How wide a text is in digits, which columns are measured in; capitals are wider. */
function digitsWide(text: string): number {
  return text.length + (text.match(/[A-ZÀ-Ý@%]/g)?.length ?? 0) * 0.3;
}
