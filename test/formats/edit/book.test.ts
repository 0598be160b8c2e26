import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { addSheet, freeSheetName, openBook, sheetsOf, writeBook } from "../../../src/formats/edit/book.js";
import { removeSheet } from "../../../src/formats/edit/remove-sheet.js";
import { writeSheet } from "../../../src/formats/edit/write-sheet.js";
import { smallBook } from "./small-book.js";

const scoped =
  '<definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">Feuille!$A$1</definedName><definedName name="Zone">Feuille!$A$3</definedName><definedName name="Zone" localSheetId="1">Autre!$A$3</definedName></definedNames>';

function withSheet(bytes: Uint8Array, place = 0) {
  const book = openBook(bytes, "liste.xlsx");
  const xml = writeSheet({ columns: [{ width: 10 }], rows: [], headerRow: 0 }, book);
  const path = addSheet(book, { name: "Contrôle", xml, place, names: [] });
  return { book, path };
}

function workbookOf(bytes: Uint8Array): string {
  return strFromU8(unzipSync(bytes)["xl/workbook.xml"] ?? new Uint8Array());
}

const scopes = (workbook: string) =>
  [...workbook.matchAll(/localSheetId="(\d)"/g)].map(([, scope]) => Number(scope));

describe("a sheet added to a workbook", () => {
  it("stands at its place, under an id of its own, and is declared", () => {
    const { book, path } = withSheet(smallBook());
    const parts = unzipSync(writeBook(book));
    expect(sheetsOf(book).map(({ name, hidden }) => [name, hidden])).toEqual([
      ["Contrôle", false],
      ["Feuille", false],
      ["Autre", true],
    ]);
    expect(path).toBe("xl/worksheets/sheet3.xml");
    expect(workbookOf(writeBook(book))).toContain('<sheet name="Contrôle" sheetId="8" r:id="rId4"/>');
    expect(strFromU8(parts["[Content_Types].xml"] ?? new Uint8Array())).toContain(`PartName="/${path}"`);
  });

  it("moves the names of the sheets that it goes before, and leaves active the one that was", () => {
    const before = '<bookViews><workbookView activeTab="1" firstSheet="1"/></bookViews>';
    const workbook = workbookOf(writeBook(withSheet(smallBook({ before, names: scoped })).book));
    expect(scopes(workbook)).toEqual([1, 2]);
    expect(workbook).toContain('<workbookView activeTab="2"/>');
  });

  it("leaves the first sheet active where the workbook does not say which is", () => {
    expect(workbookOf(writeBook(withSheet(smallBook()).book))).toContain(
      '<bookViews><workbookView activeTab="1"/></bookViews><sheets>',
    );
  });

  it("after all others moves nothing", () => {
    const before = '<bookViews><workbookView activeTab="1"/></bookViews>';
    const workbook = workbookOf(writeBook(withSheet(smallBook({ before, names: scoped }), 2).book));
    expect(scopes(workbook)).toEqual([0, 1]);
    expect(workbook).toContain('<workbookView activeTab="1"/>');
  });

  it("can be taken away again, with its names and its parts", () => {
    const before = '<bookViews><workbookView activeTab="1"/></bookViews>';
    const { book } = withSheet(smallBook({ before, names: scoped }));
    removeSheet(book, "Contrôle");
    const parts = unzipSync(writeBook(book));
    expect(Object.keys(parts)).toEqual(Object.keys(unzipSync(smallBook())));
    expect(scopes(workbookOf(writeBook(book)))).toEqual([0, 1]);
    expect(workbookOf(writeBook(book))).toContain('<workbookView activeTab="1"/>');
  });
});

describe("the name of a new sheet", () => {
  it.each([
    ["Contrôle", "Contrôle"],
    ["feuille", "feuille (2)"],
    ["AUTRE", "AUTRE (2)"],
    ["a/b\\c?d*e[f]g:h", "a_b_c_d_e_f_g_h"],
    ["'quoted'", "_quoted_"],
    ["x".repeat(40), "x".repeat(31)],
    ["\u0000", "Feuil"],
  ])("is one that a workbook may hold and that is free: %j", (wanted, name) => {
    expect(freeSheetName(openBook(smallBook(), "liste.xlsx"), wanted)).toBe(name);
  });
});
