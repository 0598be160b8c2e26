import { readFileSync } from "node:fs";
import ExcelJS from "exceljs";
import { describe, expect, it } from "vitest";
import { type Feature, features, reading } from "./forms/features.js";
import { type FormFile, readFormFile, textOf } from "./forms/form-files.js";

/** What exceljs makes of a form: opened and saved; then with rows added to its tables in between. */
type Outcome = { readonly saved: Uint8Array | undefined; readonly grown: Uint8Array | undefined };

const outcomes = new Map<FormFile, Outcome>();
for (const file of new Set(features.map(({ form }) => form))) {
  outcomes.set(file, { saved: await byExceljs(file, false), grown: await byExceljs(file, true) });
}

const lines = features.map((feature) => {
  const { saved, grown } = outcomes.get(feature.form) ?? {};
  const kept = told(feature, saved, feature.before);
  const moved = told(feature, grown, feature.after ?? feature.before);
  return `| ${feature.name} | ${feature.form} | ${kept} | ${moved} |`;
});

describe("what exceljs does to forms of one's own", () => {
  it("is what the decision says it does", () => {
    const decision = readFileSync("docs/decisions/0004-what-exceljs-loses.md", "utf8");
    const written = decision.split("\n").filter((line) => /^\| .*\.xls[xm] /.test(line));
    expect(written).toEqual(lines);
  });
});

/** Order, and ways of writing the same, do not count. */
function told(feature: Feature, bytes: Uint8Array | undefined, expected: readonly string[]): string {
  if (bytes === undefined) return "fails";
  const text = textOf(bytes, feature.part)
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;Demande&apos;!", "Demande!");
  const found = reading(feature, text);
  if (found.toSorted().join("\n") === expected.toSorted().join("\n")) return "kept";
  return found.length === 0 ? "lost" : "damaged";
}

async function byExceljs(file: FormFile, isGrown: boolean): Promise<Uint8Array | undefined> {
  try {
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(new Uint8Array(readFormFile(file)).buffer);
    const sheet = book.worksheets[0];
    if (sheet === undefined) return undefined;
    if (isGrown) {
      sheet.duplicateRow(21, 1, true);
      sheet.duplicateRow(16, 2, true);
    }
    return new Uint8Array(await book.xlsx.writeBuffer());
  } catch {
    return undefined;
  }
}
