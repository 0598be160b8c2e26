import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { DOMParser, onErrorStopParsing } from "@xmldom/xmldom";
import ExcelJS from "exceljs";
import fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { readTables } from "../../../src/formats/read-tables.js";
import { isInformationSheet } from "../../../src/model/information-sheet.js";
import type { Language } from "../../../src/model/language.js";
import type { AmendmentGroup, Suspect } from "../../../src/model/plan.js";
import type { PlanReport } from "../../../src/render/report.js";
import { renderPlanWorkbook } from "../../../src/render/workbook/plan-workbook.js";
import { account } from "../../support/build.js";
import { runCommand, temporaryFolder } from "../../support/machine.js";
import { fullReport, planOf, planReport } from "../plan-report.js";

const hasOffice = runs("soffice", "--version") && runs("pdftotext", "-v");
const python = "/usr/bin/python3";
const hasOpenpyxl = runs(python, "-c", "import openpyxl");

describe("the report of a plan as a workbook", () => {
  it("has a summary, then a sheet for each outcome, the findings and the lists, in both languages", async () => {
    const names = async (language: Language) =>
      (await opened(fullReport(), language)).worksheets.map(({ name }) => name);
    expect(await names("fr")).toEqual([
      ...["Synthèse", "À trancher", "Tranchées", "Retraits", "Ajouts"],
      ...["Modifications", "Suspendus", "Constats", "Listes lues"],
    ]);
    expect(await names("en")).toEqual([
      ...["Summary", "To settle", "Settled", "Withdrawals", "Additions"],
      ...["Amendments", "Withheld", "Findings", "Lists read"],
    ]);
  });

  it("says that nothing is withdrawn or added, and leaves out the other outcomes that there are not", async () => {
    const book = await opened(planReport({ plans: [planOf({ unchanged: 8 })] }));
    expect(book.worksheets.map(({ name }) => name)).toEqual([
      "Synthèse",
      "Retraits",
      "Ajouts",
      "Listes lues",
    ]);
    expect(rowsOf(book, "Retraits")).toEqual([["Néant"]]);
  });

  it("shows no outcome where none could be planned", async () => {
    const report = planReport({ stopped: "errors", findings: fullReport().findings });
    const book = await opened(report);
    expect(book.worksheets.map(({ name }) => name)).toEqual(["Synthèse", "Constats", "Listes lues"]);
    expect(textsOf(book, "Synthèse")).toContain(
      "écarts non calculés ; 2 erreurs, 1 point à vérifier, 0 information",
    );
    expect(textsOf(book, "Synthèse")).not.toContain("Habilités après");
  });

  it("keeps the headers in sight over rows that can be filtered, in columns that hold their texts", async () => {
    const book = await opened(fullReport());
    for (const sheet of book.worksheets.slice(1)) {
      expect(sheet.views[0], sheet.name).toMatchObject({ state: "frozen", ySplit: 3 });
      expect(sheet.autoFilter, sheet.name).toMatch(new RegExp(`^A3:[A-Z]${sheet.rowCount}$`));
    }
    const email = book.getWorksheet("Retraits")?.getColumn(6);
    expect(email?.width).toBeGreaterThan("marie.durand@carburants-azur.example".length);
    expect(email?.width).toBeLessThanOrEqual(40);
  });

  it("is not read as a list when it is given back", async () => {
    for (const language of ["fr", "en"] as const) {
      const bytes = renderPlanWorkbook(fullReport(), language);
      const { tables } = await readTables(bytes, "rapport.xlsx");
      expect(tables.map(isInformationSheet)).toEqual(tables.map(() => true));
    }
    const path = join(temporaryFolder(), "rapport.xlsx");
    writeFileSync(path, renderPlanWorkbook(fullReport(), "fr"));
    const { out } = await runCommand(["validate", path, "--format", "json"]);
    expect(JSON.parse(out).accounts).toEqual([]);
  });

  it("says in its properties what it is", async () => {
    expect((await opened(fullReport())).title).toBe("Rapport : Écarts");
    expect((await opened({ ...fullReport(), command: "request" }, "en")).title).toBe(
      "Report: Habilitation request",
    );
  });

  it("is the same bytes for the same report", () => {
    expect(renderPlanWorkbook(fullReport(), "fr")).toEqual(renderPlanWorkbook(fullReport(), "fr"));
  });
});

