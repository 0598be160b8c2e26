/** How many ranges are written out before they are only counted. */
const mostRanges = 12;

/** Row numbers, in order, as people write them: `3-5, 9`. */
export function rowRanges(rows: readonly number[]): string {
  const ranges: { first: number; last: number }[] = [];
  for (const row of rows) {
    const range = ranges.at(-1);
    if (range !== undefined && row === range.last + 1) range.last = row;
    else ranges.push({ first: row, last: row });
  }
  const written = ranges
    .slice(0, mostRanges)
    .map(({ first, last }) => (first === last ? `${first}` : `${first}-${last}`));
  return ranges.length > mostRanges ? `${written.join(", ")}, …` : written.join(", ");
}
