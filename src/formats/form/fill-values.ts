import type { Element } from "@xmldom/xmldom";
import type { CellStyle } from "./cell-styles.js";
import { checkedText } from "./cell-text.js";
import type { ValuePlace } from "./find-places.js";
import { readRowHeights } from "./row-heights.js";
import { areaWidth, cellElement, columnWidths, mergedAreas, rowElement, type Sheet } from "./sheet.js";
import { fillTemplate, type TextRun } from "./template.js";
import { fittingHeight, type PlacedText } from "./text-height.js";
import { createLike, numberAttribute } from "./xml.js";

/**
 * Writes each value, as text, into the first cell of its place, and makes its row, or the last of those over
 * which its cells are merged, as tall as it needs.
 */
export function fillValues(
  sheet: Sheet,
  places: readonly ValuePlace[],
  values: ReadonlyMap<string, string>,
  styleOf: (index: number) => CellStyle,
): void {
  const merged = mergedAreas(sheet);
  const widthOf = columnWidths(sheet);
  for (const { name, area, template } of places) {
    const runs = fillTemplate(template, (wanted) => checkedText(wanted, values.get(wanted) ?? ""));
    const text = checkedText(name, runs.map((run) => run.text).join(""));
    const merge = merged.find((other) => contains(other, area)) ?? {
      ...area,
      bottom: area.top,
      right: area.left,
    };
    const cell = cellElement(rowElement(sheet, merge.top), merge.left);
    writeRuns(cell, runs);
    const style = styleOf(numberAttribute(cell, "s") ?? 0);
    fitRows(sheet, merge, { text, style, width: areaWidth(merge, widthOf) });
  }
}

function fitRows(sheet: Sheet, { top, bottom }: ValuePlace["area"], placed: PlacedText): void {
  const heightOf = readRowHeights(sheet);
  const rows = Array.from({ length: bottom - top + 1 }, (_, offset) => top + offset);
  const last = rows.findLast((row) => heightOf(row) > 0) ?? bottom;
  const above = rows.reduce((sum, row) => (row < last ? sum + heightOf(row) : sum), 0);
  const height = heightOf(last);
  const needed = fittingHeight([placed], height, above);
  if (needed > height) setHeight(rowElement(sheet, last), needed);
}

function contains(merge: ValuePlace["area"], { top, left }: ValuePlace["area"]): boolean {
  return merge.top <= top && top <= merge.bottom && merge.left <= left && left <= merge.right;
}

function writeRuns(cell: Element, runs: readonly TextRun[]): void {
  while (cell.firstChild !== null) cell.removeChild(cell.firstChild);
  cell.removeAttribute("t");
  if (runs.length === 0) return;
  cell.setAttribute("t", "inlineStr");
  const inline = createLike(cell, "is");
  const isPlain = runs.every(({ font }) => font === undefined);
  for (const { font, text } of isPlain ? [{ font: undefined, text: joined(runs) }] : runs) {
    const run = isPlain ? inline : createLike(cell, "r");
    if (font !== undefined) run.appendChild(importedFont(cell, font));
    const content = createLike(cell, "t");
    content.setAttributeNS("http://www.w3.org/XML/1998/namespace", "xml:space", "preserve");
    content.textContent = text;
    run.appendChild(content);
    if (!isPlain) inline.appendChild(run);
  }
  cell.appendChild(inline);
}

function joined(runs: readonly TextRun[]): string {
  return runs.map(({ text }) => text).join("");
}

/** A font of a shared text, taken over into the document of the sheet. */
function importedFont(cell: Element, font: Element): Element {
  const copy = createLike(cell, font.localName ?? "");
  for (const { name, namespaceURI, value } of font.attributes) copy.setAttributeNS(namespaceURI, name, value);
  for (const child of font.children) copy.appendChild(importedFont(cell, child));
  return copy;
}

function setHeight(row: Element, height: number): void {
  row.setAttribute("ht", String(height));
  row.setAttribute("customHeight", "1");
}
