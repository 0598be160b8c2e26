/** The sections of an operator's plan that list something; each has its sign and its colour. */
export type OutcomeKind =
  | "suspects"
  | "settled"
  | "withdrawals"
  | "additions"
  | "amendments"
  | "withheld"
  | "withheldAdditions";

/** What stands before each heading and row, so that nothing is told by colour alone. */
export const signs: Readonly<Record<OutcomeKind | "unchanged", string>> = {
  suspects: "?",
  settled: "✓",
  withdrawals: "−",
  additions: "+",
  amendments: "~",
  withheld: "!",
  withheldAdditions: "!",
  unchanged: "=",
};
