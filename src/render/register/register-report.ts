import type { ReviewProblem } from "../../findings/review-entries.js";
import type {
  Habilitation,
  HabilitationState,
  ImportOutcome,
  RegisterEvent,
  RegisteredDetails,
  RegisteredRequest,
  RegisterProblem,
} from "../../model/register.js";
import type { ReviewAnswer } from "../../model/review.js";

/** The raison sociale of each operator that has one, by SIREN. */
export type OperatorNames = ReadonlyMap<string, string>;

/** How many pairs are in each state. */
export type StateCounts = Readonly<Record<HabilitationState, number>>;

/** Who is habilitated on a day, operator by operator. */
export type StatusReport = {
  readonly kind: "status";
  readonly asOf: string;
  readonly names: OperatorNames;
  readonly operators: readonly OperatorStatus[];
  readonly counts: StateCounts;
};

/** The pairs of one operator. */
type OperatorStatus = {
  readonly siren: string;
  readonly counts: StateCounts;
  readonly habilitations: readonly Habilitation[];
};

/** Every pair that the register knows, with its state and days. */
export type ExportReport = {
  readonly kind: "export";
  readonly asOf: string;
  readonly names: OperatorNames;
  readonly habilitations: readonly Habilitation[];
};

/** What happened to an account. */
export type HistoryReport = {
  readonly kind: "history";
  /** As it was asked for. */
  readonly identifier: string;
  readonly names: OperatorNames;
  /** What it is today, at each operator. */
  readonly habilitations: readonly Habilitation[];
  readonly events: readonly RegisterEvent[];
};

/** Those who left since a day, and the proof that their access was withdrawn: the auditor's question. */
export type LeaversReport = {
  readonly kind: "leavers";
  readonly since: string;
  /** The day on which it is told. */
  readonly asOf: string;
  readonly names: OperatorNames;
  readonly leavers: readonly Leaver[];
  readonly counts: Readonly<Record<Leaver["state"], number>>;
};

/** An account whose withdrawal was asked for, or made without a request of ours. */
export type Leaver = RegisteredDetails & {
  readonly siren: string;
  /** The day of the request, and its number; absent where customs withdrew it unasked. */
  readonly askedOn?: string;
  readonly request?: string;
  readonly sentOn?: string;
  readonly confirmedOn?: string;
  /** From the day on which it was asked to that of the confirmation, or to today while it is pending. */
  readonly days?: number;
  readonly state: "pending" | "confirmed" | "refused";
};

/** Requests, and what became of them. */
export type RequestsReport = {
  readonly kind: "requests";
  readonly names: OperatorNames;
  readonly requests: readonly RegisteredRequest[];
};

/** Whether a register, and the files of its requests, are whole. */
export type CheckReport = {
  readonly kind: "check";
  /** The name of the register. */
  readonly register: string;
  readonly problems: readonly CheckProblem[];
};

/** What is wrong in a register, or with a file of a request that it knows. */
export type CheckProblem =
  | RegisterProblem
  | {
      readonly kind: "missing-file" | "changed-file";
      readonly siren: string;
      readonly number: string;
      readonly path: string;
    };

/** What an import changed, operator by operator. */
export type ImportReport = {
  readonly kind: "import";
  readonly asOf: string;
  readonly names: OperatorNames;
  readonly outcomes: readonly ImportOutcome[];
};

/** What filled reviews decide, and who has not answered. */
export type ReviewReport = {
  readonly kind: "review";
  readonly withdrawals: readonly ReviewAnswer[];
  readonly unanswered: readonly ReviewAnswer[];
  readonly kept: readonly ReviewAnswer[];
  readonly problems: readonly ReviewProblem[];
};

/** Any report on the register. */
export type RegisterReport =
  | StatusReport
  | ExportReport
  | HistoryReport
  | LeaversReport
  | RequestsReport
  | CheckReport
  | ImportReport
  | ReviewReport;

/** The states of a pair, in the order in which they are told. */
export const habilitationStates = [
  "habilitated",
  "requested",
  "withdrawal-requested",
  "withdrawn",
  "refused",
] as const satisfies readonly HabilitationState[];

/** Who is habilitated on a day; the pairs come in the order of the register, those of an operator together. */
export function statusReport(
  habilitations: readonly Habilitation[],
  { asOf, names }: Pick<StatusReport, "asOf" | "names">,
): StatusReport {
  const bySiren = new Map<string, Habilitation[]>();
  for (const habilitation of habilitations) {
    const own = bySiren.get(habilitation.siren) ?? [];
    own.push(habilitation);
    bySiren.set(habilitation.siren, own);
  }
  const operators = [...bySiren].map(([siren, own]) => ({
    siren,
    counts: countStates(own),
    habilitations: own,
  }));
  return { kind: "status", asOf, names, operators, counts: countStates(habilitations) };
}

/** Those who left since a day, counted. */
export function leaversReport(
  leavers: readonly Leaver[],
  given: Pick<LeaversReport, "since" | "asOf" | "names">,
): LeaversReport {
  const counts = { pending: 0, confirmed: 0, refused: 0 };
  for (const { state } of leavers) counts[state]++;
  return { kind: "leavers", ...given, leavers, counts };
}

/** What filled reviews decide, by decision. */
export function reviewReport({
  answers,
  problems,
}: {
  readonly answers: readonly ReviewAnswer[];
  readonly problems: readonly ReviewProblem[];
}): ReviewReport {
  const decided = (wanted: ReviewAnswer["decision"]): readonly ReviewAnswer[] =>
    answers.filter(({ decision }) => decision === wanted);
  return {
    kind: "review",
    withdrawals: decided("withdraw"),
    unanswered: decided(undefined),
    kept: decided("keep"),
    problems,
  };
}

function countStates(habilitations: readonly Habilitation[]): StateCounts {
  const counts = { habilitated: 0, requested: 0, "withdrawal-requested": 0, withdrawn: 0, refused: 0 };
  for (const { state } of habilitations) counts[state]++;
  return counts;
}
