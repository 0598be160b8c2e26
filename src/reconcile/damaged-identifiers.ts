import type { AccountKey, ListRow } from "../model/account.js";
import { identifierSkeleton } from "../model/compare.js";

/**
 * Pairs each joining row with the leaving one whose identifier differs from its own by nothing but leading
 * zeros, spaces or look-alike letters: one account that a spreadsheet or a keyboard has damaged, not one that
 * leaves and one that joins. Both rows of a pair lead to the other. `leavingOf` gives the leaving rows whose account key
 * a test takes, the same objects each time.
 */
export function damagedPairs(
  leavingOf: (test: (key: AccountKey) => boolean) => Iterable<ListRow>,
  joining: readonly ListRow[],
): ReadonlyMap<ListRow, ListRow> {
  const pairs = new Map<ListRow, ListRow>();
  if (joining.length === 0) return pairs;
  const wanted = new Set(joining.map(({ key }) => identifierSkeleton(key)));
  const leavingBySkeleton = new Map<string, ListRow[]>();
  for (const row of leavingOf((key) => key !== "" && wanted.has(identifierSkeleton(key)))) {
    const skeleton = identifierSkeleton(row.key);
    const alike = leavingBySkeleton.get(skeleton);
    if (alike === undefined) leavingBySkeleton.set(skeleton, [row]);
    else alike.push(row);
  }
  for (const row of joining) {
    for (const twin of leavingBySkeleton.get(identifierSkeleton(row.key)) ?? []) {
      if (!pairs.has(row)) pairs.set(row, twin);
      if (!pairs.has(twin)) pairs.set(twin, row);
    }
  }
  return pairs;
}
