// @ts-check
import { spawnSync } from "node:child_process";
import { closeSync, openSync, readFileSync, rmSync } from "node:fs";
import { fileURLToPath } from "node:url";

/**
 * What one run of a command took and gave.
 *
 * @typedef {object} Measurement
 * @property {number} wallSeconds
 * @property {number} cpuSeconds User and system, over all threads.
 * @property {number} peakMegabytes
 * @property {number | null} exitCode
 * @property {string} stdout
 * @property {string} stderr
 */

const preload = new URL("report-usage.mjs", import.meta.url).href;
const treeMeasurer = fileURLToPath(new URL("measure-tree.py", import.meta.url));

/**
 * Runs node on the arguments given, in a process of its own, and measures it from start to end. Its output
 * goes to files in `folder`, so that nothing waits for this process to read it.
 *
 * @param {readonly string[]} args
 * @param {string} folder
 * @returns {Measurement}
 */
export function measureNode(args, folder) {
  return measure(process.execPath, ["--import", preload, ...args], folder);
}

/**
 * Runs any command and measures its process and those that it starts, all in the same way, whatever they are
 * written in; `python` does the measuring. A run that takes longer than the limit is killed: its exit code is -9.
 *
 * @param {readonly string[]} command
 * @param {{ folder: string, python: string, limitSeconds: number }} options
 * @returns {Measurement}
 */
export function measureTree(command, { folder, python, limitSeconds }) {
  return measure(python, [treeMeasurer, usageFileIn(folder), String(limitSeconds), ...command], folder);
}

/**
 * The median of each figure over several runs.
 *
 * @param {readonly Measurement[]} measurements
 */
export function medians(measurements) {
  return {
    wallSeconds: median(measurements.map(({ wallSeconds }) => wallSeconds)),
    cpuSeconds: median(measurements.map(({ cpuSeconds }) => cpuSeconds)),
    peakMegabytes: median(measurements.map(({ peakMegabytes }) => peakMegabytes)),
  };
}

/**
 * @param {string} command
 * @param {readonly string[]} args
 * @param {string} folder
 * @returns {Measurement}
 */
function measure(command, args, folder) {
  const usageFile = usageFileIn(folder);
  const outFile = `${folder}stdout.txt`;
  const errorFile = `${folder}stderr.txt`;
  rmSync(usageFile, { force: true });
  const out = openSync(outFile, "w");
  const error = openSync(errorFile, "w");
  const start = performance.now();
  const { status } = spawnSync(command, args, {
    stdio: ["ignore", out, error],
    // Where that is set, any Node process reads certificates first (28 ms for a large file), which is none of the work.
    env: { ...process.env, NODE_EXTRA_CA_CERTS: undefined, BENCH_USAGE_FILE: usageFile },
  });
  const wallSeconds = (performance.now() - start) / 1000;
  closeSync(out);
  closeSync(error);
  return {
    wallSeconds,
    exitCode: status,
    ...readUsage(usageFile),
    stdout: readFileSync(outFile, "utf8"),
    stderr: readFileSync(errorFile, "utf8"),
  };
}

/** @param {string} folder */
function usageFileIn(folder) {
  return `${folder}usage.json`;
}

/**
 * What the process has written of itself, or its measurer of it; one that was killed leaves nothing.
 *
 * @param {string} file
 * @returns {{ cpuSeconds: number, peakMegabytes: number, wallSeconds?: number, exitCode?: number }}
 */
function readUsage(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return { cpuSeconds: Number.NaN, peakMegabytes: Number.NaN };
  }
}

/** @param {readonly number[]} values */
function median(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const [below = Number.NaN, above = Number.NaN] = [sorted[middle - 1], sorted[middle]];
  return sorted.length % 2 === 1 ? above : (below + above) / 2;
}
