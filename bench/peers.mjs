// @ts-check

/**
 * A program of others that does a naive job where we do the whole one, and prints its answer as JSON.
 *
 * @typedef {object} Peer
 * @property {string} name What it is and what it does.
 * @property {import("./cases.mjs").Command} command What we do beside it.
 * @property {import("./generate.mjs").Format} format
 * @property {string} script In `peers/`: Python, R, or a module for node.
 * @property {readonly string[]} needs The packages that must be there.
 * @property {boolean} [writes] Whether it takes the path of a workbook to write.
 * @property {number} [maxRows] Beyond which it is left out, and `docs/performance.md` says why.
 * @property {Target} [target]
 */

/** @typedef {{ rows: number, most: number }} Target What our CPU time may be at most of the peer's, on so many rows. */

/** @type {readonly Peer[]} */
export const peers = [
  {
    name: "openpyxl, read-only, only reading",
    command: "validate",
    format: "xlsx",
    script: "openpyxl-read.py",
    needs: ["openpyxl"],
    target: { rows: 100_000, most: 0.2 },
  },
  {
    name: "readxl (R, C++), only reading",
    command: "validate",
    format: "xlsx",
    script: "readxl-read.R",
    needs: ["readxl"],
    target: { rows: 100_000, most: 1 },
  },
  {
    name: "pandas, only reading",
    command: "validate",
    format: "xlsx",
    script: "pandas-read.py",
    needs: ["pandas", "openpyxl"],
  },
  {
    name: "xlsx2csv, only converting",
    command: "validate",
    format: "xlsx",
    script: "xlsx2csv-read.py",
    needs: ["xlsx2csv"],
  },
  {
    name: "SheetJS, only reading",
    command: "validate",
    format: "xlsx",
    script: "sheetjs-read.mjs",
    needs: ["@e965/xlsx"],
  },
  {
    name: "exceljs streaming, only reading",
    command: "validate",
    format: "xlsx",
    script: "exceljs-read.mjs",
    needs: ["exceljs"],
  },
  {
    name: "Python csv, only reading",
    command: "validate",
    format: "csv",
    script: "csv-read.py",
    needs: [],
  },
  {
    name: "pandas, only reading",
    command: "validate",
    format: "csv",
    script: "pandas-read.py",
    needs: ["pandas"],
  },
  {
    name: "DuckDB, only reading",
    command: "validate",
    format: "csv",
    script: "duckdb-read.mjs",
    needs: ["@duckdb/node-api"],
  },
  {
    name: "openpyxl + dict",
    command: "diff",
    format: "xlsx",
    script: "openpyxl-diff.py",
    needs: ["openpyxl"],
  },
  {
    name: "pandas merge",
    command: "diff",
    format: "xlsx",
    script: "pandas-diff.py",
    needs: ["pandas", "openpyxl"],
  },
  {
    name: "SheetJS + Map",
    command: "diff",
    format: "xlsx",
    script: "sheetjs-diff.mjs",
    needs: ["@e965/xlsx"],
  },
  {
    name: "Python csv + dict",
    command: "diff",
    format: "csv",
    script: "csv-diff.py",
    needs: [],
  },
  {
    name: "papaparse + Map",
    command: "diff",
    format: "csv",
    script: "papaparse-diff.mjs",
    needs: ["papaparse"],
  },
  {
    name: "pandas merge",
    command: "diff",
    format: "csv",
    script: "pandas-diff.py",
    needs: ["pandas"],
    target: { rows: 1_000_000, most: 0.5 },
  },
  {
    name: "DuckDB, full outer join",
    command: "diff",
    format: "csv",
    script: "duckdb-diff.mjs",
    needs: ["@duckdb/node-api"],
    target: { rows: 1_000_000, most: 3 },
  },
  {
    name: "daff, by identifier",
    command: "diff",
    format: "csv",
    script: "daff-diff.mjs",
    maxRows: 100_000,
    needs: ["daff"],
  },
  {
    name: "openpyxl, only reading the two lists",
    command: "request",
    format: "xlsx",
    script: "openpyxl-read.py",
    needs: ["openpyxl"],
    target: { rows: 2_000, most: 1.2 },
  },
  {
    name: "openpyxl + dict, bare workbook",
    command: "request",
    format: "xlsx",
    script: "openpyxl-diff.py",
    needs: ["openpyxl"],
    writes: true,
  },
  {
    name: "Python csv + dict, bare workbook",
    command: "request",
    format: "csv",
    script: "csv-diff.py",
    needs: ["openpyxl"],
    writes: true,
  },
];
