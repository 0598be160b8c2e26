import { WorkError, type WorkFailure } from "../findings/work-error.js";
import type { Language } from "../model/language.js";
import type { FingerprintedPlan } from "../model/plan.js";
import type { OperatorFailure, PlanReport, WrittenFile } from "../render/report.js";
import { type OperatorFilesOptions, operatorFiles, readBlankForm, requestPath } from "./operator-files.js";
import { type PlanOptions, planChanges } from "./plan.js";
import type { Output, Ports } from "./ports.js";
import type { Replacing } from "./replaced-requests.js";
import { runFiles } from "./run-files.js";
import { writeOutputs } from "./write-outputs.js";

/** What `request` needs besides what it compares. */
export type RequestOptions = PlanOptions &
  OperatorFilesOptions & {
    readonly operator: string;
    /** The blank form to fill in; ours where it is absent. */
    readonly template?: string;
    /** Adds what proves the request: what it was made from, and a manifest of it all. */
    readonly pack: boolean;
    /** Why the request is made, and who makes it, for the manifest of a pack. */
    readonly reason?: string;
    readonly by?: string;
    readonly toolVersion: string;
    readonly overwrite: boolean;
    readonly language: Language;
    /** What is to be written together with the rest: the report as the user asked for it. */
    readonly alsoWrite?: (report: PlanReport) => Promise<readonly Output[]>;
  };

/** What became of one operator's files: all of them are there, or none of those that were not. */
export type Emitted = {
  readonly plan: FingerprintedPlan;
  readonly files: readonly WrittenFile[];
  readonly failure?: WorkFailure;
};

/**
 * Writes one filled form per operator that has something to ask, and the report beside them; nothing at all
 * when an error or the guard stands against any of it. What stands against the files of one operator among
 * several leaves those of the others written, and is told.
 *
 * @throws WorkError when a file cannot be read, or the files of the only operator cannot be written.
 */
export async function requestHabilitations(options: RequestOptions, ports: Ports): Promise<PlanReport> {
  const replacing = options.overwrite ? await replacingOf(options, ports) : undefined;
  const { report, operators } = await planChanges(
    "request",
    { ...options, ...(replacing === undefined ? {} : { replacing }) },
    ports,
  );
  const writing = {
    read: (report.inputs ?? []).map(({ path }) => path),
    overwrite: options.overwrite,
    replayed: options.overwrite
      ? []
      : report.findings.filter(({ code }) => code === "replayed-request").map(({ at }) => at.file),
  };
  const write = async (own: readonly Output[], done: PlanReport): Promise<void> => {
    const also = (await options.alsoWrite?.(done)) ?? [];
    await writeOutputs([...own, ...also], writing, ports);
  };
  if (report.stopped !== undefined) {
    const stopped: PlanReport = { ...report, files: [] };
    await write([], stopped);
    return stopped;
  }
  const emitting = { form: await readBlankForm(options.template, ports), options, ports };
  // A form that asks for nothing has no purpose (notice).
  const asked = report.plans.filter(
    ({ additions, withdrawals }) => additions.length + withdrawals.length > 0,
  );
  const emitted: Emitted[] = [];
  const all: Output[] = [];
  for (const [index, plan] of asked.entries()) {
    ports.progress?.({ kind: "operators", done: index, total: asked.length });
    try {
      const operator = operators.find(({ siren }) => siren === plan.siren);
      if (operator === undefined) throw new WorkError({ kind: "incomplete-operator" });
      const { outputs, written } = await operatorFiles(plan, operator, emitting);
      // What is written for one operator only goes with the report: all of it or nothing.
      if (asked.length > 1) await writeOutputs(outputs, writing, ports);
      all.push(...outputs);
      emitted.push({ plan, files: written });
    } catch (cause) {
      if (asked.length === 1 || !(cause instanceof WorkError)) throw cause;
      emitted.push({ plan, files: [], failure: cause.failure });
    }
  }
  const failures = emitted.flatMap(({ plan, failure }): OperatorFailure[] =>
    failure === undefined ? [] : [{ siren: plan.siren ?? "", operator: plan.operator ?? "", failure }],
  );
  const told: PlanReport = { ...report, ...(failures.length === 0 ? {} : { failures }) };
  const { outputs, written } = await runFiles(
    { report: told, emitted, operators, outputs: all, options },
    ports,
  );
  const files = [...emitted.flatMap((each) => each.files), ...written];
  const done: PlanReport = { ...told, files };
  await write([...(asked.length > 1 ? [] : all), ...outputs], done);
  return done;
}

/** The requests of the same day, where those that are there are to be written over. */
async function replacingOf(options: RequestOptions, ports: Ports): Promise<Replacing> {
  const { date, only = [] } = options;
  const form = await readBlankForm(options.template, ports);
  return {
    date,
    isMade: (siren) => only.length === 0 || only.includes(siren),
    pathOf: (siren) => requestPath(siren, { form, options, ports }),
  };
}
