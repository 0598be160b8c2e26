// @ts-check
import { medians } from "./measure.mjs";

/** @typedef {import("./compare-peers.mjs").Comparison} Comparison */
/** @typedef {import("./compare-peers.mjs").Result} Result */

/** @param {readonly string[]} versions Of all that the peers need, with repeats. */
export function printHeader(versions) {
  console.log(`${[...new Set(versions)].toSorted().join(", ")}.\n`);
  console.log("| case | who | runs | wall s | CPU s | peak MB | our wall to its | our CPU to its |");
  console.log("|---|---|--:|--:|--:|--:|--:|--:|");
}

/** @param {Comparison} comparison Of one case: a line for each that is in it. */
export function printResults({ measured: { name }, ours, others }) {
  const base = medians(ours.measurements);
  for (const result of [ours, ...others]) {
    const { contestant, measurements, failure } = result;
    if (contestant.command === undefined || failure !== undefined) {
      console.log(`| ${name} | ${contestant.name} | ${cellText(failure ?? "not installed")} | | | | | |`);
      continue;
    }
    const { wallSeconds, cpuSeconds, peakMegabytes } = medians(measurements);
    const figures = [wallSeconds.toFixed(2), cpuSeconds.toFixed(2), peakMegabytes.toFixed(0)];
    const ratios = [base.wallSeconds / wallSeconds, base.cpuSeconds / cpuSeconds];
    const cells = [...figures, ...ratios.map((ratio) => (result === ours ? "" : ratio.toFixed(2)))];
    console.log(`| ${name} | ${contestant.name} | ${measurements.length} | ${cells.join(" | ")} |`);
  }
}

/** @param {readonly Comparison[]} comparisons Those with a target get a line. */
export function printVerdicts(comparisons) {
  const lines = comparisons.flatMap(({ measured: { name, rows }, ours, others }) =>
    others.flatMap(({ contestant, measurements }) => {
      if (contestant.target?.rows !== rows || measurements.length === 0) return [];
      const { most } = contestant.target;
      const ratio = medians(ours.measurements).cpuSeconds / medians(measurements).cpuSeconds;
      const verdict = ratio <= most ? "met" : `missed: ${(ratio / most).toFixed(1)} times as much`;
      return [`| ${name} | ${contestant.name} | ${most} | ${ratio.toFixed(2)} | ${verdict} |`];
    }),
  );
  if (lines.length === 0) return;
  console.log("\n| case | beside | our CPU to its, at most | measured | target |");
  console.log("|---|---|--:|--:|---|");
  for (const line of lines) console.log(line);
}

/** @param {readonly Comparison[]} comparisons Our own costs by row read, for each number of rows measured. */
export function printGrowth(comparisons) {
  const sizes = [...new Set(comparisons.map(({ measured }) => measured.rows))];
  const kinds = new Set(comparisons.map(({ measured }) => kindOf(measured)));
  const costs = new Map(
    comparisons.map(({ measured, ours }) => [`${kindOf(measured)} ${measured.rows}`, costOf(measured, ours)]),
  );
  console.log(`\n| CPU µs and peak KB per row read | ${sizes.map(grouped).join(" | ")} |`);
  console.log(`|---|${sizes.map(() => "--:|").join("")}`);
  for (const kind of kinds) {
    console.log(`| ${kind} | ${sizes.map((rows) => costs.get(`${kind} ${rows}`) ?? "").join(" | ")} |`);
  }
}

/** @param {import("./cases.mjs").Case} measured */
function kindOf({ command, format }) {
  return `${command} ${format}`;
}

/**
 * @param {import("./cases.mjs").Case} measured
 * @param {Result} ours
 */
function costOf({ command, rows }, { measurements }) {
  const { cpuSeconds, peakMegabytes } = medians(measurements);
  const rowsRead = command === "validate" ? rows : rows * 2;
  return `${((cpuSeconds * 1e6) / rowsRead).toFixed(1)}, ${((peakMegabytes * 1024) / rowsRead).toFixed(1)}`;
}

/** @param {number} count */
function grouped(count) {
  return count.toLocaleString("en-GB");
}

/** @param {string} text */
function cellText(text) {
  return text.slice(0, 200).replace(/[\s|]+/g, " ");
}
