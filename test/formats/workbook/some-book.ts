import exceljs from "exceljs";
import fc from "fast-check";

const formats = ["General", "0", "@", "00000", "0.00", "#,##0", "0%", "dd/mm/yyyy", "d mmm yyyy", "hh:mm"];

const value = fc.oneof(
  fc.constantFrom("DUPONT", "Zoé", "jean@azur.example", "00457", "a\nb", "", true, false),
  fc.integer({ min: -1_000_000_000_000, max: 1_000_000_000_000 }),
  fc.double({ min: 0, max: 60_000, noNaN: true }),
  fc.constantFrom<exceljs.CellValue>(
    { richText: [{ text: "DU" }, { text: "PONT", font: { bold: true } }] },
    { text: "écrire", hyperlink: "mailto:jean@azur.example" },
    { formula: "A1&B1", result: "calculé" },
    { formula: "1+1", result: 2 },
    { error: "#N/A" },
  ),
);
const cell = fc.record({ value, format: fc.constantFrom(...formats), hasNote: fc.boolean() });

/** What a workbook holds: a bit of everything that lists hold. */
export const someBook = fc.record({
  rows: fc.array(fc.array(fc.option(cell, { nil: undefined }), { maxLength: 5 }), { maxLength: 8 }),
  hiddenRow: fc.integer({ min: 1, max: 8 }),
  hiddenColumn: fc.integer({ min: 1, max: 6 }),
  merge: fc.tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 4 })),
  state: fc.constantFrom<exceljs.WorksheetState>("visible", "hidden", "veryHidden"),
  date1904: fc.boolean(),
});

type SomeBook = typeof someBook extends fc.Arbitrary<infer Book> ? Book : never;

/** The workbook as exceljs writes it. */
export async function writeBook({ rows, hiddenRow, hiddenColumn, merge, state, date1904 }: SomeBook) {
  const book = new exceljs.Workbook();
  book.properties.date1904 = date1904;
  book.addWorksheet("Liste d'été");
  const sheet = book.addWorksheet("Suite", { state });
  for (const [row, cells] of rows.entries()) {
    for (const [column, content] of cells.entries()) {
      if (content === undefined) continue;
      const target = sheet.getCell(row + 1, column + 1);
      target.value = content.value;
      target.numFmt = content.format;
      if (content.hasNote) target.note = `vu ${row}`;
    }
  }
  sheet.getRow(hiddenRow).hidden = true;
  sheet.getColumn(hiddenColumn).hidden = true;
  const [top, left] = merge;
  sheet.mergeCells(top, left, top + 2, left + 1);
  return new Uint8Array(await book.xlsx.writeBuffer());
}
