import { WorkError, type WorkFailure } from "../findings/work-error.js";
import type { Language } from "../model/language.js";
import type { Operator } from "../model/operator.js";
import type { FingerprintedPlan } from "../model/plan.js";
import { RegisterError } from "../model/register-error.js";
import type { PlanReport, WrittenFile } from "../render/report.js";
import {
  type OperatorFiles,
  type OperatorFilesOptions,
  operatorFiles,
  readBlankForm,
  requestPath,
} from "./operator-files.js";
import { type PlanOptions, planChanges } from "./plan.js";
import type { Output, PlacedFiles, Ports } from "./ports.js";
import type { Replacing } from "./replaced-requests.js";
import { tellRun } from "./tell-run.js";
import { placeOutputs, type Writing, writeOutputs } from "./write-outputs.js";

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
  /** As the register calls its request, where it was recorded. */
  readonly number?: string;
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
  if (report.stopped !== undefined) {
    const stopped: PlanReport = { ...report, files: [] };
    await writeOutputs((await options.alsoWrite?.(stopped)) ?? [], writing, ports);
    return stopped;
  }
  const run: Run = { report, operators, options, ports, writing };
  const emitted = await emit(run);
  const [only] = emitted.emitted;
  if (options.register !== undefined && only !== undefined && emitted.unwritten.length > 0) {
    const { recordAndFinish } = await import("./record-request.js");
    return recordAndFinish(only, emitted, run, options.register);
  }
  const { done, outputs } = await tellRun(run, emitted);
  await writeOutputs(outputs, writing, ports);
  return done;
}

/** A run that nothing stands against. */
export type Run = {
  readonly report: PlanReport;
  readonly operators: readonly Operator[];
  readonly options: RequestOptions;
  readonly ports: Ports;
  readonly writing: Writing;
};

/** What became of the operators; their files, and those of them that are still to be written with the report. */
export type EmittedRun = {
  readonly emitted: readonly Emitted[];
  readonly outputs: readonly Output[];
  readonly unwritten: readonly Output[];
};

/** Makes the files of each operator; writes them where one that fails is not to stop the others. */
async function emit(run: Run): Promise<EmittedRun> {
  const { report, operators, options, ports } = run;
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
      const files = await operatorFiles(plan, operator, emitting);
      // What is written for one operator only goes with the report: all of it or nothing.
      const number = asked.length > 1 ? await writeOperator(plan, files, run) : undefined;
      all.push(...files.outputs);
      emitted.push({ plan, files: files.written, ...(number === undefined ? {} : { number }) });
    } catch (cause) {
      const failure = failureOf(cause);
      if (asked.length === 1 || failure === undefined) throw cause;
      emitted.push({ plan, files: [], failure });
    }
  }
  return { emitted, outputs: all, unwritten: asked.length > 1 ? [] : all };
}

/** Writes the files of one operator among several, and records its request where there is a register; gives its number. */
async function writeOperator(
  plan: FingerprintedPlan,
  { outputs, written }: OperatorFiles,
  run: Run,
): Promise<string | undefined> {
  const { options, writing, ports } = run;
  if (options.register === undefined) {
    await writeOutputs(outputs, writing, ports);
    return undefined;
  }
  const { recordRequest } = await import("./record-request.js");
  const place = (): Promise<PlacedFiles> => placeOutputs(outputs, writing, ports);
  return recordRequest({ plan, files: written }, run, options.register, place);
}

/** What stands against one operator, and need not stop the others. */
function failureOf(cause: unknown): WorkFailure | undefined {
  if (cause instanceof WorkError) return cause.failure;
  return cause instanceof RegisterError ? { kind: "register", failure: cause.failure } : undefined;
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
