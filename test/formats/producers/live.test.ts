import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { temporaryFolder } from "../../support/machine.js";
import type { ExpectedFiles } from "./expected.js";
import { byGnumeric } from "./expected-gnumeric.js";
import { byLibreoffice } from "./expected-libreoffice.js";
import { byOpenpyxl } from "./expected-openpyxl.js";
import { byPandas } from "./expected-pandas.js";
import { byXlsxwriter } from "./expected-xlsxwriter.js";
import { inFull, misreadCells, readAsExpected } from "./read-as-expected.js";

const make = fileURLToPath(new URL("make.py", import.meta.url));
// The system's Python may have the libraries where a version manager's, which shadows it, has not.
const python = ["python3", "/usr/bin/python3"].find((command) =>
  succeeds(command, "-c", "import openpyxl, xlsxwriter"),
);
const hasPandas = python !== undefined && succeeds(python, "-c", "import pandas");
const hasLibreoffice = python !== undefined && succeeds("soffice", "--version");
const hasGnumeric = python !== undefined && succeeds("ssconvert", "--version");

describe("a file that today's version of a producer writes", () => {
  it.skipIf(python === undefined)("is read alike from openpyxl and XlsxWriter", async () => {
    await expectReadAlike({ ...byOpenpyxl, ...byXlsxwriter }, [
      "openpyxl-title-and-merges.xlsx",
      "openpyxl-number-formats.xlsx",
      "xlsxwriter-rich-and-urls.xlsx",
      "xlsxwriter-formulas.xlsx",
    ]);
  });

  it.skipIf(!hasPandas)("is read alike from pandas", async () => {
    await expectReadAlike(byPandas, ["pandas-index-of-two-levels.xlsx", "pandas-cp1252.csv"]);
  });

  it.skipIf(!hasLibreoffice)("is read alike from LibreOffice", async () => {
    await expectReadAlike(byLibreoffice, [
      "libreoffice-merges-resaved.xlsx",
      "libreoffice-semicolon-cp1252.csv",
    ]);
  });

  it.skipIf(!hasGnumeric)("is read alike from Gnumeric", async () => {
    await expectReadAlike(byGnumeric, ["gnumeric-number-formats-resaved.xlsx"]);
  });
});

async function expectReadAlike(expectedFiles: ExpectedFiles, files: readonly string[]): Promise<void> {
  const folder = temporaryFolder();
  const { status, stderr } = spawnSync(python ?? "python3", [make, "--to", folder, ...files], {
    encoding: "utf8",
  });
  expect(status, stderr).toBe(0);
  for (const file of files) {
    const expected = expectedFiles[file] ?? { tables: [] };
    const bytes = readFileSync(join(folder, file));
    expect(await readAsExpected(bytes, file, expected), file).toEqual(inFull(expected));
    expect(await misreadCells(bytes, file, expected), file).toEqual([]);
  }
}

function succeeds(command: string, ...args: readonly string[]): boolean {
  return spawnSync(command, args, { stdio: "ignore" }).status === 0;
}
