import { columnIndex, columnLetters } from "../../model/location.js";

/** A reference of a formula: the sheet that it names, if it names one, and its cells, columns or rows. */
export type FormulaReference = { readonly sheet?: string; readonly cells: string };

/** A formula with the cells of each of its references replaced; quoted texts, names and functions stay. */
export function replaceReferences(formula: string, replace: (reference: FormulaReference) => string): string {
  // A quoted text, or what stands in brackets (another workbook, a table's column), which stay; or an optional
  // sheet and the cells, area, whole columns or whole rows that it names. To make it takes 0.4 ms, which most runs spare.
  const token =
    /"(?:[^"]|"")*"|\[[^\]]*\]|(?<![\p{L}\p{N}_.$!\]'])((?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)?(\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?|\$?\d{1,7}:\$?\d{1,7}|\$?[A-Z]{1,3}:\$?[A-Z]{1,3})(?![\p{L}\p{N}_.(!])/gu;
  return formula.replace(token, (whole: string, prefix: string | undefined, cells: string | undefined) => {
    if (cells === undefined) return whole;
    return (prefix ?? "") + replace(prefix === undefined ? { cells } : { sheet: sheetOf(prefix), cells });
  });
}

/** Whether two names are those of one sheet: case does not tell sheets apart. */
export function isSameSheet(one: string | undefined, other: string): boolean {
  return one !== undefined && (one === other || one.toLowerCase() === other.toLowerCase());
}

/** A formula as it reads when it is copied some rows and columns further: its relative references follow. */
export function copyFormula(formula: string, rows: number, columns: number): string {
  return replaceReferences(formula, ({ cells }) => copyCells(cells, rows, columns));
}

/** The cells of a reference, so many rows and columns further where they are relative. */
export function copyCells(cells: string, rows: number, columns: number): string {
  return cells.replace(
    /(\$?)([A-Z]{1,3})(?![A-Z])|(\$?)(\d+)/g,
    (whole: string, column: string | undefined, letters = "", row: string | undefined, digits = "") => {
      if (column === "$" || row === "$") return whole;
      if (letters === "") return String(Number(digits) + rows);
      return columnLetters((columnIndex(letters) ?? 0) + columns);
    },
  );
}

function sheetOf(prefix: string): string {
  const name = prefix.slice(0, -1);
  return name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
}
