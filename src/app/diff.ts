import type { Language } from "../model/language.js";
import type { PlanInputs } from "../model/saved-plan.js";
import { renderDecisions } from "../render/decisions-file.js";
import type { PlanReport } from "../render/report.js";
import { renderSavedPlan } from "../render/saved-plan.js";
import { type PlanOptions, planChanges } from "./plan.js";
import type { Output, Ports } from "./ports.js";
import { writeOutputs } from "./write-outputs.js";

/** What `diff` needs besides what it compares. */
export type DiffOptions = PlanOptions & {
  /** Where to write the suspect pairs for a person to decide on. */
  readonly writeDecisions?: string;
  /** Where to save the plan, and what it was made from as the command line gave it. */
  readonly save?: { readonly path: string; readonly from: PlanInputs };
  readonly overwrite: boolean;
  readonly language: Language;
  /** What is to be written together with the rest: the report in the forms asked for. */
  readonly alsoWrite?: (report: PlanReport) => Promise<readonly Output[]>;
};

/**
 * What would change between the accounts habilitated today and those that the lists ask for.
 *
 * @throws WorkError when a file cannot be read or written.
 */
export async function diffLists(options: DiffOptions, ports: Ports): Promise<PlanReport> {
  const { report } = await planChanges("diff", options, ports);
  const own = reviewOutputs(report, options);
  const also = (await options.alsoWrite?.(report)) ?? [];
  const read = (report.inputs ?? []).map(({ path }) => path);
  await writeOutputs([...own, ...also], { read, overwrite: options.overwrite }, ports);
  return own.length === 0
    ? report
    : { ...report, files: own.map(({ path, bytes }) => ({ path, sha256: ports.sha256(bytes) })) };
}

/** Nothing to decide on or to save where the lists could not be compared. */
function reviewOutputs(
  report: PlanReport,
  { writeDecisions, save, language }: DiffOptions,
): readonly Output[] {
  if (report.plans.length === 0) return [];
  const file = (path: string, text: string): Output => ({ path, bytes: new TextEncoder().encode(text) });
  return [
    ...(writeDecisions === undefined ? [] : [file(writeDecisions, renderDecisions(report, language))]),
    ...(save === undefined ? [] : [file(save.path, renderSavedPlan(report, save.from))]),
  ];
}
