import type { Account, ListRow } from "../model/account.js";
import { type Accounts, withAccounts } from "../model/accounts.js";
import { foldEmail } from "../model/compare.js";
import type { ListRows } from "../model/list-rows.js";
import type { Amendment } from "../model/plan.js";
import { textHash } from "../model/text-hash.js";
import { amendmentBetween } from "./amendment.js";
import type { EmailsAmong } from "./find-suspects.js";

/** A current row and the desired one that has the same account key. */
export type KeptPair = { readonly before: ListRow; readonly after: ListRow };

/** The accounts of one operator, the two sides put side by side. */
export type Matched = {
  /** The current rows whose account nobody wants any more, in their order. */
  readonly leaving: readonly ListRow[];
  /** The desired rows whose account is not habilitated, in their order. */
  readonly joining: readonly ListRow[];
  /** The rows of accounts on both sides that may be written differently, in the order of the current ones. */
  readonly pairs: readonly KeptPair[];
  /** The places of the valid current rows that stay as they are, nearly all of them. */
  readonly unchanged: readonly number[];
  readonly currentCount: number;
  readonly desiredCount: number;
};

/** What of an operator's accounts stays, written differently or not. */
export type Staying = {
  readonly amendments: readonly Amendment[];
  /** The pairs of the amendments. */
  readonly amended: readonly KeptPair[];
  readonly unchanged: Accounts;
  /** Those of some emails that somebody staying has, before or after. */
  readonly emailsAmong: EmailsAmong;
};

/** Tells amendments from accounts that stay as they are. */
export function stayingOf({ pairs, unchanged: places }: Matched, current: ListRows): Staying {
  const amendments: Amendment[] = [];
  const amended: KeptPair[] = [];
  const alike: Account[] = [];
  for (const pair of pairs) {
    const amendment = amendmentBetween(pair.before.account, pair.after.account);
    if (amendment === undefined) alike.push(pair.before.account);
    else {
      amendments.push(amendment);
      amended.push(pair);
    }
  }
  const unchanged = withAccounts(current.accounts(places), alike);
  const others = [...alike, ...amendments.flatMap(({ before, after }) => [before, after])];
  const emailsAmong: EmailsAmong = (emails) => {
    const hashes = new Set([...emails.keys()].map(textHash));
    const found = new Set<string>();
    const note = (email: string): void => {
      if (emails.has(email)) found.add(email);
    };
    for (const place of places) if (hashes.has(current.emailHashAt(place))) note(current.emailAt(place));
    for (const { email } of others) note(foldEmail(email));
    return found;
  };
  return { amendments, amended, unchanged, emailsAmong };
}
