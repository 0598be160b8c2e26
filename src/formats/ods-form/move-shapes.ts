import type { Element } from "@xmldom/xmldom";
import { columnLetters } from "../../model/location.js";
import { keepHeight, moveEnd, type SheetChange } from "../form/move-anchors.js";
import { placeOf } from "./addresses.js";
import { cellRuns } from "./cells.js";
import { points, written } from "./lengths.js";
import { attributeOf, childNamed, isNamed, type QualifiedName, setAttribute } from "./markup.js";
import { type OdsSheet, rowRuns } from "./rows.js";

/**
 * Moves what floats over a sheet with the rows below it: pictures, charts and controls keep their size, lines
 * and frames that are tied to two cells stretch between them.
 */
export function moveShapes(sheet: OdsSheet, change: SheetChange): void {
  for (const { element: row, first } of rowRuns(sheet)) {
    for (const { element: cell } of cellRuns(row)) {
      for (const shape of cell.children) {
        if (isNamed(shape, "office:annotation")) moveDown(shape, shiftOf(first, change));
        else moveLowerEnd(shape, first, change);
      }
    }
  }
  for (const shape of childNamed(sheet.table, "table:shapes")?.children ?? []) {
    moveDown(shape, shiftOf(rowAt(topOf(shape), change), change));
  }
}

/** Offsets are told in thousandths of a point, since they are rounded to whole numbers. */
const anchorUnit = 1 / 1000;
const lengths: readonly QualifiedName[] = ["svg:y", "svg:y1", "svg:y2"];
const transform: QualifiedName = "draw:transform";

function moveLowerEnd(shape: Element, row: number, change: SheetChange): void {
  const address = attributeOf(shape, "table:end-cell-address");
  const place = placeOf(address ?? "");
  if (address === undefined || place === undefined) return;
  const offset = (name: QualifiedName) => Math.round((points(attributeOf(shape, name)) ?? 0) / anchorUnit);
  const from = { row: row - 1, offset: offset("svg:y") };
  const to = { row: place.area.top - 1, offset: offset("table:end-y") };
  const end = stretches(shape) ? moveEnd(to, change.growths) : keepHeight(from, to, anchorUnit, change);
  const sheet = address.slice(0, address.lastIndexOf(".") + 1);
  setAttribute(shape, "table:end-cell-address", `${sheet}${columnLetters(place.area.left)}${end.row + 1}`);
  if (end.row !== to.row || end.offset !== to.offset)
    setAttribute(shape, "table:end-y", written(end.offset * anchorUnit));
}

function stretches(shape: Element): boolean {
  return !isNamed(shape, "draw:frame") && !isNamed(shape, "draw:control");
}

/** How much further down a row stands than before, in points. */
function shiftOf(row: number, { growths, before, after }: SheetChange): number {
  const moved = moveEnd({ row: row - 1, offset: 0 }, growths).row + 1;
  return sumAbove(moved, after) - sumAbove(row, before);
}

function sumAbove(row: number, heightOf: (row: number) => number): number {
  let sum = 0;
  for (let above = 1; above < row; above += 1) sum += heightOf(above);
  return sum;
}

/** The row at a distance from the top of the sheet as it was. */
function rowAt(distance: number, { before }: SheetChange): number {
  let row = 1;
  for (let rest = distance; rest >= before(row) && row < lastRowLookedAt; row += 1) rest -= before(row);
  return row;
}

const lastRowLookedAt = 100_000;

/** How far from the top of the sheet a shape begins, in points. */
function topOf(shape: Element): number {
  if (isNamed(shape, "draw:g")) return smallest([...shape.children].filter(isPlaced).map(topOf));
  const [, , y] = translation.exec(attributeOf(shape, transform) ?? "") ?? [];
  return smallest(
    [y, ...lengths.map((name) => attributeOf(shape, name))].flatMap((text) => points(text) ?? []),
  );
}

function isPlaced(shape: Element): boolean {
  return (
    isNamed(shape, "draw:g") || [transform, ...lengths].some((name) => attributeOf(shape, name) !== undefined)
  );
}

function smallest(numbers: readonly number[]): number {
  return numbers.length === 0 ? 0 : Math.min(...numbers);
}

const translation = /translate\s*\(\s*(\S+)\s+([^\s)]+)\s*\)/;

function moveDown(shape: Element, shift: number): void {
  if (Math.abs(shift) < 0.01) return;
  for (const name of lengths) {
    const length = points(attributeOf(shape, name));
    if (length !== undefined) setAttribute(shape, name, written(length + shift));
  }
  const moved = attributeOf(shape, transform)?.replace(translation, (whole: string, x: string, y: string) => {
    const length = points(y);
    return length === undefined ? whole : `translate (${x} ${written(length + shift)})`;
  });
  if (moved !== undefined) setAttribute(shape, transform, moved);
  if (isNamed(shape, "draw:g")) for (const child of shape.children) moveDown(child, shift);
}
