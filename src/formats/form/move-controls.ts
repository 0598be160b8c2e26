import type { Element } from "@xmldom/xmldom";
import { type AnchorEnd, anchorUnits, keepHeight, moveEnd, type SheetChange } from "./move-anchors.js";
import type { Sheet } from "./sheet.js";
import { child, descendants } from "./xml.js";

/** Moves the form controls and embedded objects of a sheet, of which it says itself where they are. */
export function moveControls(sheet: Sheet, change: SheetChange): void {
  for (const anchor of descendants(sheet.part.root, "anchor")) {
    const [from, to] = [child(anchor, "from"), child(anchor, "to")];
    if (from === undefined || to === undefined) continue;
    const [start, end] = [readEnd(from), readEnd(to)];
    writeEnd(to, keepHeight(start, end, anchorUnits.drawing, change));
    writeEnd(from, moveEnd(start, change.growths));
  }
}

function readEnd(end: Element): AnchorEnd {
  return { row: numberIn(end, "row"), offset: numberIn(end, "rowOff") };
}

function writeEnd(end: Element, { row, offset }: AnchorEnd): void {
  for (const [name, number] of [
    ["row", row],
    ["rowOff", offset],
  ] as const) {
    const element = child(end, name);
    if (element !== undefined) element.textContent = String(number);
  }
}

function numberIn(parent: Element, name: string): number {
  return Number(child(parent, name)?.textContent ?? 0);
}
