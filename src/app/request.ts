import { WorkError, type WorkFailure } from "../findings/work-error.js";
import type { Language } from "../model/language.js";
import type { Operator } from "../model/operator.js";
import type { FingerprintedPlan } from "../model/plan.js";
import type { PlanReport, WrittenFile } from "../render/report.js";
import { type OperatorFilesOptions, operatorFiles, readBlankForm } from "./operator-files.js";
import { type PlanOptions, planChanges } from "./plan.js";
import type { Output, Ports } from "./ports.js";
import { tellRun } from "./tell-run.js";
import { writeOutputs } from "./write-outputs.js";

/** What `request` needs besides what it compares. */
export type RequestOptions = PlanOptions &
  OperatorFilesOptions & {
    readonly operator: string;
    /** The blank form to fill in; ours where it is absent. */
    readonly template?: string;
    /** Adds what proves the request: what it was made from, and a manifest of it all. */
    readonly pack: boolean;
    /** Why the request is made, and who makes it, for the manifest of a pack and for the register. */
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
 * several leaves those of the others written, and is told. Where the register tells what is habilitated, it
 * records what is asked: with all of the files, or not at all.
 *
 * @throws WorkError when a file cannot be read, or the files of the only operator cannot be written;
 *   RegisterError when the register cannot record the request.
 */
export async function requestHabilitations(options: RequestOptions, ports: Ports): Promise<PlanReport> {
  const { report, operators } = await planChanges("request", options, ports);
  const writing = { read: (report.inputs ?? []).map(({ path }) => path), overwrite: options.overwrite };
  if (report.stopped !== undefined) {
    const stopped: PlanReport = { ...report, files: [] };
    await writeOutputs((await options.alsoWrite?.(stopped)) ?? [], writing, ports);
    return stopped;
  }
  const run: Run = { report, operators, options, ports, writing };
  if (options.register === undefined) return finish(await emit(run), run);
  const { recordAndFinish } = await import("./record-request.js");
  return recordAndFinish(await emit(run), run, options.register);
}

/** A run that nothing stands against. */
export type Run = {
  readonly report: PlanReport;
  readonly operators: readonly Operator[];
  readonly options: RequestOptions;
  readonly ports: Ports;
  readonly writing: { readonly read: readonly string[]; readonly overwrite: boolean };
};

/** What became of the operators; their files, and those of them that are still to be written with the report. */
export type EmittedRun = {
  readonly emitted: readonly Emitted[];
  readonly outputs: readonly Output[];
  readonly unwritten: readonly Output[];
};

/** Makes the files of each operator; writes them where one that fails is not to stop the others. */
async function emit({ report, operators, options, ports, writing }: Run): Promise<EmittedRun> {
  const emitting = { form: await readBlankForm(options.template, ports), options, ports };
  // A form that asks for nothing has no purpose (notice).
  const asked = report.plans.filter(
    ({ additions, withdrawals }) => additions.length + withdrawals.length > 0,
  );
  // What is written for one operator only goes with the report, and what is recorded with the record: all of it or nothing.
  const isWrittenHere = asked.length > 1 && options.register === undefined;
  const emitted: Emitted[] = [];
  const all: Output[] = [];
  for (const [index, plan] of asked.entries()) {
    ports.progress?.({ kind: "operators", done: index, total: asked.length });
    try {
      const { outputs, written } = await operatorFiles(plan, operatorOf(plan, operators), emitting);
      if (isWrittenHere) await writeOutputs(outputs, writing, ports);
      all.push(...outputs);
      emitted.push({ plan, files: written });
    } catch (cause) {
      if (asked.length === 1 || !(cause instanceof WorkError)) throw cause;
      emitted.push({ plan, files: [], failure: cause.failure });
    }
  }
  return { emitted, outputs: all, unwritten: isWrittenHere ? [] : all };
}

async function finish(emitted: EmittedRun, run: Run): Promise<PlanReport> {
  const { done, outputs } = await tellRun(run, emitted);
  await writeOutputs(outputs, run.writing, run.ports);
  return done;
}

function operatorOf(plan: FingerprintedPlan, operators: readonly Operator[]): Operator {
  const operator = operators.find(({ siren }) => siren === plan.siren);
  if (operator === undefined) throw new Error("A plan asks something for an operator that no file describes");
  return operator;
}
