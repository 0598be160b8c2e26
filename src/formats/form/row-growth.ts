import { copyCells, isSameSheet, replaceReferences } from "./formula-references.js";
import { parseArea } from "./references.js";

/** A row that became several; `extra` counts those added below it. */
export type RowGrowth = { readonly row: number; readonly extra: number };

/** The growths of one sheet, from its top to its bottom. */
export type SheetGrowth = { readonly sheet: string; readonly growths: readonly RowGrowth[] };

/** Where a row stands after the growth; the first of the rows for one that grew. */
export function firstRow(row: number, growths: readonly RowGrowth[]): number {
  return growths.reduce((moved, growth) => (growth.row < row ? moved + growth.extra : moved), row);
}

/** The last of the rows that a row became. */
export function lastRow(row: number, growths: readonly RowGrowth[]): number {
  return growths.reduce((moved, growth) => (growth.row <= row ? moved + growth.extra : moved), row);
}

/**
 * A list of areas such as `A1:B2 C5` after the growth. With `spread`, what covers a row that grew covers all
 * its rows afterwards; without, a single cell stays one cell.
 */
export function growAreas(list: string, growths: readonly RowGrowth[], { spread = true } = {}): string {
  return list
    .split(/\s+/)
    .map((reference) => growReference(reference, growths, spread))
    .join(" ");
}

/**
 * A formula, or the reference of a name, after the growth of a sheet; `home` is the sheet on which it stands.
 * With `spread`, a single cell in a row that grew becomes all the cells below each other.
 */
export function growFormula(
  formula: string,
  home: string | undefined,
  { sheet, growths }: SheetGrowth,
  { spread = false } = {},
): string {
  return replaceReferences(formula, (reference) => {
    if (!isSameSheet(reference.sheet ?? home, sheet)) return reference.cells;
    return growReference(reference.cells, growths, spread);
  });
}

/**
 * The formula of a model row as it reads on one of the rows that the model became, `offset` rows below the
 * first: what it says of its own row, or relatively of rows above, follows it down.
 */
export function repeatFormula(
  formula: string,
  { sheet, growths }: SheetGrowth,
  { row, offset }: { readonly row: number; readonly offset: number },
): string {
  return replaceReferences(formula, (reference) => {
    if (!isSameSheet(reference.sheet ?? sheet, sheet)) return copyCells(reference.cells, offset, 0);
    const corners = reference.cells.split(":");
    if (corners.every(isFixed)) return growReference(reference.cells, growths, false);
    const [start = "", end] = corners;
    const first = repeatCorner(start, { row, offset }, { growths, move: firstRow });
    if (end === undefined) return first;
    return `${first}:${repeatCorner(end, { row, offset }, { growths, move: lastRow })}`;
  });
}

function growReference(reference: string, growths: readonly RowGrowth[], spread: boolean): string {
  const [start = "", end] = reference.split(":");
  const first = moved(start, (row) => firstRow(row, growths));
  if (end !== undefined) return `${first}:${moved(end, (row) => lastRow(row, growths))}`;
  if (!spread || parseArea(start) === undefined) return first;
  const last = moved(start, (row) => lastRow(row, growths));
  return first === last ? first : `${first}:${last}`;
}

function moved(corner: string, move: (row: number) => number): string {
  return corner.replace(/\d+$/, (digits) => String(move(Number(digits))));
}

function isFixed(corner: string): boolean {
  return /\$\d+$/.test(corner);
}

/** A corner above or in the model row follows a relative reference down; `move` tells where one below it went. */
function repeatCorner(
  corner: string,
  { row, offset }: { readonly row: number; readonly offset: number },
  { growths, move }: { readonly growths: readonly RowGrowth[]; readonly move: typeof firstRow },
): string {
  return moved(corner, (before) => {
    if (before > row) return move(before, growths);
    const after = firstRow(before, growths);
    return isFixed(corner) ? after : after + offset;
  });
}
