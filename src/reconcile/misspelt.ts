import { distance } from "fastest-levenshtein";
import { isExchange } from "./identifier-slip.js";

/** The length of a name below which one letter makes another name of it: Léo and Théo, Roy and Foy. */
const shortestMisspelt = 4;
/** The length from which two letters may be wrong. */
const longName = 9;

/** Whether two names, folded for comparing, are near enough in letters for one to be a slip for the other. */
export function isMisspelt(one: string, other: string): boolean {
  const shorter = Math.min(one.length, other.length);
  if (shorter < shortestMisspelt || Math.abs(one.length - other.length) > 2) return false;
  const changes = distance(one, other);
  return changes <= (shorter >= longName ? 2 : 1) || (changes === 2 && isExchange(one, other));
}
