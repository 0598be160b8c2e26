import { describe, expect, it } from "vitest";
import { filledContent, row } from "./small-ods.js";

/** Rows of 15 points; the table of row 3 becomes three rows and that of row 5 two. */
const moved = (shape: string) =>
  /<table:shapes>(.*?)<\/table:shapes>/.exec(
    filledContent({ before: `<table:shapes>${shape}</table:shapes>` }),
  )?.[1];

describe("a shape on the page of an OpenDocument form", () => {
  it.each([
    ["above the tables", '<draw:frame svg:y="20pt"/>', '<draw:frame svg:y="20pt"/>'],
    ["between them", '<draw:frame svg:y="50pt"/>', '<draw:frame svg:y="80pt"/>'],
    ["below them", '<draw:control svg:y="100pt"/>', '<draw:control svg:y="145pt"/>'],
    [
      "that is a line",
      '<draw:line svg:y1="2in" svg:y2="100pt"/>',
      '<draw:line svg:y1="189pt" svg:y2="145pt"/>',
    ],
    [
      "that is turned",
      '<draw:frame draw:transform="rotate (0.5) translate (1in 100pt)"/>',
      '<draw:frame draw:transform="rotate (0.5) translate (1in 145pt)"/>',
    ],
    [
      "that is a group",
      '<draw:g><svg:desc>d</svg:desc><draw:rect svg:y="100pt"/><draw:rect svg:y="110pt"/></draw:g>',
      '<draw:g><svg:desc>d</svg:desc><draw:rect svg:y="145pt"/><draw:rect svg:y="155pt"/></draw:g>',
    ],
  ])("moves with the rows under it: %s", (_, before, after) => {
    expect(moved(before)).toBe(after);
  });

  it("moves with its cell where it is a note, and stretches where it is a frame between two cells", () => {
    const note = '<table:table-cell><office:annotation svg:y="90pt"/></table:table-cell>';
    const frame =
      '<table:table-cell><draw:rect table:end-cell-address="Feuille.B6" table:end-y="1pt"/></table:table-cell>';
    const rows = row("t") + row(frame) + row("").repeat(4) + row(note);
    const content = filledContent({ rows });
    expect(content).toContain('<office:annotation svg:y="135pt"/>');
    expect(content).toContain('table:end-cell-address="Feuille.B9" table:end-y="1pt"');
  });
});
