import { describe, expect, it } from "vitest";
import { pageBreaks } from "../../../src/formats/form/page-breaks.js";

const rows = (count: number) => Array.from({ length: count }, () => 10);
const page = { pageHeight: 100, headerHeight: 10, fixed: new Set<number>() };

describe("page breaks", () => {
  it("are none where all fits one page", () => {
    expect(pageBreaks({ ...page, heights: rows(10), breakable: new Set([5]) })).toEqual([]);
  });

  it("stand at the last row allowed, and leave room for the repeated header", () => {
    const breakable = new Set(Array.from({ length: 30 }, (_, index) => index + 1));
    expect(pageBreaks({ ...page, heights: rows(30), breakable })).toEqual([10, 19, 28]);
  });

  it("keep together the rows between which no page may end", () => {
    expect(pageBreaks({ ...page, heights: rows(13), breakable: new Set([4, 8]) })).toEqual([7]);
  });

  it("leave a block that is taller than a page to the spreadsheet", () => {
    expect(pageBreaks({ ...page, heights: rows(40), breakable: new Set([3]) })).toEqual([2]);
  });

  it("respect those of the form", () => {
    expect(pageBreaks({ ...page, heights: rows(14), breakable: new Set([8]), fixed: new Set([6]) })).toEqual([
      6,
    ]);
  });
});
