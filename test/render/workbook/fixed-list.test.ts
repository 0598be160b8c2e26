import { readFileSync } from "node:fs";
import ExcelJS from "exceljs";
import { describe, expect, it } from "vitest";
import { type Finding, messageOf } from "../../../src/findings/catalogue.js";
import { readTables } from "../../../src/formats/read-tables.js";
import { accountFields, type ListRow } from "../../../src/model/account.js";
import { isInformationSheet } from "../../../src/model/information-sheet.js";
import { cellAt } from "../../../src/model/location.js";
import { fixedList, type RowsToFix } from "../../../src/render/workbook/fixed-list.js";
import { row } from "../../support/build.js";

const template = new Uint8Array(readFileSync("templates/liste-comptes.xlsx"));
const changeColumns = new Map([
  ["action", 0] as const,
  ...accountFields.map((field, index) => [field, index + 1] as const),
]);

/** A row of `liste.csv`, by its line. */
function line(number: number, identifier: string, some: Parameters<typeof row>[1] = {}): ListRow {
  return row(identifier, { ...some, details: { at: { file: "liste.csv", row: number }, ...some.details } });
}

function finding(code: "invalid-email" | "missing-value", number: number, suggestion?: string): Finding {
  const at = cellAt({ file: "liste.csv", row: number }, 3);
  return { code, at, field: "email", value: "a@b", ...(suggestion === undefined ? {} : { suggestion }) };
}

async function fixed(
  rows: readonly ListRow[],
  findings: readonly Finding[] = [],
  some: Partial<RowsToFix> = {},
) {
  const bytes = await fixedList({ template, rows, findings, language: "fr", ...some });
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(new Uint8Array(bytes).buffer);
  return { bytes, book };
}

const texts = (sheet: ExcelJS.Worksheet | undefined, number: number): readonly string[] => {
  const values: string[] = [];
  sheet?.getRow(number).eachCell({ includeEmpty: true }, (cell) => values.push(cell.text));
  return values;
};

const fill = (cell: ExcelJS.Cell | undefined) =>
  cell?.fill?.type === "pattern" ? cell.fill.fgColor?.argb : undefined;

describe("the fixed list", () => {
  it("is the blank list filled in, in place of its example, every value as text", async () => {
    const zeros = line(2, "0042", { details: { lastName: "=1+1", siren: "005580121" } });
    const { book } = await fixed([zeros, line(3, "b")]);
    const list = book.getWorksheet("Comptes");
    expect(texts(list, 1)).toEqual(["Nom", "Prénom", "Identifiant Prodouane", "Adresse courriel", "SIREN"]);
    expect(texts(list, 2)).toEqual(["=1+1", "Prénom", "0042", "0042x@petrol.example", "005580121"]);
    expect(list?.rowCount).toBe(3);
    for (const column of [1, 2, 3, 4, 5]) {
      expect(list?.getCell(2, column).type).toBe(ExcelJS.ValueType.String);
      expect(list?.getCell(2, column).numFmt).toBe("@");
    }
    expect(list?.getCell("A2").font).not.toMatchObject({ italic: true });
  });

  it("keeps the checks and widths of the blank list", async () => {
    const { bytes } = await fixed([line(2, "a")]);
    const [before, after] = await Promise.all(
      [template, bytes].map(async (each) => {
        const book = new ExcelJS.Workbook();
        await book.xlsx.load(new Uint8Array(each).buffer);
        return book.getWorksheet("Comptes");
      }),
    );
    expect(after?.getColumn(4).width).toBe(before?.getColumn(4).width);
    expect(after?.getCell("C2").dataValidation).toEqual(before?.getCell("C2").dataValidation);
    expect(after?.views).toEqual(before?.views);
  });

  it("writes a value in error as it was given, coloured, and never what it might be", async () => {
    const invalid = line(2, "a", { state: "invalid", details: { email: "" }, texts: ["", "", "", "a@b"] });
    const { book } = await fixed([invalid, line(3, "b")], [finding("invalid-email", 2, "a@b.example")]);
    const list = book.getWorksheet("Comptes");
    expect(list?.getCell("D2").value).toBe("a@b");
    expect(fill(list?.getCell("D2"))).toBe("FFFFC7CE");
    expect(texts(list, 1).at(-1)).toBe("Proposition");
    expect([list?.getCell("F2").text, list?.getCell("F3").text]).toEqual([
      "adresse courriel : a@b.example",
      "",
    ]);
    expect(list?.getCell("F1").font).toMatchObject({ bold: true });
  });

  it("points at a row that is in doubt as a whole", async () => {
    const quotes: Finding = { code: "malformed-quotes", at: { file: "liste.csv", row: 2 }, value: '"x' };
    const { book } = await fixed([line(2, "a", { state: "invalid", texts: [] })], [quotes]);
    const list = book.getWorksheet("Comptes");
    expect(fill(list?.getCell("A2"))).toBe("FFFFC7CE");
    expect(list?.getCell("F2").text).toBe("ligne à corriger, voir la feuille Corrections");
  });

  it("leaves out the rows that repeat an account", async () => {
    const { book } = await fixed([line(2, "a", { state: "duplicate" }), line(3, "a")]);
    expect(book.getWorksheet("Comptes")?.rowCount).toBe(2);
  });

  it("keeps the name of an operator where it is all that tells whose the account is", async () => {
    const named = line(2, "a", { operatorName: "Dépôts du Sud" });
    const known = line(3, "b", { operatorName: "Dépôts du Nord", details: { siren: "111111118" } });
    const list = (await fixed([named, known])).book.getWorksheet("Comptes");
    expect([texts(list, 1).at(-1), list?.getCell("F2").text, list?.getCell("F3").text]).toEqual([
      "Opérateur",
      "Dépôts du Sud",
      "",
    ]);
  });

  it("puts movements on their own sheet, with their action, and opens on it", async () => {
    const { book } = await fixed([
      line(2, "a", { action: "add", columns: changeColumns }),
      line(3, "b", { action: "withdraw", columns: changeColumns }),
      line(4, "c", { columns: changeColumns, state: "invalid", texts: ["peut-être"] }),
    ]);
    const list = book.getWorksheet("Mouvements");
    expect([2, 3, 4].map((number) => list?.getCell(number, 1).text)).toEqual([
      "ajout",
      "retrait",
      "peut-être",
    ]);
    expect(texts(book.getWorksheet("Comptes"), 2)[0]).toBe("EXEMPLE");
    expect(book.worksheets[book.views[0]?.activeTab ?? 0]?.name).toBe("Mouvements");
  });

  it("is the same bytes for the same rows", async () => {
    const rows = [line(2, "a"), line(3, "b")];
    expect((await fixed(rows)).bytes).toEqual((await fixed(rows)).bytes);
  });
});

