import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { runCommand, temporaryFolder } from "../../support/machine.js";
import { caseFile, validate } from "./as-read.js";

async function refusal(path: string): Promise<string> {
  const { code, out, error } = await runCommand(["validate", path, "--format", "json"]);
  expect([code, out]).toEqual([2, ""]);
  return error;
}

const png =
  "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d49444154789c6360f8cf500f0003860180e4d20fb40000000049454e44ae426082";
const link = "4c0000000114020000000000c00000000000004683000000";

describe("a file that is no list, called .xlsx", () => {
  it.each(["mot-de-passe.xlsx", "mot-de-passe.ods", "mot-de-passe.xls"])(
    "is refused as protected by a password: %s",
    async (file) => expect(await refusal(caseFile(file))).toMatch(/protégé par un mot de passe/),
  );

  it("is refused as the PDF that a spreadsheet printed", async () => {
    expect(await refusal(caseFile("imprimé.xlsx"))).toMatch(/document PDF/);
  });

  it.each<readonly [string, RegExp, Uint8Array]>([
    ["an image", /une image/, Buffer.from(png, "hex")],
    ["an archive", /une archive/, zipSync({ "liste.xlsx": strToU8("x") })],
    ["a shortcut of Windows", /un raccourci/, Buffer.from(link, "hex")],
    [
      "a link of Windows",
      /un raccourci/,
      Buffer.from("[InternetShortcut]\r\nURL=https://intranet.example/liste.xlsx\r\n"),
    ],
  ])("is refused as %s", async (_, words, bytes) => {
    const path = join(temporaryFolder(), "liste.xlsx");
    writeFileSync(path, bytes);
    expect(await refusal(path)).toMatch(words);
  });
});

describe("a folder of lists", () => {
  const csv = readFileSync(caseFile("collé.csv"));

  it("is read without the lock files of open spreadsheets, other files being named", async () => {
    const folder = temporaryFolder();
    const workbook = readFileSync(caseFile("colonnes.xlsx"));
    writeFileSync(join(folder, "b.csv"), csv);
    writeFileSync(join(folder, "A.xlsx"), workbook);
    writeFileSync(join(folder, "~$A.xlsx"), "\u0005Odile");
    writeFileSync(join(folder, ".~lock.b.csv#"), ",odile,poste,02.11.2026 09:00;");
    writeFileSync(join(folder, "Thumbs.db"), "");
    writeFileSync(join(folder, "organigramme.pdf"), "%PDF-1.7");
    mkdirSync(join(folder, "2025"));
    const { tables, findings } = await validate([folder]);
    expect(tables).toHaveLength(2);
    const ignored = findings.filter(({ code }) => code === "ignored-file").map(({ value }) => value);
    expect(ignored).toEqual(["organigramme.pdf"]);
  });
});

describe("a list on standard input", () => {
  it("is read like a file called -", async () => {
    const bytes = readFileSync(caseFile("pandas-html.xls"));
    const { out } = await runCommand(["validate", "-", "--format", "json"], {
      readFile: async (path) => (path === "-" ? bytes : new Uint8Array()),
    });
    const { accounts } = JSON.parse(out);
    expect(accounts.map(({ at }: { at: { file: string; row: number } }) => `${at.file} ${at.row}`)).toEqual([
      "- 2",
      "- 3",
      "- 4",
    ]);
  });
});
