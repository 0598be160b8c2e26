// @ts-check
import { mkdirSync, rmSync } from "node:fs";
import { cpus } from "node:os";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { checkAnswer } from "./check-answer.mjs";
import { dataFolder, ensureLists, expectedFor } from "./generate.mjs";
import { measureNode, medians } from "./measure.mjs";

/** @typedef {"validate" | "diff" | "request"} Command */
/** @typedef {{ name: string, command: Command, rows: number, format: import("./generate.mjs").Format }} Case */

const main = fileURLToPath(new URL("../dist/program/main.js", import.meta.url));
const outFolder = `${dataFolder}out/`;

const { values: flags } = parseArgs({
  options: {
    only: { type: "string", default: "" },
    runs: { type: "string", default: "3" },
    "max-rows": { type: "string", default: "1000000" },
  },
});
const runs = wholeNumber("runs");
const maxRows = wholeNumber("max-rows");
const wanted = new RegExp(flags.only);

/** @type {readonly Command[]} */
const commands = ["validate", "diff", "request"];
const lists = /** @type {const} */ ([
  [2_000, "csv"],
  [2_000, "xlsx"],
  [100_000, "csv"],
  [100_000, "xlsx"],
  [1_000_000, "csv"],
]);
/** @type {readonly Case[]} */
const cases = lists.flatMap(([rows, format]) =>
  commands.map((command) => ({ name: `${command} ${rows} ${format}`, command, rows, format })),
);

console.log(`Node ${process.version}, ${cpus()[0]?.model ?? "unknown processor"}, ${process.platform}.`);
console.log(`Medians of ${runs} run${runs > 1 ? "s" : ""}, one after the other.\n`);
console.log("| case | rows read | wall s | CPU s | rows/s | peak MB | bare node's share of wall |");
console.log("|---|--:|--:|--:|--:|--:|--:|");
const bareSeconds = measureStart("node -e 0", ["-e", "0"]);
if (wanted.test("--help")) measureStart("--help", [main, "--help"], bareSeconds);
for (const each of cases) {
  if (each.rows <= maxRows && wanted.test(each.name)) await measureCase(each);
}

/**
 * @param {Case} measured
 */
async function measureCase({ name, command, rows, format }) {
  const paths = await ensureLists(rows, format);
  const expected = expectedFor(rows);
  const requestFolder = `${outFolder}request`;
  const args = [main, command, paths.desired];
  if (command !== "validate") {
    args.push("--current", paths.current, "--operator", paths.operator, "--format", "json");
    // The guard refuses more than 500 withdrawals, unless their number is confirmed.
    if (expected.withdrawals > 500) args.push("--accept-withdrawals", String(expected.withdrawals));
  }
  if (command === "request") args.push("--out", requestFolder, "--date", "2025-01-31");
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

/** @param {"runs" | "max-rows"} flag */
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
