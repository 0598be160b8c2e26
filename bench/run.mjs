// @ts-check
import { mkdirSync, rmSync } from "node:fs";
import { cpus } from "node:os";
import { parseArgs } from "node:util";
import { argumentsOf, cases, main, outFolder, requestFolder } from "./cases.mjs";
import { checkAnswer } from "./check-answer.mjs";
import { comparePeers } from "./compare-peers.mjs";
import { ensureLists, expectedFor } from "./generate.mjs";
import { measureNode, medians } from "./measure.mjs";

const { values: flags } = parseArgs({
  options: {
    only: { type: "string", default: "" },
    runs: { type: "string", default: "3" },
    "max-rows": { type: "string", default: "1000000" },
    peers: { type: "boolean", default: false },
    limit: { type: "string", default: "300" },
  },
});
const runs = wholeNumber("runs");
const maxRows = wholeNumber("max-rows");
const wanted = new RegExp(flags.only);

const day = new Date().toISOString().slice(0, 10);
console.log(
  `${day}, Node ${process.version}, ${cpus().length} cores ${cpus()[0]?.model ?? ""}, ${process.platform}.`,
);
if (flags.peers) {
  console.log(`Medians of ${runs} run${runs > 1 ? "s" : ""}, taken in turns.`);
  const right = await comparePeers({ runs, maxRows, wanted, limitSeconds: wholeNumber("limit") });
  if (!right) fail("Some answers are not right: see the table.");
} else {
  await timeCommands();
}

async function timeCommands() {
  console.log(`Medians of ${runs} run${runs > 1 ? "s" : ""}, one after the other.\n`);
  console.log("| case | rows read | wall s | CPU s | rows/s | peak MB | bare node's share of wall |");
  console.log("|---|--:|--:|--:|--:|--:|--:|");
  const bareSeconds = measureStart("node -e 0", ["-e", "0"]);
  if (wanted.test("--help")) measureStart("--help", [main, "--help"], bareSeconds);
  for (const each of cases) {
    if (each.rows <= maxRows && wanted.test(each.name)) await measureCase(each, bareSeconds);
  }
}

/**
 * @param {import("./cases.mjs").Case} measured
 * @param {number} bareSeconds
 */
async function measureCase({ name, command, rows, format }, bareSeconds) {
  const paths = await ensureLists(rows, format);
  const expected = expectedFor(rows);
  const args = argumentsOf(command, paths, expected);
  const measurements = repeat(() => {
    rmSync(requestFolder, { recursive: true, force: true });
    const measurement = measureNode(args, outFolder);
    const mistake = checkAnswer(command, measurement, expected);
    if (mistake !== undefined) fail(`${name}: ${mistake}`);
    return measurement;
  });
  printRow(name, measurements, { rows: command === "validate" ? rows : rows * 2, bareSeconds });
}

/**
 * @param {string} name
 * @param {readonly string[]} args
 * @param {number} [bareSeconds]
 */
function measureStart(name, args, bareSeconds) {
  const measurements = repeat(() => measureNode(args, outFolder));
  if (measurements.some(({ exitCode }) => exitCode !== 0)) fail(`${name} failed`);
  return printRow(name, measurements, bareSeconds === undefined ? {} : { bareSeconds });
}

/**
 * @param {string} name
 * @param {readonly import("./measure.mjs").Measurement[]} measurements
 * @param {{ rows?: number, bareSeconds?: number }} scale
 */
function printRow(name, measurements, { rows, bareSeconds }) {
  const { wallSeconds, cpuSeconds, peakMegabytes } = medians(measurements);
  const cells = [
    name,
    rows === undefined ? "" : rows.toLocaleString("en-GB"),
    wallSeconds.toFixed(3),
    cpuSeconds.toFixed(3),
    rows === undefined ? "" : Math.round(rows / wallSeconds).toLocaleString("en-GB"),
    peakMegabytes.toFixed(0),
    bareSeconds === undefined ? "" : `${((bareSeconds / wallSeconds) * 100).toFixed(0)} %`,
  ];
  console.log(`| ${cells.join(" | ")} |`);
  return wallSeconds;
}

/**
 * @template T
 * @param {() => T} measure
 */
function repeat(measure) {
  mkdirSync(outFolder, { recursive: true });
  return Array.from({ length: runs }, measure);
}

/** @param {"runs" | "max-rows" | "limit"} flag */
function wholeNumber(flag) {
  const value = Number(flags[flag]);
  if (!Number.isInteger(value) || value < 1)
    fail(`--${flag} takes a whole number from 1, not "${flags[flag]}"`);
  return value;
}

/**
 * @param {string} message
 * @returns {never}
 */
function fail(message) {
  console.error(message);
  process.exit(1);
}
