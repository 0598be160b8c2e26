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
  let candidate: number | undefined;
  for (let index = 0; index < rows.length; ) {
    const row = rows[index];
    if (row === undefined) break;
    if (index > start && row.breakBefore) candidate = index;
    if (index > start && used + row.space + row.height > pageHeight) {
      // The rows moved to the next page are laid out again: below what is repeated there, they may not fit either.
      start = candidate ?? index;
      starts.push(start);
      candidate = undefined;
      index = start;
      continue;
    }
    if (index > start) used += row.space + row.height;
    else used = (start === 0 ? 0 : row.headerHeight) + row.height;
    index++;
  }
  return starts;
}
