import type { AccountKey } from "./account.js";
import { accountKey, compareText } from "./compare.js";
import type { Plan } from "./plan.js";

/** The text of which a fingerprint tells one set of accounts from another, whatever their order. */
export function canonicalKeys(keys: Iterable<AccountKey>): string {
  return JSON.stringify([...new Set(keys)].toSorted(compareText));
}

/** The parts of a plan that together name everybody habilitated today. */
export type CurrentParts = Pick<
  Plan,
  "withdrawals" | "amendments" | "withheld" | "settled" | "unchangedAccounts"
>;

/** The account keys habilitated before a plan is granted: those who leave, who stay, and who stay for now. */
export function currentKeys(plan: CurrentParts): ReadonlySet<AccountKey> {
  const { withdrawals, amendments, withheld, settled, unchangedAccounts } = plan;
  const keys = new Set<AccountKey>();
  for (const { identifier } of withdrawals) keys.add(accountKey(identifier));
  for (const { identifier } of unchangedAccounts) keys.add(accountKey(identifier));
  for (const { before } of amendments) keys.add(accountKey(before.identifier));
  for (const { account } of withheld) keys.add(accountKey(account.identifier));
  // What a person has decided takes accounts out of the rest of the plan, not out of the current set.
  for (const { withdrawal } of settled) keys.add(accountKey(withdrawal.identifier));
  return keys;
}
