import { applyPatch, parsePatch } from "diff";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Account } from "../../src/model/account.js";
import { reconcile } from "../../src/reconcile/reconcile.js";
import { settle } from "../../src/reconcile/settle.js";
import {
  canonicalAccounts,
  canonicalHeader,
  canonicalLine,
  canonicalListName,
} from "../../src/render/canonical-lists.js";
import { renderPatch } from "../../src/render/patch.js";
import type { PlanReport } from "../../src/render/report.js";
import { account, list, rowsOf } from "../support/build.js";
import { planOf, planReport } from "./plan-report.js";
import { twoLists } from "./two-lists.js";

function reportFor(current: readonly Account[], desired: readonly Account[]): PlanReport {
  const { plans } = reconcile({ current: list(rowsOf(current)), desired: list(rowsOf(desired)) });
  return planReport({ plans: plans.map((plan) => ({ ...plan, fingerprint: "" })) });
}

/** The lists, by name, that a patch makes of those of some accounts. */
function applied(patch: string, accounts: readonly Account[]): ReadonlyMap<string, string> {
  const lists = listsOf(accounts);
  for (const each of parsePatch(patch)) {
    const name = [each.oldFileName, each.newFileName].find((file) => file !== "/dev/null")?.slice(2) ?? "";
    const after = applyPatch(lists.get(name) ?? "", each);
    expect(after).not.toBe(false);
    if (after !== false) lists.set(name, after);
    if (after === "") lists.delete(name);
  }
  return lists;
}

function listsOf(accounts: readonly Account[]): Map<string, string> {
  const sirens = [...new Set(accounts.map(({ siren }) => siren))];
  return new Map(
    sirens.map((siren) => {
      const plan = planOf({
        ...(siren === undefined ? {} : { siren }),
        unchangedAccounts: accounts.filter((each) => each.siren === siren),
      });
      const lines = canonicalAccounts(plan).map(({ account }) => canonicalLine(account));
      return [canonicalListName(plan), `${[canonicalHeader(plan, "fr"), ...lines].join("\n")}\n`];
    }),
  );
}

describe("a patch", () => {
  it("shows each change on its line, within the lines that stay", () => {
    const siren = "111111118";
    const ada = account("ada", { lastName: "ARNAUD", siren });
    const bob = account("bob", { lastName: "BERTRAND", firstName: "Luc", siren });
    const carl = account("carl", { lastName: "CARON", siren });
    const zoe = account("zoe", { lastName: "ZIMMERMANN", firstName: "Zoé", siren });
    const report = reportFor([ada, bob, carl], [ada, { ...carl, email: "c@azur.example" }, zoe]);
    expect(
      renderPatch(report, "fr"),
    ).toBe(`# Écarts : 1 retrait, 1 ajout, 1 modification, 1 inchangé ; 0 erreur, 0 point à vérifier, 0 information
diff --git a/comptes-isope-dcaq_111111118.csv b/comptes-isope-dcaq_111111118.csv
--- a/comptes-isope-dcaq_111111118.csv
+++ b/comptes-isope-dcaq_111111118.csv
@@ -1,4 +1,4 @@
 Nom;Prénom;Identifiant Prodouane;Adresse courriel;SIREN
 ARNAUD;Prénom;ada;adax@petrol.example;111111118
-BERTRAND;Luc;bob;bobx@petrol.example;111111118
-CARON;Prénom;carl;carlx@petrol.example;111111118
+CARON;Prénom;carl;c@azur.example;111111118
+ZIMMERMANN;Zoé;zoe;zoex@petrol.example;111111118
`);
  });

  it("makes the lists to come of those of today", () => {
    fc.assert(
      fc.property(twoLists, ({ current, desired }) => {
        const patch = renderPatch(reportFor(current, desired), "fr");
        expect(applied(patch, current)).toEqual(listsOf(desired));
      }),
    );
  });

  it("leaves withheld accounts and those that a decision keeps, and renames those that one takes", () => {
    const [kept, taken, doubtful] = [account("jdupont"), account("mpetit"), account("xleroy")];
    const [keptAs, takenAs] = [account("jduponnt"), account("mpetitt")];
    const suspects = [
      { withdrawal: kept, addition: keptAs },
      { withdrawal: taken, addition: takenAs },
    ].map(
      (pair) => ({ ...pair, kind: "near-identifier", similarity: 0.9, evidence: ["same-name"] }) as const,
    );
    const plan = planOf({
      fingerprint: "f",
      withdrawals: [kept, taken],
      additions: [keptAs, takenAs],
      suspects,
      withheld: [{ account: doubtful, because: doubtful.at }],
    });
    const decisions = (["keep-current", "take-new"] as const).map((decision, index) => ({
      at: { file: "d.csv", row: index + 2 },
      fingerprint: "f",
      pair: index + 1,
      withdrawal: suspects[index]?.withdrawal.identifier ?? "",
      addition: suspects[index]?.addition.identifier ?? "",
      text: decision,
      decision,
    }));
    const { plans, findings } = settle([plan], decisions);
    expect(findings).toEqual([]);
    const report = planReport({ plans: plans.map((each) => ({ ...each, fingerprint: "f" })) });
    expect(applied(renderPatch(report, "fr"), [kept, taken, doubtful])).toEqual(
      listsOf([kept, takenAs, doubtful]),
    );
  });

  it("is nothing but its headline where nothing changes", () => {
    const accounts = [account("a")];
    expect(renderPatch(reportFor(accounts, accounts), "en")).toBe(
      "# Differences: 0 withdrawals, 0 additions, 0 amendments, 1 unchanged; 0 errors, 0 warnings, 0 notices\n",
    );
  });

  it("is made without a search, for 5,000 changes among 100,000 accounts", () => {
    const accounts = Array.from({ length: 100_000 }, (_, index) =>
      account(`user${(index * 7919) % 100_003}`),
    );
    const changed = accounts.flatMap((each, index) =>
      index % 60 === 0 ? [] : index % 60 === 1 ? [{ ...each, email: "x@azur.example" }] : [each],
    );
    const newcomers = Array.from({ length: 1_700 }, (_, index) => account(`new${index}`));
    const report = reportFor(accounts, [...changed, ...newcomers]);
    expect(report.counts.additions + report.counts.withdrawals + report.counts.amendments).toBeGreaterThan(
      5_000,
    );
    const start = performance.now();
    const [file] = parsePatch(renderPatch(report, "fr"));
    expect(file?.hunks.flatMap(({ lines }) => lines.filter((line) => line.startsWith("+"))).length).toBe(
      3_367,
    );
    expect(performance.now() - start).toBeLessThan(5_000);
  });
});
