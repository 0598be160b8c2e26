import { registerMoves } from "../findings/register-moves.js";
import type { FingerprintedPlan } from "../model/plan.js";
import type { NewRequest, RegisterEvent } from "../model/register.js";
import { RegisterError } from "../model/register-error.js";
import type { InputFile } from "../model/saved-plan.js";
import type { PlanReport, WrittenFile } from "../render/report.js";
import type { PlacedFiles } from "./ports.js";
import { keyedAccount } from "./register/keyed-account.js";
import type { Register } from "./register-port.js";
import type { EmittedRun, RequestOptions, Run } from "./request.js";
import { tellRun } from "./tell-run.js";
import { placeOutputs, writeOutputs } from "./write-outputs.js";

/** A request to record: what it asks, and its files as they will be. */
export type Recording = { readonly plan: FingerprintedPlan; readonly files: readonly WrittenFile[] };

/**
 * Records a request in the register, and puts its files in place within the same transaction: both or neither. Gives
 * its number.
 *
 * @throws WorkError when a file cannot be written; RegisterError when the request cannot be recorded.
 */
export async function recordRequest(
  { plan, files }: Recording,
  run: Run,
  register: Register,
  place: (number: string) => Promise<PlacedFiles>,
): Promise<string> {
  const { options, ports } = run;
  const recordedFiles = files.map(({ path, sha256 }): InputFile => ({ path: ports.fullPath(path), sha256 }));
  let placed: PlacedFiles | undefined;
  const [request] = await register.record([newRequest(plan, options)], {
    expectedVersion: versionOf(run),
    writeFiles: async ([number = ""]) => {
      placed = await place(number);
      return { files: [recordedFiles], takeBack: placed.takeBack };
    },
  });
  await placed?.keep();
  return request?.number ?? "";
}

/**
 * Records the only request of a run, with all that the run writes; where the register has moved since the plan was made,
 * the run is refused with what moved.
 *
 * @throws as {@link recordRequest}
 */
export async function recordAndFinish(
  recording: Recording,
  emitted: EmittedRun,
  run: Run,
  register: Register,
): Promise<PlanReport> {
  const { report, options, writing, ports } = run;
  let done = report;
  try {
    await recordRequest(recording, run, register, async (number) => {
      const told = await tellRun(run, { ...emitted, emitted: [{ ...recording, number }] });
      done = told.done;
      return placeOutputs(told.outputs, writing, ports);
    });
    return done;
  } catch (error) {
    if (!(error instanceof RegisterError) || error.failure.kind !== "moved") throw error;
    const refused = movedReport(report, register.name, error.failure.events);
    await writeOutputs((await options.alsoWrite?.(refused)) ?? [], writing, ports);
    return refused;
  }
}

/** What the register was at when the plan was reviewed, or made just now. */
function versionOf({ report, options }: Run): number {
  const reviewed = options.reviewed?.inputs.register;
  const now = report.register?.version ?? 0;
  return reviewed === undefined || reviewed.name !== report.register?.name ? now : reviewed.version;
}

function newRequest(plan: FingerprintedPlan, options: RequestOptions): NewRequest {
  const { siren = "", fingerprint, additions, withdrawals, amendments } = plan;
  const { date, by = "", reason } = options;
  return {
    siren,
    date,
    plan: fingerprint,
    additions: additions.map(keyedAccount),
    withdrawals: withdrawals.map(keyedAccount),
    amendments: amendments.map(({ after }) => keyedAccount(after)),
    by,
    ...(reason === undefined ? {} : { reason }),
  };
}

function movedReport(report: PlanReport, register: string, events: readonly RegisterEvent[]): PlanReport {
  const changes = registerMoves(events);
  return {
    ...report,
    refusals: [...report.refusals, { kind: "register-moved", register, changes }],
    stopped: "refused",
    files: [],
  };
}
