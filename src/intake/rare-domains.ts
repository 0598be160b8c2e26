import { distance } from "fastest-levenshtein";
import type { Finding } from "../findings/catalogue.js";
import { fieldAt } from "../model/account.js";
import type { ListRows } from "../model/list-rows.js";

/** How many times a domain stands at least before another may be a slip of it. */
const fewestOfUsual = 5;
/** How many times more often the usual domain stands than the slip. */
const timesMoreOften = 10;
/** How many usual domains are compared with: lists have one or a few. */
const mostUsual = 50;

/** The emails whose domain is nearly that of many others: a typing error, most often. */
export function rareDomains(rows: ListRows): readonly Finding[] {
  const counts = countDomains(rows);
  const usual = [...counts]
    .filter(([, count]) => count >= fewestOfUsual)
    .sort(([, a], [, b]) => b - a)
    .slice(0, mostUsual);
  const meantBy = new Map<string, readonly [string, number]>();
  for (const [domain, count] of counts) {
    const meant = usual.find(([other, many]) => many >= count * timesMoreOften && isSlip(domain, other));
    if (meant !== undefined) meantBy.set(domain, meant);
  }
  if (meantBy.size === 0) return [];
  const findings: Finding[] = [];
  for (let place = 0; place < rows.length; place++) {
    const meant = rows.stateAt(place) === "invalid" ? undefined : meantBy.get(domainAt(rows, place));
    if (meant === undefined) continue;
    const [domain, count] = meant;
    const row = rows.at(place);
    const { email } = row.account;
    findings.push({
      code: "rare-domain",
      at: fieldAt(row, "email"),
      field: "email",
      value: email,
      suggestion: `${email.slice(0, email.lastIndexOf("@") + 1)}${domain}`,
      domain: `@${domain}`,
      count,
    });
  }
  return findings;
}

/** How many emails each domain has; one after the other of the same domain, as most are, are counted at once. */
function countDomains(rows: ListRows): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  let [ending, run] = ["", 0];
  const countRun = (): void => {
    const domain = ending.slice(1);
    if (run > 0) counts.set(domain, (counts.get(domain) ?? 0) + run);
    run = 0;
  };
  for (let place = 0; place < rows.length; place++) {
    if (rows.stateAt(place) === "invalid") continue;
    if (run === 0 || !rows.emailEndsWith(place, ending)) {
      countRun();
      ending = `@${domainAt(rows, place)}`;
    }
    run++;
  }
  countRun();
  return counts;
}

function domainAt(rows: ListRows, place: number): string {
  const email = rows.textAt(place, "email");
  return email.slice(email.lastIndexOf("@") + 1).toLowerCase();
}

/** Providers of mailboxes, whose names are near to each other by chance. */
const providers = new Set(
  "gmail.com ymail.com hotmail.com hotmail.fr yahoo.com yahoo.fr orange.fr wanadoo.fr free.fr sfr.fr laposte.net outlook.com outlook.fr live.com live.fr icloud.com".split(
    " ",
  ),
);

/** One or two characters apart, and not two companies with short names. */
function isSlip(domain: string, usual: string): boolean {
  if (domain === usual || providers.has(domain) || Math.abs(domain.length - usual.length) > 2) return false;
  return distance(domain, usual) <= (usual.length >= 10 ? 2 : 1);
}
