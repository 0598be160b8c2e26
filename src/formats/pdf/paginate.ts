/** What pages need to know of a row; heights in points. */
export type PageRow = {
  readonly height: number;
  /** The space above it, but at the top of a page. */
  readonly space: number;
  /** Whether a page may end before it. */
  readonly breakBefore: boolean;
  /** What is repeated above it where it opens a page. */
  readonly headerHeight: number;
};

/**
 * The first row of every page, so that rows which belong together stay together; only a group of rows that no
 * page can hold is split before any of them.
 */
export function paginate(rows: readonly PageRow[], pageHeight: number): readonly number[] {
  const starts = [0];
  let start = 0;
  let used = 0;
  let candidate: { readonly index: number; readonly used: number } | undefined;
  for (const [index, row] of rows.entries()) {
    if (row.breakBefore) candidate = { index, used };
    while (index > start && used + row.space + row.height > pageHeight) {
      const end = candidate !== undefined && candidate.index > start ? candidate : { index, used };
      const opening = rows[end.index] ?? row;
      start = end.index;
      starts.push(start);
      candidate = undefined;
      used = end.index === index ? row.headerHeight : used - end.used - opening.space + opening.headerHeight;
    }
    used += (index === start ? 0 : row.space) + row.height;
  }
  return starts;
}
