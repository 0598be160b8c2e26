import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { FormError } from "../../../src/formats/form/form-error.js";
import { fillOdsForm } from "../../../src/formats/ods-form/fill-ods-form.js";
import { readSpreadsheet } from "../../../src/formats/opendocument/read-spreadsheet.js";
import type { Row } from "../../../src/model/table.js";
import { contents, partsOf } from "../form/small-form.js";
import { filledContent, grown, row, type SmallOds, smallOds } from "./small-ods.js";

const withValue = (text: string) => contents({ values: new Map([["titre", text]]) });
/** The rows of the first sheet as our own reader shows them. */
async function textsOf(form: SmallOds, what = grown): Promise<readonly string[]> {
  const rows = await rowsOf(fillOdsForm(smallOds(form), what));
  return rows.map(({ texts }) => texts.map((text) => text.trim()).join("|"));
}

async function rowsOf(bytes: Uint8Array): Promise<readonly Row[]> {
  return (await readSpreadsheet(bytes, "demande.ods")[0]?.read())?.rows ?? [];
}

describe("a filled OpenDocument form", () => {
  it("holds each value as text, one paragraph for each line, with the style of its cell", () => {
    const rows = row('<table:table-cell table:style-name="ce1" office:value-type="float" office:value="1"/>');
    expect(filledContent({ rows }, withValue("=1+1 & <x>\nz"))).toContain(
      '<table:table-cell table:style-name="ce1" office:value-type="string" calcext:value-type="string">' +
        "<text:p>=1+1 &amp; &lt;x&gt;</text:p><text:p>z</text:p></table:table-cell>",
    );
  });

  it.each([
    ["spaces that would be lost", "  a  b ", '<text:s text:c="2"/>a <text:s/>b<text:s/>'],
    ["tabs", "a\tb", "a<text:tab/>b"],
    ["no control characters", "a\u0000\u001b\ud800b", "ab"],
    ["what only Excel would decode", "_x0041_", "_x0041_"],
    ["what only looks like a formula", "@SUM(A1)", "@SUM(A1)"],
    ["what looks like markup", "]]><!-- & -->", "]]&gt;&lt;!-- &amp; --&gt;"],
  ])("holds %s", (_, text, markup) => {
    expect(filledContent({}, withValue(text))).toContain(`<text:p>${markup}</text:p>`);
  });

  it("reads back as it was given, whatever it is", async () => {
    const text = '  d\'É\t=HYPERLINK("x") 𝒜 ‮ <b>&amp;';
    const rows = await rowsOf(fillOdsForm(smallOds(), withValue(text)));
    expect(rows[0]?.texts[0]).toBe(text);
  });

  it("splits the cells and rows alike that it writes into, and adds those that the form leaves out", () => {
    const alike =
      '<table:table-row table:number-rows-repeated="9"><table:table-cell table:number-columns-repeated="4"/></table:table-row>';
    const names = { titre: "$Feuille.$C$5", loin: "$Feuille.$F$12" };
    const values = new Map([
      ["titre", "t"],
      ["loin", "l"],
    ]);
    const content = filledContent({ rows: alike, names }, contents({ values }));
    expect(content.match(/number-(rows|columns)-repeated="\d"/g)).toEqual([
      'number-columns-repeated="5"',
      'number-rows-repeated="4"',
      'number-columns-repeated="4"',
      'number-columns-repeated="2"',
      'number-rows-repeated="4"',
      'number-columns-repeated="4"',
      'number-rows-repeated="2"',
      'number-columns-repeated="5"',
      'number-columns-repeated="5"',
    ]);
  });

  it("repeats model rows with their styles, and moves what stands below", async () => {
    expect(await textsOf({})).toEqual(["titre", "", "a|b", "c|2", "e", "entre", "x", "y", "", "fin"]);
    expect(filledContent({}).match(/table:style-name="ce1" office:value-type/g)).toHaveLength(7);
  });

  it("fills the rows that a form has drawn one by one, and repeats the last", async () => {
    const names = { haut: "$Feuille.$A$3:.$B$4" };
    const what = contents({ tables: new Map([["haut", [["a"], ["b"], ["c"]]]]) });
    expect(await textsOf({ names }, what)).toEqual(["titre", "", "a", "b", "c", "", "", "fin"]);
  });

  it("keeps one empty row for a table without rows", async () => {
    const none = contents({ tables: new Map([["haut", []]]) });
    expect(await textsOf({}, none)).toEqual(["titre", "", "", "entre", "", "", "fin"]);
  });

  it("writes into merged cells, and repeats those of a model row", async () => {
    const merged =
      '<table:table-cell table:number-columns-spanned="2" table:number-rows-spanned="1"/><table:covered-table-cell/>';
    const form = { rows: row(merged, ""), names: { haut: "$Feuille.$A$1:.$C$1" } };
    const what = contents({
      tables: new Map([
        [
          "haut",
          [
            ["a", "b"],
            ["c", "d"],
          ],
        ],
      ]),
    });
    expect(await textsOf(form, what)).toEqual(["a||b", "c||d"]);
    expect(filledContent(form, what).match(/columns-spanned="2"/g)).toHaveLength(2);
  });

  it("keeps the pictures and notes of a model row on its first row, and their size", () => {
    const picture =
      '<draw:frame table:end-cell-address="Feuille.A4" table:end-y="3pt"><draw:image xlink:href="p"/></draw:frame>';
    const rows =
      row("t") + row("") + row(`<table:table-cell>${picture}</table:table-cell>`) + row("").repeat(4);
    const names = { titre: "$Feuille.$A$1", haut: "$Feuille.$A$3" };
    const content = filledContent(
      { rows, names },
      contents({ tables: new Map([["haut", [["a\nb\nc"], ["d"]]]]) }),
    );
    expect(content.match(/<draw:frame[^>]*>/g)).toEqual([
      '<draw:frame table:end-cell-address="Feuille.A3" table:end-y="18pt">',
    ]);
    expect(content).toContain("</draw:frame><text:p>a</text:p>");
  });

  it("stretches merged cells that span a row which grows", () => {
    const spanning = '<table:table-cell table:number-rows-spanned="3" table:number-columns-spanned="1"/>';
    const covered = "<table:covered-table-cell/>";
    const form = {
      rows: row(spanning, "a") + row(covered, "") + row(covered, "z"),
      names: { haut: "$Feuille.$B$2" },
    };
    const what = contents({ tables: new Map([["haut", [["1"], ["2"], ["3"]]]]) });
    expect(filledContent(form, what)).toContain('table:number-rows-spanned="5"');
    expect(filledContent(form, what).match(/<table:covered-table-cell\/>/g)).toHaveLength(4);
  });

  it("takes rows off the end of a sheet of the full height", () => {
    const end = '<table:table-row table:number-rows-repeated="1048569"><table:table-cell/></table:table-row>';
    expect(filledContent({ after: end })).toContain('table:number-rows-repeated="1048566"');
  });

  it("makes a row taller where a text needs more lines, in a style of its own", () => {
    const content = filledContent({}, contents({ tables: new Map([["haut", [["a\nb\nc"], ["d"]]]]) }));
    expect(content).toMatch(
      /style:name="filled-row-1"[^>]*><style:table-row-properties style:row-height="42.75pt"/,
    );
    expect(content.match(/table:style-name="filled-row-1"/g)).toHaveLength(1);
  });

  it("makes the last row of merged cells taller by what their text lacks", () => {
    const spanning =
      '<table:table-cell table:style-name="ce1" table:number-rows-spanned="2" table:number-columns-spanned="1"/>';
    const form = {
      rows: row(spanning) + row("<table:covered-table-cell/>"),
      names: { titre: "$Feuille.$A$1" },
    };
    expect(filledContent(form, withValue("a\nb"))).not.toContain("filled-row");
    const content = filledContent(form, withValue("a\nb\nc"));
    expect(content).toContain('style:row-height="27.75pt"');
    expect(content.match(/table-row table:style-name="[^"]*"/g)).toEqual([
      'table-row table:style-name="ro1"',
      'table-row table:style-name="filled-row-1"',
      'table-row table:style-name="ro1"',
    ]);
  });

  it("says nothing of who edited the form, when, and with what", () => {
    const customProperties = new Map([["isope-habilitations.request", "abc"]]);
    const parts = {
      "meta.xml": (partsOf(smallOds())["meta.xml"] ?? "").replace(
        "<office:meta>",
        '<office:meta><meta:generator>LibreOffice</meta:generator><meta:template xlink:href="file:///C:/Jean/f.ots"/><meta:keyword>k</meta:keyword><meta:user-defined meta:name="Classement">C1</meta:user-defined><meta:user-defined meta:name="Manager">Jean</meta:user-defined><meta:user-defined meta:name="isope-habilitations.request">old</meta:user-defined>',
      ),
    };
    const meta = partsOf(fillOdsForm(smallOds({ parts }), { ...grown, customProperties }))["meta.xml"];
    expect(meta?.replace(/^.*<office:meta>|<\/office:meta>.*$/gs, "")).toBe(
      "<meta:generator>essai</meta:generator><dc:title>Titre</dc:title><dc:subject>Sujet</dc:subject>" +
        "<meta:initial-creator>essai</meta:initial-creator><dc:creator>essai</dc:creator>" +
        "<meta:creation-date>2025-11-03T00:00:00</meta:creation-date><dc:date>2025-11-03T00:00:00</dc:date>" +
        '<meta:user-defined meta:name="Classement" meta:value-type="string">C1</meta:user-defined>' +
        '<meta:user-defined meta:name="isope-habilitations.request" meta:value-type="string">abc</meta:user-defined>',
    );
  });

  it("says nothing of the printer of the form, and shows no picture of it", () => {
    const item = (name: string, value: string) =>
      `<config:config-item config:name="${name}" config:type="string">${value}</config:config-item>`;
    const parts = {
      "settings.xml": `<a>${item("PrinterName", "PC-JEAN")}${item("ShowGrid", "true")}${item("PrinterSetup", "aGk=")}</a>`,
      "META-INF/manifest.xml": `<m:manifest xmlns:m="m"><m:file-entry m:full-path="/"/><m:file-entry m:full-path="Thumbnails/thumbnail.png" m:media-type="image/png"/></m:manifest>`,
    };
    const filled = partsOf(fillOdsForm(smallOds({ parts }), grown));
    expect(filled["settings.xml"]).toBe(`<a>${item("ShowGrid", "true")}</a>`);
    expect(filled["Thumbnails/thumbnail.png"]).toBeUndefined();
    expect(filled["META-INF/manifest.xml"]).not.toContain("Thumbnails");
  });

  it("is an archive that begins with its type, not compressed, and the same each time", () => {
    const bytes = fillOdsForm(smallOds(), grown);
    expect(strFromU8(bytes.subarray(30, 84))).toBe("mimetypeapplication/vnd.oasis.opendocument.spreadsheet");
    expect(fillOdsForm(smallOds(), grown)).toEqual(bytes);
  });

  it("is a spreadsheet where the form is a template, and has no signature of the blank form", () => {
    const type = "application/vnd.oasis.opendocument.spreadsheet-template";
    const parts = {
      mimetype: type,
      "META-INF/documentsignatures.xml": "<s/>",
      "META-INF/manifest.xml": `<m:manifest xmlns:m="m"><m:file-entry m:full-path="/" m:media-type="${type}"/></m:manifest>`,
    };
    const filled = partsOf(fillOdsForm(smallOds({ parts }), grown));
    expect(filled.mimetype).toBe("application/vnd.oasis.opendocument.spreadsheet");
    expect(filled["META-INF/manifest.xml"]).toContain(
      'media-type="application/vnd.oasis.opendocument.spreadsheet"',
    );
    expect(filled["META-INF/documentsignatures.xml"]).toBeUndefined();
  });

  it("takes 10,000 accounts in seconds", async () => {
    const people = Array.from({ length: 10_000 }, (_, index) => [`NOM ${index}`, index]);
    const before = performance.now();
    const bytes = fillOdsForm(smallOds(), contents({ tables: new Map([["haut", people]]) }));
    expect(performance.now() - before).toBeLessThan(5000);
    expect((await rowsOf(bytes)).at(-1)?.texts[0]).toBe("fin");
  });
});

