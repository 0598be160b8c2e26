import type { Refusal } from "../findings/refusals.js";
import type { Account } from "../model/account.js";
import type { Plan } from "../model/plan.js";

/** The share of an operator's current accounts beyond which withdrawals are refused (design, rule 5). */
const maxWithdrawalShare = 0.25;
/** The number of withdrawals below which a share says nothing. */
const minWithdrawalsForShare = 2;
/** The number of withdrawals for one operator beyond which they are refused whatever their share. */
const maxWithdrawals = 500;

/**
 * Why the plans are suspiciously large, one refusal per operator (design, rule 5); none when
 * `acceptedWithdrawals` is exactly the number of withdrawals of all the plans together.
 */
export function guardPlans(plans: readonly Plan[], acceptedWithdrawals?: number): readonly Refusal[] {
  const acceptedBy = plans.reduce((sum, { withdrawals }) => sum + withdrawals.length, 0);
  if (acceptedBy === acceptedWithdrawals) return [];
  return plans.flatMap((plan) => {
    const kind = refusalKind(plan);
    if (kind === undefined) return [];
    return [
      {
        kind,
        ...(plan.operator === undefined ? {} : { operator: plan.operator }),
        ...(plan.siren === undefined ? {} : { siren: plan.siren }),
        withdrawals: plan.withdrawals.length,
        currentCount: plan.currentCount,
        people: plan.withdrawals.map(person),
        acceptedBy,
      },
    ];
  });
}

function refusalKind({ withdrawals, currentCount, desiredCount }: Plan): Refusal["kind"] | undefined {
  const count = withdrawals.length;
  if (count === 0) return undefined;
  if (desiredCount === 0) return "empty-desired";
  if (count >= currentCount) return "all";
  if (count >= minWithdrawalsForShare && count > currentCount * maxWithdrawalShare) return "share";
  return count > maxWithdrawals ? "count" : undefined;
}

function person({ lastName, firstName, identifier }: Account): string {
  return `${lastName} ${firstName} (${identifier})`;
}
