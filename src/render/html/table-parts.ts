/** Some of the rows of a list, and where they stand in it, counted from 1. */
export type Part<Row> = {
  readonly rows: readonly Row[];
  readonly first: number;
  readonly last: number;
  readonly total: number;
};

const longestTable = 500;

/** Whether a list is so long that it takes several tables. */
export function isLong(rows: readonly unknown[]): boolean {
  return rows.length > longestTable;
}

/**
 * A list cut in tables of a size that scrolls well: browsers leave a table that is out of sight undrawn, but
 * never a part of one.
 */
export function tableParts<Row>(rows: readonly Row[]): readonly Part<Row>[] {
  return Array.from({ length: Math.ceil(rows.length / longestTable) }, (_, index) => {
    const start = index * longestTable;
    const part = rows.slice(start, start + longestTable);
    return { rows: part, first: start + 1, last: start + part.length, total: rows.length };
  });
}
