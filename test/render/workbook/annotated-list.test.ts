import { readFileSync } from "node:fs";
import ExcelJS from "exceljs";
import fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { type Finding, messageOf } from "../../../src/findings/catalogue.js";
import { readTables } from "../../../src/formats/read-tables.js";
import { isInformationSheet } from "../../../src/model/information-sheet.js";
import { cellAt } from "../../../src/model/location.js";
import { annotateList, type CheckedList } from "../../../src/render/workbook/annotated-list.js";
import { smallBook } from "../../formats/edit/small-book.js";

const csv = "Nom;Prénom;Identifiant;Courriel\nDUPONT;Jean;jdupont;jean@x\n\n=1+1;Zoé;0042;zoe@x.example\n";

/** A finding on a cell, by its row from 1 and column from 0. */
function missing(row: number, column: number, sheet?: string, file = "liste.csv"): Finding {
  const at = cellAt(sheet === undefined ? { file, row } : { file, sheet, row }, column);
  return { code: "missing-value", at, field: "firstName" };
}

const invalid: Finding = {
  code: "invalid-email",
  at: cellAt({ file: "liste.csv", row: 2 }, 3),
  field: "email",
  value: "jean@x",
  suggestion: "jean@x.example",
};

async function copyOf(
  source: string | Uint8Array,
  findings: readonly Finding[],
  some: Partial<CheckedList> = {},
): Promise<{ readonly bytes: Uint8Array; readonly book: ExcelJS.Workbook }> {
  const bytes = typeof source === "string" ? new TextEncoder().encode(source) : source;
  const { tables } = await readTables(bytes, "liste.csv");
  const copy = await annotateList({ bytes, tables, findings, language: "fr", ...some });
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(new Uint8Array(copy).buffer);
  return { bytes: copy, book };
}

const texts = (sheet: ExcelJS.Worksheet | undefined, row: number): readonly string[] =>
  [1, 2, 3, 4, 5, 6].map((column) => sheet?.getCell(row, column).text ?? "");

/** Where the links of the sheet of findings lead, by cell; exceljs reads only those that lead out of the file. */
function linksOf(bytes: Uint8Array): Readonly<Record<string, string>> {
  const sheets = Object.entries(unzipSync(bytes)).filter(([path]) => path.startsWith("xl/worksheets/sheet"));
  const links = sheets.flatMap(([, xml]) => [
    ...strFromU8(xml).matchAll(/<hyperlink ref="(\w+)" location="([^"]*)"/g),
  ]);
  return Object.fromEntries(links.map(([, cell, location]) => [cell, location]));
}

const fill = (cell: ExcelJS.Cell | undefined) =>
  cell?.fill?.type === "pattern" ? cell.fill.fgColor?.argb : undefined;

const note = (cell: ExcelJS.Cell | undefined): string =>
  typeof cell?.note === "string" ? cell.note : (cell?.note?.texts ?? []).map(({ text }) => text).join("");

