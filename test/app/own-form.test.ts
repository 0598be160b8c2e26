import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { runCommand, temporaryFolder } from "../support/machine.js";

const month = "samples/monthly-update";
const forms = "test/formats";

function request(form: string, out: string) {
  const lists = [`${month}/export-rh-novembre.csv`, "--current", `${month}/comptes-octobre.xlsx`];
  const more = ["--operator", `${month}/operateur.json`, "--template", form, "--out", out];
  return runCommand(["request", ...lists, ...more]);
}

describe("a request on a form of one's own", () => {
  it.each([
    ["ods", `${forms}/ods-form/forms/files/demande-isope-dcaq.ods`],
    ["xlsx", `${forms}/form/forms/files/xlsxwriter.xlsx`],
    ["xlsx", `${forms}/form/forms/files/libreoffice.xlsx`],
    ["xlsx", `${forms}/form/forms/files/openpyxl.xlsx`],
    ["xlsm", `${forms}/form/forms/files/hand.xlsm`],
  ])("is a .%s that verifies and replays: %s", async (ending, form) => {
    const out = temporaryFolder();
    expect(await request(form, out)).toMatchObject({ code: 0 });
    const name = readdirSync(out).find((each) => each.startsWith("demande-")) ?? "";
    expect(name).toBe(`demande-isope-dcaq_111111118_2026-11-02.${ending}`);
    expect(await runCommand(["verify", join(out, name)])).toMatchObject({ code: 0 });
    const lists = [`${month}/export-rh-novembre.csv`, "--current", `${month}/comptes-octobre.xlsx`, out];
    const again = await runCommand(["diff", ...lists, "--format", "json"]);
    expect([again.code, JSON.parse(again.out).counts]).toMatchObject([0, { additions: 0, withdrawals: 0 }]);
  });

  it("is refused with the reason where a place cannot hold what goes there", async () => {
    const folder = temporaryFolder();
    const form = join(folder, "formulaire.xlsx");
    const parts = unzipSync(readFileSync("templates/demande-isope-dcaq.xlsx"));
    const workbook = strFromU8(parts["xl/workbook.xml"] ?? new Uint8Array());
    const [, row = ""] = /name="comptes_a_habiliter">[^<]*\$(\d+)</.exec(workbook) ?? [];
    const shared = workbook.replace(/(name="comptes_a_retirer">)[^<]*/, `$1Demande!$A$${row}:$E$${row}`);
    writeFileSync(form, zipSync({ ...parts, "xl/workbook.xml": strToU8(shared) }));
    const { code, error } = await request(form, join(folder, "out"));
    expect([code, error.replace(/\s+/g, " ")]).toEqual([
      2,
      expect.stringMatching(new RegExp(`Demande!A${row}.*même ligne : placez-les l'un sous l'autre`)),
    ]);
  });

  it.each([
    ["liste-comptes.xlsx", "places"],
    ["demande.txt", "formulaire que l'outil sait remplir"],
  ])("is refused where %s is none, and nothing is written", async (name, told) => {
    const folder = temporaryFolder();
    const form = join(folder, name);
    if (name.endsWith(".xlsx")) await runCommand(["template", form]);
    else writeFileSync(form, "bonjour");
    const { code, error } = await request(form, join(folder, "out"));
    expect([code, error]).toEqual([2, expect.stringContaining(told)]);
    expect(readdirSync(folder)).toEqual([name]);
  });
});
