import type { Element } from "@xmldom/xmldom";
import { columnIndex, columnLetters } from "../../model/location.js";
import { FormError } from "./form-error.js";
import { type Area, parseArea } from "./references.js";
import { child, children, createLike, descendants, numberAttribute, type XmlPart } from "./xml.js";

/** A sheet of the form, open for changes. */
export type Sheet = { readonly name: string; readonly part: XmlPart; readonly rows: Element };

/** The sheet that a part holds; `name` is what the workbook calls it. */
export function openSheet(name: string, part: XmlPart): Sheet {
  const rows = child(part.root, "sheetData");
  if (rows === undefined) throw new FormError({ kind: "not-a-form", part: part.path });
  const sheet = { name, part, rows };
  numberRows(sheet);
  return sheet;
}

/** A row, made where the form does not hold it yet. */
export function rowElement(sheet: Sheet, number: number): Element {
  const rows = children(sheet.rows, "row");
  const found = rows.find((row) => rowNumber(row) === number);
  if (found !== undefined) return found;
  const row = createLike(sheet.rows, "row");
  row.setAttribute("r", String(number));
  sheet.rows.insertBefore(row, rows.find((other) => rowNumber(other) > number) ?? null);
  return row;
}

/** A cell of a row, by its column's index from 0, made where the form does not hold it yet. */
export function cellElement(row: Element, column: number): Element {
  const cells = children(row, "c");
  const found = cells.find((cell) => cellColumn(cell) === column);
  if (found !== undefined) return found;
  const cell = createLike(row, "c");
  cell.setAttribute("r", `${columnLetters(column)}${rowNumber(row)}`);
  row.insertBefore(cell, cells.find((other) => cellColumn(other) > column) ?? null);
  return cell;
}

/** The number of a row element. */
export function rowNumber(row: Element): number {
  return numberAttribute(row, "r") ?? 0;
}

/** The index from 0 of a cell element's column. */
export function cellColumn(cell: Element): number {
  return columnIndex((cell.getAttribute("r") ?? "").replace(/\d+$/, "")) ?? 0;
}

/** Says where each row and cell is, for a form may leave that to be counted. */
function numberRows(sheet: Sheet): void {
  let number = 0;
  for (const row of children(sheet.rows, "row")) {
    number = numberAttribute(row, "r") ?? number + 1;
    if (!row.hasAttribute("r")) row.setAttribute("r", String(number));
    let column = -1;
    for (const cell of children(row, "c")) {
      column = cell.hasAttribute("r") ? cellColumn(cell) : column + 1;
      if (!cell.hasAttribute("r")) cell.setAttribute("r", `${columnLetters(column)}${number}`);
    }
  }
}

/** The height in points that a row has where it says nothing. */
export function defaultHeight(sheet: Sheet): number {
  const format = child(sheet.part.root, "sheetFormatPr");
  return (format && numberAttribute(format, "defaultRowHeight")) ?? 15;
}

/** The height in points of a row of the form. */
export function rowHeight(row: Element, sheet: Sheet): number {
  return numberAttribute(row, "ht") ?? defaultHeight(sheet);
}

/** The areas of the sheet's merged cells. */
export function mergedAreas(sheet: Sheet): readonly Area[] {
  return descendants(sheet.part.root, "mergeCell").flatMap(
    (merge) => parseArea(merge.getAttribute("ref") ?? "") ?? [],
  );
}

/** The width in points of a column, by its index from 0. */
export function columnWidths(sheet: Sheet): (column: number) => number {
  const format = child(sheet.part.root, "sheetFormatPr");
  const standard = (format && numberAttribute(format, "defaultColWidth")) ?? 9.14;
  const ranges = descendants(sheet.part.root, "col").map((col) => ({
    first: (numberAttribute(col, "min") ?? 1) - 1,
    last: (numberAttribute(col, "max") ?? 1) - 1,
    width: numberAttribute(col, "width") ?? standard,
  }));
  return (column) => {
    const range = ranges.find(({ first, last }) => first <= column && column <= last);
    return (range?.width ?? standard) * pointsPerCharacter;
  };
}

/** The width of an area's columns together. */
export function areaWidth(
  { left, right }: Pick<Area, "left" | "right">,
  widthOf: (column: number) => number,
): number {
  let width = 0;
  for (let column = left; column <= right; column += 1) width += widthOf(column);
  return width;
}

// The widest digit of the default font, Arial 10 or Calibri 11, takes 7 pixels of 1/96 inch.
const pointsPerCharacter = (7 * 72) / 96;
