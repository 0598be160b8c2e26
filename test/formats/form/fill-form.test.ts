import { describe, expect, it } from "vitest";
import { fillForm } from "../../../src/formats/form/fill-form.js";
import { FormError } from "../../../src/formats/form/form-error.js";
import { contents, partsOf, type SmallForm, smallForm } from "./small-form.js";

const three = [["a", "b"], ["c", 2], ["e"]];
const grown = contents({
  tables: new Map([
    ["haut", three],
    ["bas", [["x"], ["y"]]],
  ]),
});

const sheetOf = (bytes: Uint8Array) => partsOf(bytes)["xl/worksheets/sheet1.xml"] ?? "";
const cell = (sheet: string, address: string) =>
  new RegExp(`<c [^>]*r="${address}"[^>]*?(/>|>.*?</c>)`).exec(sheet)?.[0];
const fill = (form: SmallForm) => sheetOf(fillForm(smallForm(form), grown));

/** The style 1 wraps, in a font of 10 points. */
const wrappingStyles = {
  "xl/_rels/workbook.xml.rels": (partsOf(smallForm())["xl/_rels/workbook.xml.rels"] ?? "").replace(
    "</Relationships>",
    '<Relationship Id="rId8" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>',
  ),
  "xl/styles.xml":
    '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="1"><font><sz val="10"/><name val="Arial"/></font></fonts><cellXfs count="2"><xf fontId="0"/><xf fontId="0"><alignment wrapText="1"/></xf></cellXfs></styleSheet>',
};

