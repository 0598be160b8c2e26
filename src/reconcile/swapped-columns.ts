import type { Finding } from "../findings/catalogue.js";
import { type Account, fieldAt } from "../model/account.js";
import { foldWords } from "../model/compare.js";
import type { KeptPair } from "./matched.js";

/** The share of accounts with their two names exchanged from which the columns are. */
const swappedShare = 0.6;
/** The fewest that tell. */
const fewestSwapped = 3;

/** Says so where most accounts that both lists hold have their last and first names exchanged. */
export function swappedColumns(pairs: readonly KeptPair[]): readonly Finding[] {
  const swapped = pairs.filter(({ before, after }) => isSwapped(before.account, after.account));
  const [first] = swapped;
  if (first === undefined || swapped.length < Math.max(fewestSwapped, pairs.length * swappedShare)) return [];
  const at = fieldAt(first.after, "lastName");
  return [{ code: "swapped-names", at, field: "lastName", count: swapped.length, total: pairs.length }];
}

function isSwapped(before: Account, after: Account): boolean {
  const [last, first] = [foldWords(before.lastName), foldWords(before.firstName)];
  return last !== first && foldWords(after.lastName) === first && foldWords(after.firstName) === last;
}
