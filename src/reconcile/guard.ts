import type { Refusal, TooManyWithdrawals } from "../findings/refusals.js";
import type { Account } from "../model/account.js";
import type { Plan } from "../model/plan.js";

/** What the user said of the plan to come. */
export type GuardOptions = {
  /** Goes past the limits on withdrawals, only when it is exactly the number of withdrawals of all the plans. */
  readonly acceptedWithdrawals?: number;
  /** How many accounts must stay habilitated for an operator that loses some; 1 where it is not said. */
  readonly keepAtLeast?: number;
  readonly expectedAdditions?: number;
  readonly expectedWithdrawals?: number;
  /** The list of the accounts that must stay, and whether it names one. */
  readonly protection?: { readonly file: string; readonly names: (account: Account) => boolean };
};

/** The share of an operator's current accounts beyond which withdrawals are refused (design, rule 5). */
const maxWithdrawalShare = 0.25;
/** The number of withdrawals below which a share says nothing. */
const minWithdrawalsForShare = 2;
/** The number of withdrawals for one operator beyond which they are refused whatever their share. */
const maxWithdrawals = 500;

/** Why the plans may not become requests, operator by operator, then as a whole (design, rule 5). */
export function guardPlans(plans: readonly Plan[], options: GuardOptions = {}): readonly Refusal[] {
  const acceptedBy = plans.reduce((sum, { withdrawals }) => sum + withdrawals.length, 0);
  const losing = plans.filter(({ withdrawals }) => withdrawals.length > 0);
  const fewestLeft = losing.reduce(
    (fewest, plan) => Math.min(fewest, leftOf(plan)),
    Number.POSITIVE_INFINITY,
  );
  return [
    ...plans.flatMap((plan) => [
      ...(acceptedBy === options.acceptedWithdrawals ? [] : tooManyWithdrawals(plan, acceptedBy)),
      ...tooFewLeft(plan, options.keepAtLeast ?? 1, fewestLeft),
      ...protectedAccounts(plan, options.protection),
    ]),
    ...unexpected("unexpected-additions", options.expectedAdditions, plans.flatMap(additionsOf)),
    ...unexpected("unexpected-withdrawals", options.expectedWithdrawals, plans.flatMap(withdrawalsOf)),
  ];
}

function tooManyWithdrawals(plan: Plan, acceptedBy: number): readonly Refusal[] {
  const kind = limitPassed(plan);
  if (kind === undefined) return [];
  const { withdrawals, currentCount } = plan;
  const people = withdrawals.map(person);
  return [{ kind, ...operatorOf(plan), withdrawals: withdrawals.length, currentCount, people, acceptedBy }];
}

function limitPassed({
  withdrawals,
  currentCount,
  desiredCount,
}: Plan): TooManyWithdrawals["kind"] | undefined {
  const count = withdrawals.length;
  if (count === 0) return undefined;
  if (desiredCount === 0) return "empty-desired";
  if (count >= currentCount) return "all";
  if (count >= minWithdrawalsForShare && count > currentCount * maxWithdrawalShare) return "share";
  return count > maxWithdrawals ? "count" : undefined;
}

function leftOf({ additions, withdrawals, currentCount }: Plan): number {
  return currentCount - withdrawals.length + additions.length;
}

function tooFewLeft(plan: Plan, keepAtLeast: number, acceptedBy: number): readonly Refusal[] {
  const { withdrawals } = plan;
  const left = leftOf(plan);
  if (withdrawals.length === 0 || left >= keepAtLeast) return [];
  return [
    {
      kind: "too-few-left",
      ...operatorOf(plan),
      left,
      keepAtLeast,
      people: withdrawals.map(person),
      acceptedBy,
    },
  ];
}

function protectedAccounts(plan: Plan, protection: GuardOptions["protection"]): readonly Refusal[] {
  if (protection === undefined) return [];
  const people = plan.withdrawals.filter(protection.names).map(person);
  return people.length === 0
    ? []
    : [{ kind: "protected", ...operatorOf(plan), file: protection.file, people }];
}

function unexpected(
  kind: "unexpected-additions" | "unexpected-withdrawals",
  expected: number | undefined,
  accounts: readonly Account[],
): readonly Refusal[] {
  if (expected === undefined || expected === accounts.length) return [];
  return [{ kind, expected, actual: accounts.length, people: accounts.map(person) }];
}

const additionsOf = ({ additions }: Plan): readonly Account[] => additions;
const withdrawalsOf = ({ withdrawals }: Plan): readonly Account[] => withdrawals;

function operatorOf({ operator, siren }: Plan): { readonly operator?: string; readonly siren?: string } {
  return {
    ...(operator === undefined ? {} : { operator }),
    ...(siren === undefined ? {} : { siren }),
  };
}

/** An account as a refusal names it: `NOM Prénom (identifiant)`. */
export function person({
  lastName,
  firstName,
  identifier,
}: Pick<Account, "lastName" | "firstName" | "identifier">): string {
  return `${lastName} ${firstName} (${identifier})`;
}
