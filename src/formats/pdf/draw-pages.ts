import type { PdfDocument } from "./document.js";
import { drawPieces } from "./draw-pieces.js";
import { formWidth } from "./form-rows.js";
import type { Row } from "./row.js";
import { openStructure } from "./structure.js";
import type { TextStyle } from "./typeface.js";

const margins = { top: 39.6, bottom: 51 };
const page = { width: 595.28, height: 841.89 };
const left = (page.width - formWidth) / 2;
const footerY = page.height - 36;
const footerStyle: TextStyle = { face: "regular", size: 8, color: "#000000" };

/** The height of a page between its margins, in points. */
export const pageHeight = page.height - margins.top - margins.bottom;

/** Draws rows on pages, which begin at the rows given. */
export function drawPages(
  document: PdfDocument,
  rows: readonly Row[],
  { starts, footer }: { readonly starts: readonly number[]; readonly footer: string },
): void {
  const structure = openStructure(document);
  for (const [index, start] of starts.entries()) {
    document.addPage();
    const placed = placeRows(rows.slice(start, starts[index + 1]));
    drawBoxes(document, placed);
    for (const { row, y, isRepeated } of placed) {
      if (isRepeated) drawRepeated(document, row, y);
      else structure.add(row, { x: left, y });
    }
    drawFooter(document, footer, `Page ${index + 1} / ${starts.length}`);
  }
  structure.end();
}

type PlacedRow = { readonly row: Row; readonly y: number; readonly isRepeated: boolean };

function placeRows(rows: readonly Row[]): readonly PlacedRow[] {
  const placed: PlacedRow[] = [];
  let y = margins.top;
  for (const [index, row] of rows.entries()) {
    if (index > 0) y += row.space;
    else if (row.header !== undefined) {
      placed.push({ row: row.header, y, isRepeated: true });
      y += row.header.height;
    }
    placed.push({ row, y, isRepeated: false });
    y += row.height;
  }
  return placed;
}

function drawBoxes(document: PdfDocument, placed: readonly PlacedRow[]): void {
  document.markContent("Artifact", { type: "Layout" });
  document.lineWidth(0.5).strokeColor("#7f7f7f");
  for (const { row, y } of placed) {
    for (const { x, width, fill } of row.boxes) {
      if (fill !== undefined) document.rect(left + x, y, width, row.height).fill(fill);
      document.rect(left + x, y, width, row.height).stroke();
    }
  }
  document.endMarkedContent();
}

function drawRepeated(document: PdfDocument, row: Row, y: number): void {
  document.markContent("Artifact", { type: "Pagination" });
  for (const { pieces } of row.cells) drawPieces(document, pieces, { x: left, y });
  document.endMarkedContent();
}

function drawFooter(document: PdfDocument, text: string, number: string): void {
  document.markContent("Artifact", { type: "Pagination" });
  document.font(footerStyle.face, footerStyle.size).fillColor(footerStyle.color);
  const numberWidth = document.widthOfString(number);
  const shown = shortened(text, formWidth - numberWidth - 12, (shorter) => document.widthOfString(shorter));
  document.text(shown, left, footerY, { lineBreak: false });
  document.text(number, left + formWidth - numberWidth, footerY, { lineBreak: false });
  document.endMarkedContent();
}

function shortened(text: string, width: number, widthOf: (text: string) => number): string {
  const letters = [...text];
  let shown = text;
  while (letters.length > 0 && widthOf(shown) > width) {
    letters.pop();
    shown = `${letters.join("")}…`;
  }
  return shown;
}
