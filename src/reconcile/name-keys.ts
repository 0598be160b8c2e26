import type { ComparedAccount, ComparedSides } from "./compared-account.js";
import { spellingsOf } from "./forename-variants.js";
import { withoutLastName } from "./named-texts.js";
import { lastNameParts } from "./person-names.js";

/**
 * Texts that two accounts have in common where their forenames are the same, a part of their last names is, and
 * an address or an identifier is but for the last name: `sbreton` of BRETON and `sbretoncadet` of BRETON-CADET.
 * Nobody has one that is of no last name of several parts.
 */
export function lastNameKeys(sides: ComparedSides): (account: ComparedAccount) => readonly string[] {
  const [composed, ofComposed] = [new Set<string>(), new Set<string>()];
  for (const account of accountsOf(sides)) {
    const parts = lastNameParts(account);
    if (parts.length === 1) continue;
    for (const part of parts) composed.add(bearerOf(part, account));
    for (const key of keysBesideLastName(account, parts)) ofComposed.add(key);
  }
  if (composed.size === 0) return () => [];
  return (account) => {
    const parts = lastNameParts(account).filter((part) => composed.has(bearerOf(part, account)));
    return keysBesideLastName(account, parts).filter((key) => ofComposed.has(key));
  };
}

function keysBesideLastName(account: ComparedAccount, parts: readonly string[]): readonly string[] {
  if (parts.length === 0) return [];
  const besides = [withoutLastName(account.email, account), withoutLastName(account.key, account)];
  return parts.flatMap((part) =>
    besides.flatMap((beside) => (beside === undefined ? [] : bearerOf(part, account) + separator + beside)),
  );
}

function bearerOf(lastNamePart: string, { foldedFirstName }: ComparedAccount): string {
  return lastNamePart + separator + foldedFirstName;
}

/**
 * A text that two accounts have in common where their last names are the same and the forename of one is an
 * initial of the other's; "" for whom nobody is abbreviated so.
 */
export function initialKeys(sides: ComparedSides): (account: ComparedAccount) => string {
  const keyOf = ({ foldedLastName, foldedFirstName }: ComparedAccount): string =>
    [foldedLastName, foldedFirstName.slice(0, 1)].join(separator);
  const abbreviated = new Set<string>();
  for (const account of accountsOf(sides)) {
    if (isAbbreviated(account.firstName)) abbreviated.add(keyOf(account));
  }
  return (account) => {
    const key = abbreviated.size === 0 ? "" : keyOf(account);
    return abbreviated.has(key) ? key : "";
  };
}

/**
 * A text that two accounts have in common where their last names are the same and their forenames are spelt in
 * two ways; "" for whom nobody spells it otherwise.
 */
export function spellingKeys(sides: ComparedSides): (account: ComparedAccount) => string {
  const keyOf = ({ foldedLastName, foldedFirstName }: ComparedAccount): string => {
    const spellings = spellingsOf(foldedFirstName);
    return spellings === undefined ? "" : [foldedLastName, spellings].join(separator);
  };
  const spelling = new Map<string, string>();
  const several = new Set<string>();
  for (const account of accountsOf(sides)) {
    const key = keyOf(account);
    const known = spelling.get(key);
    if (known === undefined) spelling.set(key, account.foldedFirstName);
    else if (known !== account.foldedFirstName) several.add(key);
  }
  several.delete("");
  return (account) => {
    const key = several.size === 0 ? "" : keyOf(account);
    return several.has(key) ? key : "";
  };
}

const separator = "\u0001";

function* accountsOf({ leaving, joining }: ComparedSides): Generator<ComparedAccount> {
  yield* leaving;
  yield* joining;
}

/** `S.` and `J-F`, and not `N'Golo`. */
function isAbbreviated(firstName: string): boolean {
  return /^\P{L}*\p{L}\p{M}*(?![\p{L}\p{M}'’])/u.test(firstName);
}
