import type { Account } from "../model/account.js";
import type { Suspect } from "../model/plan.js";
import { type ComparedAccount, type ComparedSides, comparedAccount } from "./compared-account.js";
import { sortAccounts } from "./sort-accounts.js";
import { type CommonBlocks, commonBlocks, isShared, suspectCandidates } from "./suspect-candidates.js";
import { isIdentifierSlip, type Resemblance, resemblance } from "./suspect-evidence.js";

/** A pair that may become a suspect, by its places in the two sorted lists. */
type Found = Resemblance & { readonly leaving: number; readonly joining: number };

/** Those of some emails, as they are compared, that somebody who is staying has: there are few of them, and many stay. */
export type EmailsAmong = (emails: {
  readonly has: (email: string) => boolean;
  readonly keys: () => Iterable<string>;
}) => Iterable<string>;

/**
 * The withdrawals and additions of one operator that look like one person, or like one typing error: each
 * account in at most one pair, the strongest pairs first chosen, in the order of the withdrawals in a plan.
 * The order of the two lists leaves no trace. A plan is not changed by its suspects. A mailbox that somebody
 * who is staying has as well is nobody's own.
 */
export function findSuspects(
  withdrawals: readonly Account[],
  additions: readonly Account[],
  staying: EmailsAmong = () => [],
): readonly Suspect[] {
  if (withdrawals.length === 0 || additions.length === 0) return [];
  const sides = comparedSides(withdrawals, additions);
  return strongestPairs(foundIn(sides, staying)).flatMap(({ leaving, joining, similarity, evidence }) => {
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

function foundIn(sides: ComparedSides, staying: EmailsAmong): readonly Found[] {
  const emails = commonBlocks(sides, ({ email }) => email);
  const names = commonBlocks(sides, ({ name }) => name);
  const shared = {
    emails: new Set([...sharedIn(emails), ...(emails.size === 0 ? [] : staying(emails))]),
    names: sharedIn(names),
  };
  const found = new Map<number, Found>();
  for (const [leaving, joining] of suspectCandidates(sides, { emails, names })) {
    const pair = leaving * sides.joining.length + joining;
    const [one, other] = [sides.leaving[leaving], sides.joining[joining]];
    if (found.has(pair) || one === undefined || other === undefined) continue;
    const like = resemblance(one, other, shared);
    if (like !== undefined) found.set(pair, { leaving, joining, ...like });
  }
  return [...found.values()];
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
