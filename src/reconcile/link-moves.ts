import type { Account } from "../model/account.js";
import { accountKey, compareText } from "../model/compare.js";
import type { Move, Plan } from "../model/plan.js";

/**
 * The plans with every account that leaves one operator and joins another linked in both: one withdrawal and
 * one addition under the same account key, paired in the order of their SIRENs where there are several.
 */
export function linkMoves(plans: readonly Plan[]): readonly Plan[] {
  if (plans.length < 2) return plans;
  const leaving = byKey(plans.flatMap(({ withdrawals }) => withdrawals));
  const joining = byKey(plans.flatMap(({ additions }) => additions));
  const movesBySiren = new Map<string, Move[]>();
  for (const [key, withdrawals] of leaving) {
    const additions = joining.get(key) ?? [];
    for (const [index, addition] of additions.entries()) {
      const withdrawal = withdrawals[index];
      if (withdrawal === undefined) break;
      for (const { siren = "" } of [withdrawal, addition]) {
        const moves = movesBySiren.get(siren);
        if (moves === undefined) movesBySiren.set(siren, [{ withdrawal, addition }]);
        else moves.push({ withdrawal, addition });
      }
    }
  }
  return plans.map((plan) => ({ ...plan, moves: sorted(movesBySiren.get(plan.siren ?? "") ?? []) }));
}

function byKey(accounts: readonly Account[]): ReadonlyMap<string, readonly Account[]> {
  const groups = new Map<string, Account[]>();
  for (const account of accounts) {
    const key = accountKey(account.identifier);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [account]);
    else group.push(account);
  }
  return groups;
}

function sorted(moves: readonly Move[]): readonly Move[] {
  return moves.toSorted((a, b) =>
    compareText(accountKey(a.withdrawal.identifier), accountKey(b.withdrawal.identifier)),
  );
}
