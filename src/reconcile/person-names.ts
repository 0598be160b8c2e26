import { distance } from "fastest-levenshtein";
import type { Evidence } from "../model/plan.js";
import { isOtherGender } from "./forename-gender.js";
import { isExchange } from "./identifier-slip.js";
import { nameParts } from "./name-parts.js";

/** The names of a person, as written and folded for comparing. */
export type PersonName = {
  readonly lastName: string;
  readonly firstName: string;
  readonly foldedLastName: string;
  readonly foldedFirstName: string;
};

/** How two names agree, the strongest first. */
export type NameAgreement = Extract<
  Evidence,
  "same-name" | "swapped-names" | "shared-last-name" | "near-name"
>;

/** The length of a name below which one letter makes another name of it: Léo and Théo, Roy and Foy. */
const shortestMisspelt = 4;
/** The length from which two letters may be wrong. */
const longName = 9;

/**
 * How two names agree: the same, accents, hyphens and spaces aside; exchanged; or, where one of the two names
 * is the same, a part of the last name in common or a name nearly the same. `undefined` where they do not,
 * as for Julie and Julien: what is near in letters is another person there.
 */
export function nameAgreement(one: PersonName, other: PersonName): NameAgreement | undefined {
  const [last, first] = [one.foldedLastName, one.foldedFirstName];
  const [otherLast, otherFirst] = [other.foldedLastName, other.foldedFirstName];
  if (last === "" || first === "" || otherLast === "" || otherFirst === "") return undefined;
  if (last === otherLast) {
    if (first === otherFirst) return "same-name";
    return isNearForename(one, other) ? "near-name" : undefined;
  }
  if (last === otherFirst && first === otherLast) return "swapped-names";
  if (first !== otherFirst) return undefined;
  if (sharesLastName(one.lastName, other.lastName)) return "shared-last-name";
  return isMisspelt(last, otherLast) ? "near-name" : undefined;
}

/** `Jean` and `Jean-Pierre`, `J.` and `Jean`, `Sébastien` and `Sebastein`, but neither `Julie` and `Julien`. */
function isNearForename(one: PersonName, other: PersonName): boolean {
  const [parts, others] = [nameParts(one.firstName), nameParts(other.firstName)];
  const isShortened =
    parts.every((part) => others.includes(part)) || others.every((part) => parts.includes(part));
  if (isShortened || isInitial(parts, others) || isInitial(others, parts)) return true;
  return (
    isMisspelt(one.foldedFirstName, other.foldedFirstName) && !isOtherGender(one.firstName, other.firstName)
  );
}

function isInitial([initial = "", ...more]: readonly string[], [whole = ""]: readonly string[]): boolean {
  return initial.length === 1 && more.length === 0 && whole.startsWith(initial);
}

/** Words of a last name that are borne by too many, or that say how one came by it. */
const particles: ReadonlySet<string> = new Set(
  "al ben bin da de del den der des di do dos du el ep epouse la le les ne nee saint sainte st ste van veuve von vve".split(
    " ",
  ),
);

function sharesLastName(one: string, other: string): boolean {
  const parts = lastNameParts(one);
  return lastNameParts(other).some((part) => parts.includes(part));
}

/** `LE GOFF-DURAND`: goff, legoff and durand, since a particle may or may not be written apart. */
function lastNameParts(lastName: string): readonly string[] {
  const parts: string[] = [];
  let particle = "";
  for (const word of nameParts(lastName)) {
    if (word.length === 1 || particles.has(word)) {
      particle += word;
      continue;
    }
    parts.push(word);
    if (particle !== "") parts.push(particle + word);
    particle = "";
  }
  return parts;
}

function isMisspelt(one: string, other: string): boolean {
  const shorter = Math.min(one.length, other.length);
  if (shorter < shortestMisspelt || Math.abs(one.length - other.length) > 2) return false;
  const changes = distance(one, other);
  return changes <= (shorter >= longName ? 2 : 1) || (changes === 2 && isExchange(one, other));
}
