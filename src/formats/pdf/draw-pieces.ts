import type { PdfDocument } from "./document.js";
import type { Piece } from "./row.js";

/** Draws texts, `from` being the top left corner of their row. */
export function drawPieces(
  document: PdfDocument,
  pieces: readonly Piece[],
  from: { readonly x: number; readonly y: number },
): void {
  for (const [index, { style, lines }] of pieces.entries()) {
    document.font(style.face, style.size).fillColor(style.color);
    // A space keeps texts apart for who hears them or copies them; lines keep their own.
    const end = index < pieces.length - 1 ? " " : "";
    for (const [lineIndex, { text, x, y }] of lines.entries()) {
      const drawn = lineIndex < lines.length - 1 ? text : text + end;
      if (drawn.trim() !== "") document.text(drawn, from.x + x, from.y + y, { lineBreak: false });
    }
  }
}
