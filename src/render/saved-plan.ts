import type { Account } from "../model/account.js";
import type { PlanInputs, SavedAccount, SavedPlan } from "../model/saved-plan.js";
import type { PlanReport } from "./report.js";

/** The plan of a report as a file that `request --plan` holds the lists against; read by `readSavedPlan`. */
export function renderSavedPlan(
  { plans, inputs = [], operatorsFingerprint = "", register }: PlanReport,
  from: PlanInputs,
): string {
  const saved: SavedPlan = {
    inputs:
      register === undefined
        ? from
        : { ...from, register: { name: register.name, version: register.version } },
    files: inputs,
    operators: operatorsFingerprint,
    plans: plans.map(({ siren, fingerprint, additions, withdrawals }) => ({
      ...(siren === undefined ? {} : { siren }),
      fingerprint,
      additions: additions.map(designation),
      withdrawals: withdrawals.map(designation),
    })),
  };
  return `${JSON.stringify({ formatVersion: 1, kind: "plan", ...saved }, undefined, 2)}\n`;
}

function designation({ lastName, firstName, identifier, email }: Account): SavedAccount {
  return { lastName, firstName, identifier, email };
}
