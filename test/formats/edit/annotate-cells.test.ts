import { readdirSync, readFileSync } from "node:fs";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { type Annotation, annotateCells } from "../../../src/formats/edit/annotate-cells.js";
import { openBook, sheetsOf, writeBook } from "../../../src/formats/edit/book.js";
import { readTables } from "../../../src/formats/read-tables.js";
import type { Row } from "../../../src/model/table.js";
import { smallBook } from "./small-book.js";

const folder = new URL("../producers/files/", import.meta.url);
const readable = readdirSync(folder).filter((name) => name.endsWith(".xlsx") && !/-lost-/.test(name));

/** An annotation that shows only what matters. */
function annotation(row: number, column: number, some: Partial<Annotation> = {}): Annotation {
  const paragraph = { title: "Erreur : ", text: `constat ${row} ${column}` };
  return { sheet: "Feuille", row, column, severity: "error", paragraph, ...some };
}

function annotated(bytes: Uint8Array, annotations: readonly Annotation[]): Uint8Array {
  const book = openBook(bytes, "liste.xlsx");
  annotateCells(book, annotations);
  return writeBook(book);
}

function partsOf(bytes: Uint8Array): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]));
}

/** The cells of a sheet's XML: the number of the style of each, by its place. */
function stylesIn(xml: string | undefined): Readonly<Record<string, string>> {
  const cells = [...(xml ?? "").matchAll(/<c\b[^>]*>/g)].map(([tag]) => [
    / r="(\w+)"/.exec(tag)?.[1] ?? "",
    / s="(\d+)"/.exec(tag)?.[1] ?? "",
  ]);
  return Object.fromEntries(cells);
}

const withoutNotes = (rows: readonly Row[]) => rows.map(({ notes: _, ...row }) => row);

