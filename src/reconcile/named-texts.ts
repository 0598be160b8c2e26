import type { ComparedAccount } from "./compared-account.js";
import type { ForenameRelation } from "./forenames.js";
import { withoutAccents } from "./identifier-slip.js";
import { lastNameParts, type NameAgreement, type PersonName } from "./person-names.js";

/** What stands in a text for the name taken out of it. */
const gap = "\u0001";
/** The length below which a part of a name stands in a text by chance. */
const shortestPart = 3;

/**
 * An identifier or address without its bearer's last name, or else without the first part of it that it holds:
 * the same for `sbreton` of Mrs BRETON and `sbretoncadet` of Mrs BRETON-CADET. `undefined` where it holds none.
 */
export function withoutLastName(text: string, person: PersonName): string | undefined {
  const plain = withoutSeparators(text);
  const holds = (part: string): boolean => part.length >= shortestPart && plain.includes(part);
  const last = person.foldedLastName;
  const name = holds(last) ? last : lastNameParts(person).find(holds);
  return name === undefined ? undefined : plain.replace(name, gap);
}

/** Whether two identifiers or addresses differ by nothing but the forenames, or their initials, of their bearers. */
export function differByForename([text, bearer]: NamedText, [otherText, otherBearer]: NamedText): boolean {
  return withoutForename(text, bearer) === withoutForename(otherText, otherBearer);
}

/** What of two accounts differs only as their names do: the emails, perhaps with the identifiers, or those alone. */
export type Derivation = "email" | "identifier";

/**
 * Whether emails or identifiers follow their bearers' names: the same but for the last names of which a part is
 * shared, or for two spellings of a forename; or, of a forename and its initial, made of one name in both, or
 * with the forename whole in both.
 */
export function derivation(
  one: ComparedAccount,
  other: ComparedAccount,
  name: NameAgreement | undefined,
  forenames: ForenameRelation,
): Derivation | undefined {
  if (name === "shared-last-name") {
    if (sameBesideLastName([one.email, one], [other.email, other])) return "email";
    return sameBesideLastName([one.key, one], [other.key, other]) ? "identifier" : undefined;
  }
  if (name !== "near-name") return undefined;
  if (forenames === "initial") {
    return one.foldedFirstName.length < other.foldedFirstName.length
      ? initialDerivation(one, other)
      : initialDerivation(other, one);
  }
  if (forenames !== "spelling") return undefined;
  if (differByForename([one.email, one], [other.email, other])) return "email";
  return differByForename([one.key, one], [other.key, other]) ? "identifier" : undefined;
}

function initialDerivation(short: ComparedAccount, full: ComparedAccount): Derivation | undefined {
  const [[mailbox, domain], [fullMailbox, fullDomain]] = [splitEmail(short.email), splitEmail(full.email)];
  const isEmail = domain === fullDomain && isMadeOfName(mailbox, full) && isMadeOfName(fullMailbox, full);
  const isIdentifier = isMadeOfName(short.key, full) && isMadeOfName(full.key, full);
  const isWhole = holdsForename(mailbox, full) || holdsForename(short.key, full);
  if (!isWhole && !(isEmail && isIdentifier)) return undefined;
  return isEmail ? "email" : "identifier";
}

/** The mailbox and the domain of an address; a text without @ is all domain. */
export function splitEmail(email: string): readonly [mailbox: string, domain: string] {
  const at = email.lastIndexOf("@");
  return [email.slice(0, Math.max(at, 0)), email.slice(at + 1)];
}

/** An identifier or address, and whose it is. */
type NamedText = readonly [text: string, bearer: PersonName];

function sameBesideLastName([text, bearer]: NamedText, [otherText, otherBearer]: NamedText): boolean {
  const beside = withoutLastName(text, bearer);
  return beside !== undefined && beside === withoutLastName(otherText, otherBearer);
}

function isMadeOfName(text: string, { foldedLastName: last, foldedFirstName: first }: PersonName): boolean {
  const initial = first.slice(0, 1);
  return [first + last, last + first, initial + last, last + initial].includes(withoutSeparators(text));
}

function holdsForename(text: string, { foldedFirstName }: PersonName): boolean {
  return foldedFirstName.length >= shortestPart && withoutSeparators(text).includes(foldedFirstName);
}

function withoutForename(text: string, { foldedFirstName }: PersonName): string {
  const plain = withoutSeparators(text);
  if (plain.includes(foldedFirstName)) return plain.replace(foldedFirstName, gap);
  const [mailbox = "", ...domain] = plain.split("@");
  const initial = foldedFirstName.slice(0, 1);
  if (mailbox.startsWith(initial)) return `${gap}${plain.slice(1)}`;
  return mailbox.endsWith(initial) ? [`${mailbox.slice(0, -1)}${gap}`, ...domain].join("@") : plain;
}

function withoutSeparators(text: string): string {
  return withoutAccents(text).replace(/[\s._'’-]/g, "");
}
