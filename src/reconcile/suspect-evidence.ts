import type { Evidence, IdentifierSlip } from "../model/plan.js";
import type { ComparedAccount } from "./compared-account.js";
import { isOtherGender } from "./forename-gender.js";
import { slipBetween } from "./identifier-slip.js";
import { nameAgreement } from "./person-names.js";

/** The emails, and the folded names, that several accounts of one list have: alone they tell nobody from another. */
export type SharedFacts = { readonly emails: ReadonlySet<string>; readonly names: ReadonlySet<string> };

/** How surely each fact alone would say that two accounts are one, from 0 to 1. */
const factWeights: Readonly<Record<Exclude<Evidence, IdentifierSlip | "other-gender">, number>> = {
  "same-email": 0.8,
  "near-email": 0.5,
  "same-name": 0.75,
  "swapped-names": 0.7,
  "shared-last-name": 0.45,
  "near-name": 0.45,
};

/** The same for the slips; digits that differ tell little, since identifiers are numbered. */
const slipWeights: Readonly<Record<IdentifierSlip, number>> = {
  accent: 0.6,
  "look-alike-character": 0.6,
  "transposed-characters": 0.6,
  "doubled-character": 0.6,
  "missing-character": 0.55,
  "other-character": 0.5,
  "other-digit": 0.2,
};

/** What is left of the similarity where one forename is masculine and the other feminine. */
const otherGenderFactor = 0.6;

/** What speaks for a pair being one person, and against; `undefined` where that is not enough for a suspect. */
export function suspectEvidence(
  one: ComparedAccount,
  other: ComparedAccount,
  shared: SharedFacts,
): readonly Evidence[] | undefined {
  const isSameEmail = one.email !== "" && one.email === other.email;
  const name = nameAgreement(one, other);
  if (name === undefined && !isSameEmail) return undefined;
  const identifierSlip = slipBetween(one.key, other.key);
  const isNearEmail = !isSameEmail && isOneSlipAway(one.email, other.email);
  const isNearIdentifier = identifierSlip !== undefined && !identifierSlip.isNumbering;
  const isWholeName = name === "same-name" || name === "swapped-names";
  const isEnough = isSameEmail
    ? name !== undefined || !shared.emails.has(one.email)
    : isNearEmail || isNearIdentifier || (isWholeName && !shared.names.has(one.name));
  if (!isEnough) return undefined;
  return [
    ...(isSameEmail ? ["same-email" as const] : isNearEmail ? ["near-email" as const] : []),
    ...(name === undefined ? [] : [name]),
    ...(identifierSlip === undefined ? [] : [identifierSlip.kind]),
    ...(isOtherGender(one.firstName, other.firstName) ? ["other-gender" as const] : []),
  ];
}

/**
 * How strongly the evidence says that two accounts are one, from 0 to 1: each piece takes its share of the
 * doubt that the others leave, so that more evidence never says less; a masculine and a feminine forename take
 * it down.
 */
export function similarityOf(evidence: readonly Evidence[]): number {
  let doubt = 1;
  let factor = 1;
  for (const each of evidence) {
    if (each === "other-gender") factor = otherGenderFactor;
    else doubt *= 1 - (isIdentifierSlip(each) ? slipWeights[each] : factWeights[each]);
  }
  return Math.round((1 - doubt) * factor * 100) / 100;
}

/** Whether a piece of evidence is a slip in the identifier. */
export function isIdentifierSlip(evidence: Evidence): evidence is IdentifierSlip {
  return Object.hasOwn(slipWeights, evidence);
}

/** Whether two addresses have the same domain and mailboxes one slip apart, or the other way round. */
function isOneSlipAway(one: string, other: string): boolean {
  const [mailbox, domain] = splitEmail(one);
  const [otherMailbox, otherDomain] = splitEmail(other);
  const slip =
    domain === otherDomain
      ? slipBetween(mailbox, otherMailbox)
      : mailbox === otherMailbox
        ? slipBetween(domain, otherDomain)
        : undefined;
  return slip !== undefined && !slip.isNumbering;
}

function splitEmail(email: string): readonly [mailbox: string, domain: string] {
  const at = email.lastIndexOf("@");
  return [email.slice(0, Math.max(at, 0)), email.slice(at + 1)];
}
