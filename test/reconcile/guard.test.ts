import { describe, expect, it } from "vitest";
import type { Account } from "../../src/model/account.js";
import type { Plan } from "../../src/model/plan.js";
import { guardPlans } from "../../src/reconcile/guard.js";
import { account } from "../support/build.js";

function plan(withdrawn: number, currentCount: number, desiredCount = currentCount - withdrawn): Plan {
  return {
    additions: [],
    withdrawals: Array.from({ length: withdrawn }, (_, index) => account(`compte${index}`)),
    amendments: [],
    withheld: [],
    withheldAdditions: [],
    suspects: [],
    settled: [],
    moves: [],
    amendmentGroups: [],
    unchangedAccounts: [],
    unchanged: currentCount - withdrawn,
    currentCount,
    desiredCount,
  };
}
const kinds = (...plans: Plan[]) => guardPlans(plans, { keepAtLeast: 0 }).map(({ kind }) => kind);

describe("the guard", () => {
  it("lets one withdrawal of a small list pass", () => expect(kinds(plan(1, 2))).toEqual([]));
  it("lets exactly a quarter pass", () => expect(kinds(plan(2, 8))).toEqual([]));
  it("refuses two withdrawals beyond a quarter", () => expect(kinds(plan(2, 7))).toEqual(["share"]));
  it("refuses to withdraw everyone, be it one", () => expect(kinds(plan(1, 1, 3))).toEqual(["all"]));
  it("refuses to start from an empty desired list", () =>
    expect(kinds(plan(3, 3))).toEqual(["empty-desired"]));
  it("lets 500 of many pass", () => expect(kinds(plan(500, 5000))).toEqual([]));
  it("refuses more than 500 whatever their share", () => expect(kinds(plan(501, 5000))).toEqual(["count"]));
  it("judges each operator by itself", () => expect(kinds(plan(1, 100), plan(3, 4))).toEqual(["share"]));

  it("names the people and the flag with the exact number of withdrawals of the run", () => {
    expect(guardPlans([plan(1, 100), plan(3, 4)])).toMatchObject([
      { withdrawals: 3, currentCount: 4, acceptedBy: 4, people: { length: 3 } },
    ]);
  });

  it.each([
    [4, 0],
    [3, 1],
    [5, 1],
  ])("given --accept-withdrawals %i for 4 withdrawals, refuses %i time(s)", (accepted, refusals) => {
    expect(guardPlans([plan(1, 100), plan(3, 4)], { acceptedWithdrawals: accepted })).toHaveLength(refusals);
  });
});

describe("the guard, told what to hold to", () => {
  const three = plan(3, 100);

  it("refuses to leave nobody, even where the withdrawals are accepted, unless it may", () => {
    const everyone = plan(2, 2, 0);
    expect(guardPlans([everyone], { acceptedWithdrawals: 2 })).toMatchObject([
      { kind: "too-few-left", left: 0, keepAtLeast: 1, people: { length: 2 } },
    ]);
    expect(guardPlans([everyone], { acceptedWithdrawals: 2, keepAtLeast: 0 })).toEqual([]);
  });

  it("counts those who join among those who are left", () => {
    const replaced = { ...plan(1, 1, 1), additions: [account("nouvelle")] };
    expect(guardPlans([replaced], { acceptedWithdrawals: 1 })).toEqual([]);
  });

  it("refuses to leave fewer than --keep-at-least", () => {
    expect(guardPlans([three], { keepAtLeast: 98 })).toMatchObject([{ kind: "too-few-left", left: 97 }]);
    expect(guardPlans([three], { keepAtLeast: 97 })).toEqual([]);
  });

  it("asks for a number that serves all operators", () => {
    expect(guardPlans([three, plan(1, 50)], { keepAtLeast: 98 })).toMatchObject([
      { left: 97, acceptedBy: 49 },
      { left: 49, acceptedBy: 49 },
    ]);
  });

  it("does not judge an operator that loses nobody", () => {
    expect(guardPlans([plan(0, 2)], { keepAtLeast: 10 })).toEqual([]);
  });

  it("refuses to withdraw a protected account, whatever is accepted", () => {
    const protection = { file: "garder.csv", names: (each: Account) => each.identifier === "compte1" };
    expect(guardPlans([three], { protection, acceptedWithdrawals: 3 })).toEqual([
      { kind: "protected", file: "garder.csv", people: ["NOM compte1 Prénom (compte1)"] },
    ]);
  });

  it("holds the whole run to the numbers announced", () => {
    const options = { expectedAdditions: 1, expectedWithdrawals: 3 };
    expect(guardPlans([three, plan(1, 100)], options)).toMatchObject([
      { kind: "unexpected-additions", expected: 1, actual: 0, people: [] },
      { kind: "unexpected-withdrawals", expected: 3, actual: 4, people: { length: 4 } },
    ]);
    expect(guardPlans([three], { expectedAdditions: 0, expectedWithdrawals: 3 })).toEqual([]);
  });
});
