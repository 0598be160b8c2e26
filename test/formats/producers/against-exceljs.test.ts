import { readdirSync, readFileSync } from "node:fs";
import exceljs from "exceljs";
import { describe, expect, it } from "vitest";
import { readTables } from "../../../src/formats/read-tables.js";
import { damagedByHand } from "./expected-hand.js";

const folder = new URL("files/", import.meta.url);

/** Legal workbooks that exceljs fails on, or of which it sees no sheet. */
const beyondExceljs: readonly string[] = [
  "hand-backslashes.xlsx",
  "hand-no-references.xlsx",
  "hand-part-name-case.xlsx",
  "hand-part-names.xlsx",
  "hand-prefixes.xlsx",
  "hand-some-references.xlsx",
  "hand-utf-16.xlsx",
  "openpyxl-furniture.xlsx",
  "openpyxl-hyperlinks-and-notes.xlsx",
];

/** The cells where we depart from exceljs, and why. */
const departures: Readonly<Record<string, readonly string[]>> = {
  // It takes the escapes of an inline text (ECMA-376 part 1, 22.9.2.19) as they stand; Excel resolves them.
  "hand-escapes.xlsx": ["A1", "B1", "A2", "B2", "C2", "B3", "D3", "A4"],
  // It loses a CDATA section that other text follows.
  "hand-cdata-and-comments.xlsx": ["A2"],
  // It gives an inline text of several runs as an object.
  "hand-phonetic-runs.xlsx": ["C2"],
  // A row of nothing but spaces is a blank row, and holds no text.
  "openpyxl-spaces.xlsx": ["A3", "B3", "C3"],
};

const textTypes: readonly exceljs.ValueType[] = [
  exceljs.ValueType.String,
  exceljs.ValueType.SharedString,
  exceljs.ValueType.RichText,
  exceljs.ValueType.Hyperlink,
];

const compared = readdirSync(folder).filter(
  (file) => file.endsWith(".xlsx") && ![...beyondExceljs, ...damagedByHand].includes(file),
);

describe("a workbook of any producer", () => {
  it.each(compared)("has every text that exceljs reads, in the same cell: %s", async (file) => {
    const bytes = readFileSync(new URL(file, folder));
    const theirs = await textsByExceljs(bytes);
    const ours = await textsByUs(bytes, file);
    const differing = theirs.filter(({ place, text }) => ours.get(place) !== text);
    expect(theirs.length).toBeGreaterThan(5);
    expect(differing.map(({ address }) => address)).toEqual(departures[file] ?? []);
  });
});

type PlacedText = { readonly place: string; readonly address: string; readonly text: string };

/** The texts of a workbook; the cells that a merge covers are left out, since exceljs repeats its value there. */
async function textsByExceljs(bytes: Buffer): Promise<readonly PlacedText[]> {
  const book = new exceljs.Workbook();
  await book.xlsx.load(new Uint8Array(bytes).buffer);
  const texts: PlacedText[] = [];
  for (const sheet of book.worksheets) {
    sheet.eachRow((row) => {
      row.eachCell((cell) => {
        if (!textTypes.includes(cell.effectiveType) || (cell.isMerged && cell.master !== cell)) return;
        texts.push({
          place: placeOf(sheet.name, row.number, Number(cell.col)),
          address: cell.address,
          text: cell.text,
        });
      });
    });
  }
  return texts;
}

async function textsByUs(bytes: Uint8Array, file: string): Promise<ReadonlyMap<string, string>> {
  const sheets = (await readTables(bytes, file)).sheetNames;
  const { tables } = await readTables(bytes, file, { sheets });
  const texts = new Map<string, string>();
  for (const { sheet = "", rows } of tables) {
    for (const row of rows) {
      for (const [index, text] of row.texts.entries()) texts.set(placeOf(sheet, row.number, index + 1), text);
    }
  }
  return texts;
}

function placeOf(sheet: string, row: number, column: number): string {
  return `${sheet}!R${row}C${column}`;
}
