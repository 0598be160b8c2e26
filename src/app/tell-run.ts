import type { OperatorFailure, PlanReport, RecordedNumber } from "../render/report.js";
import type { Output } from "./ports.js";
import type { EmittedRun, Run } from "./request.js";
import { runFiles } from "./run-files.js";

/** A run as it is told: its report, and all that is still to be written. */
export type ToldRun = { readonly done: PlanReport; readonly outputs: readonly Output[] };

/** The files that tell of a run, with those of its operators that wait for them. */
export async function tellRun(
  { report, operators, options, ports }: Run,
  { emitted, outputs, unwritten }: EmittedRun,
): Promise<ToldRun> {
  const failures = emitted.flatMap(({ plan, failure }): OperatorFailure[] =>
    failure === undefined ? [] : [{ siren: plan.siren ?? "", operator: plan.operator ?? "", failure }],
  );
  const requests = emitted.flatMap(({ plan: { siren = "", operator }, number }): RecordedNumber[] =>
    number === undefined ? [] : [{ siren, ...(operator === undefined ? {} : { operator }), number }],
  );
  const { register } = report;
  const told: PlanReport = {
    ...report,
    ...(failures.length === 0 ? {} : { failures }),
    ...(register === undefined || requests.length === 0 ? {} : { register: { ...register, requests } }),
  };
  const telling = await runFiles({ report: told, emitted, operators, outputs, options }, ports);
  const files = [...emitted.flatMap((each) => each.files), ...telling.written];
  const done: PlanReport = { ...told, files };
  const also = (await options.alsoWrite?.(done)) ?? [];
  return { done, outputs: [...unwritten, ...telling.outputs, ...also] };
}
