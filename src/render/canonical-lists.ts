import { writeDelimited } from "../formats/write-delimited.js";
import type { Account } from "../model/account.js";
import { accountOrder } from "../model/account-order.js";
import { accountKey, compareText } from "../model/compare.js";
import type { Language } from "../model/language.js";
import type { Plan } from "../model/plan.js";
import { listColumns, listHeader, listRow } from "./list-form.js";

// A canonical list is that of the accounts of one operator, with a header and one account a line, in one order:
// it reads as a list, and compares line by line. An operator without accounts has none.

/** An account of a canonical list, and whether it leaves the list, joins it or stays. */
export type SignedAccount = { readonly sign: "-" | "+" | " "; readonly account: Account };

/**
 * The accounts of today's canonical list and of the one that the plan leads to, in their order: the first are
 * all but those that join, the second all but those that leave.
 */
export function canonicalAccounts(plan: Plan): readonly SignedAccount[] {
  const accounts = [
    ...signed("-", plan.withdrawals),
    ...signed("+", plan.additions),
    ...plan.amendments.flatMap(({ before, after }) => [...signed("-", [before]), ...signed("+", [after])]),
    ...signed(" ", plan.unchangedAccounts),
    ...signed(
      " ",
      plan.withheld.map(({ account }) => account),
    ),
  ].sort((a, b) => compareText(a.order, b.order));
  for (const [index, account] of accounts.entries()) {
    const next = accounts[index + 1];
    // Of an account whose two lines meet, the one that leaves is told first; both lists keep their order.
    if (account.sign !== "+" || next?.sign !== "-" || !isSame(account, next)) continue;
    accounts[index] = next;
    accounts[index + 1] = account;
  }
  return accounts;
}

/** The name of an operator's canonical list. */
export function canonicalListName({ siren }: Pick<Plan, "siren">): string {
  return siren === undefined ? "comptes-isope-dcaq.csv" : `comptes-isope-dcaq_${siren}.csv`;
}

/** The header line of an operator's canonical list. */
export function canonicalHeader({ siren }: Pick<Plan, "siren">, language: Language): string {
  return line(listHeader(listColumns({ withSiren: siren !== undefined }), language));
}

/** The line of an account in the canonical list of its operator. */
export function canonicalLine(account: Account): string {
  return line(listRow(account, listColumns({ withSiren: account.siren !== undefined })));
}

function line(cells: readonly string[]): string {
  return writeDelimited([cells], { delimiter: ";", lineEnd: "\n" }).slice(0, -1);
}

type Ordered = SignedAccount & { readonly order: string };

function signed(sign: SignedAccount["sign"], accounts: Iterable<Account>): readonly Ordered[] {
  return [...accounts].map((account) => ({ sign, account, order: accountOrder(account) }));
}

function isSame({ account: one }: SignedAccount, { account: other }: SignedAccount): boolean {
  return accountKey(one.identifier) === accountKey(other.identifier);
}
