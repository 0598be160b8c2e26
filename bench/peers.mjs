// @ts-check
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { outFolder } from "./cases.mjs";

/** @typedef {import("./cases.mjs").Command} Command */

/**
 * A program of others that does a naive job where we do the whole one: it prints its answer as JSON.
 *
 * @typedef {object} Peer
 * @property {string} name What it is and what it does.
 * @property {Command} command What we do beside it.
 * @property {readonly import("./generate.mjs").Format[]} formats
 * @property {string} script In `peers/`: Python, R, or a module for node.
 * @property {readonly string[]} needs The packages that must be there.
 * @property {number} [maxRows] Beyond which it is left out, and `docs/performance.md` says why.
 * @property {boolean} [writes] Whether it takes the path of a workbook to write.
 */

/** @type {readonly Peer[]} */
export const peers = [
  reading("openpyxl, read-only, only reading", ["xlsx"], "openpyxl-read.py", ["openpyxl"]),
  reading("readxl (R, C++), only reading", ["xlsx"], "readxl-read.R", ["readxl"]),
  reading("pandas, only reading", ["xlsx"], "pandas-read.py", ["pandas", "openpyxl"]),
  reading("xlsx2csv, only converting", ["xlsx"], "xlsx2csv-read.py", ["xlsx2csv"]),
  reading("SheetJS, only reading", ["xlsx"], "sheetjs-read.mjs", ["@e965/xlsx"]),
  reading("exceljs streaming, only reading", ["xlsx"], "exceljs-read.mjs", ["exceljs"]),
  reading("Python csv, only reading", ["csv"], "csv-read.py", []),
  reading("pandas, only reading", ["csv"], "pandas-read.py", ["pandas"]),
  reading("DuckDB, only reading", ["csv"], "duckdb-read.mjs", ["@duckdb/node-api"]),
  comparing("openpyxl + dict", ["xlsx"], "openpyxl-diff.py", ["openpyxl"]),
  comparing("pandas merge", ["xlsx"], "pandas-diff.py", ["pandas", "openpyxl"]),
  comparing("SheetJS + Map", ["xlsx"], "sheetjs-diff.mjs", ["@e965/xlsx"]),
  comparing("Python csv + dict", ["csv"], "csv-diff.py", []),
  comparing("pandas merge", ["csv"], "pandas-diff.py", ["pandas"]),
  comparing("DuckDB, full outer join", ["csv"], "duckdb-diff.mjs", ["@duckdb/node-api"]),
  comparing("daff, by identifier", ["csv"], "daff-diff.mjs", ["daff"]),
  {
    name: "openpyxl, only reading the two lists",
    command: "request",
    formats: ["xlsx"],
    script: "openpyxl-read.py",
    needs: ["openpyxl"],
  },
  {
    name: "openpyxl + dict, bare workbook",
    command: "request",
    formats: ["xlsx"],
    script: "openpyxl-diff.py",
    needs: ["openpyxl"],
    writes: true,
  },
  {
    name: "Python csv + dict, bare workbook",
    command: "request",
    formats: ["csv"],
    script: "csv-diff.py",
    needs: ["openpyxl"],
    writes: true,
  },
];

/**
 * Python by its full path, one that has openpyxl before one that has not; `undefined` where there is none.
 *
 * @returns {string | undefined}
 */
export function findPython() {
  const tell = "import sys; print(sys.executable)";
  const ways = [`import openpyxl; ${tell}`, tell].flatMap((code) =>
    ["python3", "/usr/bin/python3"].map((command) => answerOf(command, ["-c", code])),
  );
  return ways.find((path) => path !== undefined);
}

/**
 * How to run a peer on lists, and the versions of what it needs; `undefined` where one of them is not installed.
 *
 * @param {Peer} peer
 * @param {string} python
 */
export function installed({ script, needs, writes }, python) {
  const versions = needs.map((name) => versionOf(name, script, python));
  if (versions.includes(undefined)) return undefined;
  const path = fileURLToPath(new URL(`peers/${script}`, import.meta.url));
  const runtime =
    { py: python, R: "Rscript", mjs: process.execPath }[extensionOf(script)] ?? process.execPath;
  const out = writes === true ? [`${outFolder}peer.xlsx`] : [];
  return {
    versions: needs.map((name, place) => `${name} ${versions[place]}`),
    commandOn: (/** @type {readonly string[]} */ lists) => [runtime, path, ...lists, ...out],
  };
}

/**
 * @param {string} name
 * @param {Peer["formats"]} formats
 * @param {string} script
 * @param {readonly string[]} needs
 * @returns {Peer}
 */
function reading(name, formats, script, needs) {
  return { name, command: "validate", formats, script, needs };
}

/**
 * @param {string} name
 * @param {Peer["formats"]} formats
 * @param {string} script
 * @param {readonly string[]} needs
 * @returns {Peer}
 */
function comparing(name, formats, script, needs) {
  return { name, command: "diff", formats, script, needs };
}

/**
 * @param {string} name
 * @param {string} script
 * @param {string} python
 */
function versionOf(name, script, python) {
  const extension = extensionOf(script);
  if (extension === "R") {
    return answerOf("Rscript", ["-e", `cat(as.character(packageVersion("${name}")))`]);
  }
  if (extension === "mjs") return versionOfModule(name, script);
  const imports = `import sys; sys.path.append("/usr/share/xlsx2csv"); import ${name}; print(${name}.__version__)`;
  return answerOf(python, ["-c", imports]);
}

/**
 * @param {string} name
 * @param {string} script
 */
function versionOfModule(name, script) {
  const folders = createRequire(new URL(`peers/${script}`, import.meta.url)).resolve.paths(name) ?? [];
  for (const folder of folders) {
    try {
      return String(JSON.parse(readFileSync(`${folder}/${name}/package.json`, "utf8")).version);
    } catch {}
  }
  return undefined;
}

/** @param {string} script */
function extensionOf(script) {
  return /** @type {"py" | "R" | "mjs"} */ (script.slice(script.lastIndexOf(".") + 1));
}

/**
 * What a command prints; `undefined` where it is not there or fails.
 *
 * @param {string} command
 * @param {readonly string[]} args
 */
function answerOf(command, args) {
  const { status, stdout } = spawnSync(command, args, { encoding: "utf8" });
  return status === 0 ? stdout.trim() : undefined;
}
