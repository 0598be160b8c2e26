import type { Element } from "@xmldom/xmldom";
import { defaultHeight, rowHeight, rowNumber, type Sheet } from "./sheet.js";
import { children } from "./xml.js";

/** The heights of a sheet's rows in points, by their number; what a row hides has none. */
export type RowHeights = (row: number) => number;

/** A filled table: its first row, and the heights of its rows in points. */
export type TableRows = { readonly start: number; readonly heights: readonly number[] };

/** The heights of a sheet's rows as they are now, those of its filled tables among them. */
export function readRowHeights(sheet: Sheet, tables: readonly TableRows[] = []): RowHeights {
  const heights = new Map(
    children(sheet.rows, "row").map((row) => [rowNumber(row), isHidden(row) ? 0 : rowHeight(row, sheet)]),
  );
  for (const { start, heights: rows } of tables) {
    for (const [offset, height] of rows.entries()) heights.set(start + offset, height);
  }
  const standard = defaultHeight(sheet);
  return (row) => heights.get(row) ?? standard;
}

function isHidden(row: Element): boolean {
  return ["1", "true"].includes(row.getAttribute("hidden") ?? "");
}
