import { definedNames } from "./defined-names.js";
import { pageBreaks } from "./page-breaks.js";
import { fixedBreaks, pageHeight, setBreaks } from "./page-layout.js";
import { cellColumn, defaultHeight, rowHeight, rowNumber, type Sheet } from "./sheet.js";
import type { Workbook } from "./workbook.js";
import { children } from "./xml.js";

/** A filled table: its first row, and the heights of its rows in points. */
export type TableRows = { readonly start: number; readonly heights: readonly number[] };

/**
 * Sets where the pages of a filled sheet end: between the rows of a table, so that a table's title stays with
 * its first row, and what closes the form (the signature) with the last row.
 */
export function paginate(workbook: Workbook, sheet: Sheet, tables: readonly TableRows[]): void {
  const rows = children(sheet.rows, "row");
  const columns = rows.flatMap((row) => children(row, "c").map(cellColumn));
  const height = pageHeight(sheet, Math.max(0, ...columns));
  if (height === undefined || tables.length === 0) return;

  const heightByRow = new Map(rows.map((row) => [rowNumber(row), rowHeight(row, sheet)]));
  for (const { start, heights } of tables) {
    for (const [offset, points] of heights.entries()) heightByRow.set(start + offset, points);
  }
  const rowCount = Math.max(...heightByRow.keys());
  const heights = Array.from(
    { length: rowCount },
    (_, index) => heightByRow.get(index + 1) ?? defaultHeight(sheet),
  );
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
  const titles = definedNames(workbook, sheet).get("_xlnm.Print_Titles") ?? "";
  const [, first, last] = /\$(\d+):\$(\d+)/.exec(titles) ?? [];
  return first === undefined || last === undefined ? [1, 0] : [Number(first), Number(last)];
}
