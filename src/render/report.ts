import { type Finding, severityOf } from "../findings/catalogue.js";
import type { Severity } from "../findings/entry.js";
import type { Refusal } from "../findings/refusals.js";
import type { WorkFailure } from "../findings/work-error.js";
import type { Accounts } from "../model/accounts.js";
import type { FingerprintedPlan, PendingCounts, Plan } from "../model/plan.js";
import type { InputFile } from "../model/saved-plan.js";
import type { TableSummary } from "../model/table-summary.js";

/** How many findings of each severity. */
export type SeverityCounts = Readonly<Record<`${Severity}s`, number>>;

/** What `validate` found, everything sorted: renderers neither filter nor sort. */
export type ValidateReport = {
  readonly command: "validate";
  readonly tables: readonly TableSummary[];
  /** Every row that names an account, flagged or not. */
  readonly accounts: Accounts;
  readonly findings: readonly Finding[];
  readonly counts: SeverityCounts & { readonly accounts: number };
  /** What was given back of the lists. */
  readonly files?: readonly WrittenFile[];
};

/** A file that a command wrote. */
export type WrittenFile = {
  readonly path: string;
  /** The SIREN of the operator that the file is for; absent for the report. */
  readonly operator?: string;
  /** In hexadecimal. */
  readonly sha256: string;
};

/** Why the files of one operator among several were not written. */
export type OperatorFailure = {
  readonly siren: string;
  readonly operator: string;
  readonly failure: WorkFailure;
};

/** What would change, or what a request asks; `files` only after `request`. */
export type PlanReport = {
  readonly command: "diff" | "request";
  readonly currentTables: readonly TableSummary[];
  readonly desiredTables: readonly TableSummary[];
  readonly plans: readonly FingerprintedPlan[];
  readonly findings: readonly Finding[];
  readonly refusals: readonly Refusal[];
  readonly files?: readonly WrittenFile[];
  /** Operators whose files could not be written, where those of others were. */
  readonly failures?: readonly OperatorFailure[];
  /** Why no request was or would be written, where something stands against it. */
  readonly stopped?: "errors" | "refused" | "nothing-to-ask";
  readonly counts: SeverityCounts & OutcomeCounts;
  /** What the run read. */
  readonly inputs?: readonly InputFile[];
  /** SHA-256 of the operators as the forms will tell them. */
  readonly operatorsFingerprint?: string;
  /** The register that the current set comes from, and what was recorded in it. */
  readonly register?: ReportRegister;
};

/** A register as a report tells it. */
type ReportRegister = {
  /** Where it is, without any password. */
  readonly name: string;
  /** What it was at when the plans were made. */
  readonly version: number;
  /** The requests that the run recorded, in the order of the plans. */
  readonly requests?: readonly RecordedNumber[];
};

/** A request as the register calls it, for instance `2026-003`. */
export type RecordedNumber = { readonly siren: string; readonly operator?: string; readonly number: string };

/**
 * How many accounts of each outcome; `cosmetic` are among the `amendments`, each of the `suspects` is a pair of
 * a withdrawal and an addition.
 */
export type OutcomeCounts = Readonly<
  Record<
    | "additions"
    | "withdrawals"
    | "amendments"
    | "cosmetic"
    | "suspects"
    | "settled"
    | "withheld"
    | "withheldAdditions"
    | "unchanged",
    number
  >
> & {
  /** Where the current set comes from the register. */
  readonly pending?: PendingCounts;
};

/** What `verify` found, request by request, and pack by pack. */
export type VerifyReport = {
  readonly command: "verify";
  readonly requests: readonly VerifiedRequest[];
  readonly packs: readonly VerifiedPack[];
  /** Sections 4 and 5 of the requests, as far as they could be read. */
  readonly tables: readonly TableSummary[];
  readonly findings: readonly Finding[];
  readonly counts: SeverityCounts & { readonly requests: number };
};

/** A request before it is signed: what it asks, and section by section whether it satisfies the notice. */
export type VerifiedRequest = {
  readonly file: string;
  /** Of the file, in hexadecimal. */
  readonly sha256: string;
  /** As the form gives it, where it is a valid one. */
  readonly siren?: string;
  readonly operator?: string;
  /** As `YYYY-MM-DD`. */
  readonly date?: string;
  /** Whether it still says what it said when it was emitted; `unknown` where it was filled in by hand. */
  readonly writing: "as-written" | "edited" | "unknown";
  /** How many rows sections 4 and 5 have. */
  readonly additions: number;
  readonly withdrawals: number;
  /** The five of the notice, in their order. */
  readonly sections: readonly VerifiedSection[];
};

/** A section of a request: to be corrected where it holds errors, to be looked at where it holds warnings. */
export type VerifiedSection = {
  readonly section: 1 | 2 | 3 | 4 | 5;
  readonly state: "right" | "to-check" | "to-correct";
};

/** A pack held against its manifest. */
export type VerifiedPack = {
  readonly folder: string;
  readonly manifest: {
    readonly file: string;
    /** In hexadecimal: the one value to compare with what was noted when the pack was made. */
    readonly sha256: string;
  };
  readonly date: string;
  readonly by?: string;
  readonly reason?: string;
  /** How many files the manifest lists. */
  readonly files: number;
  readonly state: "intact" | "changed";
};

/** Any report. */
export type Report = ValidateReport | PlanReport | VerifyReport;

/** The findings counted by severity. */
export function countSeverities(findings: readonly Finding[]): SeverityCounts {
  const counts = { errors: 0, warnings: 0, notices: 0 };
  for (const finding of findings) counts[`${severityOf(finding)}s`]++;
  return counts;
}

/** The outcomes counted over all plans. */
export function countOutcomes(plans: readonly Plan[]): OutcomeCounts {
  const sum = (count: (plan: Plan) => number): number =>
    plans.reduce((total, plan) => total + count(plan), 0);
  return {
    additions: sum(({ additions }) => additions.length),
    withdrawals: sum(({ withdrawals }) => withdrawals.length),
    amendments: sum(({ amendments }) => amendments.length),
    cosmetic: sum(({ amendments }) => amendments.filter(({ cosmetic }) => cosmetic).length),
    suspects: sum(({ suspects }) => suspects.length),
    settled: sum(({ settled }) => settled.length),
    withheld: sum(({ withheld }) => withheld.length),
    withheldAdditions: sum(({ withheldAdditions }) => withheldAdditions.length),
    unchanged: sum(({ unchanged }) => unchanged),
    ...(plans.some(({ pending }) => pending !== undefined)
      ? {
          pending: {
            additions: sum(({ pending }) => pending?.additions ?? 0),
            withdrawals: sum(({ pending }) => pending?.withdrawals ?? 0),
          },
        }
      : {}),
  };
}

/** Findings by the file that they are about, in their order. */
export function findingsByFile(findings: readonly Finding[]): ReadonlyMap<string, readonly Finding[]> {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const group = groups.get(finding.at.file);
    if (group === undefined) groups.set(finding.at.file, [finding]);
    else group.push(finding);
  }
  return groups;
}
