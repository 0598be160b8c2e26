import { pageBreaks } from "../form/page-breaks.js";
import { firstRow, lastRow, type RowGrowth } from "../form/row-growth.js";
import type { RowHeights, TableRows } from "../form/row-heights.js";
import { cellRuns } from "./cells.js";
import { attributeOf, setAttribute } from "./markup.js";
import { rowBefore } from "./row-heights.js";
import { headerRows, isBlank, lastUsedRow, type OdsSheet, rowElement, rowRuns } from "./rows.js";
import type { OdsStyles } from "./styles.js";

/** A filled sheet as it goes onto pages. */
export type PagedSheet = {
  readonly growths: readonly RowGrowth[];
  /** The tables, each with all its rows. */
  readonly tables: readonly TableRows[];
  readonly heightOf: RowHeights;
  readonly pageHeight: number;
};

/** More manual breaks than Excel holds are left to the spreadsheet. */
const mostBreaks = 1000;

/**
 * The first rows of the pages of a filled sheet but for those that the form sets itself: between the rows of a
 * table, so that a table's title stays with its first row, and what closes the form with the last row.
 */
export function pageStarts(
  sheet: OdsSheet,
  styles: OdsStyles,
  { growths, tables, heightOf, pageHeight }: PagedSheet,
): readonly number[] {
  if (tables.length === 0) return [];
  const last = lastRow(lastUsedRow(sheet), growths);
  const heights = Array.from({ length: last }, (_, index) => heightOf(index + 1));
  const fixed = new Set(
    rowRuns(sheet)
      .filter(({ element }) => styles.breaksBefore(attributeOf(element, "table:style-name")))
      .map(({ first }) => firstRow(first, growths) - 1),
  );
  const headerHeight = headerRows(sheet).reduce((sum, row) => sum + heightOf(firstRow(row, growths)), 0);
  const breakable = breakableRows(sheet, growths, tables);
  const breaks = pageBreaks({ heights, pageHeight, headerHeight, breakable, fixed });
  if (breaks.length > mostBreaks) return [];
  return breaks.filter((row) => !fixed.has(row)).map((row) => row + 1);
}

/** Makes pages begin at rows that are none of a table's; gives the others. */
export function breakBefore(
  sheet: OdsSheet,
  styles: OdsStyles,
  {
    starts,
    growths,
    tables,
  }: Pick<PagedSheet, "growths" | "tables"> & { readonly starts: readonly number[] },
): ReadonlySet<number> {
  const inTable = (row: number) =>
    tables.some(({ start, heights }) => start <= row && row < start + heights.length);
  for (const start of starts) {
    if (inTable(start)) continue;
    const row = rowElement(sheet, rowBefore(start, growths));
    const style = styles.rowStyle(attributeOf(row, "table:style-name"), { breaksBefore: true });
    setAttribute(row, "table:style-name", style);
  }
  return new Set(starts.filter(inTable));
}

/** Between the rows of a table, but for its first and its last; and after an empty row above the last table. */
function breakableRows(
  sheet: OdsSheet,
  growths: readonly RowGrowth[],
  tables: readonly TableRows[],
): ReadonlySet<number> {
  const breakable = new Set<number>();
  const lastTable = Math.max(...tables.map(({ start }) => start));
  for (const { element, first, count } of rowRuns(sheet)) {
    const below = firstRow(first + count, growths);
    if (below < lastTable && isBlank(cellRuns(element))) breakable.add(below);
  }
  for (const { start, heights } of tables) {
    for (let offset = 1; offset < heights.length - 1; offset += 1) breakable.add(start + offset);
  }
  return breakable;
}
