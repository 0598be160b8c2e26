import { sheetNames } from "./defined-names.js";
import { pageBreaks } from "./page-breaks.js";
import { fixedBreaks, pageHeight, setBreaks } from "./page-layout.js";
import { readRowHeights, type TableRows } from "./row-heights.js";
import { cellColumn, rowNumber, type Sheet } from "./sheet.js";
import type { Workbook } from "./workbook.js";
import { children } from "./xml.js";

/**
 * Sets where the pages of a filled sheet end: between the rows of a table, so that a table's title stays with
 * its first row, and what closes the form (the signature) with the last row.
 */
export function paginate(workbook: Workbook, sheet: Sheet, tables: readonly TableRows[]): void {
  const rows = children(sheet.rows, "row");
  const lastColumn = rows
    .flatMap((row) => children(row, "c").map(cellColumn))
    .reduce((last, column) => Math.max(last, column), 0);
  const height = pageHeight(sheet, lastColumn);
  if (height === undefined || tables.length === 0) return;

  const heightOf = readRowHeights(sheet, tables);
  const lastRow = [
    ...rows.map(rowNumber),
    ...tables.map((table) => table.start + table.heights.length - 1),
  ].reduce((last, row) => Math.max(last, row), 0);
  const heights = Array.from({ length: lastRow }, (_, index) => heightOf(index + 1));
  const [firstTitle, lastTitle] = titleRows(workbook, sheet.name);
  setBreaks(
    sheet,
    pageBreaks({
      heights,
      pageHeight: height,
      headerHeight: heights.slice(firstTitle - 1, lastTitle).reduce((sum, points) => sum + points, 0),
      breakable: breakableRows(sheet, tables),
      fixed: fixedBreaks(sheet),
    }),
  );
}

/** Between the rows of a table, but for its first and its last; and after an empty row above the last table. */
function breakableRows(sheet: Sheet, tables: readonly TableRows[]): ReadonlySet<number> {
  const breakable = new Set<number>();
  const lastTable = Math.max(...tables.map(({ start }) => start));
  for (const row of children(sheet.rows, "row")) {
    const below = rowNumber(row) + 1;
    if (below < lastTable && children(row, "c").length === 0) breakable.add(below);
  }
  for (const { start, heights } of tables) {
    for (let offset = 1; offset < heights.length - 1; offset += 1) breakable.add(start + offset);
  }
  return breakable;
}

/** The first and last of the rows repeated on every page; an empty range where there are none. */
function titleRows(workbook: Workbook, sheet: string): readonly [number, number] {
  const titles = sheetNames(workbook, sheet).get("_xlnm.Print_Titles") ?? "";
  const [, first, last] = /\$(\d+):\$(\d+)/.exec(titles) ?? [];
  return first === undefined || last === undefined ? [1, 0] : [Number(first), Number(last)];
}
