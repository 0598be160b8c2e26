import { describe, expect, it } from "vitest";
import { fillForm } from "../../../src/formats/form/fill-form.js";
import { FormError } from "../../../src/formats/form/form-error.js";
import { formContents, readFormFile, textOf } from "./forms/form-files.js";
import { contents, partsOf, type SmallForm, smallForm } from "./small-form.js";

const sheetOf = (bytes: Uint8Array) => textOf(bytes, /^xl\/worksheets\/sheet1\.xml$/);
const cellIn = (sheet: string, address: string) =>
  new RegExp(`<c [^>]*r="${address}"[^>]*?(/>|>.*?</c>)`, "s").exec(sheet)?.[0] ?? "";
const textIn = (sheet: string, address: string) =>
  [...cellIn(sheet, address).matchAll(/<t[^>]*>([^<]*)</g)].map(([, text]) => text);
const inline = (address: string, text: string) => `<c r="${address}" t="inlineStr"><is>${text}</is></c>`;

describe("a form with placeholders", () => {
  const sheet = sheetOf(fillForm(readFormFile("xlsxwriter-placeholders.xlsx"), formContents(3, 2)));

  it("has them replaced, alone in their cell or within a text", () => {
    expect(textIn(sheet, "B3")).toEqual(["Pétroles &amp; Fils"]);
    expect(textIn(sheet, "B4")).toEqual(["SIREN : 552100554 (neuf chiffres)"]);
    expect(textIn(sheet, "A19")).toEqual(["Total : 3"]);
  });

  it("keeps the fonts of a text, and gives a value that of the run in which its placeholder begins", () => {
    expect(textIn(sheet, "B6")).toEqual(["Nom : ", "LE GOFF", " en capitales"]);
    expect(cellIn(sheet, "B6")).toMatch(/<r><rPr><b\/>.*?<\/rPr><t xml:space="preserve">LE GOFF</);
    expect(textIn(sheet, "B23")).toEqual(["NOM-1", " Prénom 1"]);
    expect(cellIn(sheet, "B24")).toMatch(/<r><rPr><b\/>.*?<\/rPr><t xml:space="preserve">NOM-2</);
  });

  it("lists each account in the columns that its placeholders choose, numbers as numbers", () => {
    expect(cellIn(sheet, "A18")).toMatch(/><v>3<\/v>/);
    expect(["B17", "C17", "D17", "E17"].flatMap((address) => textIn(sheet, address))).toEqual([
      "NOM-2",
      "Prénom 2",
      "id2",
      "p2@a.example",
    ]);
  });

  it("repeats what else stands in the model row, its formulas row by row", () => {
    expect(["G16", "G17", "G18"].map((address) => /<v>\d+<\/v>/.test(cellIn(sheet, address)))).toEqual([
      true,
      true,
      true,
    ]);
    expect(cellIn(sheet, "H18")).toContain('<f>IF(B18="","",H17+1)</f>'.replaceAll('"', "&quot;"));
    expect(cellIn(sheet, "I18")).toContain("<f>COUNTA($B$16:B18)</f>");
  });

  it("shows values in page footers", () => {
    expect(sheet).toContain(
      "<oddFooter>&amp;LPétroles &amp;&amp; Fils&amp;RPage &amp;P / &amp;N</oddFooter>",
    );
  });

  it("shows no punctuation in the row that stands for no account", () => {
    const row = `<row r="2">${inline("A2", "<t>{{t.nom}}</t>")}${inline("B2", "<t>&lt;{{t.courriel}}&gt;</t>")}</row>`;
    const filled = fillForm(
      smallForm({ rows: row, names: {} }),
      contents({ tables: new Map([["t", [["Néant"]]]]), columns: ["nom", "courriel"] }),
    );
    expect(textIn(sheetOf(filled), "A2")).toEqual(["Néant"]);
    expect(cellIn(sheetOf(filled), "B2")).toBe('<c r="B2"/>');
  });

  it("repeats a value on each row where it stands in a model row, alone or with a column", () => {
    const rows = `<row r="2">${inline("A2", "<t>{{t.nom}} ({{titre}})</t>")}${inline("B2", "<t>{{fin}}</t>")}</row>`;
    const values = new Map([
      ["titre", "7"],
      ["fin", "8"],
    ]);
    const tables = new Map([["t", [["a"], ["b"]]]]);
    const filled = sheetOf(
      fillForm(smallForm({ rows, names: {} }), contents({ values, tables, columns: ["nom"] })),
    );
    expect(["A2", "B2", "A3", "B3"].flatMap((address) => textIn(filled, address))).toEqual([
      "a (7)",
      "8",
      "b (7)",
      "8",
    ]);
  });

  it("may have some names beside, also on the cell of a placeholder", () => {
    const form = smallForm({
      rows: `<row r="1">${inline("A1", "<t>N° {{ TITRE }}</t>")}<c r="B1"/></row>`,
      names: { titre: "Feuille!$A$1", fin: "Feuille!$B$1" },
    });
    const filled = sheetOf(
      fillForm(
        form,
        contents({
          values: new Map([
            ["titre", "7"],
            ["fin", "8"],
          ]),
        }),
      ),
    );
    expect([textIn(filled, "A1"), textIn(filled, "B1")]).toEqual([["N° 7"], ["8"]]);
  });
});

