/** The rows of a sheet as they go onto pages; heights in points, rows numbered from 1. */
export type PageRows = {
  readonly heights: readonly number[];
  /** The height of a page between its margins, in the scale of the rows. */
  readonly pageHeight: number;
  /** What the repeated header takes on every page but the first. */
  readonly headerHeight: number;
  /** The rows before which a page may end. */
  readonly breakable: ReadonlySet<number>;
  /** The last rows of pages that the form sets itself. */
  readonly fixed: ReadonlySet<number>;
};

/**
 * The last row of every page but the last, so that rows which belong together stay together. A block that is
 * taller than a page is left to the spreadsheet.
 */
export function pageBreaks(rows: PageRows): readonly number[] {
  const breaks: number[] = [];
  let used = 0;
  let candidate: { readonly row: number; readonly used: number } | undefined;
  for (const [index, height] of rows.heights.entries()) {
    const row = index + 1;
    if (rows.fixed.has(index)) {
      breaks.push(index);
      used = rows.headerHeight;
      candidate = undefined;
    }
    if (rows.breakable.has(row)) candidate = { row, used };
    if (used + height > rows.pageHeight && candidate !== undefined) {
      breaks.push(candidate.row - 1);
      used += rows.headerHeight - candidate.used;
      candidate = undefined;
    }
    used += height;
  }
  return breaks;
}
