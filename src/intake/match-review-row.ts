import type { AccountKey } from "../model/account.js";
import { accountKey, foldEmail, foldWords, identifierSkeleton } from "../model/compare.js";
import type { ReviewedAccount } from "../model/review.js";
import { visible } from "../model/visible.js";
import type { ReadColumn } from "./review-header.js";

/** The text of a row of a review in each column that is read, "" where it has none. */
export type ReviewTexts = Readonly<Record<ReadColumn, string>>;

/** The account that a row is about, if any; `mixed` where its reference is that of another than it names. */
export type ReviewMatch =
  | { readonly kind: "account"; readonly account: ReviewedAccount }
  | { readonly kind: "mixed"; readonly account: ReviewedAccount }
  | { readonly kind: "none" };

/**
 * Matches the rows of a review with its accounts: by their reference, which no spreadsheet damages; else by
 * identifier, at the operator of the row where it says, with the zeros that a spreadsheet may have eaten.
 */
export function reviewMatcher(accounts: readonly ReviewedAccount[]): (texts: ReviewTexts) => ReviewMatch {
  const byReference = onlyOnes(accounts, ({ reference }) => [reference]);
  const byPair = onlyOnes(accounts, ({ siren, ...account }) =>
    keysOf(account).flatMap((key) => [`${siren} ${key}`, ` ${key}`]),
  );
  const bySkeleton = onlyOnes(accounts, ({ siren, ...account }) =>
    skeletonsOf(account).flatMap((skeleton) => [`${siren} ${skeleton}`, ` ${skeleton}`]),
  );
  return (texts) => {
    const referenced = byReference.get(texts.reference.toUpperCase().replace(/[^A-Z]/g, ""));
    if (referenced !== undefined)
      return { kind: isAbout(texts, referenced) ? "account" : "mixed", account: referenced };
    const key = accountKey(texts.identifier);
    if (key === "") return { kind: "none" };
    const digits = texts.siren.replace(/\D/g, "");
    const siren = digits === "" ? "" : digits.padStart(9, "0");
    const found = byPair.get(`${siren} ${key}`) ?? bySkeleton.get(`${siren} ${identifierSkeleton(key)}`);
    return found === undefined ? { kind: "none" } : { kind: "account", account: found };
  };
}

/** The accounts by each of their keys; those that several share are none's. */
function onlyOnes(
  accounts: readonly ReviewedAccount[],
  keys: (account: ReviewedAccount) => readonly string[],
): ReadonlyMap<string, ReviewedAccount> {
  const owners = new Map<string, ReviewedAccount>();
  const shared = new Set<string>();
  for (const account of accounts) {
    for (const key of new Set(keys(account))) {
      if (owners.has(key)) shared.add(key);
      owners.set(key, account);
    }
  }
  for (const key of shared) owners.delete(key);
  return owners;
}

/** As the account is known, and as the review shows it: with what cannot be seen written out. */
function keysOf({ key, identifier }: Pick<ReviewedAccount, "key" | "identifier">): readonly AccountKey[] {
  return [key, accountKey(visible(identifier))];
}

function skeletonsOf(account: Pick<ReviewedAccount, "key" | "identifier">): readonly string[] {
  return keysOf(account).map(identifierSkeleton);
}

/** Whether a row may name an account: nothing in it tells of another, or one of its values is the account's. */
function isAbout({ identifier, email, lastName, firstName }: ReviewTexts, account: ReviewedAccount): boolean {
  const skeleton = identifierSkeleton(accountKey(identifier));
  if ([identifier, email, lastName, firstName].every((text) => text === "")) return true;
  if (skeletonsOf(account).includes(skeleton)) return true;
  if (email !== "" && foldEmail(email) === foldEmail(visible(account.email))) return true;
  const name = foldWords(`${lastName} ${firstName}`);
  return name !== "" && name === foldWords(visible(`${account.lastName} ${account.firstName}`));
}
