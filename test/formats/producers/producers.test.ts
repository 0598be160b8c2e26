import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readTables } from "../../../src/formats/read-tables.js";
import { byGnumeric } from "./expected-gnumeric.js";
import { byHand, damagedByHand } from "./expected-hand.js";
import { byLibreoffice } from "./expected-libreoffice.js";
import { byOpenpyxl } from "./expected-openpyxl.js";
import { byPandas } from "./expected-pandas.js";
import { byXlsxwriter } from "./expected-xlsxwriter.js";
import { inFull, misreadCells, readAsExpected } from "./read-as-expected.js";

const folder = new URL("files/", import.meta.url);
const producers = {
  openpyxl: byOpenpyxl,
  XlsxWriter: byXlsxwriter,
  pandas: byPandas,
  LibreOffice: byLibreoffice,
  Gnumeric: byGnumeric,
  hand: byHand,
};

for (const [producer, files] of Object.entries(producers)) {
  describe(`a file written by ${producer}`, () => {
    for (const [file, expected] of Object.entries(files)) {
      it(`is read account by account, each at its cells: ${file}`, async () => {
        const bytes = readFileSync(new URL(file, folder));
        expect(await readAsExpected(bytes, file, expected)).toEqual(inFull(expected));
        expect(await misreadCells(bytes, file, expected)).toEqual([]);
      });
    }
  });
}

describe("a damaged workbook", () => {
  for (const file of damagedByHand) {
    it(`is refused rather than read without what it lost: ${file}`, async () => {
      const bytes = readFileSync(new URL(file, folder));
      await expect(readTables(bytes, file)).rejects.toThrowError(
        expect.objectContaining({ failure: expect.objectContaining({ kind: "damaged-workbook" }) }),
      );
    });
  }
});

describe("files/", () => {
  it("holds the files that are expected and no other", () => {
    const expected = [...Object.values(producers).flatMap(Object.keys), ...damagedByHand];
    expect(readdirSync(folder).sort()).toEqual(expected.sort());
  });
});
