import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Likeness, PlaceIndex } from "../../src/model/place-index.js";
import { textHash } from "../../src/model/text-hash.js";

const texts = fc.array(fc.string({ maxLength: 3 }), { maxLength: 60 });

/** An index of texts, and how to ask it for the place of one. */
function indexOf(
  all: readonly string[],
  hashOf: (text: string) => number = textHash,
): {
  readonly add: (place: number) => number | undefined;
  readonly find: (text: string) => number | undefined;
} {
  const index = new PlaceIndex(all.length);
  const likenessTo = (asked: readonly string[]): Likeness => ({
    isAt: (number, place) => asked[number] === all[place],
    id: (number) => asked[number] ?? "",
  });
  return {
    add: (place) => index.add(place, hashOf(all[place] ?? ""), likenessTo(all)),
    find: (text) => index.find(0, hashOf(text), likenessTo([text])),
  };
}

describe("an index of places", () => {
  it.each([
    ["their hashes", textHash],
    ["one hash for all", () => 7],
    ["a few hashes", (text: string) => text.length],
  ])("answers as a map does, with %s", (_, hashOf) => {
    fc.assert(
      fc.property(texts, texts, (added, asked) => {
        const index = indexOf(added, hashOf);
        const map = new Map<string, number>();
        for (const [place, text] of added.entries()) {
          expect(index.add(place)).toBe(map.get(text));
          if (!map.has(text)) map.set(text, place);
        }
        for (const text of [...asked, ...added]) expect(index.find(text)).toBe(map.get(text));
      }),
    );
  });

  it("keeps its pace and its answers where texts are chosen to meet in one slot", () => {
    const all = Array.from({ length: 20_000 }, (_, number) => `x${number}`);
    const index = indexOf(all, () => 0);
    for (const place of all.keys()) expect(index.add(place)).toBeUndefined();
    for (const [place, text] of all.entries()) expect(index.find(text)).toBe(place);
    expect(index.find("absent")).toBeUndefined();
  });
});
