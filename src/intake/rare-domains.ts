import { distance } from "fastest-levenshtein";
import type { Finding } from "../findings/catalogue.js";
import { fieldAt, type ListRow } from "../model/account.js";

/** How many times a domain stands at least before another may be a slip of it. */
const fewestOfUsual = 5;
/** How many times more often the usual domain stands than the slip. */
const timesMoreOften = 10;
/** How many usual domains are compared with: lists have one or a few. */
const mostUsual = 50;

/** The emails whose domain is nearly that of many others: a typing error, most often. */
export function rareDomains(rows: readonly ListRow[]): readonly Finding[] {
  const rowsByDomain = new Map<string, ListRow[]>();
  for (const row of rows) {
    const domain = domainOf(row);
    if (row.state === "invalid" || domain === "") continue;
    const same = rowsByDomain.get(domain);
    if (same === undefined) rowsByDomain.set(domain, [row]);
    else same.push(row);
  }
  const usual = [...rowsByDomain]
    .filter(([, same]) => same.length >= fewestOfUsual)
    .sort((a, b) => b[1].length - a[1].length)
    .slice(0, mostUsual);
  if (usual.length === 0) return [];
  return [...rowsByDomain].flatMap(([domain, same]) => {
    const meant = usual.find(
      ([other, many]) => many.length >= same.length * timesMoreOften && isSlip(domain, other),
    );
    if (meant === undefined) return [];
    return same.map((row): Finding => {
      const { email } = row.account;
      return {
        code: "rare-domain",
        at: fieldAt(row, "email"),
        field: "email",
        value: email,
        suggestion: `${email.slice(0, email.lastIndexOf("@") + 1)}${meant[0]}`,
        domain: `@${meant[0]}`,
        count: meant[1].length,
      };
    });
  });
}

function domainOf({ account }: ListRow): string {
  return account.email.slice(account.email.lastIndexOf("@") + 1).toLowerCase();
}

/** One or two characters apart, and not two companies with short names. */
function isSlip(domain: string, usual: string): boolean {
  if (domain === usual || Math.abs(domain.length - usual.length) > 2) return false;
  return distance(domain, usual) <= (usual.length >= 10 ? 2 : 1);
}
