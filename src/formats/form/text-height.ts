import type { CellStyle } from "./cell-styles.js";
import { textWidth } from "./text-width.js";

/** A text, the style of its cell, and the width of the cell in points. */
export type PlacedText = { readonly text: string; readonly style: CellStyle; readonly width: number };

/** Excel sizes rows in whole pixels of 1/96 inch; this is one in points. */
const pixel = 72 / 96;
/** The tallest row that Excel knows, in points. */
const tallestRow = 409;
const indentStep = 9;
/** The space that a spreadsheet leaves on both sides of a text, and above and below it. */
const sidePadding = 5;
const verticalPadding = 5;
/** From the size of a font to the pitch of its lines, as Excel and LibreOffice space Arial. */
const linePitch = 1.25;
/** Printers and other fonts may make a text wider than the metrics say, which are those of regular fonts. */
const widthMargin = { regular: 1.04, bold: 1.12 };

/**
 * The height in points of a row that shows the texts in full: the one it has, unless a text takes more than
 * one line and needs more. Spreadsheets do not fit the rows of a file whose heights are set, nor merged cells.
 * `above` is the height of the rows above with which the texts' cells are merged.
 */
export function fittingHeight(texts: readonly PlacedText[], height: number, above = 0): number {
  let needed = 0;
  for (const { text, style, width } of texts) {
    const lines = style.wraps ? lineCount(text, style, width) : 1;
    if (lines > 1) needed = Math.max(needed, lines * style.fontSize * linePitch + verticalPadding);
  }
  const missing = needed - above;
  return missing <= height ? height : Math.min(Math.ceil(missing / pixel) * pixel, tallestRow);
}

function lineCount(text: string, style: CellStyle, width: number): number {
  const margin = style.bold ? widthMargin.bold : widthMargin.regular;
  const available = width - sidePadding - style.indent * indentStep;
  // In thousandths of the font's size, the unit of the metrics.
  const room = Math.max((available * 1000) / (style.fontSize * margin), 1000);
  let lines = 0;
  for (const line of text.split("\n")) lines += wrappedLines(line, room, style.fontName);
  return lines;
}

function wrappedLines(line: string, room: number, fontName: string | undefined): number {
  if (textWidth(line, fontName) <= room) return 1;
  let lines = 1;
  let used = 0;
  for (const word of line.split(/(?<=[ -])/)) {
    const inked = textWidth(word.trimEnd(), fontName);
    if (used + inked <= room) {
      used += textWidth(word, fontName);
      continue;
    }
    const needed = Math.max(Math.ceil(inked / room), 1);
    lines += used === 0 ? needed - 1 : needed;
    used = inked - (needed - 1) * room;
  }
  return lines;
}
