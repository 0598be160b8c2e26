import { execFileSync } from "node:child_process";
import { renameSync } from "node:fs";
import { basename, dirname, join } from "node:path";

/** The Python of the system, which has openpyxl. */
const python = "/usr/bin/python3";

/** Whether LibreOffice, and openpyxl, can be run here. */
export const hasOffice = runs("soffice", "--version");
export const hasOpenpyxl = runs(python, "-c", "import openpyxl");

/** Opens a workbook in LibreOffice and saves it where it was. */
export function saveWithOffice(file: string, folder: string): void {
  const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
  const format = "xlsx:Calc MS Excel 2007 XML";
  const out = join(folder, "saved");
  execFileSync("soffice", ["--headless", profile, "--convert-to", format, "--outdir", out, file], {
    stdio: "ignore",
  });
  renameSync(join(out, basename(file)), join(dirname(file), basename(file)));
}

/** Opens a workbook with openpyxl, changes it by the lines given (`book`, `sheet`), and saves it. */
export function editWithOpenpyxl(file: string, ...lines: readonly string[]): void {
  const script = [
    "import sys, openpyxl",
    "book = openpyxl.load_workbook(sys.argv[1])",
    "sheet = book.active",
    ...lines,
    "book.save(sys.argv[1])",
  ];
  execFileSync(python, ["-c", script.join("\n"), file]);
}

function runs(program: string, ...args: readonly string[]): boolean {
  try {
    execFileSync(program, args, { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}