describe("the summary", () => {
  it("says what would be asked, what stands against it, and leads to every sheet", async () => {
    const book = await opened(fullReport());
    const texts = textsOf(book, "Synthèse");
    expect(texts[0]).toBe("Rapport : Écarts");
    expect(texts.find((text) => text.startsWith("2 paires à trancher, 4 retraits, 5 ajouts"))).toBeDefined();
    expect(texts).toContain("Une demande serait refusée par le garde-fou :");
    expect(texts.find((text) => text.startsWith("Garde-fou (Carburants d'Azur SAS)"))).toBeDefined();
    const sheet = partOf(renderPlanWorkbook(fullReport(), "fr"), "xl/worksheets/sheet1.xml");
    const targets = [...sheet.matchAll(/location="'([^']+)'!A1"/g)].map(([, target]) => target);
    expect(targets).toEqual(book.worksheets.slice(1).map(({ name }) => name));
  });

  it("counts the accounts of each operator in numbers, and of all of them", async () => {
    const rows = rowsOf(await opened(fullReport()), "Synthèse");
    const numbers = (name: string) =>
      rows.find(([first, second]) => first === name && second !== undefined)?.slice(2, 12);
    expect(numbers("Carburants d'Azur SAS")).toEqual([14, 2, 4, 4, 7, 1, 1, 1, 1, 14]);
    expect(numbers("Pétroles du Ponant SA")).toEqual([8, 0, 0, 1, 0, 0, 0, 0, 8, 9]);
    expect(rows.find(([first]) => first === "Total")?.slice(2, 12)).toEqual([
      30, 2, 4, 5, 7, 1, 1, 1, 17, 31,
    ]);
  });

  it("gives the files of a request with their checksums", async () => {
    const files = [{ path: "out/demande.xlsx", operator: "111111118", sha256: "ab".repeat(32) }];
    const texts = textsOf(await opened({ ...fullReport(), command: "request", files }), "Synthèse");
    expect(texts).toEqual(expect.arrayContaining(["out/demande.xlsx", "ab".repeat(32)]));
  });
});

describe("a sheet of accounts", () => {
  it("says where each stands, where it moves to or comes from, and whether it is to be settled", async () => {
    const book = await opened(fullReport());
    expect(rowsOf(book, "Retraits").map((row) => row.slice(2))).toEqual([
      expect.arrayContaining(["DURAND", "à trancher", "listes/habilités.xlsx", "Comptes", 2]),
      expect.arrayContaining(["MARTIN", "à trancher", 3]),
      expect.arrayContaining(["PETIT", 4]),
      expect.arrayContaining(["ROUX", "passe chez Pétroles du Ponant SA (SIREN 222222226)", 5]),
    ]);
    expect(rowsOf(book, "Ajouts").at(-1)).toEqual(
      expect.arrayContaining(["Pétroles du Ponant SA", "vient de Carburants d'Azur SAS (SIREN 111111118)"]),
    );
  });

  it("names no operator where the lists do not", async () => {
    const book = await opened(planReport({ plans: [planOf({ additions: [account("7")] })] }));
    expect(rowsOf(book, "Ajouts")).toEqual([
      ["NOM 7", "Prénom", "7", "7x@petrol.example", undefined, "liste.csv", undefined, 2],
    ]);
  });

  it("gives the row that makes an account doubtful", async () => {
    expect(rowsOf(await opened(fullReport(), "en"), "Withheld").map((row) => row.slice(2, 8))).toEqual([
      expect.arrayContaining(["withdrawal", "LEROY", "Paul", "listes/novembre.csv › row 3"]),
      expect.arrayContaining(["addition", "LEROY", "Sophie", "listes/habilités.xlsx › Comptes, row 22"]),
    ]);
  });

  it("writes every value as text, whatever it starts with", async () => {
    const added = account("0042", { lastName: "=1+1", firstName: "+33", email: "@SUM(A1)" });
    const book = await opened(planReport({ plans: [planOf({ additions: [added] })] }));
    for (const column of [1, 2, 3, 4]) {
      const cell = book.getWorksheet("Ajouts")?.getCell(4, column);
      expect(cell?.type).toBe(ExcelJS.ValueType.String);
      expect(cell?.numFmt).toBe("@");
    }
    expect(rowsOf(book, "Ajouts")[0]?.slice(0, 4)).toEqual(["=1+1", "+33", "0042", "@SUM(A1)"]);
  });
});