describe("a form whose places are not all there once", () => {
  const problemOf = (form: SmallForm, some: Parameters<typeof contents>[0]) => {
    try {
      fillForm(smallForm(form), contents(some));
    } catch (error) {
      if (error instanceof FormError) return error.problem;
      throw error;
    }
    return undefined;
  };
  const title = { values: new Map([["titre", "a"]]) };

  it("is refused with both places of a name: of the workbook and of a copied sheet", () => {
    const names =
      '<definedName name="titre">Feuille!$A$1</definedName><definedName name="titre" localSheetId="1">\'L\'\'autre\'!$A$1</definedName>';
    const workbook = (partsOf(smallForm())["xl/workbook.xml"] ?? "").replace(
      /(<definedNames>).*(<\/definedNames>)/,
      (_, open: string, close: string) => open + names + close,
    );
    expect(problemOf({ parts: { "xl/workbook.xml": workbook } }, title)).toMatchObject({
      kind: "doubled-names",
      doubled: [{ name: "titre", references: ["Feuille!A1", "L'autre!A1"] }],
    });
  });

  it.each([
    [
      "two placeholders",
      `<row r="1">${inline("A1", "<t>{{titre}}</t>")}</row><row r="4">${inline("C4", "<t>{{titre}}</t>")}</row>`,
      {},
      ["Feuille!A1", "Feuille!C4"],
    ],
    [
      "a placeholder and a name elsewhere",
      `<row r="4">${inline("C4", "<t>{{titre}}</t>")}</row>`,
      { titre: "Feuille!$A$1" },
      ["Feuille!C4", "Feuille!A1"],
    ],
    ["a name of two areas", "", { titre: "Feuille!$A$1,Feuille!$B$9" }, ["Feuille!A1", "Feuille!B9"]],
  ])("is refused with the places of %s", (_, rows, names, references) => {
    expect(problemOf({ rows, names }, title)).toMatchObject({
      kind: "doubled-names",
      doubled: [{ name: "titre", references }],
    });
  });

  it("is refused with the column that its table lacks", () => {
    const rows = `<row r="2">${inline("A2", "<t>{{t.nom}}</t>")}</row>`;
    expect(
      problemOf(
        { rows, names: {} },
        {
          tables: new Map([["t", []]]),
          columns: ["numero", "nom", "courriel"],
          optional: new Set(["t.numero"]),
        },
      ),
    ).toMatchObject({
      kind: "missing-names",
      missing: ["t.courriel"],
      expected: ["t.nom", "t.courriel"],
      found: ["t.nom"],
    });
  });

  it("is refused with a placeholder that means nothing, which would be sent as it is", () => {
    const rows = `<row r="1">${inline("A1", "<t>{{titre}} du {{dâte}}</t>")}</row>`;
    expect(problemOf({ rows, names: {} }, title)).toMatchObject({ kind: "unknown-names", unknown: ["dâte"] });
  });

  it("is refused where the columns of a table stand in several rows", () => {
    const rows = `<row r="2">${inline("A2", "<t>{{t.nom}}</t>")}</row><row r="3">${inline("A3", "<t>{{t.courriel}}</t>")}</row>`;
    expect(
      problemOf({ rows, names: {} }, { tables: new Map([["t", []]]), columns: ["nom", "courriel"] }),
    ).toMatchObject({
      kind: "unusable-name",
      name: "t",
      reason: "several-rows",
    });
  });
});
