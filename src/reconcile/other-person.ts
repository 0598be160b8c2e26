import type { Finding } from "../findings/catalogue.js";
import { type Account, type AccountList, fieldAt, type ListRow } from "../model/account.js";
import { foldEmail, foldWords } from "../model/compare.js";
import { mapChanged } from "../model/map-changed.js";

/**
 * The desired list with every row made invalid that gives a known identifier to somebody else: last name,
 * first name and email all differ from what is habilitated under it. A shifted column looks like that; a
 * marriage or a new email address does not.
 */
export function withoutOtherPersons(
  desired: AccountList,
  habilitated: (row: ListRow) => ListRow | undefined,
  findings: Finding[],
): AccountList {
  const rows = mapChanged(desired.rows, (row): ListRow => {
    const current = row.state === "valid" ? habilitated(row) : undefined;
    if (current === undefined || !isOtherPerson(row.account, current.account)) return row;
    findings.push({
      code: "other-person",
      at: fieldAt(row, "identifier"),
      field: "identifier",
      value: row.account.identifier,
      current: fieldAt(current, "identifier"),
      person: `${current.account.lastName} ${current.account.firstName}`,
    });
    return { ...row, state: "invalid" };
  });
  // The index of the valid rows holds for the list as it was only.
  const { valid: _, ...rest } = desired;
  return rows === desired.rows ? desired : { ...rest, rows };
}

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
