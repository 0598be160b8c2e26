import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { TextIndex } from "../../src/model/text-index.js";

const texts = fc.array(fc.tuple(fc.string({ maxLength: 3 }), fc.nat(2)), { maxLength: 60 });

describe("an index of texts", () => {
  it("answers as a map of maps does", () => {
    fc.assert(
      fc.property(texts, texts, (added, asked) => {
        const index = new TextIndex(added.length);
        const map = new Map<string, number>();
        for (const [place, [text, group]] of added.entries()) {
          const id = `${group} ${text}`;
          expect(index.add(text, group, place)).toBe(map.get(id));
          if (!map.has(id)) map.set(id, place);
        }
        for (const [text, group] of [...asked, ...added]) {
          expect(index.find(text, group)).toBe(map.get(`${group} ${text}`));
        }
      }),
    );
  });

  it("keeps its pace and its answers where texts are chosen to meet in one slot", () => {
    const alike = textsOfOneSlot(2000);
    const index = new TextIndex(alike.length);
    for (const [place, text] of alike.entries()) expect(index.add(text, 0, place)).toBeUndefined();
    for (const [place, text] of alike.entries()) expect(index.find(text, 0)).toBe(place);
    expect(index.find("absent", 0)).toBeUndefined();
  });
});

/** Texts whose hash is one: the first code units of a pair are followed by the one that makes up for them. */
function textsOfOneSlot(count: number): readonly string[] {
  const prime = 0x01000193;
  const start = Math.imul(0x811c, 0x9e3779b1);
  return Array.from({ length: count }, (_, index) => {
    let hash = start;
    let text = "";
    // Two free characters, then as many as it takes to bring the hash to a value below 2 ** 16, and it to zero.
    for (const code of [97 + (index % 26), 97 + Math.floor(index / 26)]) {
      hash = Math.imul(hash ^ code, prime);
      text += String.fromCharCode(code);
    }
    const low = hash & 0xffff;
    hash = Math.imul(hash ^ low, prime);
    text += String.fromCharCode(low);
    return text;
  });
}
