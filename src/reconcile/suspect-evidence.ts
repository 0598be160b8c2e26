import type { Evidence, IdentifierSlip } from "../model/plan.js";
import { isRoleMailbox } from "../model/role-mailbox.js";
import type { ComparedAccount } from "./compared-account.js";
import { compareForenames, type ForenameRelation } from "./forenames.js";
import { type Slip, slipBetween } from "./identifier-slip.js";
import { derivation, differByForename, splitEmail } from "./named-texts.js";
import { type NameAgreement, nameAgreement } from "./person-names.js";

/** The emails, and the folded names, that several accounts of one list have: alone they tell nobody from another. */
export type SharedFacts = { readonly emails: ReadonlySet<string>; readonly names: ReadonlySet<string> };

/** What speaks for a pair being one person, and against, and how strongly in all, from 0 to 1. */
export type Resemblance = { readonly evidence: readonly Evidence[]; readonly similarity: number };

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

/** What is left of the similarity where the forenames are those of two people. */
const otherForenameFactor = 0.6;

/** The facts of a pair; a slip that comes from the forenames of two people is none. */
type Facts = {
  readonly isSameEmail: boolean;
  readonly isNearEmail: boolean;
  readonly slip: Slip | undefined;
  readonly name: NameAgreement | undefined;
  readonly forenames: ForenameRelation;
  /** Whether the forenames contradict each other, which a last name exchanged with one of them would explain. */
  readonly areTwoPeople: boolean;
  /** Whether what differs in the names explains what differs in emails or identifiers. */
  readonly isDerived: boolean;
};

/** How two accounts resemble each other; `undefined` where that is not enough for a suspect. */
export function resemblance(
  one: ComparedAccount,
  other: ComparedAccount,
  shared: SharedFacts,
): Resemblance | undefined {
  const isSameEmail = one.email !== "" && one.email === other.email;
  const isSameLastName = one.foldedLastName === other.foldedLastName;
  const isSameFirstName = one.foldedFirstName === other.foldedFirstName;
  if (!isSameEmail && !isSameLastName && !isSameFirstName && one.name !== other.name) return undefined;
  const facts = factsOf(one, other, isSameEmail);
  const mailbox = shared.emails.has(one.email) ? "shared" : isRoleMailbox(one.email) ? "role" : "own";
  if (!isEnough(facts, { isSharedName: shared.names.has(one.name), isSameLastName, mailbox }))
    return undefined;
  const evidence = evidenceOf(facts);
  return { evidence, similarity: similarityOf(evidence, facts.areTwoPeople) };
}

function factsOf(one: ComparedAccount, other: ComparedAccount, isSameEmail: boolean): Facts {
  const forenames = compareForenames(one, other);
  const name = nameAgreement(one, other, forenames);
  const slip = slipBetween(one.key, other.key);
  const isNearEmail = !isSameEmail && isOneSlipAway(one.email, other.email);
  const areTwoPeople = name === undefined && (forenames === "other" || forenames === "other-gender");
  if (areTwoPeople) {
    const isOfForename = (text: string, otherText: string): boolean =>
      differByForename([text, one], [otherText, other]);
    return {
      isSameEmail,
      isNearEmail: isNearEmail && !isOfForename(one.email, other.email),
      slip: slip && isOfForename(one.key, other.key) ? undefined : slip,
      ...{ name, forenames, areTwoPeople, isDerived: false },
    };
  }
  const derived = derivation(one, other, name, forenames);
  return {
    isSameEmail,
    isNearEmail: isNearEmail || (!isSameEmail && derived === "email"),
    slip,
    name,
    forenames,
    areTwoPeople,
    isDerived: derived !== undefined,
  };
}

/** What more the amount of evidence depends on. */
type Circumstances = {
  readonly mailbox: "own" | "role" | "shared";
  readonly isSameLastName: boolean;
  readonly isSharedName: boolean;
};

function isEnough(facts: Facts, { mailbox, isSameLastName, isSharedName }: Circumstances): boolean {
  const { isSameEmail, isNearEmail, slip, name, forenames, isDerived } = facts;
  const isNearIdentifier = slip !== undefined && !slip.isNumbering;
  if (facts.areTwoPeople) {
    if (isSameEmail) return mailbox === "own";
    // Two slips that the forenames do not explain say more than the ending of a forename.
    return forenames === "other-gender" && isSameLastName && isNearEmail && isNearIdentifier;
  }
  if (name === undefined) {
    if (!isSameEmail || mailbox === "shared") return false;
    return mailbox === "own" || forenames === "same" || isNearIdentifier;
  }
  const isWholeName = name === "same-name" || name === "swapped-names";
  return isSameEmail || isNearEmail || isNearIdentifier || isDerived || (isWholeName && !isSharedName);
}

function evidenceOf(facts: Facts): readonly Evidence[] {
  const { isSameEmail, isNearEmail, slip, name, forenames, areTwoPeople } = facts;
  return [
    ...(isSameEmail ? ["same-email" as const] : isNearEmail ? ["near-email" as const] : []),
    ...(name === undefined ? [] : [name]),
    ...(slip === undefined ? [] : [slip.kind]),
    ...(areTwoPeople && forenames === "other-gender" ? ["other-gender" as const] : []),
  ];
}

/**
 * Each piece of evidence takes its share of the doubt that the others leave, so that more of it never says less;
 * the forenames of two people take the whole down.
 */
function similarityOf(evidence: readonly Evidence[], areTwo: boolean): number {
  let doubt = 1;
  for (const each of evidence) {
    if (each !== "other-gender")
      doubt *= 1 - (isIdentifierSlip(each) ? slipWeights[each] : factWeights[each]);
  }
  return Math.round((1 - doubt) * (areTwo ? otherForenameFactor : 1) * 100) / 100;
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
