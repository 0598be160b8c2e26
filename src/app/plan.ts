import { blocksList, type Finding, severityOf } from "../findings/catalogue.js";
import type { Refusal } from "../findings/refusals.js";
import { type KnownOperators, operatorsNamedIn } from "../intake/assign-operators.js";
import { foldWords } from "../model/compare.js";
import type { Operator } from "../model/operator.js";
import type { FingerprintedPlan, Plan } from "../model/plan.js";
import { rowAt } from "../model/table.js";
import { canonicalPlan } from "../reconcile/canonical-plan.js";
import { guardPlans } from "../reconcile/guard.js";
import { reconcile } from "../reconcile/reconcile.js";
import { suggestKnown } from "../reconcile/suggest-known.js";
import { countOutcomes, countSeverities, type PlanReport } from "../render/report.js";
import type { Ports } from "./ports.js";
import { type ListOptions, prepareSide, type RawSide, readSide, rowsOf } from "./read-side.js";
import { sortFindings } from "./sort-findings.js";

/** What to compare, and how far to go past what is wrong. */
export type PlanOptions = {
  readonly desired: readonly string[];
  readonly current: readonly string[];
  readonly lists: ListOptions;
  /** Leaves invalid rows out instead of stopping at them; no account that they may name is withdrawn. */
  readonly skipInvalid: boolean;
  readonly acceptedWithdrawals?: number;
};

/** The operators of a run and what was found in their file. */
export type OperatorFile = {
  readonly file: string;
  readonly operators: readonly Operator[];
  readonly findings: readonly Finding[];
};

/**
 * Compares the lists and computes the plans, for `diff` and for `request` alike: the report says all but
 * which files were written.
 */
export async function planChanges(
  command: PlanReport["command"],
  options: PlanOptions,
  ports: Ports,
  operatorFile?: OperatorFile,
): Promise<PlanReport> {
  const rawCurrent = await readSide(options.current, { ...options.lists, activeOnly: false }, ports);
  const rawDesired = await readSide(options.desired, options.lists, ports);
  const known = knownOperators([rawCurrent, rawDesired], operatorFile);
  const current = prepareSide(rawCurrent, known);
  const desired = prepareSide(rawDesired, known);
  const findings: Finding[] = [
    ...current.findings,
    ...changeListAsCurrent(rawCurrent),
    ...suggestKnown(desired.findings, { desired: desired.list, current: current.list }),
    ...(operatorFile?.findings ?? []),
  ];
  const unreadable = findings.some(blocksList);
  const reconciled = unreadable
    ? { plans: [], findings: [] }
    : reconcile({ current: current.list, desired: desired.list });
  findings.push(...reconciled.findings);
  const plans = reconciled.plans.map((plan) => completePlan(plan, operatorFile?.operators ?? [], ports));
  const refusals = guardPlans(plans, options.acceptedWithdrawals);
  const stopped = whyStopped(findings, refusals, plans, options.skipInvalid);
  return {
    command,
    currentTables: current.tables,
    desiredTables: desired.tables,
    plans,
    findings: sortFindings(findings, [
      ...[...options.current, ...rawCurrent.files],
      ...[...options.desired, ...rawDesired.files],
      operatorFile?.file ?? "",
    ]),
    refusals,
    ...(stopped === undefined ? {} : { stopped }),
    counts: { ...countOutcomes(plans), ...countSeverities(findings) },
  };
}

function whyStopped(
  findings: readonly Finding[],
  refusals: readonly Refusal[],
  plans: readonly Plan[],
  skipInvalid: boolean,
): PlanReport["stopped"] {
  const blocking = findings.some(
    (finding) => severityOf(finding) === "error" && (!skipInvalid || blocksList(finding)),
  );
  if (blocking) return "errors";
  if (refusals.length > 0) return "refused";
  const asks = plans.some(({ additions, withdrawals }) => additions.length + withdrawals.length > 0);
  return asks ? undefined : "nothing-to-ask";
}

/** Those of the operator file, which closes the set; else those that the rows of both sides name. */
function knownOperators(sides: readonly RawSide[], file: OperatorFile | undefined): KnownOperators {
  if (file === undefined) return operatorsNamedIn(sides.flatMap(rowsOf));
  return {
    sirens: file.operators.map(({ siren }) => siren),
    sirenByName: new Map(file.operators.map(({ name, siren }) => [foldWords(name), siren])),
    nameBySiren: new Map(file.operators.map(({ name, siren }) => [siren, name])),
    closed: true,
    namesMayWait: false,
  };
}

function changeListAsCurrent({ tables }: RawSide): readonly Finding[] {
  return tables
    .filter(({ isChangeList, rows }) => isChangeList && rows.length > 0)
    .map(({ summary }) => ({
      code: "change-list-as-current",
      at: rowAt(summary, Math.max(summary.headerRow, 1)),
    }));
}

function completePlan(plan: Plan, operators: readonly Operator[], ports: Ports): FingerprintedPlan {
  const name = operators.find(({ siren }) => siren === plan.siren)?.name;
  return {
    ...plan,
    ...(name === undefined ? {} : { operator: name }),
    fingerprint: ports.sha256(canonicalPlan(plan)),
  };
}
