import { readdirSync, readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { fieldLabels } from "../../src/findings/fields.js";
import type { Refusal } from "../../src/findings/refusals.js";
import { languages } from "../../src/model/language.js";
import { renderJson } from "../../src/render/json.js";
import type { PlanReport, Report } from "../../src/render/report.js";
import { runCommand, temporaryFolder } from "../support/machine.js";
import { fullReport, planReport } from "./plan-report.js";
import { someFindings, validateReport } from "./validate-report.js";

const schema = JSON.parse(readFileSync("docs/report.schema.json", "utf8"));
const isReport = new Ajv2020({ allErrors: true, strictTypes: false }).compile(schema);

/** What of a report the schema does not allow. */
function faultsOf(report: unknown): readonly string[] {
  if (isReport(report)) return [];
  return (isReport.errors ?? []).map(({ instancePath, message, params }) =>
    [instancePath, message, JSON.stringify(params)].join(" "),
  );
}

function rendered(report: Report): ReturnType<typeof JSON.parse> {
  return JSON.parse(renderJson(report, "fr"));
}

/** The reports that a command prints, in both languages; none where it could do nothing. */
async function reportsOf(words: readonly string[]): Promise<readonly unknown[]> {
  const runs = await Promise.all(
    languages.map((language) => {
      const out = temporaryFolder();
      const args = words.map((word) => (word === "OUT" ? out : word));
      return runCommand([...args, "--format", "json", "--lang", language]);
    }),
  );
  return runs.filter(({ out }) => out !== "").map(({ out }) => JSON.parse(out));
}

/** The commands of the samples, whatever format and language they ask for. */
function sampleCommands(): readonly (readonly string[])[] {
  const stories = readdirSync("samples").filter((name) => !name.includes("."));
  const lines = stories.flatMap((story) =>
    readFileSync(`samples/${story}/commands.txt`, "utf8").trim().split("\n"),
  );
  const reporting = lines.filter((line) => !/^register |--current register/.test(line));
  return reporting.map((line) => line.replace(/ --(format|lang) \w+/g, "").split(" "));
}

const cases = "test/cases";
const caseFiles = readdirSync(cases).map((name) => `${cases}/${name}`);

/** The command of each case: `verify` of a request, `diff` where it has a list of what is habilitated, else `validate`. */
function caseCommands(): readonly (readonly string[])[] {
  const verified = caseFiles.filter((path) => path.includes(".verify")).map((path) => ["verify", path]);
  const codes = caseFiles.filter((path) => /\/[a-z-]+(\.csv|\.xlsx)?$/.test(path));
  const compared = codes.map((list) => {
    const stem = list.replace(/\.\w+$/, "");
    const beside = (kind: string): string | undefined =>
      caseFiles.find((path) => path.startsWith(`${stem}.${kind}.`));
    const current = beside("current");
    const operator = beside("operator");
    const flags = beside("flags");
    return [
      ...(current === undefined ? ["validate", list] : ["diff", list, "--current", current]),
      ...(operator === undefined ? [] : ["--operator", operator]),
      ...(flags === undefined ? [] : readFileSync(flags, "utf8").trim().split(" ")),
    ];
  });
  return [...compared, ...verified];
}

const people = ["DURAND Marie (mdurand)"];
const operator = { operator: "Carburants d'Azur SAS", siren: "111111118" };
const lost = { withdrawals: 1, currentCount: 4, people, acceptedBy: 1 };
const refusals: Readonly<Record<Refusal["kind"], Refusal>> = {
  "empty-desired": { kind: "empty-desired", ...operator, ...lost },
  all: { kind: "all", ...lost },
  share: { kind: "share", ...operator, ...lost },
  count: { kind: "count", ...operator, ...lost },
  "too-few-left": { kind: "too-few-left", ...operator, left: 3, keepAtLeast: 5, acceptedBy: 0, people },
  protected: { kind: "protected", file: "noyau.csv", people },
  "unexpected-additions": { kind: "unexpected-additions", expected: 2, actual: 0, people: [] },
  "unexpected-withdrawals": { kind: "unexpected-withdrawals", expected: 0, actual: 1, people },
  "plan-changed": {
    kind: "plan-changed",
    file: "plan.json",
    changedFiles: ["liste.csv"],
    operatorsChanged: false,
    protectionChanged: false,
    differences: [{ sign: "more", outcome: "withdrawal", person: "DURAND Marie (mdurand)" }],
  },
  "register-moved": {
    kind: "register-moved",
    register: "registre.db",
    changes: [
      {
        kind: "request-prepared",
        count: 1,
        date: "2026-11-02",
        by: "Claire",
        siren: "111111118",
        request: "2026-001",
      },
    ],
  },
};

/** A report whose current set comes from a register, in which it was recorded. */
function fromRegister(report: PlanReport): PlanReport {
  const pending = { additions: 2, withdrawals: 1 };
  const requests = [{ siren: "111111118", operator: "Carburants d'Azur SAS", number: "2026-003" }];
  return {
    ...report,
    plans: report.plans.map((plan) => ({ ...plan, pending })),
    counts: { ...report.counts, pending },
    register: { name: "registre.db", version: 12, requests },
  };
}

describe("the schema of reports", () => {
  it.each([
    ["sample", sampleCommands()],
    ["case", caseCommands()],
  ])("takes what every %s prints", { timeout: 60_000 }, async (_, commands) => {
    let taken = 0;
    for (const words of commands) {
      for (const report of await reportsOf(words)) {
        expect(faultsOf(report), words.join(" ")).toEqual([]);
        taken++;
      }
    }
    expect(taken).toBeGreaterThan(commands.length);
  });

  it("takes reports with everything that they may hold", () => {
    const files = [{ path: "demande.xlsx", operator: "111111118", sha256: "a".repeat(64) }];
    const full = fullReport();
    expect(faultsOf(rendered(full))).toEqual([]);
    expect(faultsOf(rendered({ ...full, command: "request", files }))).toEqual([]);
    expect(faultsOf(rendered(fromRegister(full)))).toEqual([]);
    expect(faultsOf(rendered({ ...validateReport(someFindings), files }))).toEqual([]);
  });

  it.each(Object.values(refusals))("takes the refusal $kind", (refusal) => {
    expect(faultsOf(rendered(planReport({ refusals: [refusal] })))).toEqual([]);
  });

  it.each<readonly [string, (report: ReturnType<typeof rendered>) => void]>([
    ["of another version", (report) => (report.formatVersion = 2)],
    ["of another command", (report) => (report.command = "serve")],
    ["with a key too many", (report) => (report.plans[0].additions[0].phone = "")],
    ["with a count that is no number", (report) => (report.counts.additions = "1")],
    ["without the fingerprint of a plan", (report) => delete report.plans[0].fingerprint],
    ["on row 0", (report) => (report.findings[0].at.row = 0)],
    ["with a SIREN of eight digits", (report) => (report.plans[0].siren = "11111111")],
    ["with a refusal that mixes two kinds", (report) => (report.refusals[0].kind = "too-few-left")],
    ["with a decision that nobody can take", (report) => (report.plans[0].settled[0].decision = "both")],
  ])("refuses a report %s", (_, spoil) => {
    const report = rendered(fullReport());
    spoil(report);
    expect(faultsOf(report)).not.toEqual([]);
  });

  it("names every field that there is", () => {
    const { listField, operatorField } = schema.$defs;
    const named = new Set([...listField.enum, ...operatorField.enum]);
    expect([...named].toSorted()).toEqual(Object.keys(fieldLabels).toSorted());
  });
});
