import { firstRow, type RowGrowth } from "../form/row-growth.js";
import type { RowHeights, TableRows } from "../form/row-heights.js";
import { attributeOf } from "./markup.js";
import { type OdsSheet, rowRuns } from "./rows.js";
import type { OdsStyles } from "./styles.js";

/** The most rows alike that are told one by one; more fill a sheet up to its end. */
const mostAlike = 20_000;

/** The heights of a sheet's rows in points, by their number; what a row hides has none. */
export function readRowHeights(sheet: OdsSheet, styles: OdsStyles): RowHeights {
  const heights = new Map<number, number>();
  let rest = styles.rowHeight(undefined);
  for (const { element, first, count } of rowRuns(sheet)) {
    const hidden = /^(collapse|filter)$/.test(attributeOf(element, "table:visibility") ?? "");
    const height = hidden ? 0 : styles.rowHeight(attributeOf(element, "table:style-name"));
    if (count > mostAlike) rest = hidden ? rest : height;
    else for (let row = first; row < first + count; row += 1) heights.set(row, height);
  }
  return (row) => heights.get(row) ?? rest;
}

/** The heights of the rows of a sheet once its tables have grown; `own` are those of the rows that it has now. */
export function grownHeights(
  own: RowHeights,
  growths: readonly RowGrowth[],
  tables: readonly TableRows[],
): RowHeights {
  const ofTables = new Map(
    tables.flatMap(({ start, heights }) =>
      heights.map((height, offset) => [start + offset, height] as const),
    ),
  );
  return (row) => ofTables.get(row) ?? own(rowBefore(row, growths));
}

/** Which row of the form stands at a row of the filled form; rows of tables give that of their model. */
export function rowBefore(row: number, growths: readonly RowGrowth[]): number {
  let before = row;
  for (const growth of growths) {
    const start = firstRow(growth.row, growths);
    if (row > start) before -= Math.min(row - start, growth.extra);
  }
  return before;
}
