import { readFileSync } from "node:fs";
import ExcelJS from "exceljs";
import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import type { Output, Ports } from "../../src/app/ports.js";
import { requestHabilitations } from "../../src/app/request.js";
import { type Account, accountFields } from "../../src/model/account.js";
import type { PlanReport } from "../../src/render/report.js";
import { machine } from "../../src/system/machine.js";
import { accountsArbitrary } from "../support/build.js";

const operators = readFileSync("samples/group-of-three/operateurs.csv");

/** Runs `request` on lists held in memory; gives the report and what it wrote. */
async function request(
  current: readonly Account[],
  desired: readonly Account[],
  some: { readonly accepted?: number; readonly skipInvalid?: boolean } = {},
): Promise<{ readonly report: PlanReport; readonly written: readonly Output[] }> {
  const written: Output[] = [];
  const files = new Map([
    ["current.csv", csv(current)],
    ["desired.csv", csv(desired)],
    ["operators.csv", operators],
  ]);
  const ports: Ports = {
    ...machine,
    readFile: async (path) => files.get(path) ?? new Uint8Array(),
    writeFiles: async (outputs) => {
      written.push(...outputs);
    },
  };
  const report = await requestHabilitations(
    {
      current: ["current.csv"],
      desired: ["desired.csv"],
      currentSheets: [],
      operator: "operators.csv",
      lists: { map: [], hidden: "keep", struck: "keep", activeOnly: false },
      out: "out",
      date: "2026-11-02",
      overwrite: false,
      pdf: false,
      cover: false,
      folders: false,
      pack: false,
      toolVersion: "0.0.0",
      guard: {
        keepAtLeast: 0,
        ...(some.accepted === undefined ? {} : { acceptedWithdrawals: some.accepted }),
      },
      skipInvalid: some.skipInvalid ?? false,
      language: "fr",
    },
    ports,
  );
  return { report, written };
}

function csv(accounts: readonly Account[]): Uint8Array {
  const rows = accounts.map((account) => [
    account.siren ?? "",
    ...accountFields.map((field) => account[field]),
  ]);
  return Buffer.from(
    Papa.unparse([["SIREN", "Nom", "Prénom", "Identifiant", "Courriel"], ...rows], { delimiter: ";" }),
  );
}

/** A request workbook as another program reads it. */
async function readForm(bytes: Uint8Array): Promise<{
  /** The texts of a named place, row by row. */
  readonly places: (name: string) => readonly (readonly string[])[];
  /** What stands beside the label of section 3. */
  readonly agreement: string;
}> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Buffer.from(bytes).buffer as ArrayBuffer);
  const places = (name: string): readonly (readonly string[])[] => {
    const [range = ""] = workbook.definedNames.getRanges(name).ranges;
    const [, sheet = "", cells = ""] = /^'?(.*?)'?!(.*)$/.exec(range) ?? [];
    const [first = "", last = first] = cells.replaceAll("$", "").split(":");
    const page = workbook.getWorksheet(sheet);
    const rows: string[][] = [];
    for (let row = Number(/\d+/.exec(first)); row <= Number(/\d+/.exec(last)); row++) {
      const texts: string[] = [];
      for (let column = first.charCodeAt(0); column <= last.charCodeAt(0); column++) {
        texts.push(String(page?.getCell(`${String.fromCharCode(column)}${row}`).value ?? ""));
      }
      rows.push(texts);
    }
    return rows;
  };
  const form = workbook.worksheets[0];
  const labels = form?.getColumn("A").values ?? [];
  const row = form?.getRow(labels.indexOf("Numéro d'agrément"));
  const agreement = ["C", "D", "E"].map((column) => String(row?.getCell(column).value ?? "")).join("");
  return { places, agreement };
}

const sirens = ["111111118", "222222226"];

describe("request", () => {
  it("writes forms in which another program reads the plan, sections 1 to 5", async () => {
    const lists = fc.tuple(accountsArbitrary(sirens), accountsArbitrary(sirens));
    await fc.assert(
      fc.asyncProperty(lists, async ([current, others]) => {
        const known = new Set(current.map(({ identifier }) => identifier));
        const desired = [
          ...current.filter((_, index) => index % 3 > 0),
          ...others.filter((each) => !known.has(each.identifier)),
        ];
        const probe = await request(current, desired);
        fc.pre(probe.report.stopped !== "errors");
        const { report, written } = await request(current, desired, {
          accepted: probe.report.counts.withdrawals,
        });
        const asking = report.plans.filter((plan) => plan.additions.length + plan.withdrawals.length > 0);
        expect(written.filter(({ path }) => /demande-.*\.xlsx$/.test(path))).toHaveLength(asking.length);
        for (const plan of asking) {
          const path = `out/demande-isope-dcaq_${plan.siren}_2026-11-02.xlsx`;
          const { places, agreement } = await readForm(
            written.find((output) => output.path === path)?.bytes ?? new Uint8Array(),
          );
          const table = (accounts: readonly Account[]): readonly (readonly string[])[] =>
            accounts.length === 0
              ? [["", "Néant", "", "", ""]]
              : accounts.map((account, index) => [
                  `${index + 1}`,
                  ...accountFields.map((field) => account[field]),
                ]);
          expect(places("teleservice")[0]?.[0]).toBe("ISOPE (DCAQ)");
          expect(agreement).toBe("");
          expect(places("operateur_siren")[0]?.[0]).toBe(plan.siren);
          for (const name of ["raison_sociale", "adresse"])
            expect(places(`operateur_${name}`)[0]?.[0]).not.toBe("");
          for (const name of ["nom", "prenom", "qualite", "courriel", "telephone"]) {
            expect(places(`signataire_${name}`)[0]?.[0]).not.toBe("");
          }
          expect(places("comptes_a_habiliter")).toEqual(table(plan.additions));
          expect(places("comptes_a_retirer")).toEqual(table(plan.withdrawals));
        }
      }),
      { numRuns: 25 },
    );
  });

  it("never withdraws, whatever row of the desired list is spoilt, even with --skip-invalid", async () => {
    const spoil = fc.constantFrom<Partial<Account>>(
      { email: "x" },
      { lastName: "" },
      { identifier: "" },
      { firstName: "a\nb" },
    );
    await fc.assert(
      fc.asyncProperty(accountsArbitrary(["111111118"]), spoil, fc.nat(), async (accounts, damage, pick) => {
        fc.pre(accounts.length > 0);
        const victim = accounts[pick % accounts.length];
        const desired = accounts.map((each) => (each === victim ? { ...each, ...damage } : each));
        const stopped = await request(accounts, desired);
        expect([stopped.report.stopped, stopped.written]).toEqual(["errors", []]);
        const skipping = await request(accounts, desired, { skipInvalid: true });
        expect(skipping.report.counts).toMatchObject({ additions: 0, withdrawals: 0 });
        const withheld = skipping.report.plans.flatMap((plan) =>
          plan.withheld.map(({ account }) => account.identifier),
        );
        expect(withheld).toContain(victim?.identifier);
        expect(skipping.written).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });

  it("writes the same bytes twice", async () => {
    const [one, two] = [fc.sample(accountsArbitrary(sirens), { seed: 1, numRuns: 1 })[0] ?? [], []];
    const [first, second] = [await request(two, one), await request(two, one)];
    expect(first.written.length).toBeGreaterThan(1);
    expect(second.written).toEqual(first.written);
  });
});
