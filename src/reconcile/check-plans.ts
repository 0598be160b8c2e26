import type { Finding } from "../findings/catalogue.js";
import type { Account } from "../model/account.js";
import { foldEmail, foldWords } from "../model/compare.js";
import type { Location } from "../model/location.js";
import type { Operator, Signatory } from "../model/operator.js";
import type { Plan } from "../model/plan.js";

/** How many times smaller than what is habilitated a desired list must be to look like an extract. */
const extractRatio = 10;

/** What a plan should be looked at for, against who signs and where the desired list begins. */
export type PlanContext = {
  readonly operators: readonly Operator[];
  /** `undefined` where a change list says what is asked: it does not tell how many are wanted. */
  readonly desiredAt: Location | undefined;
};

/** Warnings about plans that are sound by themselves: the signatory would go, the list may be an extract. */
export function checkPlans(
  plans: readonly Plan[],
  { operators, desiredAt }: PlanContext,
): readonly Finding[] {
  const signing = plans.flatMap(({ siren, withdrawals }) =>
    signatoryWithdrawn(withdrawals, operators.find((operator) => operator.siren === siren)?.signatory),
  );
  if (desiredAt === undefined) return signing;
  const whole = plans.length > 1 ? extract(total(plans), desiredAt) : [];
  return [...signing, ...(whole.length > 0 ? whole : plans.flatMap((plan) => extract(plan, desiredAt)))];
}

/** A warning for each account to be withdrawn that has the email or the name of who signs. */
export function signatoryWithdrawn(
  withdrawals: readonly Account[],
  signatory: Pick<Signatory, "lastName" | "firstName" | "email"> | undefined,
): readonly Finding[] {
  if (signatory === undefined) return [];
  const name = foldWords(signatory.lastName + signatory.firstName);
  const email = foldEmail(signatory.email);
  return withdrawals
    .filter(
      (account) =>
        (email !== "" && foldEmail(account.email) === email) ||
        (name !== "" && foldWords(account.lastName + account.firstName) === name),
    )
    .map((account) => ({
      code: "signatory-withdrawn",
      at: account.at,
      field: "identifier",
      value: account.identifier,
      person: `${signatory.lastName} ${signatory.firstName}`,
    }));
}

type Size = Pick<Plan, "currentCount" | "desiredCount" | "operator" | "siren">;

/** All operators together: the list of one subsidiary may have been taken for that of the group. */
function total(plans: readonly Plan[]): Size {
  return {
    currentCount: plans.reduce((sum, { currentCount }) => sum + currentCount, 0),
    desiredCount: plans.reduce((sum, { desiredCount }) => sum + desiredCount, 0),
  };
}

function extract(plan: Size, at: Location): readonly Finding[] {
  const { currentCount: current, desiredCount: desired, operator, siren } = plan;
  if (desired === 0 || current < desired * extractRatio) return [];
  return [{ code: "looks-like-extract", at, current, desired, operator: operator ?? siren ?? "" }];
}
