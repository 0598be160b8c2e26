import type { Element } from "@xmldom/xmldom";
import type { CellStyle } from "./cell-styles.js";
import { checkedText } from "./cell-text.js";
import type { Place } from "./references.js";
import { cellElement, columnWidths, mergedAreas, rowElement, rowHeight, type Sheet } from "./sheet.js";
import { fittingHeight } from "./text-height.js";
import { createLike, numberAttribute } from "./xml.js";

/** A text to be written at the place of a name. */
export type NamedText = { readonly name: string; readonly place: Place; readonly text: string };

/** Writes each text, as text, into the first cell of its place, and makes its row as tall as it needs. */
export function fillValues(
  sheet: Sheet,
  texts: readonly NamedText[],
  styleOf: (index: number) => CellStyle,
): void {
  const merged = mergedAreas(sheet);
  const widthOf = columnWidths(sheet);
  for (const { name, place, text } of texts) {
    const { top, left } = place.area;
    const row = rowElement(sheet, top);
    const cell = cellElement(row, left);
    writeText(cell, checkedText(name, text));
    const area = merged.find((merge) => merge.top === top && merge.left === left);
    if (area !== undefined && area.bottom > top) continue;
    let width = 0;
    for (let column = left; column <= (area?.right ?? left); column += 1) width += widthOf(column);
    const style = styleOf(numberAttribute(cell, "s") ?? 0);
    const height = rowHeight(row, sheet);
    const needed = fittingHeight([{ text, style, width }], height);
    if (needed > height) setHeight(row, needed);
  }
}

function writeText(cell: Element, text: string): void {
  while (cell.firstChild !== null) cell.removeChild(cell.firstChild);
  cell.removeAttribute("t");
  if (text === "") return;
  cell.setAttribute("t", "inlineStr");
  const inline = createLike(cell, "is");
  const content = createLike(cell, "t");
  content.setAttributeNS("http://www.w3.org/XML/1998/namespace", "xml:space", "preserve");
  content.textContent = text;
  inline.appendChild(content);
  cell.appendChild(inline);
}

function setHeight(row: Element, height: number): void {
  row.setAttribute("ht", String(height));
  row.setAttribute("customHeight", "1");
}
