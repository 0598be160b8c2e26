import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { changedPieces } from "../../src/render/changed-words.js";

const told = (before: string, after: string): string =>
  changedPieces(before, after)
    .map(({ kind, text }) => (kind === "same" ? text : `${kind === "added" ? "+" : "-"}[${text}]`))
    .join("");

describe("a changed value", () => {
  it.each([
    ["a.b@ancien.example", "a.b@nouveau.example", "a.b@-[ancien]+[nouveau].example"],
    ["MOREAU", "MOREAU-PETIT", "MOREAU+[-PETIT]"],
    ["LEMAÎTRE", "LEMAITRE", "LEMA-[Î]+[I]TRE"],
    ["jdupont", "jdupnot", "jdup-[o]n+[o]t"],
    ["Jean Paul", "Jean Pierre", "Jean -[Paul]+[Pierre]"],
    ["", "Anne", "+[Anne]"],
  ])("from « %s » to « %s » is told as %s", (before, after, pieces) => {
    expect(told(before, after)).toBe(pieces);
  });

  it("gives back both values from its pieces", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (before, after) => {
        const pieces = changedPieces(before, after);
        const side = (without: string) =>
          pieces.map(({ kind, text }) => (kind === without ? "" : text)).join("");
        expect([side("added"), side("removed")]).toEqual([before, after]);
      }),
    );
  });
});