describe("a filled form", () => {
  it("holds each value as text in the cell of its name, with the cell's style", () => {
    const form = smallForm({
      rows: '<row r="2"><c r="A2" s="3" t="s"><v>5</v></c></row>',
      names: { nom: "Feuille!$A$2" },
    });
    const sheet = sheetOf(fillForm(form, contents({ values: new Map([["nom", "=1+1 & <x>"]]) })));
    expect(cell(sheet, "A2")).toBe(
      '<c r="A2" s="3" t="inlineStr"><is><t xml:space="preserve">=1+1 &amp; &lt;x&gt;</t></is></c>',
    );
  });

  it("gets the cells and rows that the form leaves out", () => {
    const form = smallForm({
      rows: '<row r="1"><c r="C1"/></row><row r="9"/>',
      names: { b: "Feuille!$B$1", d: "Feuille!$D$4" },
    });
    const sheet = sheetOf(
      fillForm(
        form,
        contents({
          values: new Map([
            ["b", "1"],
            ["d", "2"],
          ]),
        }),
      ),
    );
    expect(sheet).toMatch(/r="1".*r="B1".*r="C1".*r="4".*r="D4".*r="9"/);
  });

  it("keeps a cell empty for an empty value", () => {
    const sheet = sheetOf(fillForm(smallForm(), contents({ values: new Map([["fin", ""]]) })));
    expect(cell(sheet, "A7")).toBe('<c r="A7"/>');
  });

  it("repeats a model row with its styles and height", () => {
    const sheet = fill({});
    expect(cell(sheet, "A3")).toContain(">a<");
    expect(cell(sheet, "B4")).toBe('<c s="2" r="B4"><v>2</v></c>');
    expect(cell(sheet, "B5")).toBe('<c s="2" r="B5"/>');
    expect(cell(sheet, "C5")).toBe('<c s="1" r="C5"/>');
    expect(sheet.match(/<row r="[345]" ht="16" customHeight="1">/g)).toHaveLength(3);
  });

  it("moves what stands below two tables", () => {
    const sheet = fill({});
    expect(cell(sheet, "A6")).toContain("entre");
    expect(cell(sheet, "A8")).toContain(">y<");
    expect(cell(sheet, "A10")).toContain("fin");
    expect(sheet).toContain('<dimension ref="A1:C10"/>');
  });

  it("names the rows that a table became, and where the rest went", () => {
    const workbook = partsOf(fillForm(smallForm(), grown))["xl/workbook.xml"];
    expect(workbook).toContain('name="haut">Feuille!$A$3:$B$5<');
    expect(workbook).toContain('name="fin">Feuille!$A$10<');
    expect(workbook).toContain('name="titre">Feuille!$A$1<');
  });

  it("keeps one empty row for a table without rows", () => {
    const sheet = sheetOf(fillForm(smallForm(), contents({ tables: new Map([["haut", []]]) })));
    expect(cell(sheet, "A3")).toBe('<c s="1" r="A3"/>');
    expect(cell(sheet, "A7")).toContain("fin");
  });

  it("fills the rows that a form has drawn one by one, then repeats the last", () => {
    const rows =
      '<row r="3"><c r="A3" s="1"/></row><row r="4"><c r="A4" s="2"/></row><row r="5"><c r="A5" s="3"/></row><row r="6"><c r="A6" t="inlineStr"><is><t>fin</t></is></c></row>';
    const form = smallForm({ rows, names: { haut: "Feuille!$A$3:$A$5" } });
    const filledWith = (...texts: readonly string[]) =>
      fillForm(form, contents({ tables: new Map([["haut", texts.map((text) => [text])]]) }));
    const few = sheetOf(filledWith("a"));
    expect(["A3", "A4", "A5"].map((address) => cell(few, address))).toEqual([
      expect.stringContaining(">a<"),
      '<c s="2" r="A4"/>',
      '<c s="3" r="A5"/>',
    ]);
    expect(cell(few, "A6")).toContain("fin");
    const many = filledWith("a", "b", "c", "d", "e");
    expect(
      ["A3", "A4", "A5", "A6", "A7"].map(
        (address) => /s="(\d)"/.exec(cell(sheetOf(many), address) ?? "")?.[1],
      ),
    ).toEqual(["1", "2", "3", "3", "3"]);
    expect(cell(sheetOf(many), "A8")).toContain("fin");
    expect(partsOf(many)["xl/workbook.xml"]).toContain('name="haut">Feuille!$A$3:$A$7<');
  });

  it("has one value for merged cells of its model row", () => {
    const form = smallForm({
      rows: '<row r="3"><c r="A3"/><c r="B3"/><c r="C3"/></row>',
      names: { haut: "Feuille!$A$3:$C$3" },
      after: '<mergeCells count="1"><mergeCell ref="A3:B3"/></mergeCells>',
    });
    const sheet = sheetOf(fillForm(form, contents({ tables: new Map([["haut", [["a", "b"]]]]) })));
    expect([cell(sheet, "A3"), cell(sheet, "B3"), cell(sheet, "C3")]).toEqual([
      expect.stringContaining(">a<"),
      '<c r="B3"/>',
      expect.stringContaining(">b<"),
    ]);
  });

  it("counts the rows and cells that do not say where they are", () => {
    const rows =
      '<row><c><v>1</v></c><c/></row><row r="3"><c/></row><row><c t="inlineStr"><is><t>fin</t></is></c></row>';
    const form = smallForm({ rows, names: { titre: "Feuille!$B$1", haut: "Feuille!$A$3" } });
    const values = new Map([["titre", "t"]]);
    const sheet = sheetOf(fillForm(form, contents({ values, tables: new Map([["haut", [["a"], ["b"]]]]) })));
    expect(cell(sheet, "B1")).toContain(">t<");
    expect(cell(sheet, "A4")).toContain(">b<");
    expect(cell(sheet, "A5")).toContain("fin");
  });

  it("has no result of a formula left that a blank form gave, nor the next one that builds on it", () => {
    const filled = partsOf(
      fillForm(
        smallForm({
          rows: '<row r="3"><c r="A3"/><c r="B3"/></row><row r="5"><c r="A5"/></row><row r="7"><c r="A7"><f>COUNTA(A3:A5)</f><v>0</v></c></row>',
          otherRows: '<row r="7"><c r="A7" t="str"><f>Feuille!A7</f><v>rien</v></c></row>',
        }),
        grown,
      ),
    );
    expect(filled["xl/worksheets/sheet1.xml"]).toContain("<f>COUNTA(A3:A8)</f></c>");
    expect(filled["xl/worksheets/sheet2.xml"]).toContain("<f>Feuille!A10</f></c>");
    expect(filled["xl/workbook.xml"]).toMatch(/<\/definedNames><calcPr fullCalcOnLoad="1"\/>/);
  });

  it("has the last row of merged cells taller by what their text lacks", () => {
    const form = smallForm({
      rows: '<row r="1" ht="15"><c r="A1" s="1"/></row><row r="2" ht="15"/><row r="3" ht="20" customHeight="1"/>',
      after: '<mergeCells count="1"><mergeCell ref="A1:C3"/></mergeCells>',
      names: { titre: "Feuille!$A$1" },
      parts: wrappingStyles,
    });
    const filled = (text: string) => {
      const sheet = sheetOf(fillForm(form, contents({ values: new Map([["titre", text]]) })));
      return [...sheet.matchAll(/ ht="([\d.]+)"/g)].map(([, height]) => height);
    };
    expect(filled("a\nb\nc")).toEqual(["15", "15", "20"]);
    expect(filled("a\nb\nc\nd\ne")).toEqual(["15", "15", "37.5"]);
  });

  it("becomes a workbook where the form is a template", () => {
    const types =
      '<Types><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml"/></Types>';
    const filled = fillForm(smallForm({ parts: { "[Content_Types].xml": types } }), grown);
    expect(partsOf(filled)["[Content_Types].xml"]).toContain("spreadsheetml.sheet.main+xml");
  });

  it("moves merged cells, and repeats those of a model row", () => {
    const after =
      '<mergeCells count="3"><mergeCell ref="A1:C1"/><mergeCell ref="B3:C3"/><mergeCell ref="A7:B8"/></mergeCells>';
    const merges = [...fill({ after }).matchAll(/mergeCell ref="(.*?)"/g)].map(([, reference]) => reference);
    expect(merges).toEqual(["A1:C1", "B3:C3", "B4:C4", "B5:C5", "A10:B11"]);
  });

  it("moves validations, conditional formats, links, breaks, selections and ignored errors", () => {
    const after = `<conditionalFormatting sqref="A3:B3 A7"><cfRule type="expression" priority="1"><formula>$A7="x"</formula></cfRule></conditionalFormatting>
<dataValidations count="1"><dataValidation type="list" sqref="B3"><formula1>$A$7:$A$9</formula1></dataValidation></dataValidations>
<hyperlinks><hyperlink ref="A7" location="Feuille!A7"/></hyperlinks>
<rowBreaks count="1" manualBreakCount="1"><brk id="4" man="1"/></rowBreaks>
<ignoredErrors><ignoredError sqref="A1:C7"/></ignoredErrors>
<extLst><ext xmlns:xm="m"><xm:f>A7</xm:f><xm:sqref>A3</xm:sqref></ext></extLst>`;
    const sheet = fill({ after });
    expect(sheet).toContain('<conditionalFormatting sqref="A3:B5 A10">');
    expect(sheet).toContain('<formula>$A10="x"</formula>');
    expect(sheet).toContain('sqref="B3:B5"');
    expect(sheet).toContain("<formula1>$A$10:$A$12</formula1>");
    expect(sheet).toContain('<hyperlink ref="A10" location="Feuille!A10"/>');
    expect(sheet).toContain('<brk id="6" man="1"/>');
    expect(sheet).toContain('<ignoredError sqref="A1:C10"/>');
    expect(sheet).toContain("<xm:f>A10</xm:f><xm:sqref>A3:A5</xm:sqref>");
  });

  it("moves the references of formulas in every sheet", () => {
    const bytes = fillForm(
      smallForm({
        rows: '<row r="3"><c r="A3"/><c r="B3"/></row><row r="5"><c r="A5"/></row><row r="7"><c r="A7"><f>SUM(A3:A5)</f></c></row>',
        otherRows: '<row r="7"><c r="A7"><f>Feuille!A7+A7</f></c></row>',
      }),
      grown,
    );
    expect(sheetOf(bytes)).toContain('<c r="A10"><f>SUM(A3:A8)</f></c>');
    expect(partsOf(bytes)["xl/worksheets/sheet2.xml"]).toContain('<c r="A7"><f>Feuille!A10+A7</f></c>');
  });

  it("has a formula beside the rows that a form has drawn count those added too", () => {
    const rows = '<row r="3"><c r="A3"/><c r="C3"><f>COUNTA(A3:A4)</f></c></row><row r="4"><c r="A4"/></row>';
    const form = smallForm({ rows, names: { haut: "Feuille!$A$3:$A$4" } });
    const sheet = sheetOf(
      fillForm(form, contents({ tables: new Map([["haut", [["a"], ["b"], ["c"], ["d"]]]]) })),
    );
    expect(cell(sheet, "C3")).toContain("<f>COUNTA(A3:A6)</f>");
  });

  it("drops the order of calculation, which Excel makes anew", () => {
    const chain = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/calcChain";
    const before = partsOf(smallForm());
    const parts = {
      "xl/calcChain.xml": "<calcChain/>",
      "[Content_Types].xml":
        '<Types><Override PartName="/xl/calcChain.xml"/><Override PartName="/xl/workbook.xml"/></Types>',
      "xl/_rels/workbook.xml.rels": (before["xl/_rels/workbook.xml.rels"] ?? "").replace(
        "</Relationships>",
        `<Relationship Id="rId9" Type="${chain}" Target="calcChain.xml"/></Relationships>`,
      ),
    };
    const filled = partsOf(fillForm(smallForm({ parts }), grown));
    expect(filled["xl/calcChain.xml"]).toBeUndefined();
    expect(filled["[Content_Types].xml"]).toBe('<Types><Override PartName="/xl/workbook.xml"/></Types>');
    expect(filled["xl/_rels/workbook.xml.rels"]).not.toContain("calcChain");
  });

  it("finds sheets by quoted names, and writes with the prefix of the sheet", () => {
    const sheet = `<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row r="2"><x:c r="A2" s="1"/></x:row></x:sheetData></x:worksheet>`;
    const form = smallForm({
      names: { liste: "'L''autre'!$A$2", titre: "'L''autre'!$B$1" },
      parts: { "xl/worksheets/sheet2.xml": sheet },
    });
    const filled = fillForm(
      form,
      contents({ values: new Map([["titre", "t"]]), tables: new Map([["liste", [["a"], [1]]]]) }),
    );
    expect(partsOf(filled)["xl/worksheets/sheet2.xml"]).toContain(
      '<x:row r="1"><x:c r="B1" t="inlineStr"><x:is><x:t xml:space="preserve">t</x:t></x:is></x:c></x:row>' +
        '<x:row r="2"><x:c s="1" r="A2" t="inlineStr"><x:is><x:t xml:space="preserve">a</x:t></x:is></x:c></x:row>' +
        '<x:row r="3"><x:c s="1" r="A3"><x:v>1</x:v></x:c></x:row>',
    );
  });

  it("shows values in page footers, short, on one line and without codes", () => {
    const after = "<headerFooter><oddFooter>&amp;LX {titre} {inconnu}&amp;R&amp;P</oddFooter></headerFooter>";
    const filled = (text: string) =>
      /<oddFooter>(.*)<\/oddFooter>/.exec(
        sheetOf(fillForm(smallForm({ after }), contents({ values: new Map([["titre", text]]) }))),
      )?.[1];
    expect(filled("A & B\nC")).toBe("&amp;LX A &amp;&amp; B C {inconnu}&amp;R&amp;P");
    expect(filled("a".repeat(200))).toBe(`&amp;LX ${"a".repeat(59)}… {inconnu}&amp;R&amp;P`);
  });

  it("shows a footer that the blank form keeps in reserve for it", () => {
    const filled = (attribute: string) => {
      const after = `<headerFooter${attribute}><oddFooter>Page</oddFooter><evenFooter>{titre}</evenFooter></headerFooter>`;
      const values = new Map([["titre", "t"]]);
      return /<oddFooter>(.*?)</.exec(sheetOf(fillForm(smallForm({ after }), contents({ values }))))?.[1];
    };
    expect(filled("")).toBe("t");
    expect(filled(' differentOddEven="1"')).toBe("Page");
  });

  it("says nothing of who edited the form", () => {
    const parts = {
      "docProps/core.xml": "<cp:coreProperties><dc:creator>Jean</dc:creator></cp:coreProperties>",
    };
    const properties = partsOf(fillForm(smallForm({ parts }), grown))["docProps/core.xml"];
    expect(properties).not.toContain("Jean");
    expect(properties).toContain("<dc:title>Titre</dc:title>");
    expect(properties).toContain(
      '<dcterms:modified xsi:type="dcterms:W3CDTF">2025-11-03T00:00:00Z</dcterms:modified>',
    );
  });

  it("says nothing of the folder of the form, of who reserved it and of a manager", () => {
    const before = partsOf(smallForm());
    const folder =
      '<mc:AlternateContent xmlns:mc="m"><mc:Choice Requires="x15"><x15ac:absPath xmlns:x15ac="x" url="C:\\Users\\Jean"/></mc:Choice></mc:AlternateContent>';
    const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const parts = {
      "xl/workbook.xml": (before["xl/workbook.xml"] ?? "").replace(
        "<sheets>",
        `<fileSharing userName="Jean" readOnlyRecommended="1"/>${folder}<sheets>`,
      ),
      "_rels/.rels": (before["_rels/.rels"] ?? "").replace(
        "</Relationships>",
        `<Relationship Id="rId7" Type="${office}/extended-properties" Target="docProps/app.xml"/><Relationship Id="rId8" Type="${office}/metadata/thumbnail" Target="docProps/thumbnail.png"/></Relationships>`,
      ),
      "docProps/app.xml": "<Properties><Manager>Jean</Manager><Company>Ponant</Company></Properties>",
      "docProps/thumbnail.png": "image",
    };
    const filled = partsOf(fillForm(smallForm({ parts }), grown));
    expect(filled["xl/workbook.xml"]).toContain('<fileSharing readOnlyRecommended="1"/><sheets>');
    expect(filled["docProps/app.xml"]).toBe("<Properties><Company>Ponant</Company></Properties>");
    expect(Object.entries(filled).filter(([path, text]) => /thumbnail|Jean/.test(path + text))).toEqual([]);
  });

  it("leaves the other parts as they are", () => {
    const form = smallForm({ parts: { "xl/theme/theme1.xml": "<a  b = 'c'/>\r\n" } });
    const [before, after] = [partsOf(form), partsOf(fillForm(form, grown))];
    const changed = Object.keys(before).filter((path) => before[path] !== after[path]);
    expect(changed).toEqual(["docProps/core.xml", "xl/workbook.xml", "xl/worksheets/sheet1.xml"]);
  });
});

