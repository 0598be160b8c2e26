import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { fillOdsForm } from "../../../src/formats/ods-form/fill-ods-form.js";
import { readSpreadsheet } from "../../../src/formats/opendocument/read-spreadsheet.js";
import { temporaryFolder } from "../../support/machine.js";
import { formContents } from "../form/forms/form-files.js";
import type { OdsFile } from "./forms/features.js";

const office = "soffice";
const pdfReader = "pdftotext";
const canPrint = [office, pdfReader].every((command) => spawnSync(command, ["-v"]).error === undefined);

describe.skipIf(!canPrint)("LibreOffice shows of a filled form", () => {
  it.each([0, 1, 40, 400])("all of %i accounts, the signature with the last of them", (count) => {
    const pages = printed("demande-isope-dcaq.ods", count);
    const text = pages.join("\n");
    for (let number = 1; number <= count; number += 1)
      expect(text).toMatch(new RegExp(`\\bNOM-${number}\\b`));
    const last = pages.findLast((page) => page.trim() !== "") ?? "";
    expect(last).toContain("LE GOFF Marie");
    expect(last).toContain(`Total : ${count}`);
    expect(last).toMatch(/Fait à/);
    if (count > 1) expect(last).toContain(`p${count}@a.example`);
    expect(text).toContain("SIREN 552100554 – Pétroles & Fils");
  });

  it("formulas with their results, as of the accounts filled in", () => {
    const text = printed("hand.ods", 3).join("\n");
    expect(text).toMatch(/id3\s+p3@a\.example\s+6\n\s+18\n/);
  });
});

describe("our reader shows of a filled form", () => {
  it.each([0, 1, 40, 400])("all of %i accounts", async (count) => {
    const bytes = fillOdsForm(readForm("demande-isope-dcaq.ods"), formContents(count, count));
    const rows = (await readSpreadsheet(bytes, "demande.ods")[0]?.read())?.rows ?? [];
    expect(rows.filter(({ texts }) => /^NOM-\d+$/.test(texts[1] ?? ""))).toHaveLength(2 * count);
    expect(rows.at(-1)?.texts).toContain("LE GOFF Marie");
  });
});

function readForm(file: OdsFile): Uint8Array {
  return new Uint8Array(readFileSync(new URL(`forms/files/${file}`, import.meta.url)));
}

/** The text of each page as LibreOffice prints it. */
function printed(file: OdsFile, count: number): readonly string[] {
  const folder = temporaryFolder();
  writeFileSync(join(folder, "form.ods"), fillOdsForm(readForm(file), formContents(count, count)));
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  const convert = ["--headless", "--convert-to", "pdf", "--outdir", folder, join(folder, "form.ods")];
  spawnSync(office, [profile, ...convert]);
  const { stdout } = spawnSync(pdfReader, ["-layout", join(folder, "form.pdf"), "-"], { encoding: "utf8" });
  return stdout.split("\f");
}