describe("an OpenDocument form that cannot be filled", () => {
  const problemOf = (form: Uint8Array, what = grown) => {
    try {
      fillOdsForm(form, what);
    } catch (error) {
      if (error instanceof FormError) return error.problem;
      throw error;
    }
    return undefined;
  };

  it("lacks names: all that are expected, and all that it has", () => {
    const values = new Map([
      ["titre", "a"],
      ["date", "b"],
      ["note", "c"],
    ]);
    expect(problemOf(smallOds(), contents({ values, optional: new Set(["note"]) }))).toMatchObject({
      kind: "missing-names",
      missing: ["date"],
      found: ["titre", "haut", "bas", "fin"],
    });
  });

  it("has two places for one name", () => {
    const form = smallOds({ rows: row("{{titre}}") + row("{{titre}}"), names: {} });
    expect(problemOf(form, withValue("t"))).toMatchObject({
      kind: "doubled-names",
      doubled: [{ name: "titre", references: ["Feuille!A1", "Feuille!A2"] }],
    });
  });

  it("has a placeholder that means nothing", () => {
    const form = smallOds({ rows: row("{{titre}} {{autre}}"), names: {} });
    expect(problemOf(form, withValue("t"))).toMatchObject({ kind: "unknown-names", unknown: ["autre"] });
  });

  it.each([
    ["to no cell", "$Feuille.#REF!", "no-place"],
    ["to an unknown sheet", "$Absente.$A$1", "no-place"],
    ["to fewer cells than a row has", "$Feuille.$A$3", "too-narrow"],
    ["to the row of another table", "$Feuille.$C$5:.$D$5", "shared-row"],
  ])("has a table name that points %s", (_, haut, reason) => {
    const form = smallOds({ names: { haut, bas: "$Feuille.$A$5" } });
    expect(problemOf(form)).toMatchObject({ kind: "unusable-name", reason });
  });

  it("is encrypted", () => {
    const parts = {
      "META-INF/manifest.xml":
        '<m:manifest xmlns:m="m"><m:file-entry m:full-path="content.xml"><m:encryption-data/></m:file-entry></m:manifest>',
    };
    expect(problemOf(smallOds({ parts }))).toEqual({ kind: "not-a-form", part: "content.xml" });
  });

  it("is no spreadsheet", () => {
    expect(problemOf(new Uint8Array([1, 2, 3]))).toEqual({ kind: "not-a-form" });
    expect(problemOf(zipSync({ "a.txt": strToU8("a") }))).toEqual({ kind: "not-a-form" });
    expect(problemOf(smallOds({ parts: { "content.xml": "<office" } }))).toEqual({
      kind: "not-a-form",
      part: "content.xml",
    });
  });

  it("is told which text no cell can hold", () => {
    const what = contents({ tables: new Map([["haut", [["a".repeat(40_000)]]]]) });
    expect(problemOf(smallOds(), what)).toMatchObject({
      kind: "text-too-long",
      name: "haut",
      length: 40_000,
    });
  });
});

