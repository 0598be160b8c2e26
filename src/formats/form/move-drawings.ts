import { editMarkup } from "./edit-markup.js";
import { type AnchorEnd, anchorUnits, keepHeight, moveEnd, type SheetChange } from "./move-anchors.js";

/**
 * The drawing of a sheet whose rows moved: pictures, charts and controls go with the row at their top and keep
 * their size; a shape that spans rows, such as a frame around a table, stretches where it is set to.
 */
export function moveDrawing(xml: string, change: SheetChange): string {
  return xml.replace(anchors, (anchor: string) => {
    const [from, to] = [readEnd(anchor, "from"), readEnd(anchor, "to")];
    if (from === undefined) return anchor;
    const moved = writeEnd(anchor, "from", moveEnd(from, change.growths));
    if (to === undefined) return moved;
    const end = stretches(anchor)
      ? moveEnd(to, change.growths)
      : keepHeight(from, to, anchorUnits.drawing, change);
    return writeEnd(moved, "to", end);
  });
}

/** The boxes of comments and the older form controls of a sheet whose rows moved; none of them is stretched. */
export function moveLegacyDrawing(xml: string, change: SheetChange): string {
  return editMarkup(xml, {
    text: (element, text) => {
      if (element === "Anchor") return moveLegacyAnchor(text, change);
      if (element !== "Row") return text;
      return replaceNumber(text, (row) => moveEnd({ row, offset: 0 }, change.growths).row);
    },
  });
}

const anchors = /<(\w+:)?(oneCellAnchor|twoCellAnchor)\b[^>]*>[\s\S]*?<\/\1?\2\s*>/g;

/** Frames and lines that are set to move and size with cells; a control says what it is in an extension. */
function stretches(anchor: string): boolean {
  const opening = anchor.slice(0, anchor.indexOf(">"));
  if (/\beditAs\s*=\s*["'](oneCell|absolute)/.test(opening)) return false;
  return !/<(\w+:)?(pic|graphicFrame|contentPart|compatExt)\b/.test(anchor);
}

function endPattern(name: string): RegExp {
  return new RegExp(
    `(<(?:\\w+:)?${name}>[\\s\\S]*?<(?:\\w+:)?row>\\s*)(\\d+)(\\s*</(?:\\w+:)?row>\\s*<(?:\\w+:)?rowOff>\\s*)(-?\\d+)`,
  );
}

function readEnd(anchor: string, name: string): AnchorEnd | undefined {
  const [, , row, , offset] = endPattern(name).exec(anchor) ?? [];
  return row === undefined || offset === undefined ? undefined : { row: Number(row), offset: Number(offset) };
}

function writeEnd(anchor: string, name: string, { row, offset }: AnchorEnd): string {
  return anchor.replace(
    endPattern(name),
    (_, start: string, _row, between: string) => `${start}${row}${between}${offset}`,
  );
}

/** Left column, its offset, top row, its offset, then the same for right and bottom. */
function moveLegacyAnchor(text: string, change: SheetChange): string {
  const numbers = text.split(",").map(Number);
  const [, , top, topOffset, , , bottom, bottomOffset] = numbers;
  if (top === undefined || topOffset === undefined || bottom === undefined || bottomOffset === undefined)
    return text;
  if (!numbers.every(Number.isInteger)) return text;
  const from = { row: top, offset: topOffset };
  const start = moveEnd(from, change.growths);
  const end = keepHeight(from, { row: bottom, offset: bottomOffset }, anchorUnits.legacy, change);
  if (start.row === top && end.row === bottom && end.offset === bottomOffset) return text;
  return numbers.with(2, start.row).with(6, end.row).with(7, end.offset).join(", ");
}

function replaceNumber(text: string, replace: (number: number) => number): string {
  return text.replace(/\d+/, (digits) => String(replace(Number(digits))));
}
