import { blocksList, type Finding, severityOf } from "../findings/catalogue.js";
import type { Refusal } from "../findings/refusals.js";
import { registerMoves } from "../findings/register-moves.js";
import { WorkError } from "../findings/work-error.js";
import type { Operator } from "../model/operator.js";
import type { FingerprintedPlan, Plan } from "../model/plan.js";
import type { SavedPlan } from "../model/saved-plan.js";
import { canonicalPlan } from "../reconcile/canonical-plan.js";
import { checkPlans } from "../reconcile/check-plans.js";
import { compareWithSaved } from "../reconcile/compare-with-saved.js";
import { type GuardOptions, guardPlans } from "../reconcile/guard.js";
import { checkPending, tellPending, withPending } from "../reconcile/pending.js";
import { reconcile } from "../reconcile/reconcile.js";
import { countOutcomes, countSeverities, type PlanReport } from "../render/report.js";
import { lackingIn, readOperatorFile } from "./operator-file.js";
import type { Ports } from "./ports.js";
import { registerInput } from "./read-register.js";
import type { ListOptions } from "./read-side.js";
import { readSides } from "./read-sides.js";
import { recordInputs } from "./record-inputs.js";
import type { Register } from "./register-port.js";
import { type Replacing, unneededRequests } from "./replaced-requests.js";
import { forOperators, protect, settleSuspects } from "./reviewed.js";
import { sortFindings } from "./sort-findings.js";

/** What to compare, and how far to go past what is wrong. */
export type PlanOptions = {
  readonly desired: readonly string[];
  readonly current: readonly string[];
  /** What stands for the current lists, where it is given. */
  readonly register?: Register;
  readonly lists: ListOptions;
  /** The sheets to read of the current lists; those of `lists` where empty. */
  readonly currentSheets: readonly string[];
  /** The file of the operators. */
  readonly operator?: string;
  /** Leaves invalid rows out instead of stopping at them; no account that they may name is withdrawn. */
  readonly skipInvalid: boolean;
  readonly guard: Omit<GuardOptions, "protection">;
  /** The operators that the run is for, by SIREN; all where there are none. */
  readonly only?: readonly string[];
  /** The decisions that a person took on suspect pairs. */
  readonly resolve?: string;
  /** The list of the accounts that must stay. */
  readonly protect?: string;
  /** The plan that was reviewed, and where it was saved: any other is refused. */
  readonly reviewed?: SavedPlan & { readonly file: string };
  /** The requests that the run makes again, which are left out of the current side. */
  readonly replacing?: Replacing;
};

/** What is planned, and the operators that the run knows. */
export type Planned = { readonly report: PlanReport; readonly operators: readonly Operator[] };

/**
 * Compares the lists and computes the plans, for `diff` and for `request` alike: the report says all but
 * which files were written.
 */
