import type { Finding } from "../findings/catalogue.js";
import { type Account, accountFields, fieldAt, type ListRow } from "../model/account.js";
import { compareText, foldEmail, foldWords } from "../model/compare.js";
import type { ListRows } from "../model/list-rows.js";
import { type Likeness, PlaceIndex } from "../model/place-index.js";
import { ValidRows } from "../model/valid-rows.js";

/**
 * Compares the rows of one side with each other (design, rule 2): the same account twice is one account and
 * a warning; with other details, or asked to be both added and withdrawn, an error that leaves every such
 * row invalid; one email for two accounts is a warning. Rows already invalid take no part.
 */
export function compareRows(rows: ListRows): {
  readonly rows: ListRows;
  /** Those that are valid; absent where some are not as they were given. */
  readonly valid?: ValidRows;
  readonly findings: readonly Finding[];
} {
  const findings: Finding[] = [];
  const valid = new ValidRows(rows);
  const othersByFirst = new Map<number, number[]>();
  const firstByEmail = new PlaceIndex(rows.length);
  const byEmail: Likeness = {
    isAt: (place, other) =>
      rows.emailHashAt(place) === rows.emailHashAt(other) && rows.hasSameEmail(place, other),
    id: (place) => rows.emailAt(place),
  };
  for (let place = 0; place < rows.length; place++) {
    if (rows.stateAt(place) !== "valid") continue;
    const twin = valid.add(place);
    if (twin !== undefined) {
      const others = othersByFirst.get(twin);
      if (others === undefined) othersByFirst.set(twin, [place]);
      else others.push(place);
    }
    const sharing = firstByEmail.add(place, rows.emailHashAt(place), byEmail);
    if (sharing !== undefined && !rows.hasSameKey(sharing, rows, place))
      findings.push(sharedEmail(rows.at(sharing), rows.at(place)));
  }
  const changed = new Map<number, ListRow>();
  for (const [first, others] of othersByFirst) compareGroup([first, ...others], rows, changed, findings);
  if (changed.size === 0) return { rows, valid, findings };
  return { rows: rows.with(changed), findings };
}

/** Compares the rows that name one account, by their places; those whose state changes go to `changed`. */
function compareGroup(
  places: readonly number[],
  rows: ListRows,
  changed: Map<number, ListRow>,
  findings: Finding[],
): void {
  const [first, ...others] = places.map((place) => rows.at(place));
  if (first === undefined) return;
  const codes = others.map((other) => difference(first, other));
  for (const [index, other] of others.entries()) {
    findings.push({
      code: codes[index] ?? "duplicate-row",
      at: fieldAt(other, "identifier"),
      field: "identifier",
      value: other.account.identifier,
      first: fieldAt(first, "identifier"),
    });
  }
  const isAmbiguous = codes.some((code) => code !== "duplicate-row");
  // Rows that differ by case or accents only: the one kept must not depend on their order.
  const kept = [first, ...others].reduce((best, row) =>
    compareText(written(row), written(best)) < 0 ? row : best,
  );
  for (const place of places) {
    const row = rows.at(place);
    if (isAmbiguous) changed.set(place, { ...row, state: "invalid" });
    else if (row !== kept) changed.set(place, { ...row, state: "duplicate" });
  }
}

function difference(
  first: ListRow,
  other: ListRow,
): "duplicate-row" | "duplicate-identifier" | "conflicting-actions" {
  if (first.action !== other.action) return "conflicting-actions";
  return sameDetails(first.account, other.account) ? "duplicate-row" : "duplicate-identifier";
}

function sameDetails(a: Account, b: Account): boolean {
  return (
    foldWords(a.lastName) === foldWords(b.lastName) &&
    foldWords(a.firstName) === foldWords(b.firstName) &&
    foldEmail(a.email) === foldEmail(b.email)
  );
}

function written({ account }: ListRow): string {
  return accountFields.map((field) => account[field]).join("\u0000");
}

function sharedEmail(first: ListRow, row: ListRow): Finding {
  return {
    code: "shared-email",
    at: fieldAt(row, "email"),
    field: "email",
    value: row.account.email,
    first: fieldAt(first, "email"),
    other: first.account.identifier,
  };
}