describe("the sheet of corrections", () => {
  const trimmed: Finding = {
    ...{ code: "trimmed-value", at: cellAt({ file: "liste.csv", row: 2 }, 0), field: "lastName" },
    ...{ value: " NOM a ", after: "NOM a" },
  };

  it("lists every repair with before and after, and all that is left to correct, in the order given", async () => {
    const rows = [line(2, "a"), line(3, "b", { state: "invalid" })];
    const findings = [trimmed, finding("invalid-email", 3, "a@b.example")];
    const { book } = await fixed(rows, findings);
    expect(book.worksheets.map(({ name }) => name).slice(0, 2)).toEqual(["Comptes", "Corrections"]);
    const sheet = book.getWorksheet("Corrections");
    expect(sheet?.getCell("A1").text).toBe("Corrections : 1 valeur réparée, 1 point à corriger");
    expect(texts(sheet, 4)).toEqual([
      ...["réparé", "Comptes!A2", "liste.csv", "A2", " NOM a ", "NOM a", "", messageOf(trimmed, "fr")],
    ]);
    expect(texts(sheet, 5)).toEqual([
      ...["à corriger", "Comptes!D3", "liste.csv", "D3", "a@b", "", "a@b.example"],
      messageOf(findings[1] ?? trimmed, "fr"),
    ]);
  });

  it("lists what concerns no row of the list too", async () => {
    const header: Finding = { code: "no-header", at: { file: "autre.csv", row: 1 }, labels: [] };
    const { book } = await fixed([line(2, "a")], [header], { language: "en" });
    expect(texts(book.getWorksheet("Corrections"), 4).slice(0, 4)).toEqual([
      ...["to correct", "", "autre.csv", "row 1"],
    ]);
  });

  it("is told from a list when the fixed list is read, like the guide", async () => {
    const { bytes } = await fixed([line(2, "a")], [trimmed]);
    const { tables } = await readTables(bytes, "corrigee.xlsx");
    expect(tables.map((table) => [table.sheet, isInformationSheet(table)])).toEqual([
      ["Comptes", false],
      ["Corrections", true],
      ["Mouvements", false],
      ["Mode d'emploi", true],
    ]);
  });
});