describe("a sheet of pairs", () => {
  it("shows what changed struck through in the old value and bold in the new", async () => {
    const before = account("nguyen", { lastName: "NGUYEN", email: "thi@ancien.example" });
    const after = { ...before, lastName: "NGUYEN MARTIN" };
    const amendments = [{ before, after, fields: ["lastName"] as const, cosmetic: false }];
    const groups: readonly AmendmentGroup[] = [{ cause: { kind: "new-last-name" }, amendments }];
    const plan = planOf({ amendments, amendmentGroups: groups });
    const sheet = (await opened(planReport({ plans: [plan] }))).getWorksheet("Modifications");
    expect(sheet?.getCell("A4").value).toBe("1 nouveau nom sous le même prénom et le même identifiant");
    expect(runsOf(sheet?.getCell("B4"))).toEqual([["NGUYEN", ""]]);
    expect(runsOf(sheet?.getCell("C4"))).toEqual([
      ["NGUYEN", ""],
      [" MARTIN", "bold"],
    ]);
    expect([sheet?.getCell("D4").value, sheet?.getCell("E4").value]).toEqual(["Prénom", "Prénom"]);

    const suspects = (await opened(fullReport())).getWorksheet("À trancher");
    expect(runsOf(suspects?.getCell("E4"))).toEqual([
      ["DURAN", ""],
      ["D", "struck"],
    ]);
    expect(runsOf(suspects?.getCell("F4"))).toEqual([
      ["DURAN", ""],
      ["T", "bold"],
    ]);
  });

  it("tells of suspects why, and of those settled what was decided", async () => {
    const book = await opened(fullReport());
    expect(rowsOf(book, "À trancher")[0]?.slice(2, 4)).toEqual([
      "même courriel, nom presque le même, identifiant différent d'une lettre",
      0.94,
    ]);
    expect(rowsOf(book, "Tranchées").map((row) => row[2])).toEqual([
      "deux comptes : retirer et ajouter",
      "même compte : garder l'actuel",
      "même compte : prendre le nouveau",
    ]);
  });
});

describe("the sheets of what was read", () => {
  it("give each finding with its cell, and the rows of each list that add up", async () => {
    const book = await opened(fullReport());
    expect(rowsOf(book, "Constats")[0]).toEqual([
      ...["erreur", "Adresse courriel invalide", "listes/novembre.csv", undefined, "E2"],
      expect.stringContaining("agent1@azur,example"),
      ...["agent1@azur,example", undefined, "invalid-email"],
    ]);
    for (const [, , , , read, ...fates] of rowsOf(book, "Listes lues"))
      expect(fates.reduce<number>((sum, fate) => sum + Number(fate), 0)).toBe(read);
  });
});

