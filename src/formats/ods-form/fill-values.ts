import type { Element } from "@xmldom/xmldom";
import type { ValuePlace } from "../form/find-places.js";
import { areaWidth } from "../form/sheet.js";
import { fillTemplate, type TextRun } from "../form/template.js";
import { fittingHeight, type PlacedText } from "../form/text-height.js";
import { checkedText } from "./cell-text.js";
import { cellElement, emptyCell } from "./cells.js";
import { cellStyleName, readColumns } from "./columns.js";
import type { LateMarkup } from "./late-markup.js";
import { attributeOf, knows, prefixOf, setAttribute } from "./markup.js";
import { mergedAreas } from "./merged-cells.js";
import { paragraphsMarkup, withOwnLines } from "./paragraphs.js";
import { readRowHeights } from "./row-heights.js";
import { type OdsSheet, rowElement } from "./rows.js";
import type { OdsStyles } from "./styles.js";

/** What the filling of single cells depends on. */
type FillSetting = {
  readonly values: ReadonlyMap<string, string>;
  readonly styles: OdsStyles;
  readonly late: LateMarkup;
};

/**
 * Writes each value, as text, into the first cell of its place, and makes its row, or the last of those over
 * which its cells are merged, as tall as it needs.
 */
export function fillValues(
  sheet: OdsSheet,
  places: readonly ValuePlace[],
  { values, styles, late }: FillSetting,
): void {
  const merged = mergedAreas(sheet);
  const columns = readColumns(sheet, styles);
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
    setAttribute(cell, "table:formula", undefined);
    emptyCell(cell);
    if (text !== "") writeText(cell, runs, late);
    const cellStyle = cellStyleName(cell, row, merge.left, columns);
    const placed = { text, width: areaWidth(merge, columns.width), style: styles.cell(cellStyle) };
    fitRows(sheet, merge, { placed: withOwnLines(placed), styles });
  }
}

function contains(merge: ValuePlace["area"], { top, left }: ValuePlace["area"]): boolean {
  return merge.top <= top && top <= merge.bottom && merge.left <= left && left <= merge.right;
}

function writeText(cell: Element, runs: readonly TextRun[], late: LateMarkup): void {
  setAttribute(cell, "office:value-type", "string");
  if (knows(cell, "calcext")) setAttribute(cell, "calcext:value-type", "string");
  const prefix = prefixOf(cell, "text");
  cell.appendChild(late.mark(paragraphsMarkup(runs, prefix)));
}

function fitRows(
  sheet: OdsSheet,
  { top, bottom }: ValuePlace["area"],
  { placed, styles }: { readonly placed: PlacedText; readonly styles: OdsStyles },
): void {
  const heightOf = readRowHeights(sheet, styles);
  const rows = Array.from({ length: bottom - top + 1 }, (_, offset) => top + offset);
  const last = rows.findLast((row) => heightOf(row) > 0) ?? bottom;
  const above = rows.reduce((sum, row) => (row < last ? sum + heightOf(row) : sum), 0);
  const height = heightOf(last);
  const needed = fittingHeight([placed], height, above);
  if (needed <= height) return;
  const row = rowElement(sheet, last);
  const name = attributeOf(row, "table:style-name");
  setAttribute(row, "table:style-name", styles.rowStyle(name, { height: needed }));
}
