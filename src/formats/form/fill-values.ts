import type { Element } from "@xmldom/xmldom";
import type { CellStyle } from "./cell-styles.js";
import { checkedText } from "./cell-text.js";
import type { ValuePlace } from "./find-places.js";
import {
  areaWidth,
  cellElement,
  columnWidths,
  mergedAreas,
  rowElement,
  rowHeight,
  type Sheet,
} from "./sheet.js";
import { fillTemplate, type TextRun } from "./template.js";
import { fittingHeight } from "./text-height.js";
import { createLike, numberAttribute } from "./xml.js";

/** Writes each value, as text, into the first cell of its place, and makes its row as tall as it needs. */
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
    const row = rowElement(sheet, merge.top);
    const cell = cellElement(row, merge.left);
    writeRuns(cell, runs);
    if (merge.bottom > merge.top) continue;
    const style = styleOf(numberAttribute(cell, "s") ?? 0);
    const height = rowHeight(row, sheet);
    const needed = fittingHeight([{ text, style, width: areaWidth(merge, widthOf) }], height);
    if (needed > height) setHeight(row, needed);
  }
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
