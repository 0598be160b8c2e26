import type { Account, AccountField } from "./account.js";
import type { Location } from "./location.js";

/** A change of details under one account key: nothing to ask of customs, the user makes it on the portal (notice). */
export type Amendment = {
  readonly before: Account;
  readonly after: Account;
  readonly fields: readonly AccountField[];
  /** Whether nothing differs but case, accents, spaces, hyphens and apostrophes. */
  readonly cosmetic: boolean;
};

/** An account of which nothing is asked, since a row that could not be validated may name it (design, rule 1). */
export type Withheld = {
  readonly account: Account;
  /** The row that makes it doubtful. */
  readonly because: Location;
};

/** A withdrawal and an addition that look like one person, or like one typing error. */
type Suspect = {
  readonly kind: "new-identifier" | "near-identifier";
  readonly withdrawal: string;
  readonly addition: string;
  readonly similarity: number;
  readonly reason: string;
};

/**
 * What must be asked of customs for one operator, and what need not: sorted, so that the same lists in any
 * order give the same plan.
 */
export type Plan = {
  /** Absent when neither the lists nor an operator file names one. */
  readonly siren?: string;
  /** The operator's raison sociale, where known. */
  readonly operator?: string;
  readonly additions: readonly Account[];
  readonly withdrawals: readonly Account[];
  readonly amendments: readonly Amendment[];
  readonly withheld: readonly Withheld[];
  /** Accounts that would be added, but that a current row which could not be validated may name already. */
  readonly withheldAdditions: readonly Withheld[];
  readonly suspects: readonly Suspect[];
  readonly unchanged: number;
  /** How many accounts are habilitated today. */
  readonly currentCount: number;
  /** How many accounts the lists ask for; a change list asks for the current ones, changed. */
  readonly desiredCount: number;
};

/** A plan with the SHA-256, in hexadecimal, of its canonical text. */
export type FingerprintedPlan = Plan & { readonly fingerprint: string };
