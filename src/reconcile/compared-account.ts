import type { Account, AccountKey } from "../model/account.js";
import { accountKey, foldEmail, foldWords } from "../model/compare.js";
import type { PersonName } from "./person-names.js";

/** An account with what is compared of it, folded once. */
export type ComparedAccount = PersonName & {
  readonly account: Account;
  readonly key: AccountKey;
  readonly email: string;
  /** The two names folded, the same in either order; "" where one is missing. */
  readonly name: string;
};

/** Two lists of accounts to compare: those that leave and those that join, or what is alike in them. */
export type ComparedSides = {
  readonly leaving: readonly ComparedAccount[];
  readonly joining: readonly ComparedAccount[];
};

/** Folds what is compared of an account. */
export function comparedAccount(account: Account): ComparedAccount {
  const { lastName, firstName } = account;
  const foldedLastName = foldWords(lastName);
  const foldedFirstName = foldWords(firstName);
  return {
    account,
    key: accountKey(account.identifier),
    email: foldEmail(account.email),
    name: nameInEitherOrder(foldedLastName, foldedFirstName),
    lastName,
    firstName,
    foldedLastName,
    foldedFirstName,
  };
}

function nameInEitherOrder(last: string, first: string): string {
  if (last === "" || first === "") return "";
  return last < first ? `${last}\u0001${first}` : `${first}\u0001${last}`;
}
