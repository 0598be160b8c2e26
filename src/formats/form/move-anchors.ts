import { firstRow, type RowGrowth } from "./row-growth.js";
import type { RowHeights } from "./row-heights.js";

/** A place in a sheet's height: a row from 0, and the distance from its top in a unit of the drawing. */
export type AnchorEnd = { readonly row: number; readonly offset: number };

/** What became of a sheet: its rows moved, and may be higher than before. */
export type SheetChange = {
  readonly growths: readonly RowGrowth[];
  readonly before: RowHeights;
  readonly after: RowHeights;
};

/** In points: English Metric Units in drawings, pixels in the older shapes of comments and controls. */
export const anchorUnits = { drawing: 1 / 12_700, legacy: 0.75 };

/**
 * Where the lower end of a picture goes when its upper end moves with its row, so that it is as tall as it
 * was, whatever the rows under it have become.
 */
export function keepHeight(
  from: AnchorEnd,
  to: AnchorEnd,
  unit: number,
  { growths, before, after }: SheetChange,
): AnchorEnd {
  const start = moveEnd(from, growths);
  const shift = start.row - from.row;
  if (isUnchanged(from.row, to.row, shift, { before, after }))
    return { row: to.row + shift, offset: to.offset };
  let height = to.offset * unit - from.offset * unit;
  for (let row = from.row; row < to.row; row += 1) height += before(row + 1);
  let row = start.row;
  let rest = start.offset * unit + Math.max(height, 0);
  while (rest > after(row + 1) && row < lastSheetRow) {
    rest -= after(row + 1);
    row += 1;
  }
  return { row, offset: Math.round(rest / unit) };
}

/** An end of an anchor that goes where its row goes. */
export function moveEnd({ row, offset }: AnchorEnd, growths: readonly RowGrowth[]): AnchorEnd {
  return { row: firstRow(row + 1, growths) - 1, offset };
}

const lastSheetRow = 1_048_575;

function isUnchanged(
  top: number,
  bottom: number,
  shift: number,
  { before, after }: Pick<SheetChange, "before" | "after">,
): boolean {
  for (let row = top; row <= bottom; row += 1) {
    if (before(row + 1) !== after(row + 1 + shift)) return false;
  }
  return true;
}
