import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type PageRow, paginate } from "../../../src/formats/pdf/paginate.js";

const pageHeight = 100;
const row = (some: Partial<PageRow> = {}): PageRow => ({
  height: 10,
  space: 0,
  breakBefore: true,
  headerHeight: 0,
  ...some,
});
const rowArbitrary = fc.record({
  height: fc.integer({ min: 1, max: 60 }),
  space: fc.integer({ min: 0, max: 10 }),
  breakBefore: fc.boolean(),
  headerHeight: fc.integer({ min: 0, max: 20 }),
});

function heightOf([first, ...rest]: readonly PageRow[], isFirstPage: boolean): number {
  if (first === undefined) return 0;
  const opening = (isFirstPage ? 0 : first.headerHeight) + first.height;
  return rest.reduce((sum, { height, space }) => sum + space + height, opening);
}

describe("the pages of rows", () => {
  it("are filled to their height", () => {
    const rows = Array.from({ length: 25 }, () => row());
    expect(paginate(rows, pageHeight)).toEqual([0, 10, 20]);
  });

  it("leave room for the header that each of them repeats", () => {
    const rows = Array.from({ length: 25 }, () => row({ headerHeight: 10 }));
    expect(paginate(rows, pageHeight)).toEqual([0, 10, 19]);
  });

  it("keep together what belongs together", () => {
    const rows = [...Array.from({ length: 9 }, () => row()), row({ height: 30, breakBefore: false })];
    expect(paginate(rows, pageHeight)).toEqual([0, 8]);
  });

  it("hold no more than fits below what is repeated above a group that moved", () => {
    const group = row({ height: 53, headerHeight: 20 });
    const rows = [
      row({ height: 1 }),
      group,
      row({ height: 19, space: 9, breakBefore: false }),
      row({ space: 9 }),
    ];
    expect(paginate([...rows.slice(0, 3), row({ space: 9, breakBefore: false })], pageHeight)).toEqual([
      0, 1, 2,
    ]);
    expect(paginate(rows, pageHeight)).toEqual([0, 3]);
  });

  it("never overflow, and end where rows allow it unless a group is higher than a page", () => {
    fc.assert(
      fc.property(fc.array(rowArbitrary, { minLength: 1, maxLength: 80 }), (rows) => {
        const starts = paginate(rows, pageHeight);
        expect(starts[0]).toBe(0);
        for (const [index, start] of starts.entries()) {
          const page = rows.slice(start, starts[index + 1]);
          expect(page.length).toBeGreaterThan(0);
          expect(heightOf(page, index === 0)).toBeLessThanOrEqual(pageHeight);
          if (index === 0 || rows[start]?.breakBefore) continue;
          const before = rows.slice(starts[index - 1] ?? 0, start);
          expect(before.slice(1).filter(({ breakBefore }) => breakBefore)).toEqual([]);
        }
      }),
    );
  });
});