describe("annotating cells", () => {
  it.each(readable)("leaves the content of the workbooks of every program as it was: %s", async (name) => {
    const bytes = new Uint8Array(readFileSync(new URL(name, folder)));
    const sheets = sheetsOf(openBook(bytes, name)).map((sheet) => sheet.name);
    const { tables } = await readTables(bytes, name, { sheets });
    const annotations = tables.flatMap(({ sheet = "", rows }) => [
      ...[...rows]
        .slice(0, 4)
        .flatMap(({ number, texts }) => texts.map((_, column) => annotation(number, column, { sheet }))),
      annotation(2, 30, { sheet }),
      annotation(rows.length + 5, 1, { sheet }),
    ]);
    const copy = annotated(bytes, annotations);
    const { tables: read } = await readTables(copy, name, { sheets });
    expect(read.map(({ rows, ...table }) => ({ ...table, rows: withoutNotes([...rows]) }))).toEqual(
      tables.map(({ rows, ...table }) => ({ ...table, rows: withoutNotes([...rows]) })),
    );
    expect(read.flatMap(({ rows }) => [...rows]).some(({ notes }) => notes !== undefined)).toBe(
      tables.some(({ rows }) => rows.length > 0),
    );
    expect(annotated(bytes, annotations)).toEqual(copy);
  });

  it("changes no part but those that it must", () => {
    const bytes = new Uint8Array(readFileSync(new URL("xlsxwriter-furniture.xlsx", folder)));
    const before = unzipSync(bytes);
    const after = unzipSync(annotated(bytes, [annotation(4, 1, { sheet: "Comptes" })]));
    const changed = Object.keys(after).filter(
      (path) =>
        before[path] === undefined || !Buffer.from(before[path]).equals(after[path] ?? new Uint8Array()),
    );
    expect(Object.keys(before).filter((path) => after[path] === undefined)).toEqual([]);
    expect(changed.toSorted()).toEqual([
      "xl/comments1.xml",
      "xl/drawings/vmlDrawing1.vml",
      "xl/styles.xml",
      "xl/worksheets/sheet1.xml",
    ]);
  });

  it("changes nothing of a sheet but the styles of the cells and what draws the comments", () => {
    const before = smallBook({ after: '<pageMargins left="1"/><tableParts count="0"/>' });
    const after = partsOf(annotated(before, [annotation(1, 0), annotation(3, 1)]));
    expect(after["xl/worksheets/sheet1.xml"]?.replace(/xmlns:r="[^"]*" /, "")).toBe(
      (partsOf(before)["xl/worksheets/sheet1.xml"] ?? "")
        .replace('<c r="A1" t="inlineStr">', '<c s="4" r="A1" t="inlineStr">')
        .replace('<c r="B3" s="2">', '<c s="5" r="B3">')
        .replace("<tableParts", '<legacyDrawing r:id="rId2"/><tableParts'),
    );
  });

  it("keeps the font, border and format of a cell, and only fills it", () => {
    const styles = partsOf(annotated(smallBook(), [annotation(3, 1)]))["xl/styles.xml"] ?? "";
    const formats = [...styles.matchAll(/<xf [^>]*?(?:\/>|>.*?<\/xf>)/g)].map(([xf]) => xf);
    expect(formats.at(-1)).toBe(
      '<xf numFmtId="14" fontId="0" fillId="2" borderId="0" applyNumberFormat="1" applyFill="1"><alignment horizontal="center"/></xf>',
    );
  });

  it("makes white text over its pale colours dark", () => {
    const styles = partsOf(annotated(smallBook(), [annotation(3, 2)]))["xl/styles.xml"] ?? "";
    expect(styles).toContain('<font><b/><color rgb="FF000000"/></font>');
    expect(styles).toMatch(/<xf numFmtId="0" fontId="2" fillId="2"[^>]*applyFont="1"/);
  });

  it("makes the cells and rows that the sheet does not hold, in the style of their row or column", () => {
    const copy = partsOf(
      annotated(smallBook(), [annotation(3, 4), annotation(5, 0), annotation(6, 0), annotation(9, 2)]),
    );
    const sheet = copy["xl/worksheets/sheet1.xml"] ?? "";
    const order = [...sheet.matchAll(/<(?:row|c)\b[^>]* r="(\w+)"/g)].map(([, place]) => place);
    expect(order).toEqual(["1", "A1", "3", "A3", "B3", "C3", "E3", "5", "A5", "6", "A6", "9", "C9"]);
    const formats = [...(copy["xl/styles.xml"] ?? "").matchAll(/<xf numFmtId="(\d+)"/g)].map(([, id]) => id);
    const formatOf = (cell: string) => formats[Number(stylesIn(sheet)[cell])];
    expect([formatOf("E3"), formatOf("A5"), formatOf("A6"), formatOf("C9")]).toEqual(["0", "14", "49", "49"]);
  });

  it("gives a cell the colour of its worst finding, and all of them in one comment", async () => {
    const warning = { severity: "warning", paragraph: { title: "À vérifier : ", text: "deux" } } as const;
    const copy = annotated(smallBook(), [
      annotation(1, 0, warning),
      annotation(1, 0),
      annotation(3, 0, warning),
    ]);
    const parts = partsOf(copy);
    const styles = stylesIn(parts["xl/worksheets/sheet1.xml"]);
    const fills = [...(parts["xl/styles.xml"] ?? "").matchAll(/fgColor rgb="(\w+)"/g)].map(([, rgb]) => rgb);
    const formats = [...(parts["xl/styles.xml"] ?? "").matchAll(/<xf [^>]*fillId="(\d)"/g)].map(([, id]) =>
      Number(id),
    );
    expect(fills[(formats[Number(styles.A1)] ?? 0) - 2]).toBe("FFFFC7CE");
    expect(fills[(formats[Number(styles.A3)] ?? 0) - 2]).toBe("FFFFEB9C");
    const { tables } = await readTables(copy, "liste.xlsx");
    expect(tables[0]?.rows.at(0)?.notes?.get(0)).toBe(
      "— isope-habilitations —\nÀ vérifier : deux\nErreur : constat 1 0",
    );
  });

  it("puts what is said of a merged cell on the first of them", async () => {
    const after = '<mergeCells count="1"><mergeCell ref="A3:B5"/></mergeCells>';
    const { tables } = await readTables(annotated(smallBook({ after }), [annotation(5, 1)]), "liste.xlsx");
    expect([...(tables[0]?.rows ?? [])].map(({ notes }) => [...(notes?.keys() ?? [])])).toEqual([
      [],
      [],
      [0],
    ]);
  });

  it("keeps the comment that a cell has, its author and its look, and adds to it", () => {
    const bytes = new Uint8Array(readFileSync(new URL("xlsxwriter-furniture.xlsx", folder)));
    const comments = partsOf(annotated(bytes, [annotation(4, 0, { sheet: "Comptes" })]))["xl/comments1.xml"];
    expect(comments).toContain(
      '<authors><author></author></authors><commentList><comment ref="A4" authorId="0">',
    );
    expect(comments).toContain('<t>Nom de jeune fille : MARTIN</t></r><r><rPr><sz val="9"/>');
    expect(comments?.match(/<comment /g)).toHaveLength(1);
  });

  it("draws a box for each new comment under a number of its own, and makes room in one that grows", () => {
    const bytes = new Uint8Array(readFileSync(new URL("openpyxl-hyperlinks-and-notes.xlsx", folder)));
    const sheet = "Sheet";
    const copy = partsOf(
      annotated(bytes, [
        annotation(2, 0, { sheet }),
        annotation(2, 1, { sheet }),
        annotation(3, 1, { sheet }),
      ]),
    );
    const drawing = copy["xl/drawings/commentsDrawing1.vml"] ?? "";
    const numbers = [...drawing.matchAll(/id="_x0000_s(\d+)"/g)].map(([, number]) => number);
    expect(numbers).toEqual(["1026", "2049", "2050"]);
    expect(drawing).toMatch(/idmap [^>]*data="1,2"/);
    expect(drawing).not.toContain("height:79px");
  });

  it("says nothing to a sheet that the workbook has not, or that is a chart", () => {
    const bytes = new Uint8Array(readFileSync(new URL("xlsxwriter-furniture.xlsx", folder)));
    const copy = unzipSync(annotated(bytes, [annotation(1, 0, { sheet: "Graphique" }), annotation(1, 0)]));
    expect(
      Buffer.from(copy["xl/worksheets/sheet1.xml"] ?? []).equals(
        unzipSync(bytes)["xl/worksheets/sheet1.xml"] ?? new Uint8Array(),
      ),
    ).toBe(true);
  });
});
