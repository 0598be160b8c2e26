import type { Account } from "../model/account.js";
import type { Evidence, Suspect } from "../model/plan.js";
import { type ComparedAccount, type ComparedSides, comparedAccount } from "./compared-account.js";
import { sortAccounts } from "./sort-accounts.js";
import { type CommonBlocks, commonBlocks, isShared, suspectCandidates } from "./suspect-candidates.js";
import { isIdentifierSlip, similarityOf, suspectEvidence } from "./suspect-evidence.js";

/** A pair that may become a suspect, by its places in the two sorted lists. */
type Found = {
  readonly leaving: number;
  readonly joining: number;
  readonly similarity: number;
  readonly evidence: readonly Evidence[];
};

/**
 * The withdrawals and additions of one operator that look like one person, or like one typing error: each
 * account in at most one pair, the strongest pairs first chosen, in the order of the withdrawals in a plan.
 * The order of the two lists leaves no trace. A plan is not changed by its suspects.
 */
export function findSuspects(
  withdrawals: readonly Account[],
  additions: readonly Account[],
): readonly Suspect[] {
  if (withdrawals.length === 0 || additions.length === 0) return [];
  const sides = comparedSides(withdrawals, additions);
  return strongestPairs(foundIn(sides)).flatMap(({ leaving, joining, similarity, evidence }) => {
    const [withdrawal, addition] = [sides.leaving[leaving]?.account, sides.joining[joining]?.account];
    if (withdrawal === undefined || addition === undefined) return [];
    const kind = evidence.some(isIdentifierSlip) ? "near-identifier" : "new-identifier";
    return { kind, withdrawal, addition, similarity, evidence };
  });
}

/** Both lists in the order of a plan; who is in both neither leaves nor joins. */
function comparedSides(withdrawals: readonly Account[], additions: readonly Account[]): ComparedSides {
  const [leaving, joining] = [sortedForComparing(withdrawals), sortedForComparing(additions)];
  const leavingKeys = new Set(leaving.map(({ key }) => key));
  const inBoth = new Set(joining.map(({ key }) => key).filter((key) => leavingKeys.has(key)));
  const isAlone = ({ key }: ComparedAccount): boolean => !inBoth.has(key);
  return { leaving: leaving.filter(isAlone), joining: joining.filter(isAlone) };
}

function sortedForComparing(accounts: readonly Account[]): readonly ComparedAccount[] {
  return sortAccounts(accounts, (account) => account).map(comparedAccount);
}

function foundIn(sides: ComparedSides): readonly Found[] {
  const emails = commonBlocks(sides, ({ email }) => email);
  const names = commonBlocks(sides, ({ name }) => name);
  const shared = { emails: sharedIn(emails), names: sharedIn(names) };
  const found: Found[] = [];
  for (const [leaving, joining] of suspectCandidates(sides, { emails, names })) {
    const [one, other] = [sides.leaving[leaving], sides.joining[joining]];
    const evidence = one && other && suspectEvidence(one, other, shared);
    if (evidence !== undefined) {
      found.push({ leaving, joining, similarity: similarityOf(evidence), evidence });
    }
  }
  return found;
}

function sharedIn(blocks: CommonBlocks): ReadonlySet<string> {
  return new Set([...blocks].flatMap(([text, block]) => (isShared(block) ? [text] : [])));
}

/**
 * Pairs chosen one after the other, strongest first, of accounts not chosen before. Equal ones are taken in
 * the order of the lists, without regard to which is which, so that exchanging the lists exchanges the pairs.
 */
function strongestPairs(found: readonly Found[]): readonly Found[] {
  const inTurn = found.toSorted(
    (a, b) =>
      b.similarity - a.similarity ||
      Math.min(a.leaving, a.joining) - Math.min(b.leaving, b.joining) ||
      Math.max(a.leaving, a.joining) - Math.max(b.leaving, b.joining),
  );
  const [leaving, joining] = [new Set<number>(), new Set<number>()];
  const chosen: Found[] = [];
  for (const pair of inTurn) {
    if (leaving.has(pair.leaving) || joining.has(pair.joining)) continue;
    leaving.add(pair.leaving);
    joining.add(pair.joining);
    chosen.push(pair);
  }
  return chosen.sort((a, b) => a.leaving - b.leaving);
}
