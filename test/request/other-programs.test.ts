import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fillRequest } from "../../src/request/fill-request.js";
import { account, accounts, form, request, sha256 } from "./request-builders.js";

const python = "/usr/bin/python3";
const hasOffice = runs("soffice", "--version") && runs("pdftotext", "-v");
const hasOpenpyxl = runs(python, "-c", "import openpyxl");

const some = {
  additions: [
    account({ lastName: "=1+1", identifier: "_x0041_", email: "zoé@société.example" }),
    ...accounts(60),
  ],
  withdrawals: accounts(9),
};

describe("a request opened in another program", () => {
  let folder = "";
  let file = "";

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "habilitations-"));
    file = join(folder, "demande.xlsx");
    writeFileSync(file, fillRequest(form, request(some), sha256));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.skipIf(!hasOffice)(
    "is printed by LibreOffice on the pages that it foresees, signature and footer included",
    () => {
      const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
      run("soffice", "--headless", profile, "--convert-to", "pdf", "--outdir", folder, file);
      run("pdftotext", "-layout", join(folder, "demande.pdf"), join(folder, "demande.txt"));
      const pages = readFileSync(join(folder, "demande.txt"), "utf8").split("\f").slice(0, -1);
      expect(pages).toHaveLength(3);
      for (const [index, page] of pages.entries()) {
        expect(page).toMatch(/N°\s+Nom\s+Prénom\s+Identifiant Prodouane\s+Adresse courriel/);
        expect(page).toContain(`Page ${index + 1} / 3`);
        expect(page).toContain("SIREN 552100554 – Pétroles & Fils SAS");
      }
      expect(pages[0]).toMatch(/1\s+=1\+1\s+Jean\s+_x0041_\s+zoé@société\.example/);
      expect(pages[0]).toContain("ISOPE (DCAQ)");
      expect(pages[2]).toContain("Total : 9 comptes");
      expect(pages[2]).toMatch(/Fait à/);
      expect(pages[2]).toContain("LE GOFF Marie-Hélène");
    },
    60_000,
  );

  it.skipIf(!hasOpenpyxl)("is read by openpyxl, texts as texts and names where they belong", () => {
    const script = `
import json, sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
sheet = book.active
area = book.defined_names["comptes_a_habiliter"].attr_text.split("!")[1].replace("$", "")
rows = [[cell.value for cell in row] for row in sheet[area]]
print(json.dumps({"count": len(rows), "row": rows[0], "types": [cell.data_type for cell in sheet[area][0]],
  "formats": [cell.number_format for cell in sheet[area][0]], "area": str(sheet.print_area), "titles": sheet.print_title_rows,
  "breaks": [mark.id for mark in sheet.row_breaks.brk], "created": str(book.properties.created), "creator": book.properties.creator}))
`;
    const read: unknown = JSON.parse(run(python, "-c", script, file));
    expect(read).toMatchObject({
      count: 61,
      row: [1, "=1+1", "Jean", expect.stringContaining("x0041_"), "zoé@société.example"],
      formats: ["General", "@", "@", "@", "@"],
      area: expect.stringContaining("$A$1:$E$99"),
      titles: "$22:$22",
      created: "2025-11-03 00:00:00",
      creator: "isope-habilitations",
    });
    expect(read).not.toMatchObject({ types: expect.arrayContaining(["f"]) });
  });
});

function run(program: string, ...args: readonly string[]): string {
  return execFileSync(program, args, { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
}

function runs(program: string, ...args: readonly string[]): boolean {
  try {
    run(program, ...args);
    return true;
  } catch {
    return false;
  }
}
