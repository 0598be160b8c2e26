import { blocksList, type Finding, severityOf } from "../findings/catalogue.js";
import type { Refusal } from "../findings/refusals.js";
import { type KnownOperators, operatorsNamedIn } from "../intake/assign-operators.js";
import type { Operator } from "../model/operator.js";
import type { FingerprintedPlan, Plan } from "../model/plan.js";
import { rowAt } from "../model/table.js";
import { canonicalPlan } from "../reconcile/canonical-plan.js";
import { type GuardOptions, guardPlans } from "../reconcile/guard.js";
import { reconcile } from "../reconcile/reconcile.js";
import { suggestKnown } from "../reconcile/suggest-known.js";
import { countOutcomes, countSeverities, type PlanReport } from "../render/report.js";
import type { Ports } from "./ports.js";
import {
  checkChoices,
  type ListOptions,
  prepareSide,
  type RawSide,
  readSide,
  type Side,
} from "./read-side.js";
import { sortFindings } from "./sort-findings.js";

/** What to compare, and how far to go past what is wrong. */
export type PlanOptions = {
  readonly desired: readonly string[];
  readonly current: readonly string[];
  readonly lists: ListOptions;
  /** The sheets to read of the current lists; those of `lists` where empty. */
  readonly currentSheets: readonly string[];
  /** Leaves invalid rows out instead of stopping at them; no account that they may name is withdrawn. */
  readonly skipInvalid: boolean;
  readonly guard: GuardOptions;
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
  const { sides, findings, files } = await readSides(options, ports, operatorFile);
  // Rows go to the operators of that file: with an error in it, they may go to the wrong one.
  const isOperatorWrong = (operatorFile?.findings ?? []).some((finding) => severityOf(finding) === "error");
  const unreadable = isOperatorWrong || findings.some(blocksList);
  const reconciled = unreadable
    ? { plans: [], findings: [] }
    : reconcile({ current: sides.current.list, desired: sides.desired.list });
  const all = [...findings, ...reconciled.findings];
  const plans = reconciled.plans.map((plan) => completePlan(plan, operatorFile?.operators ?? [], ports));
  const refusals = guardPlans(plans, options.guard);
  const stopped = unreadable ? "errors" : whyStopped(all, refusals, plans, options.skipInvalid);
  return {
    command,
    currentTables: sides.current.tables,
    desiredTables: sides.desired.tables,
    plans,
    findings: sortFindings(all, files),
    refusals,
    ...(stopped === undefined ? {} : { stopped }),
    counts: { ...countOutcomes(plans), ...countSeverities(all) },
  };
}

type ReadSides = {
  readonly sides: { readonly current: Side; readonly desired: Side };
  readonly findings: readonly Finding[];
  /** In the order in which findings are told. */
  readonly files: readonly string[];
};

async function readSides(
  options: PlanOptions,
  ports: Ports,
  operatorFile?: OperatorFile,
): Promise<ReadSides> {
  const { lists, currentSheets } = options;
  const sheets = currentSheets.length > 0 ? currentSheets : (lists.sheets ?? []);
  const rawCurrent = await readSide(options.current, { ...lists, sheets, activeOnly: false }, ports);
  const rawDesired = await readSide(options.desired, lists, ports);
  checkChoices([rawCurrent, rawDesired], lists, currentSheets);
  const known = knownOperators([rawCurrent, rawDesired], operatorFile);
  const current = prepareSide(rawCurrent, known);
  const desired = prepareSide(rawDesired, known);
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
  };
}

function whyStopped(
  findings: readonly Finding[],
  refusals: readonly Refusal[],
  plans: readonly Plan[],
  skipInvalid: boolean,
): PlanReport["stopped"] {
  if (!skipInvalid && findings.some((finding) => severityOf(finding) === "error")) return "errors";
  if (refusals.length > 0) return "refused";
  const asks = plans.some(({ additions, withdrawals }) => additions.length + withdrawals.length > 0);
  return asks ? undefined : "nothing-to-ask";
}

/** Those of the operator file, which closes the set; else those that the rows of both sides name. */
function knownOperators(sides: readonly RawSide[], file: OperatorFile | undefined): KnownOperators {
  if (file === undefined) return operatorsNamedIn(sides.flatMap(({ tables }) => tables));
  return {
    sirens: file.operators.map(({ siren }) => siren),
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
