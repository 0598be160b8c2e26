import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { accountKey, foldEmail, foldWords, identifierSkeleton } from "../../src/model/compare.js";

describe("accountKey", () => {
  it.each([
    ["JDupont", "jdupont"],
    [" jdupont\u00a0", "jdupont"],
    ["jdu\u200bpont", "jdupont"],
    ["ｊdupont", "jdupont"],
    ["Strasse", "strasse"],
    ["STRAßE", "strasse"],
    ["STRAẞE", "strasse"],
    ["e\u0301ric", "éric"],
    ["jean  dupont", "jean  dupont"],
  ])("takes %j for %j", (written, key) => expect(accountKey(written)).toBe(key));

  it("is the key of itself, in any case and Unicode form", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        const key = accountKey(text);
        expect(accountKey(key)).toBe(key);
        expect(accountKey(text.normalize("NFD"))).toBe(key);
      }),
      { numRuns: 500 },
    );
  });
});

describe("foldWords", () => {
  it.each([
    ["LE GOFF", "LeGoff"],
    ["D’Almeida", "d'ALMEIDA"],
    ["Jean‑Pierre", "JEAN PIERRE"],
    ["Bœuf", "BOEUF"],
    ["Éloïse", "E\u0301loi\u0308se"],
    ["Ørsted", "Orsted"],
    ["M. DUPONT", "Dupont"],
    ["Mme Le Goff", "LE GOFF"],
  ])("takes %j and %j for one", (a, b) => expect(foldWords(a)).toBe(foldWords(b)));

  it("keeps Julie and Julien apart", () => expect(foldWords("Julie")).not.toBe(foldWords("Julien")));
});

describe("foldEmail", () => {
  it("sets case aside, and nothing else", () => {
    expect(foldEmail("Jean.Dupont@Petrol.Example")).toBe("jean.dupont@petrol.example");
    expect(foldEmail("jeandupont@petrol.example")).not.toBe(foldEmail("jean.dupont@petrol.example"));
  });
});

describe("identifierSkeleton", () => {
  it.each([
    ["0012345", "12345"],
    ["jean dupont", "jeandupont"],
    ["jduр\u043ent", "jdupont"],
  ])("takes %j for what is left of %j", (a, b) =>
    expect(identifierSkeleton(accountKey(a))).toBe(identifierSkeleton(accountKey(b))),
  );

  it("keeps zeros before letters, and a lone zero", () => {
    expect(identifierSkeleton(accountKey("00a"))).toBe("00a");
    expect(identifierSkeleton(accountKey("0"))).toBe("0");
  });
});
