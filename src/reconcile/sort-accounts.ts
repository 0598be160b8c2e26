import type { Account } from "../model/account.js";
import { accountOrder } from "../model/account-order.js";
import { compareText } from "../model/compare.js";

/** Items in the order of their accounts. */
export function sortAccounts<T>(items: readonly T[], accountOf: (item: T) => Account): readonly T[] {
  const decorated = items.map((item) => ({ item, order: accountOrder(accountOf(item)) }));
  return decorated.sort((a, b) => compareText(a.order, b.order)).map(({ item }) => item);
}
