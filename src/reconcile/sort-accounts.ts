import type { Account } from "../model/account.js";
import { accountKey, compareText, foldWords } from "../model/compare.js";

/**
 * Items in the order of their accounts: by name, first name and account key, without regard to case and
 * accents, then as written, so that the order of the lists leaves no trace.
 */
export function sortAccounts<T>(items: readonly T[], accountOf: (item: T) => Account): readonly T[] {
  const decorated = items.map((item) => {
    const { lastName, firstName, identifier, email } = accountOf(item);
    const order = `${foldWords(lastName)}\u0001${foldWords(firstName)}\u0001${accountKey(identifier)}`;
    return { item, order: `${order}\u0001${lastName}\u0001${firstName}\u0001${identifier}\u0001${email}` };
  });
  return decorated.sort((a, b) => compareText(a.order, b.order)).map(({ item }) => item);
}
