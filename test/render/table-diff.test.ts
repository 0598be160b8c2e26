import daff from "daff";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { writeDelimited } from "../../src/formats/write-delimited.js";
import { fieldOfLabel } from "../../src/intake/labels.js";
import type { Account } from "../../src/model/account.js";
import { languages } from "../../src/model/language.js";
import { reconcile } from "../../src/reconcile/reconcile.js";
import { listColumns, listHeader, listRow } from "../../src/render/list-form.js";
import type { PlanReport } from "../../src/render/report.js";
import { renderTableDiff } from "../../src/render/table-diff.js";
import { account, list, rowsOf } from "../support/build.js";
import { planOf, planReport } from "./plan-report.js";
import { twoLists } from "./two-lists.js";

const columns = listColumns({ withSiren: true });

function reportFor(current: readonly Account[], desired: readonly Account[]): PlanReport {
  const { plans } = reconcile({ current: list(rowsOf(current)), desired: list(rowsOf(desired)) });
  return planReport({ plans: plans.map((plan) => ({ ...plan, fingerprint: "" })), currentTables: [] });
}

/** The accounts as a list with the labels of the blank one. */
function listOf(accounts: readonly Account[]): string {
  const rows = accounts.map((each) => listRow(each, columns));
  return writeDelimited([listHeader(columns, "fr"), ...rows], { delimiter: "," });
}

function patched(text: string, patch: string): string {
  const [table, changes] = [text, patch].map((csv) => {
    const view = new daff.TableView([]);
    new daff.Csv().parseTable(csv, view);
    return view;
  });
  if (table === undefined || changes === undefined) return "";
  new daff.HighlightPatch(table, changes).apply();
  return new daff.Csv().renderTable(table);
}

/** The list that daff makes of that of some accounts, and the one that was to come of it: as sets of lines. */
function expectApplied(current: readonly Account[], desired: readonly Account[]): void {
  const patch = renderTableDiff(reportFor(current, desired), "fr");
  const lines = (text: string): readonly string[] => text.split("\r\n").toSorted();
  expect(lines(patched(listOf(current), patch))).toEqual(lines(listOf(desired)));
}

describe("a table diff", () => {
  const siren = "111111118";
  const ada = account("ada", { lastName: "ARNAUD", siren });
  const bob = account("bob", { lastName: "BERTRAND", firstName: "Luc", siren });
  const carl = account("carl", { lastName: "CARON", siren });
  const zoe = account("zoe", { lastName: 'ZIMMERMANN, née "Petit"', firstName: "Zoé", siren });

  it("holds additions first, then withdrawals and amendments apart from each other", () => {
    const report = reportFor([ada, bob, carl], [ada, { ...carl, email: "c@azur.example" }, zoe]);
    expect(renderTableDiff(report, "fr").split("\r\n")).toEqual([
      "@@,Nom,Prénom,Identifiant Prodouane,Adresse courriel,SIREN",
      '+++,"ZIMMERMANN, née ""Petit""",Zoé,zoe,zoex@petrol.example,111111118',
      "...,...,...,...,...,...",
      "---,BERTRAND,Luc,bob,bobx@petrol.example,111111118",
      "...,...,...,...,...,...",
      "->,CARON,Prénom,carl,carlx@petrol.example->c@azur.example,111111118",
      "",
    ]);
  });

  it("makes the list to come of today's, when daff applies it", () => {
    fc.assert(
      fc.property(twoLists, ({ current, desired }) => {
        fc.pre(current.length > 0);
        expectApplied(current, desired);
      }),
    );
  });

  it("leaves the rows of today's list in their order", () => {
    const patch = renderTableDiff(
      reportFor([zoe, carl, ada, bob], [zoe, { ...ada, email: "a@azur.example" }, bob]),
      "fr",
    );
    expect(patched(listOf([zoe, carl, ada, bob]), patch)).toBe(
      listOf([zoe, { ...ada, email: "a@azur.example" }, bob]),
    );
  });

  it.each([
    ["an arrow", { lastName: "a->b" }, { lastName: "a-->b" }],
    ["a dash before the arrow", { firstName: "Jean-" }, { firstName: "->Jean" }],
    ["a name that daff takes for no value", { lastName: "NULL" }, { lastName: "NULLE" }],
    ["a value that daff takes for none", { lastName: "DUBOIS" }, { lastName: "NULL" }],
    ["a space more", { lastName: "LEGOFF" }, { lastName: "LE GOFF" }],
    ["a space less", { lastName: "LE GOFF" }, { lastName: "LEGOFF" }],
    ["a formula", { firstName: "=1+1" }, { firstName: "@SUM(A1)" }],
    ["quotes and commas", { firstName: 'a "b", c' }, { firstName: '"' }],
    ["a value where there was none", { email: "" }, { email: "b@azur.example" }],
  ])("is applied where an account has %s", (_, old, now) => {
    const [before, after] = [
      { ...bob, ...old },
      { ...bob, ...now },
    ];
    expectApplied([ada, before, carl], [ada, after, carl]);
    expectApplied([before, ada], [ada]);
    expectApplied([ada], [ada, after]);
  });

  it("takes an arrow that no value of the row holds", () => {
    const report = reportFor(
      [{ ...bob, lastName: "a->b" }],
      [{ ...bob, lastName: "a->b", firstName: "Lucas" }],
    );
    expect(renderTableDiff(report, "fr")).toContain("\r\n-->,a->b,Luc-->Lucas,bob,");
  });

  it("has labels that are read back", () => {
    for (const language of languages) {
      expect(listHeader(columns, language).map(fieldOfLabel)).toEqual(columns);
    }
  });

  it("has a SIREN only where the list has one, or to tell operators apart", () => {
    const [table] = planReport().currentTables;
    if (table === undefined) throw new Error("No table");
    const withSiren = { ...table, columns: { ...table.columns, siren: "E" as const } };
    const one = [planOf({ siren, additions: [zoe] })];
    const headerOf = (details: Partial<PlanReport>): string | undefined =>
      renderTableDiff(planReport(details), "en").split("\r\n")[0];
    expect(headerOf({ plans: one })).toBe("@@,Last name,First name,Prodouane identifier,Email address");
    expect(headerOf({ plans: one, currentTables: [withSiren] })).toMatch(/,SIREN$/);
    expect(headerOf({ plans: [...one, planOf({ siren: "222222226" })] })).toMatch(/,SIREN$/);
    expect(headerOf({ plans: one, currentTables: [] })).toMatch(/,SIREN$/);
  });
});
