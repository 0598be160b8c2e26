import type { Account } from "./account.js";

/** Accounts in their order, which need not all be in memory: an array is some. */
export type Accounts = Iterable<Account> & { readonly length: number };

/** Accounts that are made one after the other, by their places from 0. */
export function accountsAt(length: number, at: (index: number) => Account): Accounts {
  return {
    length,
    *[Symbol.iterator]() {
      for (let index = 0; index < length; index++) yield at(index);
    },
  };
}

/** Some accounts behind others. */
export function withAccounts(accounts: Accounts, more: readonly Account[]): Accounts {
  if (more.length === 0) return accounts;
  return {
    length: accounts.length + more.length,
    *[Symbol.iterator]() {
      yield* accounts;
      yield* more;
    },
  };
}
