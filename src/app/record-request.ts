import { registerMoves } from "../findings/register-moves.js";
import type { Account } from "../model/account.js";
import { accountKey } from "../model/compare.js";
import type { FingerprintedPlan } from "../model/plan.js";
import type { KeyedAccount, NewRequest, RegisterEvent } from "../model/register.js";
import { RegisterError } from "../model/register-error.js";
import type { InputFile } from "../model/saved-plan.js";
import type { PlanReport, RecordedNumber, WrittenFile } from "../render/report.js";
import type { PlacedFiles } from "./ports.js";
import type { Register } from "./register-port.js";
import type { EmittedRun, Run } from "./request.js";
import { tellRun } from "./tell-run.js";
import { placeOutputs, writeOutputs } from "./write-outputs.js";

/**
 * Records in the register what is asked, and writes its files within the same transaction: both or neither. Where
 * the register has moved since the plans were made, the run is refused with what moved.
 *
 * @throws WorkError when a file cannot be written; RegisterError when the request cannot be recorded.
 */
export async function recordAndFinish(
  emitted: EmittedRun,
  run: Run,
  register: Register,
): Promise<PlanReport> {
  const { report, options, writing, ports } = run;
  const asked = emitted.emitted.filter(({ failure }) => failure === undefined);
  let done = report;
  let placed: PlacedFiles | undefined;
  const writeAll = async (requests: readonly RecordedNumber[]): Promise<PlacedFiles> => {
    const told = await tellRun(run, emitted, requests);
    done = told.done;
    placed = await placeOutputs(told.outputs, writing, ports);
    return placed;
  };
  try {
    if (asked.length === 0) await writeAll([]);
    else {
      await register.record(
        asked.map(({ plan }) => newRequest(plan, run)),
        {
          expectedVersion: versionOf(run),
          writeFiles: async (numbers) => {
            const recordedFile = ({ path, sha256 }: WrittenFile): InputFile => ({
              path: ports.fullPath(path),
              sha256,
            });
            const { takeBack } = await writeAll(numbersOf(asked, numbers));
            return { files: asked.map(({ files }) => files.map(recordedFile)), takeBack };
          },
        },
      );
    }
  } catch (error) {
    if (!(error instanceof RegisterError) || error.failure.kind !== "moved") throw error;
    const refused = movedReport(report, register.name, error.failure.events);
    const also = (await options.alsoWrite?.(refused)) ?? [];
    await writeOutputs(also, writing, ports);
    return refused;
  }
  await placed?.keep();
  return done;
}

/** What the register was at when the plan was reviewed, or made just now. */
function versionOf({ report, options }: Run): number {
  const reviewed = options.reviewed?.inputs.register;
  const now = report.register?.version ?? 0;
  return reviewed === undefined || reviewed.name !== report.register?.name ? now : reviewed.version;
}

function newRequest(plan: FingerprintedPlan, { options }: Run): NewRequest {
  const { siren = "", fingerprint, additions, withdrawals, amendments } = plan;
  const { date, by = "", reason } = options;
  return {
    siren,
    date,
    plan: fingerprint,
    additions: additions.map(keyed),
    withdrawals: withdrawals.map(keyed),
    amendments: amendments.map(({ after }) => keyed(after)),
    by,
    ...(reason === undefined ? {} : { reason }),
  };
}

function keyed({ lastName, firstName, identifier, email }: Account): KeyedAccount {
  return { key: accountKey(identifier), lastName, firstName, identifier, email };
}

function numbersOf(asked: EmittedRun["emitted"], numbers: readonly string[]): readonly RecordedNumber[] {
  return asked.map(({ plan: { siren = "", operator } }, index) => ({
    siren,
    ...(operator === undefined ? {} : { operator }),
    number: numbers[index] ?? "",
  }));
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
