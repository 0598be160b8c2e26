import { type Account, accountFields } from "../model/account.js";
import type { Plan } from "../model/plan.js";

/** The text from which a plan's fingerprint is computed: what it asks, without where it was read. */
export function canonicalPlan(plan: Plan): string {
  const designation = (account: Account): readonly string[] => accountFields.map((field) => account[field]);
  return JSON.stringify({
    siren: plan.siren ?? "",
    additions: plan.additions.map(designation),
    withdrawals: plan.withdrawals.map(designation),
    amendments: plan.amendments.map(({ before, after }) => [designation(before), designation(after)]),
    withheld: plan.withheld.map(({ account }) => designation(account)),
    unchanged: plan.unchanged,
  });
}
