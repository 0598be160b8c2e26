import type { AccountList, ListRow } from "../model/account.js";
import { accountKey, foldEmail, foldWords, identifierSkeleton } from "../model/compare.js";
import type { Location } from "../model/location.js";

/** What the invalid rows of the desired lists may name. */
export type Doubts = {
  /** The invalid row that may name this current account: by identifier, email or name; `undefined` if none. */
  readonly naming: (row: ListRow) => Location | undefined;
};

/**
 * Indexes every text of the invalid rows, so that none of the accounts they may name is withdrawn (design,
 * rule 1). Wide on purpose: a shifted column or a swallowed line still protects, whatever its operator.
 */
export function doubtsOf({ rows, leftOut = [] }: AccountList): Doubts {
  const bySkeleton = new Map<string, Location>();
  const byEmail = new Map<string, Location>();
  const byName = new Map<string, Location>();
  for (const row of rows) {
    if (row.state !== "invalid") continue;
    const { at, lastName, firstName, identifier, email } = row.account;
    const texts = [...(row.texts ?? []), identifier, email];
    for (const text of texts.flatMap(tokens)) {
      note(bySkeleton, identifierSkeleton(accountKey(text)), at);
      if (text.includes("@")) note(byEmail, foldEmail(text), at);
    }
    for (const [index, text] of texts.entries()) note(byName, nameId(text, texts[index + 1] ?? ""), at);
    note(byName, nameId(lastName, firstName), at);
  }
  // A note is made of words that may well be somebody's identifier: only its whole cells count.
  for (const { at, texts } of leftOut) {
    for (const [index, text] of texts.entries()) {
      note(bySkeleton, identifierSkeleton(accountKey(text)), at);
      if (text.includes("@")) note(byEmail, foldEmail(text), at);
      note(byName, nameId(text, texts[index + 1] ?? ""), at);
    }
  }
  return {
    naming: ({ key, account }) =>
      bySkeleton.get(identifierSkeleton(key)) ??
      byEmail.get(foldEmail(account.email)) ??
      byName.get(nameId(account.lastName, account.firstName)),
  };
}

/** A cell whole; and cut at separators, line ends and brackets, for rows that hold more than they should. */
function tokens(text: string): readonly string[] {
  const parts = text.split(/[\s;,|"<>()]+|mailto:/iu);
  return parts.length > 1 ? [text, ...parts] : [text];
}

/** The two names whatever their order, case and accents; "" where one is missing. */
function nameId(one: string, other: string): string {
  const [a, b] = [foldWords(one), foldWords(other)];
  return a === "" || b === "" ? "" : a < b ? `${a} ${b}` : `${b} ${a}`;
}

function note(index: Map<string, Location>, text: string, at: Location): void {
  if (text !== "" && !index.has(text)) index.set(text, at);
}
