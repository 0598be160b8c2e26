import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createGrid } from "../../../src/formats/grid.js";
import { type PlainCell, readPlainCell } from "../../../src/formats/workbook/plain-cell.js";
import { readSheet } from "../../../src/formats/workbook/read-sheet.js";

const texts = ["DUPONT", "Zoé", "", "00457"];
const context = {
  strings: { text: (index: number) => texts[index], isStruck: (index: number) => index === 1 },
  styles: [
    { numberFormat: "General", struck: false },
    { numberFormat: "00000", struck: false },
    { numberFormat: "General", struck: true },
  ],
  date1904: false,
  recalculates: false,
};

const cell = fc
  .record({
    column: fc.constantFrom("A", "C", "Z", "AB", "XFD"),
    style: fc.constantFrom("", ' s="0"', ' s="1"', ' s="2"', ' s="99"'),
    type: fc.constantFrom("", ' t="n"', ' t="s"', ' t="b"', ' t="str"'),
    value: fc.constantFrom("0", "1", "2", "3", "007", "1.0", "123456789012345"),
  })
  .filter(({ type, value }) => type !== ' t="s"' || Number(value) < texts.length)
  .map(({ column, style, type, value }) => `<c r="${column}1"${style}${type}><v>${value}</v></c>`);

function rowsOf(cells: readonly string[]) {
  const grid = createGrid();
  readSheet(
    Buffer.from(`<worksheet><sheetData><row r="1">${cells.join("")}</row></sheetData></worksheet>`),
    context,
    grid,
  );
  return grid.finish().rows;
}

describe("a plain cell", () => {
  it("holds what the scanner of tags reads in the same cell written otherwise", () => {
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 5 }), (cells) => {
        expect(rowsOf(cells)).toEqual(rowsOf(cells.map((each) => each.replace("<c ", "<c  "))));
      }),
    );
  });

  const read = (xml: string) => {
    const held: PlainCell = { column: 0, style: 0, isShared: false, number: 0 };
    const behind = readPlainCell(Buffer.from(xml), 0, held);
    return behind < 0 ? undefined : { ...held, rest: xml.slice(behind) };
  };

  it("is told from any other by each of its bytes", () => {
    const plain = '<c r="AB12" s="3" t="s"><v>45</v></c>';
    expect(read(`${plain}<c/>`)).toEqual({ column: 27, style: 3, isShared: true, number: 45, rest: "<c/>" });
    for (let at = 0; at < plain.length; at++) {
      const changed = `${plain.slice(0, at)}~${plain.slice(at + 1)}`;
      expect(read(changed), changed).toBeUndefined();
      expect(read(plain.slice(0, at)), plain.slice(0, at)).toBeUndefined();
    }
  });

  it.each([
    '<c r="A1" t="s"><v></v></c>',
    '<c r="A1" t="s"><v>-1</v></c>',
    '<c r="A1"><f>1+1</f><v>2</v></c>',
    '<c r="A1"><v>2</v><extLst/></c>',
    '<c r="A1"><v>1234567890123456</v></c>',
    '<c r="AAAA1"><v>2</v></c>',
    '<c r="A1" t="e"><v>2</v></c>',
    "<c><v>2</v></c>",
  ])("is not %s", (xml) => {
    expect(read(xml)).toBeUndefined();
  });
});