describe("the file", () => {
  it("has the elements of each sheet in the order of the schema", () => {
    const order = [
      ...["sheetPr", "dimension", "sheetViews", "sheetFormatPr", "cols", "sheetData", "autoFilter"],
      ...["mergeCells", "hyperlinks", "pageMargins", "pageSetup", "headerFooter"],
    ];
    for (const [path, part] of Object.entries(unzipSync(renderPlanWorkbook(fullReport(), "fr")))) {
      const document = new DOMParser({ onError: onErrorStopParsing }).parseFromString(
        strFromU8(part),
        "application/xml",
      );
      if (!path.startsWith("xl/worksheets/")) continue;
      const places = [...(document.documentElement?.children ?? [])].map(({ tagName }) =>
        order.indexOf(tagName),
      );
      expect(places, path).not.toContain(-1);
      expect(places, path).toEqual(places.toSorted((a, b) => a - b));
    }
  });

  it("holds whatever a list may hold", async () => {
    const hostile = fc.oneof(
      fc.string({ unit: "binary", maxLength: 30 }),
      fc.constantFrom("=cmd|' /C calc'!A0", "_x0041_", "]]>", "<a>&\"b'", "\ud800", "é".repeat(40_000)),
    );
    await fc.assert(
      fc.asyncProperty(hostile, hostile, async (one, other) => {
        const before = account("a", { lastName: one, email: other, at: { file: one, sheet: other, row: 2 } });
        const after = { ...before, lastName: other, email: one };
        const amendments = [{ before, after, fields: ["lastName", "email"] as const, cosmetic: false }];
        const amendmentGroups: readonly AmendmentGroup[] = [
          { cause: { kind: "email-domain", from: one, to: other }, amendments },
        ];
        const suspects: readonly Suspect[] = [
          {
            kind: "new-identifier",
            withdrawal: before,
            addition: after,
            similarity: 0.5,
            evidence: ["same-email"],
          },
        ];
        const plan = planOf({ operator: one, siren: "1", amendments, amendmentGroups, suspects });
        const bytes = renderPlanWorkbook(planReport({ plans: [plan] }), "fr");
        const { tables } = await readTables(bytes, "rapport.xlsx");
        expect(tables.map(isInformationSheet)).toEqual(tables.map(() => true));
      }),
      { numRuns: 40 },
    );
  });

  it("holds ten thousand accounts", async () => {
    const additions = Array.from({ length: 10_000 }, (_, index) => account(`agent${index}`));
    const bytes = renderPlanWorkbook(planReport({ plans: [planOf({ additions })] }), "fr");
    const { tables } = await readTables(bytes, "rapport.xlsx");
    expect(tables.find(({ sheet }) => sheet === "Ajouts")?.rows.at(-1)?.texts[2]).toBe("agent9999");
  });

  it.skipIf(!hasOpenpyxl)("is opened by openpyxl, with its values and its filters", () => {
    const path = join(temporaryFolder(), "rapport.xlsx");
    writeFileSync(path, renderPlanWorkbook(fullReport(), "fr"));
    const script =
      "import json, sys, openpyxl\n" +
      "wb = openpyxl.load_workbook(sys.argv[1])\n" +
      "print(json.dumps([wb.active.title, wb['Retraits'].auto_filter.ref, wb['À trancher']['E4'].value, wb['Ajouts']['J4'].value]))";
    expect(JSON.parse(run(python, "-c", script, path))).toEqual(["Synthèse", "A3:J7", "DURAND", 22]);
  });

  it.skipIf(!hasOffice)("is printed by LibreOffice, sheet by sheet", () => {
    const folder = temporaryFolder();
    const path = join(folder, "rapport.xlsx");
    writeFileSync(path, renderPlanWorkbook(fullReport(), "fr"));
    const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
    run("soffice", "--headless", profile, "--convert-to", "pdf", "--outdir", folder, path);
    const pages = run("pdftotext", "-layout", join(folder, "rapport.pdf"), "-").split("\f");
    expect(pages[0]).toMatch(/Total\s+30\s+2\s+4\s+5\s+7\s+1\s+1\s+1\s+17\s+31/);
    expect(pages[1]).toMatch(/94\s?%\s+DURAND\s+DURANT/);
    expect(pages[3]).toContain("passe chez Pétroles du Ponant SA");
  });
});

async function opened(report: PlanReport, language: Language = "fr"): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(Buffer.from(renderPlanWorkbook(report, language)).buffer);
  return book;
}

/** The values of a sheet: of all rows of the summary, of those below the headers otherwise. */
function rowsOf(book: ExcelJS.Workbook, name: string): readonly (readonly unknown[])[] {
  const sheet = book.getWorksheet(name);
  const rows: unknown[][] = [];
  sheet?.eachRow((row, number) => {
    if (name !== "Synthèse" && number <= 3) return;
    const cells = Array.from({ length: row.cellCount }, (_, index) => row.getCell(index + 1));
    rows.push(cells.map(({ value, text }) => (typeof value === "number" ? value : text || undefined)));
  });
  return rows;
}

function textsOf(book: ExcelJS.Workbook, name: string): readonly string[] {
  return rowsOf(book, name).flat().map(String);
}

function runsOf(cell: ExcelJS.Cell | undefined): readonly (readonly [string, string])[] {
  const { value } = cell ?? {};
  if (typeof value !== "object" || value === null || !("richText" in value)) return [];
  return value.richText.map(({ text, font }) => [
    text,
    font?.strike === true ? "struck" : font?.bold === true ? "bold" : "",
  ]);
}

function partOf(bytes: Uint8Array, path: string): string {
  return strFromU8(unzipSync(bytes)[path] ?? new Uint8Array());
}

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
