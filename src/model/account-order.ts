import type { Account } from "./account.js";
import { accountKey, foldWords } from "./compare.js";

/**
 * What accounts are sorted by: name, first name and account key, without regard to case and accents, then all
 * as written, so that the order of the lists leaves no trace. Two accounts written alike have one order.
 */
export function accountOrder({ lastName, firstName, identifier, email }: Account): string {
  const order = `${foldWords(lastName)}\u0001${foldWords(firstName)}\u0001${accountKey(identifier)}`;
  return `${order}\u0001${lastName}\u0001${firstName}\u0001${identifier}\u0001${email}`;
}
