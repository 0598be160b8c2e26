import type { Account, AccountField } from "./account.js";
import type { Accounts } from "./accounts.js";
import type { Location } from "./location.js";

/** A change of details under one account key: nothing to ask of customs, the user makes it on the portal (notice). */
export type Amendment = {
  readonly before: Account;
  readonly after: Account;
  readonly fields: readonly AccountField[];
  /** Whether nothing differs but case, accents, spaces, hyphens and apostrophes. */
  readonly cosmetic: boolean;
};

/**
 * What several amendments may have in common: a company's emails that moved to another domain, last and first
 * names exchanged, a new last name under the same first name (a marriage), another writing of the same
 * (cosmetic), or nothing (`details`).
 */
export type AmendmentCause =
  | { readonly kind: "email-domain"; readonly from: string; readonly to: string }
  | { readonly kind: "swapped-names" | "new-last-name" | "writing" | "details" };

/** The amendments of one cause; each amendment of a plan is in one group. */
export type AmendmentGroup = {
  readonly cause: AmendmentCause;
  /** At least one, in the order of the plan. */
  readonly amendments: readonly Amendment[];
};

/** An account of which nothing is asked, since a row that could not be validated may name it (design, rule 1). */
export type Withheld = {
  readonly account: Account;
  /** The row that makes it doubtful. */
  readonly because: Location;
};

/**
 * What speaks for, or against, a withdrawal and an addition being one person: the same email, or a mailbox
 * one slip away; how their names agree; by which slip their identifiers differ; a masculine and a feminine
 * forename, which speaks against.
 */
export type Evidence =
  | "same-email"
  | "near-email"
  | "same-name"
  | "swapped-names"
  | "shared-last-name"
  | "near-name"
  | "other-gender"
  | IdentifierSlip;

/** How one identifier becomes the other by a single slip of whoever typed it. */
export type IdentifierSlip =
  | "transposed-characters"
  | "missing-character"
  | "doubled-character"
  | "look-alike-character"
  | "accent"
  | "other-character"
  | "other-digit";

/** A withdrawal and an addition of one operator that look like one person, or like one typing error. */
export type Suspect = {
  readonly kind: "new-identifier" | "near-identifier";
  readonly withdrawal: Account;
  readonly addition: Account;
  /** From 0 to 1: how strongly the evidence says that they are one. */
  readonly similarity: number;
  /** At least one, in the order in which the reason tells them. */
  readonly evidence: readonly Evidence[];
};

/** An account that leaves one operator and joins another: each in its operator's plan, linked in both. */
export type Move = { readonly withdrawal: Account; readonly addition: Account };

/** What a person decided of a suspect pair. */
export type Decision = "separate" | "keep-current" | "take-new";

/** A suspect pair that a person has decided on: no suspect any more. */
export type Settled = {
  readonly withdrawal: Account;
  readonly addition: Account;
  /** `separate` leaves both in the plan; the others take both out of it, since they are one account. */
  readonly decision: Decision;
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
  /** Pairs of a withdrawal and an addition for a person to decide on; they stay in the plan until then. */
  readonly suspects: readonly Suspect[];
  readonly settled: readonly Settled[];
  readonly moves: readonly Move[];
  /** The amendments again, by what they have in common. */
  readonly amendmentGroups: readonly AmendmentGroup[];
  readonly unchanged: number;
  /** Those that `unchanged` counts, in no order: a large run has nearly all its accounts here. */
  readonly unchangedAccounts: Accounts;
  /** How many accounts are habilitated today. */
  readonly currentCount: number;
  /** How many accounts the lists ask for; a change list asks for the current ones, changed. */
  readonly desiredCount: number;
  /** What was asked of customs before and has no answer yet; only where the current set comes from the register. */
  readonly pending?: PendingCounts;
};

/** How many accounts wait for the answer of customs, to be habilitated or to be withdrawn. */
export type PendingCounts = { readonly additions: number; readonly withdrawals: number };

/** A plan with the SHA-256, in hexadecimal, of its canonical text. */
export type FingerprintedPlan = Plan & { readonly fingerprint: string };
