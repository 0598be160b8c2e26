import { describe, expect, it } from "vitest";
import { anchorUnits, keepHeight } from "../../../src/formats/form/move-anchors.js";
import { moveDrawing, moveLegacyDrawing } from "../../../src/formats/form/move-drawings.js";

// Row 10 became five rows of 30 points; all other rows have 15.
const change = {
  growths: [{ row: 10, extra: 4 }],
  before: (row: number) => (row === 10 ? 30 : 15),
  after: (row: number) => (row >= 10 && row <= 14 ? 30 : 15),
};
const emu = (points: number) => points / anchorUnits.drawing;

const anchor = (content: string, from: number, to: number, attributes = "") =>
  `<xdr:twoCellAnchor${attributes}><xdr:from><xdr:col>0</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${from}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from>` +
  `<xdr:to><xdr:col>1</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${to}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>${content}</xdr:twoCellAnchor>`;
const rowsOf = (xml: string) =>
  [...xml.matchAll(/<xdr:row>(\d+)<\/xdr:row><xdr:rowOff>(\d+)</g)].map(([, row, offset]) => [
    Number(row),
    Number(offset),
  ]);

describe("a picture on a sheet of which a row grew", () => {
  it("stays as it is above the row", () => {
    const xml = anchor("<xdr:pic/>", 2, 8);
    expect(moveDrawing(xml, change)).toBe(xml);
  });

  it("goes down with its row below", () => {
    expect(rowsOf(moveDrawing(anchor("<xdr:pic/>", 11, 13), change))).toEqual([
      [15, 0],
      [17, 0],
    ]);
  });

  it("keeps its height across the row, though rows are in other places", () => {
    // From the top of row 9 to the top of row 13: 15 + 30 + 15 + 15 points.
    expect(rowsOf(moveDrawing(anchor("<xdr:pic/>", 8, 12), change))).toEqual([
      [8, 0],
      [10, emu(30)],
    ]);
    expect(
      keepHeight({ row: 8, offset: 0 }, { row: 12, offset: emu(3) }, anchorUnits.drawing, change),
    ).toEqual({
      row: 11,
      offset: emu(3),
    });
  });

  it("goes down where it has no lower end", () => {
    const one = anchor("<xdr:pic/>", 11, 11)
      .replace(/<xdr:to>.*<\/xdr:to>/, "")
      .replaceAll("twoCell", "oneCell");
    expect(rowsOf(moveDrawing(one, change))).toEqual([[15, 0]]);
  });
});

describe("a frame drawn around the row", () => {
  it("stretches where it moves and sizes with cells", () => {
    expect(rowsOf(moveDrawing(anchor("<xdr:sp/>", 8, 12), change))).toEqual([
      [8, 0],
      [16, 0],
    ]);
  });

  it.each([
    ["is set not to size", "<xdr:sp/>", ' editAs="oneCell"'],
    ["is a form control", "<xdr:sp><a14:compatExt/></xdr:sp>", ""],
    ["holds a picture", "<xdr:grpSp><xdr:pic/></xdr:grpSp>", ""],
  ])("does not where it %s", (_, content, attributes) => {
    expect(rowsOf(moveDrawing(anchor(content, 8, 12, attributes), change))).toEqual([
      [8, 0],
      [10, emu(30)],
    ]);
  });
});

describe("the older shapes of comments and controls", () => {
  it("move with their cells, in markup that is no XML", () => {
    const xml =
      "<xml><v:shape><font>a<br>b</font><x:Anchor>\n 1, 15, 11, 4, 3, 2, 13, 4</x:Anchor><x:Row>11</x:Row></v:shape><v:shape style='x>y'/></xml>";
    expect(moveLegacyDrawing(xml, change)).toBe(
      "<xml><v:shape><font>a<br>b</font><x:Anchor>1, 15, 15, 4, 3, 2, 17, 4</x:Anchor><x:Row>15</x:Row></v:shape><v:shape style='x>y'/></xml>",
    );
  });
});
