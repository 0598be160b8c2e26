import type { Evidence } from "../model/plan.js";
import type { ForenameRelation } from "./forenames.js";
import { isMisspelt } from "./misspelt.js";
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

const mayBeOne: ReadonlySet<ForenameRelation> = new Set(["near", "spelling", "initial"]);

/**
 * How two names agree, of which the forenames are compared already: the same, accents, hyphens and spaces
 * aside; exchanged; or, where one of the two names is the same, a part of the last name in common or a name
 * nearly the same. `undefined` where they do not, as for Julie and Julien.
 */
export function nameAgreement(
  one: PersonName,
  other: PersonName,
  forenames: ForenameRelation,
): NameAgreement | undefined {
  const [last, first] = [one.foldedLastName, one.foldedFirstName];
  const [otherLast, otherFirst] = [other.foldedLastName, other.foldedFirstName];
  if (last === "" || first === "" || otherLast === "" || otherFirst === "") return undefined;
  if (last === otherLast) {
    if (forenames === "same") return "same-name";
    return mayBeOne.has(forenames) ? "near-name" : undefined;
  }
  if (last === otherFirst && first === otherLast) return "swapped-names";
  if (forenames !== "same") return undefined;
  if (sharesLastName(one, other)) return "shared-last-name";
  return isMisspelt(last, otherLast) ? "near-name" : undefined;
}

/** Words of a last name that are borne by too many, or that say how one came by it. */
const particles: ReadonlySet<string> = new Set(
  "al ben bin da de del den der des di do dos du el ep epouse la le les ne nee saint sainte st ste van veuve von vve".split(
    " ",
  ),
);

function sharesLastName(one: PersonName, other: PersonName): boolean {
  const parts = lastNameParts(one);
  return lastNameParts(other).some((part) => parts.includes(part));
}

/** The parts of a last name. `LE GOFF-DURAND`: goff, legoff and durand, since a particle may or may not be written apart. */
export function lastNameParts({ lastName, foldedLastName }: PersonName): readonly string[] {
  if (/^[A-Za-z]{2,}$/.test(lastName) && !particles.has(foldedLastName)) return [foldedLastName];
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