export async function planChanges(
  command: PlanReport["command"],
  options: PlanOptions,
  ports: Ports,
): Promise<Planned> {
  const recording = recordInputs(ports);
  const operatorFile = await readOperatorFile(options.operator, recording.ports);
  const { sides, registered, findings, files, desiredAt, replaced } = await readSides(
    options,
    recording.ports,
    operatorFile,
  );
  const operators = operatorFile?.operators ?? [];
  // Rows go to the operators of that file: with an error in it, they may go to the wrong one, but where only
  // values of an operator known by its SIREN lack. Then nothing can be asked for that one.
  const lacking = lackingIn(operatorFile);
  const lackingFindings = new Set(lacking.flatMap((operator) => operator.findings));
  const stops = (finding: Finding): boolean => !lackingFindings.has(finding);
  const isOperatorWrong = (operatorFile?.findings ?? []).some(
    (finding) => stops(finding) && severityOf(finding) === "error",
  );
  const unreadable = isOperatorWrong || findings.filter(stops).some(blocksList);
  const reconciled = unreadable
    ? { plans: [], findings: [] }
    : reconcile({ current: sides.current.list, desired: sides.desired.list });
  const found = chosenPlans(reconciled.plans, options.only).map((plan) =>
    completePlan(plan, [...operators, ...lacking], ports),
  );
  const settled = await settleSuspects(found, options.resolve, recording.ports);
  const plans = settled.plans
    .map((plan) => completePlan(plan, [...operators, ...lacking], ports))
    .map((plan) => (registered === undefined ? plan : withPending(plan, registered)));
  const protection = await protect(options.protect, sides.current, recording.ports);
  const checks = checkPlans(plans, { operators, desiredAt });
  const told = [
    ...[...findings, ...reconciled.findings, ...settled.findings, ...protection.findings, ...checks],
    ...(unreadable ? [] : unneededRequests(replaced, plans)),
  ];
  const all =
    registered === undefined
      ? told
      : [...tellPending(told, sides.desired.list.rows, registered), ...checkPending(plans, registered)];
  const inputs = [
    ...(registered === undefined ? [] : [registerInput(registered, ports)]),
    ...recording.inputs().filter(({ path }) => !replaced.some(({ workbook }) => workbook.at.file === path)),
  ];
  const operatorsFingerprint = ports.sha256(JSON.stringify(operators.map(({ at, ...own }) => own)));
  const changed =
    options.reviewed === undefined || unreadable
      ? undefined
      : compareWithSaved(forOperators(options.reviewed, options.only), {
          plans,
          files: inputs,
          operators: operatorsFingerprint,
        });
  const refusals = [
    ...guardPlans(plans, { ...options.guard, ...protection.guard }),
    ...(changed === undefined ? [] : [changed]),
    ...(await movesSince(options, plans)),
  ];
  const stopped =
    unreadable || [...settled.findings, ...protection.findings].some(blocksList)
      ? "errors"
      : whyStopped(all.filter(stops), refusals, plans, options.skipInvalid);
  const canAsk = plans.some(
    (plan) => asks(plan) && !lacking.some((operator) => operator.siren === plan.siren),
  );
  const report: PlanReport = {
    command,
    currentTables: sides.current.tables,
    desiredTables: sides.desired.tables,
    plans,
    findings: sortFindings(all, [...files, options.resolve ?? "", options.protect ?? ""]),
    refusals,
    ...(stopped === undefined ? (canAsk ? {} : { stopped: "errors" }) : { stopped }),
    counts: { ...countOutcomes(plans), ...countSeverities(all) },
    inputs,
    operatorsFingerprint,
    ...(registered === undefined ? {} : { register: { name: registered.name, version: registered.version } }),
  };
  return { report, operators };
}

/** @throws WorkError `unknown-operators` where a SIREN is that of no plan. */
function chosenPlans(plans: readonly Plan[], only: readonly string[] = []): readonly Plan[] {
  if (only.length === 0 || plans.length === 0) return plans;
  const seen = plans.map(({ siren = "" }) => siren);
  const values = only.filter((siren) => !seen.includes(siren));
  if (values.length > 0) throw new WorkError({ kind: "unknown-operators", values, seen });
  return plans.filter(({ siren = "" }) => only.includes(siren));
}

/** What the register recorded of the operators since the plan was reviewed, where it was made from the same one. */
async function movesSince(
  { register, reviewed }: PlanOptions,
  plans: readonly Plan[],
): Promise<readonly Refusal[]> {
  const before = reviewed?.inputs.register;
  if (register === undefined || before?.name !== register.name) return [];
  const sirens = plans.map(({ siren }) => siren);
  const events = await register.events({ after: before.version });
  const changes = registerMoves(events.filter(({ siren }) => sirens.includes(siren)));
  return changes.length === 0 ? [] : [{ kind: "register-moved", register: register.name, changes }];
}

function whyStopped(
  findings: readonly Finding[],
  refusals: readonly Refusal[],
  plans: readonly Plan[],
  skipInvalid: boolean,
): PlanReport["stopped"] {
  if (!skipInvalid && findings.some((finding) => severityOf(finding) === "error")) return "errors";
  if (refusals.length > 0) return "refused";
  return plans.some(asks) ? undefined : "nothing-to-ask";
}

function asks({ additions, withdrawals }: Plan): boolean {
  return additions.length + withdrawals.length > 0;
}

function completePlan(
  plan: Plan,
  operators: readonly Pick<Operator, "siren" | "name">[],
  ports: Ports,
): FingerprintedPlan {
  const name = operators.find(({ siren }) => siren === plan.siren)?.name;
  return {
    ...plan,
    ...(name === undefined ? {} : { operator: name }),
    fingerprint: ports.sha256(canonicalPlan(plan)),
  };
}
