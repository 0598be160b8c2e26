import type { Finding } from "../findings/catalogue.js";
import { type Account, fieldAt, type ListRow } from "../model/account.js";
import { foldEmail, foldWords } from "../model/compare.js";

/** What a desired row that gives a known identifier to somebody else is made, and what is said of it. */
export function otherPerson(
  row: ListRow,
  current: ListRow,
): { readonly row: ListRow; readonly finding: Finding } | undefined {
  if (!isOtherPerson(row.account, current.account)) return undefined;
  const finding: Finding = {
    code: "other-person",
    at: fieldAt(row, "identifier"),
    field: "identifier",
    value: row.account.identifier,
    current: fieldAt(current, "identifier"),
    person: `${current.account.lastName} ${current.account.firstName}`,
  };
  return { row: { ...row, state: "invalid" }, finding };
}

/**
 * Last name, first name and email all differ from what is habilitated under the identifier. A shifted column looks
 * like that; a marriage or a new email address does not.
 */
function isOtherPerson(a: Account, b: Account): boolean {
  return (
    // Nearly all emails are equal: they come first.
    a.email !== b.email &&
    foldEmail(a.email) !== foldEmail(b.email) &&
    foldWords(a.lastName) !== foldWords(b.lastName) &&
    !isSameFirstName(a.firstName, b.firstName) &&
    // Names written in the other order are the same person's.
    foldWords(a.lastName) !== foldWords(b.firstName)
  );
}

/** `Anne` and `Anne-Marie`, `J.` and `Jean`: one name is a part or the beginning of the other. */
function isSameFirstName(a: string, b: string): boolean {
  const words = (name: string): readonly string[] =>
    name
      .split(/[\s.-]+/)
      .map(foldWords)
      .filter((word) => word !== "");
  return words(a).some((one) => words(b).some((other) => one.startsWith(other) || other.startsWith(one)));
}