describe("the annotated copy of a list", () => {
  it("lists the findings on a first sheet, in their order, each with a link to its cell", async () => {
    const { book, bytes } = await copyOf(csv, [invalid, missing(4, 1)]);
    const [check] = book.worksheets;
    expect(book.worksheets.map(({ name }) => name)).toEqual(["Contrôle", "Liste"]);
    expect(check?.getCell("A1").text).toBe("Contrôle : 2 erreurs, 0 point à vérifier, 0 information");
    expect(texts(check, 3)).toEqual(["Gravité", "Feuille", "Cellule", "Constat", "Valeur", "Proposition"]);
    expect(texts(check, 4)).toEqual([
      ...["erreur", "Liste", "D2", messageOf(invalid, "fr"), "jean@x", "jean@x.example"],
    ]);
    expect(linksOf(bytes)).toEqual({ C4: "'Liste'!D2", C5: "'Liste'!B4" });
    expect(check?.autoFilter).toBe("A3:F5");
    expect(check?.views[0]).toMatchObject({ state: "frozen", ySplit: 3 });
    expect(check?.getColumn(4).width).toBeGreaterThan(60);
    expect(check?.getCell("D4").alignment).toMatchObject({ wrapText: true });
  });

  it("colours each cell by its worst finding and says in words how grave each is", async () => {
    const shared: Finding = { ...invalid, code: "role-mailbox" };
    const { book } = await copyOf(csv, [shared, invalid]);
    const cell = book.getWorksheet("Liste")?.getCell("D2");
    expect(fill(cell)).toBe("FFFFC7CE");
    expect(note(cell)).toBe(
      `— isope-habilitations —\nÀ vérifier : ${messageOf(shared, "fr")}\nErreur : ${messageOf(invalid, "fr")}`,
    );
    expect(fill(book.getWorksheet("Liste")?.getCell("C2"))).toBeUndefined();
  });

  it("speaks English where it is asked to", async () => {
    const { book } = await copyOf(csv, [invalid], { language: "en" });
    expect(book.worksheets.map(({ name }) => name)).toEqual(["Check", "List"]);
    expect(note(book.getWorksheet("List")?.getCell("D2"))).toContain(`Error: ${messageOf(invalid, "en")}`);
  });

  it("puts what is said of a row on its first cell with content, and of a list on its header", async () => {
    const row: Finding = { code: "row-without-account", at: { file: "liste.csv", row: 2 }, value: "note" };
    const list: Finding = { code: "empty-list", at: { file: "liste.csv", row: 1 } };
    const { book } = await copyOf(";Prénom;Nom\n ;x;y\n", [list, row]);
    expect(fill(book.getWorksheet("Liste")?.getCell("B1"))).toBe("FFFFEB9C");
    expect(fill(book.getWorksheet("Liste")?.getCell("B2"))).toBe("FFFFEB9C");
    expect(book.getWorksheet("Contrôle")?.getCell("C5").text).toBe("B2");
  });

  it("says that there is nothing to say where there is nothing", async () => {
    const { book } = await copyOf(csv, []);
    expect(texts(book.getWorksheet("Contrôle"), 4)[0]).toBe("Aucun constat.");
  });

  it("is the same bytes for the same list and findings", async () => {
    expect((await copyOf(csv, [invalid])).bytes).toEqual((await copyOf(csv, [invalid])).bytes);
  });
});

describe("the annotated copy of a list that is no .xlsx workbook", () => {
  it("has every text as text, on the row that it has in the file, under a header that stays in sight", async () => {
    const { book } = await copyOf(csv, [invalid]);
    const list = book.getWorksheet("Liste");
    expect(list?.getCell("A4").value).toBe("=1+1");
    expect(list?.getCell("C4").value).toBe("0042");
    expect(list?.getCell("C4").numFmt).toBe("@");
    expect(list?.getCell("A1").font).toMatchObject({ bold: true });
    expect(list?.views[0]).toMatchObject({ state: "frozen", ySplit: 1 });
    expect(book.views[0]?.activeTab).toBe(1);
  });

  it("takes the header from what was read of the list, where that is known", async () => {
    const summary = { file: "liste.csv", headerRow: 3, columns: {}, rows: 1, accounts: 1 };
    const { book } = await copyOf(`Liste;au 2 novembre\n\n${csv}`, [], {
      summaries: [{ ...summary, withErrors: 0, ignored: 0, blank: 0 }],
    });
    expect(book.getWorksheet("Liste")?.getCell("A3").font).toMatchObject({ bold: true });
    expect(book.getWorksheet("Liste")?.getCell("A1").font).not.toMatchObject({ bold: true });
  });

  it("keeps the sheets, comments and hidden rows of an OpenDocument spreadsheet or a web page", async () => {
    const page =
      "<table><tr><td>Nom</td><td>Prénom</td></tr><tr style='display:none'><td>A</td><td>B</td></tr></table><table><tr><td>x</td></tr></table>";
    const { book, bytes } = await copyOf(page, [missing(2, 1, "Table 1")]);
    expect(book.worksheets.map(({ name }) => name)).toEqual(["Contrôle", "Table 1", "Table 2"]);
    expect(book.getWorksheet("Table 1")?.getRow(2).hidden).toBe(true);
    expect(linksOf(bytes)).toEqual({ C4: "'Table 1'!B2" });
  });

  it("holds whatever a cell may hold", async () => {
    const hostile = fc.oneof(
      fc.string({ unit: "binary", maxLength: 40 }),
      fc.constantFrom(
        "=cmd|' /C calc'!A0",
        "+1",
        "@x",
        "_x0041_",
        "]]>",
        "<a>&b",
        "\ud800",
        "x".repeat(40_000),
      ),
    );
    await fc.assert(
      fc.asyncProperty(hostile, hostile, async (value, sheet) => {
        const table = { file: "liste.ods", sheet, rows: [{ number: 1, texts: [value, "Nom"] }] };
        const finding: Finding = { ...invalid, at: cellAt({ file: "liste.ods", sheet, row: 1 }, 0), value };
        const bytes = await annotateList({
          ...{ bytes: new TextEncoder().encode("x"), tables: [table], findings: [finding], language: "fr" },
        });
        const { tables } = await readTables(bytes, "copie.xlsx");
        const written = tables[1]?.rows.at(0)?.texts[0] ?? "";
        const expected = value.replace(/\r\n?/g, "\n").slice(0, 32_000);
        expect(written.slice(0, 32_000)).toBe(
          expected.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu, ""),
        );
      }),
      { numRuns: 60 },
    );
  });
});