describe("a form that cannot be filled", () => {
  const problemOf = (fills: () => unknown) => {
    try {
      fills();
    } catch (error) {
      if (error instanceof FormError) return error.problem;
      throw error;
    }
    return undefined;
  };
  const table = (rows: readonly (readonly string[])[], name = "haut") =>
    contents({ tables: new Map([[name, rows]]) });

  it("lacks names: all that are expected, and all that it has", () => {
    const values = new Map([
      ["titre", "a"],
      ["date", "b"],
      ["note", "c"],
    ]);
    expect(problemOf(() => fillForm(smallForm(), contents({ values, optional: new Set(["note"]) })))).toEqual(
      {
        kind: "missing-names",
        missing: ["date"],
        doubled: [],
        unknown: [],
        expected: ["titre", "date"],
        found: ["titre", "haut", "bas", "fin"],
      },
    );
  });

  it("may lack names that are optional", () => {
    const values = new Map([
      ["titre", "a"],
      ["note", "c"],
    ]);
    expect(
      problemOf(() => fillForm(smallForm(), contents({ values, optional: new Set(["note"]) }))),
    ).toBeUndefined();
  });

  it.each([
    ["to no cell", "#REF!", "no-place"],
    ["to an unknown sheet", "Absente!$A$1", "no-place"],
    ["to whole columns", "Feuille!$A$1:$B$1048576", "too-tall"],
    ["to fewer cells than a row has", "Feuille!$A$3", "too-narrow"],
  ])("has a table name that points %s", (_, reference, reason) => {
    const form = smallForm({ names: { haut: reference } });
    expect(problemOf(() => fillForm(form, table([["a", "b"]])))).toMatchObject({
      kind: "unusable-name",
      name: "haut",
      reason,
    });
  });

  it("has one model row for two tables", () => {
    const form = smallForm({ names: { haut: "Feuille!$A$3", bas: "Feuille!$B$3" } });
    const tables = new Map([
      ["haut", [["a"]]],
      ["bas", [["b"]]],
    ]);
    expect(problemOf(() => fillForm(form, contents({ tables })))).toMatchObject({
      kind: "unusable-name",
      reason: "shared-row",
    });
  });

  it("is no workbook", () => {
    expect(problemOf(() => fillForm(new Uint8Array([1, 2, 3]), grown))).toEqual({ kind: "not-a-form" });
    const broken = smallForm({ parts: { "xl/worksheets/sheet1.xml": "<worksheet><sheetData>" } });
    expect(problemOf(() => fillForm(broken, grown))).toEqual({
      kind: "not-a-form",
      part: "xl/worksheets/sheet1.xml",
    });
  });

  it("is told which text no cell can hold", () => {
    expect(problemOf(() => fillForm(smallForm(), table([["a".repeat(40_000)]])))).toEqual({
      kind: "text-too-long",
      name: "haut",
      length: 40_000,
      limit: 32_767,
    });
  });
});
