import type { Finding } from "../findings/catalogue.js";
import { type Account, accountFields, fieldAt, type ListRow } from "../model/account.js";
import { compareText, foldEmail, foldWords } from "../model/compare.js";
import { TextIndex } from "../model/text-index.js";
import { ValidRows } from "../model/valid-rows.js";

/**
 * Compares the rows of one side with each other (design, rule 2): the same account twice is one account and
 * a warning; with other details, or asked to be both added and withdrawn, an error that leaves every such
 * row invalid; one email for two accounts is a warning. Rows already invalid take no part.
 */
export function compareRows(rows: readonly ListRow[]): {
  readonly rows: readonly ListRow[];
  /** Those that are valid; absent where some are not as they were given. */
  readonly valid?: ValidRows;
  readonly findings: readonly Finding[];
} {
  const findings: Finding[] = [];
  const valid = new ValidRows(rows);
  const othersByFirst = new Map<ListRow, ListRow[]>();
  const firstByEmail = new TextIndex(rows.length);
  for (const [place, row] of rows.entries()) {
    if (row.state !== "valid") continue;
    const twin = valid.add(row, place);
    if (twin !== undefined) {
      const others = othersByFirst.get(twin);
      if (others === undefined) othersByFirst.set(twin, [row]);
      else others.push(row);
    }
    const sharing = rows[firstByEmail.add(foldEmail(row.account.email), 0, place) ?? place];
    if (sharing !== undefined && sharing.key !== row.key) findings.push(sharedEmail(sharing, row));
  }
  const states = new Map<ListRow, ListRow["state"]>();
  for (const [first, others] of othersByFirst) compareGroup(first, others, states, findings);
  if (states.size === 0) return { rows, valid, findings };
  return { rows: rows.map((row) => withState(row, states.get(row))), findings };
}

function compareGroup(
  first: ListRow,
  others: readonly ListRow[],
  states: Map<ListRow, ListRow["state"]>,
  findings: Finding[],
): void {
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
  const all = [first, ...others];
  if (codes.some((code) => code !== "duplicate-row")) {
    for (const row of all) states.set(row, "invalid");
    return;
  }
  // Rows that differ by case or accents only: the one kept must not depend on their order.
  const kept = all.reduce((best, row) => (compareText(written(row), written(best)) < 0 ? row : best));
  for (const row of all) if (row !== kept) states.set(row, "duplicate");
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

function withState(row: ListRow, state: ListRow["state"] | undefined): ListRow {
  return state === undefined ? row : { ...row, state };
}
