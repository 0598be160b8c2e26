// @ts-check
// Measures our reading of a list alone, beside its parts, each run in a process of its own: CPU time and peak memory.
// Usage: npm run build && node bench/readers.mjs [--runs N] [--max-rows N] [--only PATTERN]
import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { dataFolder, ensureLists } from "./generate.mjs";
import { measureNode } from "./measure.mjs";

const { values: flags } = parseArgs({
  options: {
    runs: { type: "string", default: "5" },
    "max-rows": { type: "string", default: "1000000" },
    only: { type: "string", default: "" },
  },
});

const dist = new URL("../dist/formats/", import.meta.url).href;
const root = fileURLToPath(new URL("..", import.meta.url));

/**
 * What each reader does with the list at `path`, as the text of a module.
 *
 * @type {Readonly<Record<string, (path: string) => string>>}
 */
const anyList = {
  "node alone": () => "",
  ours: (path) => `
    const { readTables } = await import("${dist}read-tables.js");
    const { readFileSync } = await import("node:fs");
    await readTables(readFileSync("${path}"), "list");`,
};

/** @type {typeof anyList} */
const workbooks = {
  ...anyList,
  "inflate only": (path) => `
    const { readZipDirectory } = await import("${dist}workbook/zip-directory.js");
    const { unpackEntry } = await import("${dist}workbook/unpack-entry.js");
    const bytes = (await import("node:fs")).readFileSync("${path}");
    for (const entry of readZipDirectory(bytes)) unpackEntry(bytes, entry);`,
};

/** @type {typeof anyList} */
const texts = {
  ...anyList,
  papaparse: (path) => `
    const { default: papa } = await import("papaparse");
    const { readFileSync } = await import("node:fs");
    papa.parse(readFileSync("${path}", "utf8"), { delimiter: ";" });`,
};

/** @type {readonly (readonly [number, "xlsx" | "csv"])[]} */
const lists = [
  [2000, "xlsx"],
  [20_000, "xlsx"],
  [100_000, "xlsx"],
  [2000, "csv"],
  [100_000, "csv"],
  [1_000_000, "csv"],
];

process.chdir(root);
for (const [rows, format] of lists) {
  if (rows > Number(flags["max-rows"])) continue;
  const { desired } = await ensureLists(rows, format);
  const folder = `${dataFolder}out/`;
  mkdirSync(folder, { recursive: true });
  for (const [name, code] of Object.entries(format === "csv" ? texts : workbooks)) {
    report(rows, format, name, () => {
      const { exitCode, stderr, ...usage } = measureNode(
        ["--input-type=module", "-e", code(desired)],
        folder,
      );
      if (exitCode !== 0) throw new Error(stderr);
      return usage;
    });
  }
}

/**
 * Prints the least CPU time of several runs, and the memory of that run: others on the machine only ever add.
 *
 * @param {number} rows
 * @param {string} format
 * @param {string} name
 * @param {() => { cpuSeconds: number, peakMegabytes: number }} run
 */
function report(rows, format, name, run) {
  if (!new RegExp(flags.only).test(`${rows} ${format} ${name}`)) return;
  const runs = Array.from({ length: Number(flags.runs) }, run);
  const [best = { cpuSeconds: Number.NaN, peakMegabytes: Number.NaN }] = runs.toSorted(
    (a, b) => a.cpuSeconds - b.cpuSeconds,
  );
  const cpu = String(Math.round(best.cpuSeconds * 1000)).padStart(7);
  const peak = String(Math.round(best.peakMegabytes)).padStart(6);
  console.log(`${String(rows).padStart(8)} ${format.padEnd(5)} ${name.padEnd(20)} ${cpu} ms ${peak} MB`);
}
