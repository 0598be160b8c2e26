import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { slipBetween } from "../../src/reconcile/identifier-slip.js";
import { oneSlipApart } from "../../src/reconcile/one-slip-apart.js";

describe("slipBetween", () => {
  it.each([
    ["jdupont", "jdupnot", "transposed-characters"],
    ["jdupont", "jdupnt", "missing-character"],
    ["j.dupont", "jdupont", "missing-character"],
    ["jdupont", "jduppont", "doubled-character"],
    ["jdupont", "jjdupont", "doubled-character"],
    ["jo0o1l", "joo0ll", "look-alike-character"],
    ["hélène.d", "helene.d", "accent"],
    ["jdupont", "jdupond", "other-character"],
    ["m10243", "m10248", "other-digit"],
    ["jdupont", "jdupotnn", undefined],
    ["jdupont", "ldurant", undefined],
    ["ab1", "ab2", undefined],
    ["jdupont", "jdupont", undefined],
  ])("explains %s and %s by %s, in either order", (one, other, kind) => {
    expect([slipBetween(one, other)?.kind, slipBetween(other, one)?.kind]).toEqual([kind, kind]);
  });

  it.each([
    ["user01", "user02", true],
    ["jdupont", "jdupont2", true],
    ["jdupont1", "jdupont11", true],
    ["user12", "user21", true],
    ["user01", "uzer01", false],
    ["userol", "user01", false],
  ])("takes %s and %s for two of a series: %s", (one, other, isNumbering) => {
    expect(slipBetween(one, other)?.isNumbering).toBe(isNumbering);
  });
});

describe("oneSlipApart", () => {
  it("brings together every two texts that are one slip apart, unless they are two of a series", () => {
    const text = fc.string({ unit: fc.constantFrom(..."abocilé012.-"), minLength: 3, maxLength: 6 });
    const side = fc.array(text, { maxLength: 60 });
    fc.assert(
      fc.property(side, side, (left, right) => {
        const together = new Set<string>();
        for (const block of oneSlipApart(left, right)) {
          for (const ours of block.left) for (const theirs of block.right) together.add(`${ours} ${theirs}`);
        }
        for (const [ours, one] of left.entries()) {
          for (const [theirs, other] of right.entries()) {
            const slip = slipBetween(one, other);
            if (slip?.isNumbering === false) expect(together).toContain(`${ours} ${theirs}`);
          }
        }
      }),
    );
  });

  it("leaves apart the members of a series, and addresses that differ by their domain", () => {
    const series = Array.from({ length: 100 }, (_, place) => `user${place}`);
    expect([...oneSlipApart(series.slice(0, 50), series.slice(50))]).toEqual([]);
    expect([...oneSlipApart(["jean@petrol.fr"], ["jean@petrole.fr"])]).toEqual([]);
  });
});
