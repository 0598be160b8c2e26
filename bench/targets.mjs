// @ts-check

/**
 * What our CPU time may be at most of a peer's, on the same lists in the same run.
 *
 * @typedef {{ case: string, peer: string, most: number }} Target
 */

/** @type {readonly Target[]} */
const targets = [
  { case: "validate 100000 xlsx", peer: "openpyxl, read-only, only reading", most: 0.2 },
  { case: "validate 100000 xlsx", peer: "readxl (R, C++), only reading", most: 1 },
  { case: "diff 1000000 csv", peer: "pandas merge", most: 0.5 },
  { case: "diff 1000000 csv", peer: "DuckDB, full outer join", most: 3 },
  { case: "request 2000 xlsx", peer: "openpyxl, only reading the two lists", most: 1.2 },
];

/**
 * A Markdown table of the targets whose case was measured: the ratio, and whether it is met or missed by how much.
 *
 * @param {ReadonlyMap<string, number>} ratios Our CPU time to a peer's, by case and peer: see `ratioKey`.
 * @returns {readonly string[]}
 */
export function targetLines(ratios) {
  const lines = targets.flatMap((target) => {
    const ratio = ratios.get(ratioKey(target.case, target.peer));
    if (ratio === undefined) return [];
    const verdict = ratio <= target.most ? "met" : `missed by ${(ratio / target.most).toFixed(1)} times`;
    return [`| ${target.case} | ${target.peer} | ${target.most} | ${ratio.toFixed(2)} | ${verdict} |`];
  });
  if (lines.length === 0) return [];
  return ["| case | beside | at most | our CPU to its | |", "|---|---|--:|--:|---|", ...lines];
}

/**
 * @param {string} caseName
 * @param {string} peer
 */
export function ratioKey(caseName, peer) {
  return `${caseName} | ${peer}`;
}
