import type { Area } from "../form/references.js";
import { firstRow, lastRow, type RowGrowth } from "../form/row-growth.js";
import { cellRuns } from "./cells.js";
import { attributeOf, countOf, type QualifiedName, setCount } from "./markup.js";
import { type OdsSheet, rowRuns } from "./rows.js";

/** The areas of a sheet's merged cells. */
export function mergedAreas(sheet: OdsSheet): readonly Area[] {
  return rowRuns(sheet).flatMap(({ element, first: top }) =>
    cellRuns(element).flatMap(({ element: cell, first: left, covered }) => {
      const rows = countOf(cell, "table:number-rows-spanned");
      const columns = countOf(cell, "table:number-columns-spanned");
      if (covered || rows * columns === 1) return [];
      return [{ top, left, bottom: top + rows - 1, right: left + columns - 1 }];
    }),
  );
}

/** Makes the cells that span a row which grows, merged or of one array formula, span all that it becomes. */
export function stretchMergedCells(sheet: OdsSheet, growths: readonly RowGrowth[]): void {
  for (const { element, first: top } of rowRuns(sheet)) {
    for (const { element: cell } of cellRuns(element)) {
      for (const name of spans) {
        const rows = attributeOf(cell, name) === undefined ? 1 : countOf(cell, name);
        if (rows === 1) continue;
        setCount(cell, name, lastRow(top + rows - 1, growths) - firstRow(top, growths) + 1);
      }
    }
  }
}

const spans: readonly QualifiedName[] = ["table:number-rows-spanned", "table:number-matrix-rows-spanned"];
