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

/** A formula, or the reference of a name, after the growth of a sheet; `home` is the sheet on which it stands. */
export function growFormula(
  formula: string,
  home: string | undefined,
  { sheet, growths }: SheetGrowth,
): string {
  return formula.replace(
    token,
    (whole: string, prefix: string | undefined, reference: string | undefined) => {
      if (reference === undefined || (prefix === undefined ? home : sheetOf(prefix)) !== sheet) return whole;
      return (prefix ?? "") + growReference(reference, growths, false);
    },
  );
}

// A quoted text, which stays; or an optional sheet and the cells, area or whole rows that it names.
const token =
  /"(?:[^"]|"")*"|(?<![\p{L}\p{N}_.$!\]'])((?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?(\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?|\$?\d{1,7}:\$?\d{1,7})(?![\p{L}\p{N}_.(!])/gu;

function sheetOf(prefix: string): string {
  const name = prefix.slice(0, -1);
  return name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
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
