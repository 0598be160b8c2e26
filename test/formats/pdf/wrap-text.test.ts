import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wrapText } from "../../../src/formats/pdf/wrap-text.js";

/** As if every character were one point wide. */
const wrap = (text: string, width: number) => wrapText(text, width, ({ length }) => length);

describe("a text in lines", () => {
  it("is cut between words", () => {
    expect(wrap("DE LA TOUR D'AUVERGNE", 12)).toEqual(["DE LA TOUR ", "D'AUVERGNE"]);
  });

  it("is cut before a hyphen, an at sign or a dot where a word is too long", () => {
    expect(wrap("rochefoucauld-montmorency@x.example", 16)).toEqual([
      "rochefoucauld",
      "-montmorency@x",
      ".example",
    ]);
  });

  it("is cut between letters where nothing else helps, an accent left with its letter", () => {
    expect(wrap("aaaae\u0301e\u0301", 5)).toEqual(["aaaa", "e\u0301e\u0301"]);
  });

  it("does not end a line with a hyphen, which whoever copies the text would lose", () => {
    expect(wrap("Jean- Paul Marie", 8)).toEqual(["Jean", "- Paul ", "Marie"]);
    expect(wrap("aaaa-bbbb", 5)).toEqual(["aaaa", "-bbbb"]);
  });

  it("is whole, and no line is wider than its place", () => {
    const letters = fc
      .string({ unit: fc.constantFrom(..."ab-@. é"), maxLength: 60 })
      .map((text) => text.trim());
    fc.assert(
      fc.property(letters, fc.integer({ min: 2, max: 12 }), (text, width) => {
        const lines = wrap(text, width);
        expect(lines.join("")).toBe(text);
        for (const line of lines) expect(line.trimEnd().length).toBeLessThanOrEqual(width);
      }),
    );
  });
});
