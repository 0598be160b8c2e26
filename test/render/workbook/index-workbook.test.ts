import ExcelJS from "exceljs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readTables } from "../../../src/formats/read-tables.js";
import { isInformationSheet } from "../../../src/model/information-sheet.js";
import type { Language } from "../../../src/model/language.js";
import { type BatchIndex, batchIndex } from "../../../src/render/batch-index.js";
import { renderIndexWorkbook } from "../../../src/render/workbook/index-workbook.js";
import { batchFile, batchRow, groupOf50 } from "../batch-builders.js";

async function opened(index: BatchIndex, language: Language = "fr"): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(Buffer.from(renderIndexWorkbook(index, language)).buffer);
  return book;
}

function rowOf(book: ExcelJS.Workbook, sheet: string, number: number): readonly unknown[] {
  const row = book.getWorksheet(sheet)?.getRow(number);
  return Array.from({ length: row?.cellCount ?? 0 }, (_, index) => {
    const { value, text } = row?.getCell(index + 1) ?? {};
    return typeof value === "number" ? value : text || undefined;
  });
}

describe("the index of a run as a workbook", () => {
  it("sums up the states and the accounts of all operators", async () => {
    const book = await opened(groupOf50());
    expect(book.worksheets.map(({ name }) => name)).toEqual(["Synthèse", "Opérateurs", "Fichiers"]);
    expect(rowOf(book, "Synthèse", 7).slice(0, 3)).toEqual([
      "en échec",
      2,
      "pas de demande, la raison est donnée",
    ]);
    expect(rowOf(book, "Synthèse", 14).slice(1)).toEqual([50, 4884, 84, 250, 5050, 168]);
  });

  it("has a row for each operator under headers that stay in sight, and can be filtered", async () => {
    const book = await opened(groupOf50());
    const sheet = book.getWorksheet("Opérateurs");
    expect(sheet?.views[0]).toMatchObject({ state: "frozen", ySplit: 3 });
    expect(sheet?.autoFilter).toBe("A3:I53");
    expect(rowOf(book, "Opérateurs", 4).slice(1, 7)).toEqual([
      "353580247",
      "en échec",
      ...Array(4).fill(undefined),
    ]);
    expect(rowOf(book, "Opérateurs", 8).slice(1, 7)).toEqual(["315308642", "écrite", 74, 2, 7, 79]);
  });

  it("leads from each operator to its first file, and from the list of files to each", async () => {
    const row = batchRow({ files: ["a/Demande 1.xlsx", "a/b&c.pdf"].map(batchFile) });
    const book = await opened(batchIndex("2026-11-02", [row, batchRow({ siren: "9", files: [] })]));
    const linkAt = (sheet: string, cell: string): string | undefined =>
      book.getWorksheet(sheet)?.getCell(cell).hyperlink;
    expect(linkAt("Opérateurs", "I4")).toBe("a/Demande%201.xlsx");
    expect(linkAt("Opérateurs", "I5")).toBeUndefined();
    expect(linkAt("Fichiers", "C4")).toBe("a/Demande%201.xlsx");
    expect(linkAt("Fichiers", "C5")).toBe("a/b%26c.pdf");
  });

  it("is written in English too, with a list of files that may be empty", async () => {
    const book = await opened(
      batchIndex("2026-11-02", [batchRow({ state: "nothing-to-ask", files: [] })]),
      "en",
    );
    expect(book.worksheets.map(({ name }) => name)).toEqual(["Summary", "Operators", "Files"]);
    expect(rowOf(book, "Files", 4)[0]).toBe("None");
  });

  it("is not read as a list when it is given back, whatever it holds, and is the same bytes each time", async () => {
    const hostile = fc.oneof(
      fc.string({ unit: "binary", maxLength: 30 }),
      fc.constantFrom("=cmd|' /C calc'!A0", "_x0041_", "]]>", "<a>&\"b'", "\ud800"),
    );
    await fc.assert(
      fc.asyncProperty(hostile, async (value) => {
        const row = batchRow({ operator: value, message: value, files: [batchFile(value)] });
        const bytes = renderIndexWorkbook(batchIndex("2026-11-02", [row]), "fr");
        const { tables } = await readTables(bytes, "index.xlsx");
        expect(tables.map(isInformationSheet)).toEqual([true, true, true]);
        expect(renderIndexWorkbook(batchIndex("2026-11-02", [row]), "fr")).toEqual(bytes);
      }),
      { numRuns: 40 },
    );
  });
});
