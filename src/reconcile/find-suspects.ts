import type { Account } from "../model/account.js";
import type { Suspect } from "../model/plan.js";

/** The withdrawals and additions of one operator that look like one person, or like one typing error. */
export function findSuspects(
  _withdrawals: readonly Account[],
  _additions: readonly Account[],
): readonly Suspect[] {
  return [];
}
