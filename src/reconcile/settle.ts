import type { Finding } from "../findings/catalogue.js";
import type { Account } from "../model/account.js";
import { withAccounts } from "../model/accounts.js";
import { accountKey, identifierSkeleton } from "../model/compare.js";
import type { DecisionRow } from "../model/decision.js";
import type { FingerprintedPlan, Plan, Settled, Suspect } from "../model/plan.js";
import { amendmentBetween } from "./amendment.js";
import { groupAmendments } from "./group-amendments.js";
import { linkMoves } from "./link-moves.js";
import { sortAccounts } from "./sort-accounts.js";

/** Plans in which what a person decided stands, and what is wrong with the decisions. */
export type Settlement = { readonly plans: readonly Plan[]; readonly findings: readonly Finding[] };

/**
 * Applies decisions to the suspect pairs of the plans that they were taken on. Decisions on other plans, on
 * no pair of theirs, unreadable or repeated ones are errors; a pair without decision stays suspect.
 */
export function settle(plans: readonly FingerprintedPlan[], decisions: readonly DecisionRow[]): Settlement {
  const findings: Finding[] = [];
  const decided = new Map<Suspect, DecisionRow>();
  const stale = new Set<string>();
  for (const row of decisions) {
    const { at, text, decision } = row;
    const plan = plans.find(({ fingerprint }) => fingerprint === row.fingerprint);
    const suspect = plan?.suspects[(row.pair ?? 0) - 1];
    const earlier = suspect === undefined ? undefined : decided.get(suspect);
    if (row.fingerprint === "") {
      findings.push({ code: "unmatched-decision", at, value: text, pair: pairText(row) });
    } else if (plan === undefined) {
      // One cause, told once.
      if (!stale.has(row.fingerprint)) findings.push({ code: "stale-decision", at, value: text });
      stale.add(row.fingerprint);
    } else if (suspect === undefined || !isAbout(row, suspect)) {
      findings.push({
        code: "unmatched-decision",
        at,
        value: text,
        pair: pairText(row),
      });
    } else if (text === "") continue;
    else if (decision === undefined) findings.push({ code: "unknown-decision", at, value: text });
    else if (earlier === undefined) decided.set(suspect, row);
    else if (earlier.decision !== decision) {
      findings.push({ code: "repeated-decision", at, value: text, first: earlier.at });
    }
  }
  return { plans: linkMoves(plans.map((plan) => settled(plan, decided))), findings };
}

function pairText({ withdrawal, addition }: DecisionRow): string {
  return `${withdrawal} / ${addition}`;
}

/** A spreadsheet may have taken the zeros before an identifier, but not have made it another one. */
function isAbout({ withdrawal, addition }: DecisionRow, suspect: Suspect): boolean {
  return isSame(withdrawal, suspect.withdrawal) && isSame(addition, suspect.addition);
}

function isSame(identifier: string, account: Account): boolean {
  return skeleton(identifier) === skeleton(account.identifier);
}

function skeleton(identifier: string): string {
  return identifierSkeleton(accountKey(identifier));
}

function settled(plan: FingerprintedPlan, decided: ReadonlyMap<Suspect, DecisionRow>): Plan {
  const { fingerprint: _, ...rest } = plan;
  const settledPairs = plan.suspects.flatMap((suspect): Settled[] => {
    const decision = decided.get(suspect)?.decision;
    const { withdrawal, addition } = suspect;
    return decision === undefined ? [] : [{ withdrawal, addition, decision }];
  });
  if (settledPairs.length === 0) return rest;
  const sameAccount = settledPairs.filter(({ decision }) => decision !== "separate");
  const gone = new Set<Account>(sameAccount.flatMap(({ withdrawal, addition }) => [withdrawal, addition]));
  const kept = sameAccount.filter(({ decision }) => decision === "keep-current");
  const taken = sameAccount
    .filter(({ decision }) => decision === "take-new")
    .flatMap(({ withdrawal, addition }) => amendmentBetween(withdrawal, addition) ?? []);
  const amendments = sortAccounts([...plan.amendments, ...taken], ({ before }) => before);
  return {
    ...rest,
    additions: plan.additions.filter((account) => !gone.has(account)),
    withdrawals: plan.withdrawals.filter((account) => !gone.has(account)),
    amendments,
    amendmentGroups: groupAmendments(amendments),
    suspects: plan.suspects.filter((suspect) => decided.get(suspect) === undefined),
    settled: settledPairs,
    unchanged: plan.unchanged + kept.length,
    unchangedAccounts: withAccounts(
      plan.unchangedAccounts,
      kept.map(({ withdrawal }) => withdrawal),
    ),
  };
}