describe("a placeholder of an OpenDocument form", () => {
  it("is filled in the font in which it begins, wherever the spreadsheet has split it", () => {
    const span = (text: string) => `<text:span text:style-name="T1">${text}</text:span>`;
    const rows = row(
      `<table:table-cell><text:p>Du ${span("{{ti")}tre}}<text:s text:c="2"/>x</text:p></table:table-cell>`,
    );
    expect(filledContent({ rows, names: {} }, withValue("3  mai"))).toContain(
      `<text:p>Du ${span("3 <text:s/>mai")} <text:s/>x</text:p>`,
    );
  });

  it("asks for a column of a table, and keeps the rest of its row", async () => {
    const rows = row(
      "{{haut.nom}}, {{haut.prenom}}",
      "kept",
      '<table:table-cell table:formula="of:=LEN([.A1])+[.$B$2]" office:value-type="float" office:value="9"><text:p>9</text:p></table:table-cell>',
    );
    const form = { rows: rows + row(""), names: {} };
    const what = contents({
      tables: new Map([
        [
          "haut",
          [
            ["DOE", "A"],
            ["ROE", "B"],
          ],
        ],
      ]),
      columns: ["nom", "prenom"],
    });
    expect(await textsOf(form, what)).toEqual(["DOE, A|kept|", "ROE, B|kept|"]);
    expect(filledContent(form, what).match(/table:formula="[^"]*"\/>/g)).toEqual([
      'table:formula="of:=LEN([.A1])+[.$B$3]"/>',
      'table:formula="of:=LEN([.A2])+[.$B$3]"/>',
    ]);
  });
});

