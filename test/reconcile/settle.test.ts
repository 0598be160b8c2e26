import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { DecisionRow } from "../../src/model/decision.js";
import type { Decision, FingerprintedPlan, Plan, Suspect } from "../../src/model/plan.js";
import { reconcile } from "../../src/reconcile/reconcile.js";
import { settle } from "../../src/reconcile/settle.js";
import { accountsArbitrary, list, row, rowsOf } from "../support/build.js";

const fingerprint = "f".repeat(64);

/** Three who leave and three who join, paired as suspects in their order. */
function suspectPlan(): FingerprintedPlan {
  const current = ["jdupont", "mleroy", "pmartin", "reste"].map((id) => row(id));
  const desired = ["jdupond", "mleroi", "pmartine", "reste"].map((id) => row(id));
  const [plan] = reconcile({ current: list(current), desired: list(desired) }).plans;
  if (plan === undefined) throw new Error("no plan");
  return { ...plan, suspects: pairUp(plan), fingerprint };
}

function pairUp({ withdrawals, additions }: Plan): readonly Suspect[] {
  return withdrawals.slice(0, additions.length).flatMap((withdrawal, index): Suspect[] => {
    const addition = additions[index];
    if (addition === undefined) return [];
    return [{ kind: "near-identifier", withdrawal, addition, similarity: 0.9, evidence: ["same-email"] }];
  });
}

function decide(
  plan: FingerprintedPlan,
  pair: number,
  decision: Decision,
  text: string = decision,
): DecisionRow {
  const suspect = plan.suspects[pair - 1];
  return {
    at: { file: "decisions.csv", row: pair + 1, column: "M", cell: `M${pair + 1}` },
    fingerprint: plan.fingerprint,
    pair,
    withdrawal: suspect?.withdrawal.identifier ?? "",
    addition: suspect?.addition.identifier ?? "",
    text,
    decision,
  };
}

describe("settle", () => {
  it("leaves both accounts of a pair in the plan where they are separate", () => {
    const plan = suspectPlan();
    const { plans, findings } = settle([plan], [decide(plan, 1, "separate")]);
    expect(findings).toEqual([]);
    expect(plans).toMatchObject([
      { withdrawals: plan.withdrawals, additions: plan.additions, settled: [{ decision: "separate" }] },
    ]);
    expect(plans[0]?.suspects).toEqual(plan.suspects.slice(1));
  });

  it("asks nothing for a pair that is one account, kept as it is", () => {
    const plan = suspectPlan();
    const [settled] = settle([plan], [decide(plan, 2, "keep-current")]).plans;
    expect(settled?.withdrawals.map(({ identifier }) => identifier)).toEqual(["jdupont", "pmartin"]);
    expect(settled?.additions.map(({ identifier }) => identifier)).toEqual(["jdupond", "pmartine"]);
    expect(settled?.unchanged).toBe(plan.unchanged + 1);
  });

  it("makes an amendment of a pair that is one account, written otherwise", () => {
    const plan = suspectPlan();
    const [settled] = settle([plan], [decide(plan, 1, "take-new")]).plans;
    expect(settled?.amendments).toMatchObject([
      { before: { identifier: "jdupont" }, after: { identifier: "jdupond" }, cosmetic: false },
    ]);
    expect(settled?.amendmentGroups.flatMap(({ amendments }) => amendments)).toEqual(settled?.amendments);
  });

  it("refuses decisions on another plan, told once, and on no pair of this one", () => {
    const plan = suspectPlan();
    const stale = [1, 2].map((pair) => ({ ...decide(plan, pair, "separate"), fingerprint: "0".repeat(64) }));
    const elsewhere = { ...decide(plan, 1, "separate"), pair: 9 };
    const other = { ...decide(plan, 1, "separate"), withdrawal: "quelqu.un" };
    const { plans, findings } = settle([plan], [...stale, elsewhere, other]);
    expect(findings.map(({ code }) => code)).toEqual([
      "stale-decision",
      "unmatched-decision",
      "unmatched-decision",
    ]);
    expect(plans[0]?.suspects).toEqual(plan.suspects);
  });

  it("knows a pair whose zeros a spreadsheet took", () => {
    const withZeros = row("00123");
    const [plan] = reconcile({
      current: list([withZeros, row("reste")]),
      desired: list([row("nouveau"), row("reste")]),
    }).plans;
    if (plan === undefined) throw new Error("no plan");
    const found = { ...plan, suspects: pairUp(plan), fingerprint };
    const { findings } = settle([found], [{ ...decide(found, 1, "separate"), withdrawal: "123" }]);
    expect(findings).toEqual([]);
  });

  it("refuses an unreadable decision, and two that contradict each other", () => {
    const plan = suspectPlan();
    const { decision: _, ...blurred } = decide(plan, 1, "separate", "peut-être");
    const rows = [
      { ...blurred, decision: undefined },
      decide(plan, 2, "separate"),
      decide(plan, 2, "take-new"),
      decide(plan, 2, "separate"),
    ];
    expect(settle([plan], rows).findings.map(({ code }) => code)).toEqual([
      "unknown-decision",
      "repeated-decision",
    ]);
  });

  it("leaves a pair suspect where the decision is blank", () => {
    const plan = suspectPlan();
    const { decision: _, ...blank } = decide(plan, 1, "separate", "");
    const { plans, findings } = settle([plan], [{ ...blank, decision: undefined }]);
    expect([findings, plans[0]?.suspects]).toEqual([[], plan.suspects]);
  });

  it("removes exactly the suspects' additions and withdrawals where all are kept as they are", () => {
    fc.assert(
      fc.property(accountsArbitrary(), accountsArbitrary(), (current, desired) => {
        const { plans } = reconcile({ current: list(rowsOf(current)), desired: list(rowsOf(desired)) });
        const found = plans.map((plan) => ({ ...plan, suspects: pairUp(plan), fingerprint }));
        const rows = found.flatMap((plan) =>
          plan.suspects.map((_, index) => decide(plan, index + 1, "keep-current")),
        );
        const settled = settle(found, rows);
        expect(settled.findings).toEqual([]);
        for (const [index, plan] of settled.plans.entries()) {
          const before = found[index];
          const gone = new Set(
            before?.suspects.flatMap(({ withdrawal, addition }) => [withdrawal, addition]),
          );
          expect(plan.withdrawals).toEqual(before?.withdrawals.filter((each) => !gone.has(each)));
          expect(plan.additions).toEqual(before?.additions.filter((each) => !gone.has(each)));
          expect(plan.unchanged).toBe((before?.unchanged ?? 0) + (before?.suspects.length ?? 0));
          expect(plan.suspects).toEqual([]);
        }
      }),
    );
  });

  it("unlinks a move of which one end turns out to be somebody else's account", () => {
    const [a, b] = ["111111118", "222222226"];
    const { plans } = reconcile({
      current: list([row("jdupont", { details: { siren: a } }), row("reste", { details: { siren: a } })]),
      desired: list([
        row("jdupond", { details: { siren: a } }),
        row("reste", { details: { siren: a } }),
        row("jdupont", { details: { siren: b } }),
      ]),
    });
    const found = plans.map((plan, index) => ({
      ...plan,
      suspects: pairUp(plan),
      fingerprint: String(index).repeat(64),
    }));
    expect(found.map(({ moves }) => moves.length)).toEqual([1, 1]);
    const [first] = found;
    if (first === undefined) throw new Error("no plan");
    const settled = settle(found, [decide(first, 1, "keep-current")]);
    expect(settled.plans.map(({ moves }) => moves.length)).toEqual([0, 0]);
  });
});
