import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { GridRows } from "../../../src/formats/grid.js";
import { readLegacy } from "../../../src/formats/legacy/read-legacy.js";
import { recogniseFile } from "../../../src/formats/recognise.js";
import { readWorkbook } from "../../../src/formats/workbook/read-workbook.js";
import { columnLetters } from "../../../src/model/location.js";
import { workbookOf } from "../../laws/workbook.js";
import { damagedByHand } from "../producers/expected-hand.js";
import { someBook, writeBook } from "./some-book.js";

/** Sound workbooks of which SheetJS reads no cell, or nothing at all. */
const beyondSheetJs: readonly string[] = [
  // Parts elsewhere than where Excel puts them.
  "hand-part-names.xlsx",
  // Attributes with white space around their equals sign.
  "hand-quotes-and-spacing.xlsx",
  "hand-utf-16.xlsx",
];

/** The cells where we depart from SheetJS, and why. */
const departures: Readonly<Record<string, readonly string[]>> = {
  // It shows the built-in date format as in the United States.
  "hand-1904.xlsx": ["1904!C2"],
  // It takes comments and instructions in a text for text.
  "hand-cdata-and-comments.xlsx": ["Comptes!A2", "Comptes!B2"],
  // It loses the text behind an empty shared string.
  "hand-phonetic-runs.xlsx": ["Comptes!D2"],
  // A date as an ISO text: it makes a serial number of it, or shows it under its format.
  "hand-strict.xlsx": ["Strict!E2"],
  "openpyxl-iso-dates.xlsx": ["Sheet!A3"],
  // It shows the thread of a comment where we show the comment.
  "hand.xlsm": ["Demande!A24"],
};

const folders = ["test", "samples", "templates"];
const workbooks = folders
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" }).map((file) => `${folder}/${file}`),
  )
  .filter((path) => /\.(xlsx|xlsm|xltx)$/.test(path))
  .map((path) => ({ path, name: path.replace(/^.*\//, "") }))
  .filter(({ name }) => ![...beyondSheetJs, ...damagedByHand].includes(name))
  .map(({ path, name }) => ({ name, bytes: new Uint8Array(readFileSync(path)) }))
  .filter(({ bytes, name }) => isWorkbook(bytes, name));

describe("a workbook", () => {
  it.each(workbooks)("is read cell by cell as SheetJS reads it: $name", async ({ name, bytes }) => {
    expect(await differingCells(bytes, name)).toEqual(departures[name] ?? []);
  });

  it("is read as SheetJS reads it, whatever its cells", async () => {
    const texts = fc.array(
      fc.array(fc.string({ unit: fc.constantFrom(..."aé<&>\" '\n_x00Œ") }), { maxLength: 6 }),
    );
    await fc.assert(
      fc.asyncProperty(texts, fc.constantFrom("shared", "inline"), async (rows, kind) => {
        expect(await differingCells(workbookOf({ rows, hidden: new Set([2]) }, kind), "x")).toEqual([]);
      }),
    );
  });

  it("is read as SheetJS reads it, whatever its numbers, merges, hidden rows and columns, and notes", async () => {
    await fc.assert(
      fc.asyncProperty(someBook, async (book) => {
        expect(await differingCells(await writeBook(book), "x")).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

function isWorkbook(bytes: Uint8Array, file: string): boolean {
  try {
    return recogniseFile(bytes, file) === "workbook";
  } catch {
    return false;
  }
}

type Facts = ReadonlyMap<string, string>;

async function differingCells(bytes: Uint8Array, file: string): Promise<readonly string[]> {
  const ours = readWorkbook(bytes, file);
  const theirs = (await readLegacy(bytes, file)).filter(
    // It counts charts among the sheets.
    ({ name }) => ours.some((sheet) => sheet.name === name) || !/graphique|chart/i.test(name),
  );
  expect(theirs.map(({ name, hidden }) => ({ name, hidden }))).toEqual(
    ours.map(({ name, hidden }) => ({ name, hidden })),
  );
  const cells: string[] = [];
  for (const [index, { name, read }] of ours.entries()) {
    const wanted = await theirs[index]?.read();
    if (wanted === undefined) continue;
    const got = read();
    expect([...got.hiddenColumns], name).toEqual([...wanted.hiddenColumns]);
    const [our, their] = [facts(got), facts(wanted)];
    for (const place of new Set([...our.keys(), ...their.keys()])) {
      if (!isAlike(our.get(place), their.get(place))) cells.push(`${name}!${place}`);
    }
  }
  return cells;
}

/** What a sheet says of each cell and of each row, but for struck texts, of which SheetJS says nothing. */
function facts({ rows }: GridRows): Facts {
  const facts = new Map<string, string>();
  for (const { number, texts, marks, notes, hidden } of rows) {
    if (hidden === true) facts.set(`${number}`, "hidden");
    for (const column of new Set([...texts.keys(), ...(notes?.keys() ?? [])])) {
      const [text = "", mark, note] = [texts[column], marks?.get(column), notes?.get(column)];
      if (text === "" && mark === undefined && note === undefined) continue;
      facts.set(`${columnLetters(column)}${number}`, JSON.stringify({ text, mark, note }));
    }
  }
  return facts;
}

const cachedZero = JSON.stringify({ text: "0", mark: "number" });
const noResult = JSON.stringify({ text: "", mark: "no-cached-result" });

function isAlike(ours: string | undefined, theirs: string | undefined): boolean {
  // The zeros that a writer leaves for the spreadsheet to compute count as no result.
  if (ours === noResult && theirs === cachedZero) return true;
  // It keeps the lower 16 bits of a character reference.
  return ours === theirs?.replaceAll("\u0bb7", "\u{20bb7}");
}
