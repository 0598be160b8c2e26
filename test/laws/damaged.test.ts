import { readFileSync } from "node:fs";
import fc from "fast-check";
import { unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { reportOrRefusal } from "./read-bytes.js";

const files = [
  "intake/cases/files/odfpy.ods",
  "intake/cases/files/tout-gnumeric.ods",
  "intake/cases/files/tout-gnumeric-biff7.xls",
  "intake/cases/files/nombres-libreoffice.xls",
  "intake/cases/files/masqués-libreoffice.xls",
  "intake/cases/files/odfpy-libreoffice-2003.xml",
  "intake/cases/files/pandas-html.xls",
  "intake/cases/files/mot-de-passe.xls",
  "intake/cases/files/tout.xlsx",
  "intake/cases/files/commentaires.xlsx",
  "formats/producers/files/xlsxwriter-rich-and-urls.xlsx",
  "intake/cases/files/collé.csv",
  "formats/producers/files/pandas-utf-16.csv",
].map((path) => ({ path, bytes: new Uint8Array(readFileSync(new URL(`../${path}`, import.meta.url))) }));

type Damage = (bytes: Uint8Array) => Uint8Array;

const place = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });
const flipped = fc.array(fc.tuple(place, fc.nat(255)), { minLength: 1, maxLength: 20 }).map(
  (changes): Damage =>
    (bytes) => {
      const changed = bytes.slice();
      for (const [at, byte] of changes) changed[Math.floor(at * changed.length)] = byte;
      return changed;
    },
);
const truncated = place.map(
  (at): Damage =>
    (bytes) =>
      bytes.slice(0, Math.floor(at * bytes.length)),
);
const spliced = fc.tuple(place, place, fc.nat(600), fc.constantFrom("copied", "cut out", "zeroed")).map(
  ([from, to, length, how]): Damage =>
    (bytes) => {
      const start = Math.floor(from * bytes.length);
      const chunk = bytes.slice(start, start + length);
      const target = Math.floor(to * bytes.length);
      if (how === "zeroed") return bytes.slice().fill(0, start, start + length);
      if (how === "cut out") return Buffer.concat([bytes.slice(0, start), bytes.slice(start + length)]);
      return Buffer.concat([bytes.slice(0, target), chunk, bytes.slice(target)]);
    },
);
const damage = fc.oneof(flipped, truncated, spliced);

/** Damage inside a package: one of its parts is spoilt, and packed again with a right checksum. */
function inside(bytes: Uint8Array, at: number, spoil: Damage): Uint8Array {
  const parts = Object.entries(unzipSync(bytes)).filter(([, part]) => part.length > 0);
  const chosen = Math.floor(at * parts.length);
  return zipSync(
    Object.fromEntries(parts.map(([name, part], index) => [name, index === chosen ? spoil(part) : part])),
  );
}

const longestMs = 2000;

/** Expects tables or a failure with a name, soon; fast-check prints the seed of what breaks it. */
async function expectAnswer(bytes: Uint8Array): Promise<void> {
  const start = performance.now();
  const answer = await reportOrRefusal(bytes);
  expect(performance.now() - start).toBeLessThan(longestMs);
  if (typeof answer === "string") return;
  for (const { rows, accounts, withErrors, ignored, blank } of answer.tables) {
    expect(accounts + withErrors + ignored + blank).toBe(rows);
  }
}

describe("a damaged file", () => {
  it.each(files.map(({ path, bytes }) => [path, bytes] as const))(
    "is read or refused by name, soon: %s",
    async (_, bytes) => {
      await fc.assert(
        fc.asyncProperty(damage, (spoil) => expectAnswer(spoil(bytes))),
        { numRuns: 16 },
      );
      if (bytes[0] !== 0x50) return;
      await fc.assert(
        fc.asyncProperty(place, damage, (at, spoil) => expectAnswer(inside(bytes, at, spoil))),
        { numRuns: 16 },
      );
    },
  );
});

describe("a workbook with a few bytes changed", () => {
  const texts = files.filter(({ path }) => /(odfpy\.ods|commentaires\.xlsx)$/.test(path));
  it.each(texts.map(({ path, bytes }) => [path, bytes] as const))(
    "is refused, or gives the accounts that it gave: %s",
    async (_, bytes) => {
      const whole = await reportOrRefusal(bytes);
      await fc.assert(
        fc.asyncProperty(flipped, async (flip) => {
          const report = await reportOrRefusal(flip(bytes));
          if (typeof report !== "string")
            expect({ ...report, findings: [] }).toEqual({ ...Object(whole), findings: [] });
        }),
        { numRuns: 40 },
      );
    },
  );
});

describe("bytes of any kind", () => {
  it("are read or refused by name, soon", async () => {
    const start = fc.constantFrom(
      "",
      "PK\u0003\u0004",
      "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1",
      "<?xml version='1.0'?><Workbook>",
      "<table><tr><td>",
      "\u00ff\u00fe",
      "Nom;Prénom;Identifiant;Courriel\n",
    );
    await fc.assert(
      fc.asyncProperty(start, fc.uint8Array({ maxLength: 400 }), (head, tail) =>
        expectAnswer(Buffer.concat([Buffer.from(head, "latin1"), tail])),
      ),
      { numRuns: 60 },
    );
  });
});
