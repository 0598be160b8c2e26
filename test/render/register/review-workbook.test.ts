import ExcelJS from "exceljs";
import fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { readTables } from "../../../src/formats/read-tables.js";
import { readReview } from "../../../src/intake/read-review.js";
import { isInformationSheet } from "../../../src/model/information-sheet.js";
import type { Language } from "../../../src/model/language.js";
import type { Habilitation } from "../../../src/model/register.js";
import { type Review, reviewOf } from "../../../src/model/review.js";
import { renderReview } from "../../../src/render/register/review-workbook.js";
import { hostile } from "../hostile-report.js";
import { habilitation, operatorNames } from "./builders.js";

function review(habilitations: readonly Habilitation[], names = operatorNames): Review {
  return reviewOf(habilitations, { date: "2026-11-02", version: 41, recipient: "Mme Rochefort", names });
}

async function opened(asked: Review, language: Language = "fr"): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(Buffer.from(renderReview(asked, language)).buffer);
  return book;
}

const two = review([
  habilitation("mdurand", { siren: "222222226" }),
  habilitation("00427", { habilitatedSince: "2025-01-31", confirmedOn: "2025-11-03" }),
]);

describe("a review as a workbook", () => {
  it("says what it is, then who is habilitated, since when and when it was last confirmed", async () => {
    const book = await opened(two);
    expect(book.worksheets.map(({ name }) => name)).toEqual(["Revue", "Mode d'emploi"]);
    const sheet = book.getWorksheet("Revue");
    const rowOf = (number: number): readonly unknown[] =>
      Array.from({ length: 11 }, (_, index) => sheet?.getRow(number).getCell(index + 1).value);
    expect(sheet?.getCell("A1").value).toBe("Revue des comptes habilités ISOPE (DCAQ) – Mme Rochefort");
    expect(sheet?.getCell("A2").value).toBe("Revue du 02/11/2026, registre n° 41.");
    expect(rowOf(5)).toEqual([
      ...["NOM 00427", "Prénom", "00427", "00427x@petrol.example", "Carburants d'Azur SAS", "111111118"],
      ...[new Date("2025-01-31T00:00:00Z"), 21, new Date("2025-11-03T00:00:00Z"), null, null],
    ]);
    expect(sheet?.getCell("C5").numFmt).toBe("@");
  });

  it("leaves out the operator where none has a name", async () => {
    const book = await opened(review([habilitation("a")], new Map()), "en");
    const headers = book.getWorksheet("Review")?.getRow(4).values;
    expect(headers).not.toContain("Operator");
    expect(headers).toContain("SIREN");
  });

  it("lets decisions and comments alone be typed in, decisions from a list", async () => {
    const sheet = (await opened(two)).getWorksheet("Revue");
    const locked = (cell: string): boolean => sheet?.getCell(cell).protection?.locked !== false;
    expect(["A5", "I5", "L5", "J4"].map(locked)).toEqual([true, true, true, true]);
    expect(["J5", "J6", "K5", "K6"].map(locked)).toEqual([false, false, false, false]);
    expect(sheet?.getCell("J6").dataValidation).toMatchObject({
      type: "list",
      allowBlank: true,
      formulae: ['"garder,retirer"'],
    });
    expect(sheet?.getCell("K6").dataValidation).toBeUndefined();
    const xml = strFromU8(unzipSync(renderReview(two, "fr"))["xl/worksheets/sheet1.xml"] ?? new Uint8Array());
    expect(xml).toContain('<sheetProtection sheet="1"');
    expect(xml).not.toContain("password");
  });

  it("keeps its header in sight, can be filtered, and prints on A4 across with its header on each page", async () => {
    const sheet = (await opened(two)).getWorksheet("Revue");
    expect(sheet?.views[0]).toMatchObject({ state: "frozen", ySplit: 4 });
    expect(sheet?.autoFilter).toBe("A4:L6");
    expect(sheet?.pageSetup).toMatchObject({
      paperSize: 9,
      orientation: "landscape",
      fitToWidth: 1,
      printTitlesRow: "4:4",
    });
  });

  it("is whole where nobody is habilitated", async () => {
    const sheet = (await opened(review([]))).getWorksheet("Revue");
    expect(sheet?.getCell("A5").value).toBe("Aucun compte habilité.");
  });

  it("holds no formula, reads back, and is the same bytes each time, whatever names it holds", async () => {
    await fc.assert(
      fc.asyncProperty(hostile, async (text) => {
        const person = { lastName: text, firstName: text, identifier: text, email: text };
        const asked = review(
          [habilitation("a", person), habilitation("b", person)],
          new Map([["111111118", text]]),
        );
        const bytes = renderReview(asked, "fr");
        expect(renderReview(asked, "fr")).toEqual(bytes);
        for (const [path, part] of Object.entries(unzipSync(bytes)))
          if (path.startsWith("xl/worksheets")) expect(strFromU8(part)).not.toMatch(/<f[ >]/);
        const { tables } = await readTables(bytes, "revue.xlsx");
        expect(tables.map(isInformationSheet)).toEqual([false, true]);
        const { answers, problems } = readReview(tables, asked);
        expect([answers.length, problems]).toEqual([2, []]);
      }),
      { numRuns: 60 },
    );
  });
});
