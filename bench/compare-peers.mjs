// @ts-check
import { mkdirSync, rmSync } from "node:fs";
import { argumentsOf, cases, outFolder, requestFolder } from "./cases.mjs";
import { checkAnswer, checkPeerAnswer } from "./check-answer.mjs";
import { ensureLists, expectedFor } from "./generate.mjs";
import { findPython, installedPeer } from "./installed-peer.mjs";
import { measureTree } from "./measure.mjs";
import { printGrowth, printHeader, printResults, printVerdicts } from "./peer-tables.mjs";
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

/** @typedef {{ measured: import("./cases.mjs").Case, ours: Result, others: readonly Result[] }} Comparison */

// Of CPU time: whoever takes more is not run again, since more minutes for one line would teach no more.
const longRunSeconds = 20;

/**
 * Prints as Markdown what our commands take beside what others take for the naive job on the same lists, then which
 * targets are met and how our cost grows. The result tells whether every answer was right.
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

  /** @type {Comparison[]} */
  const comparisons = [];
  for (const measured of cases) {
    if (measured.rows > maxRows || !wanted.test(measured.name)) continue;
    const contestants = await contestantsIn(measured, found);
    const [ours, ...others] = measureInTurns(contestants, { runs, python, limitSeconds });
    if (ours === undefined) continue;
    const comparison = { measured, ours, others };
    printResults(comparison);
    comparisons.push(comparison);
  }
  printVerdicts(comparisons);
  printGrowth(comparisons);
  return comparisons
    .flatMap(({ ours, others }) => [ours, ...others])
    .every(({ failure }) => failure === undefined || failure === tooLong(limitSeconds));
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
  return failure !== undefined || measurements.some(({ cpuSeconds }) => cpuSeconds > longRunSeconds);
}

/** @param {number} limitSeconds */
function tooLong(limitSeconds) {
  return `more than ${limitSeconds} s`;
}
