import type { ChangedPlan, PlanDifference } from "../findings/refusals.js";
import { accountFields } from "../model/account.js";
import { accountKey } from "../model/compare.js";
import type { FingerprintedPlan } from "../model/plan.js";
import type { InputFile, SavedAccount, SavedPlan } from "../model/saved-plan.js";
import { person } from "./guard.js";

/** What is planned now: the plans, and the files that they were made from. */
export type PlannedNow = {
  readonly plans: readonly FingerprintedPlan[];
  readonly files: readonly InputFile[];
  readonly operators: string;
};

/**
 * The refusal where the plans are not those that were saved, with what is asked now and was not, and the
 * reverse; `undefined` where all fingerprints agree.
 */
export function compareWithSaved(
  saved: SavedPlan & { readonly file: string },
  now: PlannedNow,
): ChangedPlan | undefined {
  const before = fingerprints(saved.plans);
  const after = fingerprints(now.plans);
  const operatorsChanged = saved.operators !== now.operators;
  const reviewed = new Map(saved.files.map(({ path, sha256 }) => [path, sha256]));
  const { protect } = saved.inputs;
  const protectionChanged =
    protect !== undefined &&
    now.files.some(({ path, sha256 }) => path === protect && reviewed.get(path) !== sha256);
  const isSame =
    before.length === after.length && before.every((fingerprint, index) => fingerprint === after[index]);
  if (isSame && !operatorsChanged && !protectionChanged) return undefined;
  return {
    kind: "plan-changed",
    file: saved.file,
    operatorsChanged,
    protectionChanged,
    changedFiles: now.files
      .filter(({ path, sha256 }) => reviewed.get(path) !== sha256)
      .map(({ path }) => path),
    differences: (["withdrawal", "addition"] as const).flatMap((outcome) => [
      ...differences(lines(now.plans, outcome), lines(saved.plans, outcome), { sign: "more", outcome }),
      ...differences(lines(saved.plans, outcome), lines(now.plans, outcome), { sign: "less", outcome }),
      ...rewritten(lines(saved.plans, outcome), lines(now.plans, outcome), outcome),
    ]),
  };
}

function fingerprints(plans: readonly { readonly fingerprint: string }[]): readonly string[] {
  return plans.map(({ fingerprint }) => fingerprint).toSorted();
}

type Lines = ReadonlyMap<string, SavedAccount>;

function lines(plans: SavedPlan["plans"], outcome: PlanDifference["outcome"]): Lines {
  return new Map(
    plans.flatMap(({ siren = "", additions, withdrawals }) =>
      (outcome === "addition" ? additions : withdrawals).map(
        (account) => [`${siren}\u0001${accountKey(account.identifier)}`, account] as const,
      ),
    ),
  );
}

function differences(
  these: Lines,
  others: Lines,
  as: Pick<PlanDifference, "sign" | "outcome">,
): readonly PlanDifference[] {
  return [...these]
    .filter(([id]) => !others.has(id))
    .map(([, account]) => ({ ...as, person: person(account) }));
}

/** The accounts asked of both times, of which something is written otherwise. */
function rewritten(
  before: Lines,
  after: Lines,
  outcome: PlanDifference["outcome"],
): readonly PlanDifference[] {
  return [...after].flatMap(([id, account]): PlanDifference[] => {
    const old = before.get(id);
    const changed = old === undefined ? [] : accountFields.filter((field) => old[field] !== account[field]);
    if (old === undefined || changed.length === 0) return [];
    const changes = changed.map((field) => `${old[field]} → ${account[field]}`);
    return [{ sign: "otherwise", outcome, person: `${person(account)} (${changes.join(", ")})` }];
  });
}
