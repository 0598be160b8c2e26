import type { AccountList, ListRow } from "../model/account.js";
import { accountKey, foldEmail, foldWords, identifierSkeleton } from "../model/compare.js";
import type { Location } from "../model/location.js";

/** What the rows of a list that could not be validated, or that were taken for no account, may name. */
export type Doubts = {
  /** The row that may name this account: by identifier, email or name; `undefined` if none. */
  readonly naming: (row: Pick<ListRow, "account">) => Location | undefined;
};

/**
 * Indexes every text of these rows, so that nothing is asked for an account that they may name (design, rule
 * 1). Wide on purpose: a shifted column, a mistyped address or a swallowed line still protects, whatever its
 * operator.
 */
export function doubtsOf({ rows, leftOut = [] }: Omit<AccountList, "kind">): Doubts {
  const byIdentifier = new Map<string, Location>();
  const byEmail = new Map<string, Location>();
  const byName = new Map<string, Location>();
  const byLastName = new Map<string, Location>();
  for (const row of rows.keptRows()) {
    if (row.state !== "invalid") continue;
    const { at, lastName, firstName, identifier, email } = row.account;
    const texts = [...(row.texts ?? []), identifier, email];
    for (const text of texts.flatMap(tokens)) {
      note(byIdentifier, looseIdentifier(text), at);
      if (text.includes("@")) note(byEmail, mendedEmail(text), at);
    }
    noteNames(byName, texts, at);
    noteNames(byName, [lastName, firstName], at);
    // With nothing but a last name left, whoever bears it may be meant.
    if (firstName === "" && identifier === "" && email === "") note(byLastName, foldWords(lastName), at);
  }
  // A note is made of words that may well be somebody's identifier: only its whole cells count.
  for (const { at, texts } of leftOut) {
    for (const text of texts) {
      note(byIdentifier, looseIdentifier(text), at);
      for (const [email] of text.matchAll(/[^\s<>;,:]+@[^\s<>;,:]+/g)) note(byEmail, mendedEmail(email), at);
    }
    noteNames(byName, texts, at);
  }
  const isEmpty = [byIdentifier, byEmail, byName, byLastName].every(({ size }) => size === 0);
  if (isEmpty) return { naming: () => undefined };
  return {
    naming: ({ account: { lastName, firstName, identifier, email } }) =>
      byIdentifier.get(looseIdentifier(identifier)) ??
      byEmail.get(mendedEmail(email)) ??
      byName.get(foldWords(lastName + firstName)) ??
      byName.get(foldWords(firstName + lastName)) ??
      byLastName.get(foldWords(lastName)),
  };
}

/** A cell whole; and cut at separators, line ends and brackets, for rows that hold more than they should. */
function tokens(text: string): readonly string[] {
  const parts = text.split(/[\s;|"<>()]+|,(?=\s)|mailto:/iu);
  const finer = parts.flatMap((part) => (part.includes(",") ? part.split(",") : []));
  return parts.length > 1 || finer.length > 0 ? [text, ...parts, ...finer] : [text];
}

/** An identifier without what separates its parts: `user-05` may well be `user05`. */
export function looseIdentifier(identifier: string): string {
  return identifierSkeleton(accountKey(identifier)).replace(/[-_.\s]/g, "");
}

/** An address for comparing, its usual slips mended: a comma for a dot, an accent, a space, a trailing dot. */
export function mendedEmail(email: string): string {
  const plain = foldEmail(email.replace(/\s+/g, "").replace(/,/g, "."))
    .normalize("NFD")
    .replace(/\p{M}/gu, "");
  return plain.replace(/^mailto:/, "").replace(/[.;:]+$/, "");
}

/** Every text, and every two texts side by side, as a whole name in either order. */
function noteNames(index: Map<string, Location>, texts: readonly string[], at: Location): void {
  for (const [place, text] of texts.entries()) {
    const next = texts[place + 1] ?? "";
    if (/[\s,]/.test(text.trim())) note(index, foldWords(text.replace(/,/g, "")), at);
    if (text.trim() !== "" && next.trim() !== "") note(index, foldWords(text + next), at);
  }
}

function note(index: Map<string, Location>, text: string, at: Location): void {
  if (text !== "" && !index.has(text)) index.set(text, at);
}