describe("the annotated copy of a workbook", () => {
  it("finds its way to a sheet with an apostrophe in its name", async () => {
    const { book, bytes } = await copyOf(smallBook({ name: "Dépôts de l'Ouest" }), [
      missing(3, 0, "Dépôts de l'Ouest"),
    ]);
    expect(book.worksheets.map(({ name }) => name)).toEqual(["Contrôle", "Dépôts de l'Ouest", "Autre"]);
    expect(linksOf(bytes)).toEqual({ C4: "'Dépôts de l''Ouest'!A3" });
  });

  it("keeps hidden sheets hidden, and leads nobody there", async () => {
    const hidden: Finding = {
      code: "hidden-sheet",
      at: { file: "liste.csv", sheet: "Autre", row: 1 },
      value: "Autre",
    };
    const { book, bytes } = await copyOf(smallBook(), [hidden]);
    expect(book.getWorksheet("Autre")?.state).toBe("hidden");
    expect(linksOf(bytes)).toEqual({});
    expect(texts(book.getWorksheet("Contrôle"), 4).slice(0, 3)).toEqual(["pour information", "Autre", "A1"]);
  });

  it("keeps the values, widths, formats, filters, tables and pictures of the original", async () => {
    const url = new URL("../../formats/producers/files/xlsxwriter-furniture.xlsx", import.meta.url);
    const bytes = new Uint8Array(readFileSync(url));
    const before = new ExcelJS.Workbook();
    await before.xlsx.load(bytes.buffer);
    const { book } = await copyOf(bytes, [missing(5, 1, "Comptes")]);
    const [old, now] = [before.getWorksheet("Comptes"), book.getWorksheet("Comptes")];
    expect(now?.autoFilter).toEqual(old?.autoFilter);
    expect(now?.columns?.map(({ width }) => width)).toEqual(old?.columns?.map(({ width }) => width));
    old?.eachRow((row, number) => {
      row.eachCell((cell, column) => {
        const kept = now?.getCell(number, column);
        expect([kept?.value, kept?.numFmt]).toEqual([cell.value, cell.numFmt]);
      });
    });
  });

  it("is made from what was read where the package cannot be edited", async () => {
    const broken = smallBook({ after: "<unclosed>" });
    const tables = [
      { file: "liste.xlsx", sheet: "Feuille", rows: [{ number: 1, texts: ["Nom", "Prénom"] }] },
    ];
    const { book } = await copyOf(csv, [missing(1, 1, "Feuille")], { bytes: broken, tables });
    expect(fill(book.getWorksheet("Feuille")?.getCell("B1"))).toBe("FFFFC7CE");
  });

  it("shows what is left when it has been corrected and is checked again", async () => {
    const first = await copyOf(smallBook(), [missing(1, 0, "Feuille"), missing(3, 1, "Feuille")]);
    const again = await copyOf(first.bytes, [missing(3, 1, "Feuille")]);
    const direct = await copyOf(smallBook(), [missing(3, 1, "Feuille")]);
    expect(again.book.worksheets.map(({ name }) => name)).toEqual(["Contrôle", "Feuille", "Autre"]);
    const sheet = again.book.getWorksheet("Feuille");
    expect(fill(sheet?.getCell("A1"))).toBeUndefined();
    expect(sheet?.getCell("A1").note).toBeUndefined();
    expect(note(sheet?.getCell("B3"))).toBe(note(direct.book.getWorksheet("Feuille")?.getCell("B3")));
  });
});

describe("the sheet that lists the findings", () => {
  it("is told from a list when the copy is read", async () => {
    const { bytes } = await copyOf(csv, [invalid]);
    const { tables } = await readTables(bytes, "copie.xlsx");
    expect(tables.map(isInformationSheet)).toEqual([true, false]);
  });
});