describe("page headers and footers of an OpenDocument form", () => {
  const styles = (text: string) => ({
    "styles.xml": `<office:document-styles xmlns:office="o" xmlns:style="s" xmlns:text="t"  >${text}<style:footer><text:p>{titre} – {{ TITRE }} – {autre}</text:p></style:footer></office:document-styles>`,
  });

  it("show values, short and on one line", () => {
    const filled = partsOf(fillOdsForm(smallOds({ parts: styles("{titre}") }), withValue("A &\nB")));
    expect(filled["styles.xml"]).toBe(
      styles("{titre}")["styles.xml"].replace("{titre} – {{ TITRE }}", "A &amp; B – A &amp; B"),
    );
  });
});

describe("the parts of an OpenDocument form", () => {
  it("stay as they are, but those that are filled", () => {
    const form = smallOds({ parts: { "settings.xml": "<a  b = 'c'/>\r\n", "Basic/Standard/M.xml": "<m/>" } });
    const [before, after] = [unzipSync(form), unzipSync(fillOdsForm(form, grown))];
    const changed = Object.keys(before).filter(
      (path) => strFromU8(before[path] ?? strToU8("")) !== strFromU8(after[path] ?? strToU8("-")),
    );
    expect(changed).toEqual(["Thumbnails/thumbnail.png", "content.xml", "meta.xml"]);
  });
});
