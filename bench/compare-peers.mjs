// @ts-check
import { mkdirSync, rmSync } from "node:fs";
import { argumentsOf, cases, outFolder, requestFolder } from "./cases.mjs";
import { checkAnswer, checkPeerAnswer } from "./check-answer.mjs";
import { ensureLists, expectedFor } from "./generate.mjs";
import { measureTree, medians } from "./measure.mjs";
import { findPython, installed, peers } from "./peers.mjs";
import { ratioKey, targetLines } from "./targets.mjs";

/** @typedef {import("./measure.mjs").Measurement} Measurement */

/**
 * One of those measured side by side on the same lists, we first; without a command where it is not installed.
 *
 * @typedef {object} Contestant
 * @property {string} name
 * @property {readonly string[]} [command]
 * @property {(measurement: Measurement) => string | undefined} check What is wrong with its answer.
 */

/** @typedef {{ measurements: Measurement[], failure?: string }} Result */

const ours = "**habilitations**";

// Whoever takes longer is not run again: a third of an hour for one line would teach no more.
const longRunSeconds = 20;

/**
 * Prints as Markdown what our commands take beside what others take for the naive job on the same lists, and
 * which targets are met. The result tells whether every answer was right.
 *
 * @param {{ runs: number, maxRows: number, wanted: RegExp, limitSeconds: number }} options
 * @returns {Promise<boolean>}
 */
export async function comparePeers({ runs, maxRows, wanted, limitSeconds }) {
  const python = findPython();
  if (python === undefined) throw new Error("The comparison needs python3, which measures the processes.");
  mkdirSync(outFolder, { recursive: true });
  const found = new Map(peers.map((peer) => [peer, installed(peer, python)]));
  printHeader([...found.values()].flatMap((peer) => peer?.versions ?? []));

  /** @type {Map<string, number>} */
  const ratios = new Map();
  let right = true;
  for (const each of cases) {
    if (each.rows > maxRows || !wanted.test(each.name)) continue;
    const contestants = await contestantsIn(each, found);
    const results = measureInTurns(contestants, { runs, python, limitSeconds });
    for (const [name, cpuRatio] of printCase(each.name, contestants, results)) {
      ratios.set(ratioKey(each.name, name), cpuRatio);
    }
    right &&= results.every(
      ({ failure }) => failure === undefined || failure === tookLongerThan(limitSeconds),
    );
  }
  console.log(["", ...targetLines(ratios)].join("\n"));
  return right;
}

/**
 * @param {import("./cases.mjs").Case} measured
 * @param {ReadonlyMap<import("./peers.mjs").Peer, ReturnType<typeof installed>>} found
 * @returns {Promise<readonly Contestant[]>}
 */
async function contestantsIn({ command, rows, format }, found) {
  const paths = await ensureLists(rows, format);
  const expected = expectedFor(rows);
  const lists = command === "validate" ? [paths.desired] : [paths.current, paths.desired];
  const beside = [...found].filter(
    ([peer]) => peer.command === command && peer.formats.includes(format) && rows <= (peer.maxRows ?? rows),
  );
  return [
    {
      name: ours,
      command: [process.execPath, ...argumentsOf(command, paths, expected)],
      check: (measurement) => checkAnswer(command, measurement, expected),
    },
    ...beside.map(([{ name }, peer]) => ({
      name,
      ...(peer === undefined ? {} : { command: peer.commandOn(lists) }),
      check: (/** @type {Measurement} */ measurement) =>
        checkPeerAnswer(measurement, { ...expected, rows: rows * lists.length }),
    })),
  ];
}

/**
 * Everybody once, then everybody again: what else the machine does falls on all alike.
 *
 * @param {readonly Contestant[]} contestants
 * @param {{ runs: number, python: string, limitSeconds: number }} options
 * @returns {readonly Result[]} In the order of the contestants.
 */
function measureInTurns(contestants, { runs, python, limitSeconds }) {
  /** @type {Result[]} */
  const results = contestants.map(() => ({ measurements: [] }));
  for (let turn = 0; turn < runs; turn++) {
    for (const [place, { command, check }] of contestants.entries()) {
      const result = results[place];
      if (command === undefined || result === undefined || isDone(result)) continue;
      rmSync(requestFolder, { recursive: true, force: true });
      const measurement = measureTree(command, { folder: outFolder, python, limitSeconds });
      const failure = measurement.exitCode === -9 ? tookLongerThan(limitSeconds) : check(measurement);
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
function tookLongerThan(limitSeconds) {
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
 * @param {readonly Contestant[]} contestants
 * @param {readonly Result[]} results
 * @returns {readonly (readonly [name: string, cpuRatio: number])[]} Our CPU time to each one's.
 */
function printCase(caseName, contestants, results) {
  const [base] = results.map(({ measurements }) => medians(measurements));
  return contestants.flatMap(({ name, command }, place) => {
    const { measurements, failure } = results[place] ?? { measurements: [] };
    if (base === undefined || command === undefined || failure !== undefined) {
      console.log(`| ${caseName} | ${name} | ${failure ?? "not installed"} | | | | | |`);
      return [];
    }
    const taken = medians(measurements);
    const ratios = [base.wallSeconds / taken.wallSeconds, base.cpuSeconds / taken.cpuSeconds];
    const cells = [
      `${caseName} | ${name} | ${measurements.length}`,
      taken.wallSeconds.toFixed(2),
      taken.cpuSeconds.toFixed(2),
      taken.peakMegabytes.toFixed(0),
      ...ratios.map((ratio) => (name === ours ? "" : ratio.toFixed(2))),
    ];
    console.log(`| ${cells.join(" | ")} |`);
    return name === ours ? [] : [[name, base.cpuSeconds / taken.cpuSeconds]];
  });
}
