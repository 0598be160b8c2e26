// @ts-check
import { spawnSync } from "node:child_process";
import { closeSync, openSync, readFileSync, rmSync } from "node:fs";

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

/**
 * Runs node on the arguments given, in a process of its own, and measures it from start to end. Its output
 * goes to files in `folder`, so that nothing waits for this process to read it.
 *
 * @param {readonly string[]} args
 * @param {string} folder
 * @returns {Measurement}
 */
export function measureNode(args, folder) {
  const usageFile = `${folder}usage.json`;
  const outFile = `${folder}stdout.txt`;
  const errorFile = `${folder}stderr.txt`;
  rmSync(usageFile, { force: true });
  const out = openSync(outFile, "w");
  const error = openSync(errorFile, "w");
  const start = performance.now();
  const { status } = spawnSync(process.execPath, ["--import", preload, ...args], {
    stdio: ["ignore", out, error],
    env: { ...process.env, BENCH_USAGE_FILE: usageFile },
  });
  const wallSeconds = (performance.now() - start) / 1000;
  closeSync(out);
  closeSync(error);
  return {
    wallSeconds,
    ...readUsage(usageFile),
    exitCode: status,
    stdout: readFileSync(outFile, "utf8"),
    stderr: readFileSync(errorFile, "utf8"),
  };
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
 * A process that was killed leaves no usage.
 *
 * @param {string} file
 * @returns {{ cpuSeconds: number, peakMegabytes: number }}
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
