import type { Account } from "./account.js";

/** The paths and flags from which a plan was made, as they were given. */
export type PlanInputs = {
  readonly desired: readonly string[];
  readonly current: readonly string[];
  /** The register that stood for the current lists, without any password, and what it was at. */
  readonly register?: { readonly name: string; readonly version: number };
  readonly operator: string;
  readonly resolve?: string;
  readonly protect?: string;
  readonly sheets: readonly string[];
  readonly currentSheets: readonly string[];
  readonly map: readonly string[];
  readonly encoding?: string;
  readonly delimiter?: string;
  readonly hidden: "keep" | "skip";
  readonly struck: "keep" | "skip";
  readonly activeOnly: boolean;
  readonly skipInvalid: boolean;
  /** What the plan was to hold to. */
  readonly guard: {
    readonly acceptedWithdrawals?: number;
    readonly keepAtLeast?: number;
    readonly expectedAdditions?: number;
    readonly expectedWithdrawals?: number;
  };
};

/** A file that was read, with the SHA-256 of its content in hexadecimal. */
export type InputFile = { readonly path: string; readonly sha256: string };

/** What was asked for one operator when the plan was reviewed. */
type SavedOperatorPlan = {
  readonly siren?: string;
  readonly fingerprint: string;
  readonly additions: readonly SavedAccount[];
  readonly withdrawals: readonly SavedAccount[];
};

/** An account as it is told in a saved plan. */
export type SavedAccount = Pick<Account, "lastName" | "firstName" | "identifier" | "email">;

/** A plan as it was reviewed, to be emitted as it is or not at all. */
export type SavedPlan = {
  readonly inputs: PlanInputs;
  readonly files: readonly InputFile[];
  /** SHA-256 of what section 1 of the form will say of each operator and its signatory. */
  readonly operators: string;
  readonly plans: readonly SavedOperatorPlan[];
};
