import { blocksList, type Finding, severityOf } from "../findings/catalogue.js";
import type { Refusal } from "../findings/refusals.js";
import { WorkError } from "../findings/work-error.js";
import type { Location } from "../model/location.js";
import type { Operator } from "../model/operator.js";
import type { FingerprintedPlan, Plan } from "../model/plan.js";
import type { SavedPlan } from "../model/saved-plan.js";
import { rowAt } from "../model/table.js";
import { canonicalPlan } from "../reconcile/canonical-plan.js";
import { checkPlans } from "../reconcile/check-plans.js";
import { compareWithSaved } from "../reconcile/compare-with-saved.js";
import { type GuardOptions, guardPlans } from "../reconcile/guard.js";
import { reconcile } from "../reconcile/reconcile.js";
import { suggestKnown } from "../reconcile/suggest-known.js";
import { countOutcomes, countSeverities, type PlanReport } from "../render/report.js";
import { knownOperators, lackingIn, type OperatorFile, readOperatorFile } from "./operator-file.js";
import type { Ports } from "./ports.js";
import {
  checkChoices,
  type ListOptions,
  prepareSide,
  type RawSide,
  readSide,
  type Side,
} from "./read-side.js";
import { recordInputs } from "./record-inputs.js";
import { type Replacing, unneededRequests, withoutReplaced } from "./replaced-requests.js";
import type { RequestFile } from "./replay.js";
import { forOperators, protect, settleSuspects } from "./reviewed.js";
import { sortFindings } from "./sort-findings.js";

/** What to compare, and how far to go past what is wrong. */
export type PlanOptions = {
  readonly desired: readonly string[];
  readonly current: readonly string[];
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
  const { sides, findings, files, desiredAt, replaced } = await readSides(
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
  const plans = settled.plans.map((plan) => completePlan(plan, [...operators, ...lacking], ports));
  const protection = await protect(options.protect, sides.current, recording.ports);
  const checks = checkPlans(plans, { operators, desiredAt });
  const all = [
    ...[...findings, ...reconciled.findings, ...settled.findings, ...protection.findings, ...checks],
    ...(unreadable ? [] : unneededRequests(replaced, plans)),
  ];
  const inputs = recording
    .inputs()
    .filter(({ path }) => !replaced.some(({ workbook }) => workbook.at.file === path));
  const operatorsFingerprint = ports.sha256(JSON.stringify(operators.map(({ at, ...told }) => told)));
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

type ReadSides = {
  readonly sides: { readonly current: Side; readonly desired: Side };
  readonly findings: readonly Finding[];
  /** In the order in which findings are told. */
  readonly files: readonly string[];
  /** The header of the first desired list; absent for a change list. */
  readonly desiredAt: Location | undefined;
  /** The requests of the current side that the run makes again. */
  readonly replaced: readonly RequestFile[];
};

async function readSides(
  options: PlanOptions,
  ports: Ports,
  operatorFile?: OperatorFile,
): Promise<ReadSides> {
  const { lists, currentSheets } = options;
  const sheets = currentSheets.length > 0 ? currentSheets : (lists.sheets ?? []);
  const givenCurrent = await readSide(
    options.current,
    { ...lists, sheets, activeOnly: false },
    ports,
    "current",
  );
  const { side: rawCurrent, replaced } = await withoutReplaced(givenCurrent, options.replacing, ports);
  const rawDesired = await readSide(options.desired, lists, ports);
  checkChoices([rawCurrent, rawDesired], lists, currentSheets);
  const known = knownOperators([rawCurrent, rawDesired], operatorFile);
  const current = await prepareSide(rawCurrent, known);
  const desired = await prepareSide(rawDesired, known);
  return {
    sides: { current, desired },
    findings: [
      ...current.findings,
      ...changeListAsCurrent(rawCurrent),
      ...suggestKnown(desired.findings, { desired: desired.list, current: current.list }),
      ...(operatorFile?.findings ?? []),
    ],
    files: [
      ...[...options.current, ...rawCurrent.files],
      ...[...options.desired, ...rawDesired.files],
      operatorFile?.file ?? "",
    ],
    desiredAt: rawDesired.kind === "change" ? undefined : headerOf(rawDesired),
    replaced,
  };
}

function headerOf({ tables: [table] }: RawSide): Location | undefined {
  return table === undefined ? undefined : rowAt(table.summary, Math.max(table.summary.headerRow, 1));
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

function changeListAsCurrent({ tables }: RawSide): readonly Finding[] {
  return tables
    .filter(({ isChangeList, rows }) => isChangeList && rows.length > 0)
    .map(({ summary }) => ({
      code: "change-list-as-current",
      at: rowAt(summary, Math.max(summary.headerRow, 1)),
    }));
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
