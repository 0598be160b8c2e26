import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareRows } from "../../src/intake/across-rows.js";
import { type Account, accountFields } from "../../src/model/account.js";
import type { Plan } from "../../src/model/plan.js";
import { keptRows } from "../../src/model/row-collector.js";
import { canonicalPlan } from "../../src/reconcile/canonical-plan.js";
import { reconcile } from "../../src/reconcile/reconcile.js";
import { accountsArbitrary, list, rowsOf } from "../support/build.js";

const sirens = ["111111118", "222222226"];
const twoLists = fc
  .tuple(accountsArbitrary(sirens), accountsArbitrary(sirens), fc.func(fc.boolean()))
  .map(([ours, others, isShared]) => {
    const known = new Set(ours.map((each) => `${each.siren} ${each.identifier}`));
    const fresh = others.filter((each) => !known.has(`${each.siren} ${each.identifier}`));
    return { current: ours, desired: [...ours.filter((each) => isShared(each.identifier)), ...fresh] };
  });

function plansFor(current: readonly Account[], desired: readonly Account[]): readonly Plan[] {
  return reconcile({ current: list(rowsOf(current)), desired: list(rowsOf(desired)) }).plans;
}

const designation = (account: Account): string =>
  [account.siren ?? "", ...accountFields.map((field) => account[field])].join("|");
const additionsOf = (plans: readonly Plan[]): string[] =>
  plans.flatMap(({ additions }) => additions.map(designation)).toSorted();
const withdrawalsOf = (plans: readonly Plan[]): string[] =>
  plans.flatMap(({ withdrawals }) => withdrawals.map(designation)).toSorted();

describe("reconcile", () => {
  it("asks nothing between a list and itself", () => {
    fc.assert(
      fc.property(accountsArbitrary(sirens), (accounts) => {
        for (const plan of plansFor(accounts, accounts)) {
          expect([plan.additions, plan.withdrawals, plan.amendments, plan.withheld]).toEqual([
            [],
            [],
            [],
            [],
          ]);
        }
      }),
    );
  });

  it("swaps additions and withdrawals when the sides are swapped", () => {
    fc.assert(
      fc.property(twoLists, ({ current, desired }) => {
        const there = plansFor(current, desired);
        const back = plansFor(desired, current);
        expect(additionsOf(back)).toEqual(withdrawalsOf(there));
        expect(withdrawalsOf(back)).toEqual(additionsOf(there));
      }),
    );
  });

  it("leaves nothing to do once its plan is applied", () => {
    fc.assert(
      fc.property(twoLists, ({ current, desired }) => {
        const plans = plansFor(current, desired);
        const gone = new Set(withdrawalsOf(plans));
        const applied = [
          ...current.filter((each) => !gone.has(designation(each))),
          ...plans.flatMap(({ additions }) => additions),
        ];
        const again = plansFor(applied, desired);
        expect([...additionsOf(again), ...withdrawalsOf(again)]).toEqual([]);
      }),
    );
  });

  it("accounts for every current and every desired account exactly once", () => {
    fc.assert(
      fc.property(twoLists, ({ current, desired }) => {
        let [before, after] = [0, 0];
        for (const plan of plansFor(current, desired)) {
          const kept = plan.unchanged + plan.amendments.length;
          before += plan.withdrawals.length + plan.withheld.length + kept;
          after += plan.additions.length + kept;
        }
        expect([before, after]).toEqual([current.length, desired.length]);
      }),
    );
  });

  it("does not depend on the order of the rows, nor on exact duplicates", () => {
    fc.assert(
      fc.property(twoLists, fc.nat(), ({ current, desired }, seed) => {
        const shuffled = (accounts: readonly Account[]): Account[] =>
          accounts.toSorted((a, b) => hash(designation(a), seed) - hash(designation(b), seed));
        const doubled = compareRows(keptRows(rowsOf([...shuffled(desired), ...desired.slice(0, 3)]))).rows;
        const plain = plansFor(current, desired);
        const other = reconcile({
          current: list(rowsOf(shuffled(current))),
          desired: list([...doubled]),
        }).plans;
        expect(other.map(canonicalPlan)).toEqual(plain.map(canonicalPlan));
      }),
    );
  });

  it("asks nothing when a list is retyped in another case, order, accents or spacing", () => {
    const retyped = (text: string): string =>
      ` ${text.normalize("NFD").replace(/\p{M}/gu, "").replace(/[' -]/g, "").toUpperCase()}`;
    fc.assert(
      fc.property(accountsArbitrary(sirens), (accounts) => {
        const again = accounts.toReversed().map((each) => ({
          ...each,
          lastName: retyped(each.lastName),
          firstName: retyped(each.firstName),
          identifier: each.identifier.toUpperCase(),
          email: each.email.toUpperCase(),
        }));
        for (const plan of plansFor(accounts, again)) {
          expect([plan.additions, plan.withdrawals]).toEqual([[], []]);
          expect(plan.amendments.every(({ cosmetic }) => cosmetic)).toBe(true);
        }
      }),
    );
  });

  it("never has one account key in both sections of an operator", () => {
    fc.assert(
      fc.property(twoLists, ({ current, desired }) => {
        for (const plan of plansFor(current, desired)) {
          const added = new Set(plan.additions.map(({ identifier }) => identifier.toLowerCase()));
          expect(plan.withdrawals.some(({ identifier }) => added.has(identifier.toLowerCase()))).toBe(false);
        }
      }),
    );
  });

  it("never withdraws an account that an invalid row may name, whatever of it is left", () => {
    const damage = fc.constantFrom<(account: Account) => Partial<Account>>(
      ({ identifier }) => ({ lastName: "", firstName: "", identifier, email: "" }),
      ({ email }) => ({ lastName: "", firstName: "", identifier: "", email }),
      ({ lastName, firstName }) => ({ lastName, firstName, identifier: "", email: "" }),
      ({ identifier, email }) => ({ lastName: identifier, firstName: email, identifier: "", email: "" }),
      ({ lastName, firstName }) => ({ lastName: firstName, firstName: lastName, identifier: "", email: "" }),
    );
    fc.assert(
      fc.property(accountsArbitrary([undefined]), damage, fc.nat(), (accounts, spoil, pick) => {
        fc.pre(accounts.length > 0);
        const victim = accounts[pick % accounts.length];
        if (victim === undefined) return;
        const rows = rowsOf(accounts).map((each) => {
          if (each.account !== victim) return each;
          const account = { ...victim, ...spoil(victim) };
          return {
            ...each,
            account,
            key: each.key,
            state: "invalid" as const,
            texts: accountFields.map((f) => account[f]),
          };
        });
        const { plans, findings } = reconcile({ current: list(rowsOf(accounts)), desired: list(rows) });
        expect(withdrawalsOf(plans)).toEqual([]);
        expect(additionsOf(plans)).toEqual([]);
        expect(findings.map(({ code }) => code)).toEqual(["withheld-withdrawal"]);
      }),
    );
  });
});

function hash(text: string, seed: number): number {
  let value = seed;
  for (const letter of text) value = (value * 31 + letter.charCodeAt(0)) % 1_000_003;
  return value;
}
