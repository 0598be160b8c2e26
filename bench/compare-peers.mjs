// @ts-check
import { mkdirSync, rmSync } from "node:fs";
import { argumentsOf, cases, outFolder, requestFolder } from "./cases.mjs";
import { checkAnswer, checkPeerAnswer } from "./check-answer.mjs";
import { ensureLists, expectedFor } from "./generate.mjs";
import { findPython, installedPeer } from "./installed-peer.mjs";
import { measureTree, medians } from "./measure.mjs";
import { peers } from "./peers.mjs";

/** @typedef {import("./measure.mjs").Measurement} Measurement */
/** @typedef {Map<import("./peers.mjs").Peer, ReturnType<typeof installedPeer>>} FoundPeers */

/**
 * One of those measured side by side on the same lists, we first; without a command where it is not installed.
 *
 * @typedef {object} Contestant
 * @property {string} name
 * @property {readonly string[]} [command]
 * @property {(measurement: Measurement) => string | undefined} mistakeIn What is wrong with its answer.
 * @property {import("./peers.mjs").Target} [target]
 */

/** @typedef {{ contestant: Contestant, measurements: Measurement[], failure?: string }} Result */

// Whoever takes longer is not run again: more minutes for one line would teach no more.
const longRunSeconds = 20;

/**
 * Prints as Markdown what our commands take beside what others take for the naive job on the same lists, then which
 * targets are met. The result tells whether every answer was right.
 *
 * @param {{ runs: number, maxRows: number, wanted: RegExp, limitSeconds: number }} options
 * @returns {Promise<boolean>}
 */
export async function comparePeers({ runs, maxRows, wanted, limitSeconds }) {
  const python = findPython();
  if (python === undefined) throw new Error("The comparison needs python3, which measures the processes.");
  mkdirSync(outFolder, { recursive: true });
  /** @type {FoundPeers} */
  const found = new Map(peers.map((peer) => [peer, installedPeer(peer, python)]));
  printHeader([...found.values()].flatMap((peer) => peer?.versions ?? []));

  /** @type {string[]} */
  const verdicts = [];
  let right = true;
  for (const each of cases) {
    if (each.rows > maxRows || !wanted.test(each.name)) continue;
    const contestants = await contestantsIn(each, found);
    const [ours, ...others] = measureInTurns(contestants, { runs, python, limitSeconds });
    if (ours === undefined) continue;
    printResults(each.name, ours, others);
    verdicts.push(...verdictsOn(each, ours, others));
    right &&= [ours, ...others].every(
      ({ failure }) => (failure ?? tooLong(limitSeconds)) === tooLong(limitSeconds),
    );
  }
  printVerdicts(verdicts);
  return right;
}

/**
 * @param {import("./cases.mjs").Case} measured
 * @param {FoundPeers} found
 * @returns {Promise<readonly Contestant[]>}
 */
async function contestantsIn({ command, rows, format }, found) {
  const paths = await ensureLists(rows, format);
  const expected = expectedFor(rows);
  const lists = command === "validate" ? [paths.desired] : [paths.current, paths.desired];
  const others = [...found].filter(
    ([peer]) => peer.command === command && peer.format === format && rows <= (peer.maxRows ?? rows),
  );
  return [
    {
      name: "**habilitations**",
      command: [process.execPath, ...argumentsOf(command, paths, expected)],
      mistakeIn: (measurement) => checkAnswer(command, measurement, expected),
    },
    ...others.map(([{ name, target }, peer]) => ({
      name,
      ...(peer === undefined ? {} : { command: peer.commandOn(lists) }),
      ...(target === undefined ? {} : { target }),
      mistakeIn: (/** @type {Measurement} */ measurement) =>
        checkPeerAnswer(measurement, { ...expected, rows: rows * lists.length }),
    })),
  ];
}

/**
 * Everybody once, then everybody again: what else the machine does falls on all alike.
 *
 * @param {readonly Contestant[]} contestants
 * @param {{ runs: number, python: string, limitSeconds: number }} options
 * @returns {readonly Result[]}
 */
function measureInTurns(contestants, { runs, python, limitSeconds }) {
  /** @type {readonly Result[]} */
  const results = contestants.map((contestant) => ({ contestant, measurements: [] }));
  for (let turn = 0; turn < runs; turn++) {
    for (const result of results) {
      const { command, mistakeIn } = result.contestant;
      if (command === undefined || isDone(result)) continue;
      rmSync(requestFolder, { recursive: true, force: true });
      const measurement = measureTree(command, { folder: outFolder, python, limitSeconds });
      const killed = measurement.exitCode === -9 && measurement.wallSeconds >= limitSeconds;
      const failure = killed ? tooLong(limitSeconds) : mistakeIn(measurement);
      if (failure === undefined) result.measurements.push(measurement);
      else result.failure = failure;
    }
  }
  return results;
}

/** @param {Result} result */
function isDone({ measurements, failure }) {
  return failure !== undefined || measurements.some(({ wallSeconds }) => wallSeconds > longRunSeconds);
}

/** @param {number} limitSeconds */
function tooLong(limitSeconds) {
  return `more than ${limitSeconds} s`;
}

/** @param {readonly string[]} versions */
function printHeader(versions) {
  console.log(`${[...new Set(versions)].toSorted().join(", ")}.\n`);
  console.log("| case | who | runs | wall s | CPU s | peak MB | our wall to its | our CPU to its |");
  console.log("|---|---|--:|--:|--:|--:|--:|--:|");
}

/**
 * @param {string} caseName
 * @param {Result} ours
 * @param {readonly Result[]} others
 */
function printResults(caseName, ours, others) {
  const base = medians(ours.measurements);
  for (const result of [ours, ...others]) {
    const { contestant, measurements, failure } = result;
    if (contestant.command === undefined || failure !== undefined) {
      console.log(`| ${caseName} | ${contestant.name} | ${failure ?? "not installed"} | | | | | |`);
      continue;
    }
    const { wallSeconds, cpuSeconds, peakMegabytes } = medians(measurements);
    const figures = [wallSeconds.toFixed(2), cpuSeconds.toFixed(2), peakMegabytes.toFixed(0)];
    const ratios = [base.wallSeconds / wallSeconds, base.cpuSeconds / cpuSeconds];
    const cells = [...figures, ...ratios.map((ratio) => (result === ours ? "" : ratio.toFixed(2)))];
    console.log(`| ${caseName} | ${contestant.name} | ${measurements.length} | ${cells.join(" | ")} |`);
  }
}

/**
 * @param {import("./cases.mjs").Case} measured
 * @param {Result} ours
 * @param {readonly Result[]} others
 */
function verdictsOn({ name, rows }, ours, others) {
  return others.flatMap(({ contestant, measurements }) => {
    if (contestant.target?.rows !== rows || measurements.length === 0) return [];
    const { most } = contestant.target;
    const ratio = medians(ours.measurements).cpuSeconds / medians(measurements).cpuSeconds;
    const verdict = ratio <= most ? "met" : `missed: ${(ratio / most).toFixed(1)} times as much`;
    return [`| ${name} | ${contestant.name} | ${most} | ${ratio.toFixed(2)} | ${verdict} |`];
  });
}

/** @param {readonly string[]} verdicts */
function printVerdicts(verdicts) {
  if (verdicts.length === 0) return;
  console.log("\n| case | beside | our CPU to its, at most | measured | target |");
  console.log("|---|---|--:|--:|---|");
  for (const verdict of verdicts) console.log(verdict);
}
