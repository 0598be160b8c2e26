import type { Finding } from "../findings/catalogue.js";
import type { Account, AccountField, AccountList, ListRow } from "../model/account.js";
import { accountKey, foldEmail, foldWords } from "../model/compare.js";
import { rowId } from "../model/location.js";

/** The findings about a value that is missing or unusable, for which a known account may have the right one. */
const completable = new Set<Finding["code"]>([
  "missing-value",
  "placeholder",
  "invalid-email",
  "broken-encoding",
]);

/**
 * Adds to the findings on a desired list what is habilitated today for the same person: known by identifier,
 * by email, or by a name that one account only has. A suggestion that is there already stays.
 */
export function suggestKnown(
  findings: readonly Finding[],
  { desired, current }: { readonly desired: AccountList; readonly current: AccountList },
): readonly Finding[] {
  if (!findings.some(isCompletable)) return findings;
  const rows = new Map<string, ListRow>();
  for (const row of desired.rows.keptRows())
    if (row.state === "invalid") rows.set(rowId(row.account.at), row);
  const known = indexAccounts(current.rows);
  return findings.map((finding) => {
    const row = isCompletable(finding) ? rows.get(rowId(finding.at)) : undefined;
    const field = accountField(finding);
    if (row === undefined || field === undefined) return finding;
    const suggestion = known(row.account)?.[field];
    return suggestion === undefined || suggestion === row.account[field]
      ? finding
      : { ...finding, suggestion };
  });
}

function isCompletable({ code, suggestion }: Finding): boolean {
  return suggestion === undefined && completable.has(code);
}

function accountField({ field }: Finding): AccountField | undefined {
  return field === "lastName" || field === "firstName" || field === "identifier" || field === "email"
    ? field
    : undefined;
}

function indexAccounts(rows: Iterable<ListRow>): (account: Account) => Account | undefined {
  const byKey = new Map<string, Account>();
  const byEmail = new Map<string, Account>();
  const byName = new Map<string, Account | "several">();
  for (const { account, key, state } of rows) {
    if (state === "invalid") continue;
    byKey.set(key, account);
    byEmail.set(foldEmail(account.email), account);
    const name = nameOf(account);
    byName.set(name, byName.has(name) ? "several" : account);
  }
  return (account) => {
    const named = byName.get(nameOf(account));
    return (
      byKey.get(accountKey(account.identifier)) ??
      byEmail.get(foldEmail(account.email)) ??
      (named === "several" ? undefined : named)
    );
  };
}

function nameOf({ lastName, firstName }: Account): string {
  return `${foldWords(lastName)} ${foldWords(firstName)}`;
}
