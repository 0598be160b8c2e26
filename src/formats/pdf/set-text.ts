import type { Piece } from "./row.js";
import type { CharacterCheck, TextStyle } from "./typeface.js";
import { wrapText } from "./wrap-text.js";

/** What it takes to set a text: the width of a line, and whether the typeface has its characters. */
export type Typesetter = {
  readonly widthOf: (text: string, style: TextStyle) => number;
  readonly check: CharacterCheck;
};

/** Where a text goes within a row. */
export type Placing = {
  readonly x: number;
  readonly width: number;
  readonly align?: "left" | "center" | "right";
};

/** A text set from the top of its row, and its height in points. */
export type SetText = { readonly pieces: readonly Piece[]; readonly height: number };

/** Sets a text in lines no wider than its place, each of its own lines as a piece. */
export function setText(
  text: string,
  style: TextStyle,
  { x, width, align = "left" }: Placing,
  { widthOf, check }: Typesetter,
): SetText {
  const measure = (line: string): number => widthOf(line, style);
  const height = lineHeight(style);
  let y = 0;
  const pieces = text.split("\n").map((paragraph) => {
    check(paragraph, style.face);
    const lines = wrapText(paragraph, width, measure).map((line) => {
      const free = align === "left" ? 0 : width - measure(line.trimEnd());
      const placed = { text: line, x: x + (align === "center" ? free / 2 : free), y };
      y += height;
      return placed;
    });
    return { text: paragraph, style, lines };
  });
  return { pieces, height: y };
}

/** The pieces lower on their row. */
export function lowered(pieces: readonly Piece[], by: number): readonly Piece[] {
  return pieces.map((piece) => ({
    ...piece,
    lines: piece.lines.map((line) => ({ ...line, y: line.y + by })),
  }));
}

function lineHeight({ size }: TextStyle): number {
  return size * 1.17;
}
