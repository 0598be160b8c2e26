import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { numberText } from "../../src/render/number-text.js";

describe("a number", () => {
  it("is written as the system writes it in its language", () => {
    fc.assert(
      fc.property(fc.nat(), (count) => {
        expect(numberText(count, "fr")).toBe(count.toLocaleString("fr-FR"));
        expect(numberText(count, "en")).toBe(count.toLocaleString("en-GB"));
      }),
    );
  });
});
