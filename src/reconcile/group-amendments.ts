import { compareText, foldEmail, foldWords } from "../model/compare.js";
import type { Amendment, AmendmentCause, AmendmentGroup } from "../model/plan.js";

/** The fewest emails that must have moved to one domain for it to be a cause rather than a coincidence. */
const fewestOfDomain = 3;

const order: Readonly<Record<AmendmentCause["kind"], number>> = {
  "email-domain": 0,
  "swapped-names": 1,
  "new-last-name": 2,
  details: 3,
  writing: 4,
};

/**
 * The amendments by what they have in common: first the largest change of domain, last what is only written
 * otherwise. Within a group they keep their order.
 */
export function groupAmendments(amendments: readonly Amendment[]): readonly AmendmentGroup[] {
  const movedTo = new Map<string, number>();
  for (const amendment of amendments) {
    const domains = changedDomain(amendment);
    if (domains === undefined) continue;
    const key = domainKey(domains);
    movedTo.set(key, (movedTo.get(key) ?? 0) + 1);
  }
  const groups = new Map<string, { readonly cause: AmendmentCause; readonly amendments: Amendment[] }>();
  for (const amendment of amendments) {
    const cause = causeOf(amendment, movedTo);
    const key = cause.kind === "email-domain" ? domainKey(cause) : cause.kind;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { cause, amendments: [amendment] });
    else group.amendments.push(amendment);
  }
  return [...groups]
    .sort(
      ([a, one], [b, other]) =>
        order[one.cause.kind] - order[other.cause.kind] ||
        other.amendments.length - one.amendments.length ||
        compareText(a, b),
    )
    .map(([, group]) => group);
}

function causeOf(amendment: Amendment, movedTo: ReadonlyMap<string, number>): AmendmentCause {
  if (amendment.cosmetic) return { kind: "writing" };
  const { before, after } = amendment;
  const domains = changedDomain(amendment);
  if (domains !== undefined && (movedTo.get(domainKey(domains)) ?? 0) >= fewestOfDomain) {
    return { kind: "email-domain", ...domains };
  }
  const [last, first] = [foldWords(before.lastName), foldWords(before.firstName)];
  const [newLast, newFirst] = [foldWords(after.lastName), foldWords(after.firstName)];
  if (last !== first && last === newFirst && first === newLast) return { kind: "swapped-names" };
  return { kind: first === newFirst && last !== newLast ? "new-last-name" : "details" };
}

type Domains = { readonly from: string; readonly to: string };

/** The domains of an email that kept its mailbox, where nothing else changed that matters. */
function changedDomain({ before, after }: Amendment): Domains | undefined {
  if (
    foldWords(before.lastName) !== foldWords(after.lastName) ||
    foldWords(before.firstName) !== foldWords(after.firstName)
  ) {
    return undefined;
  }
  const [mailbox, from] = splitEmail(before.email);
  const [newMailbox, to] = splitEmail(after.email);
  if (from === undefined || to === undefined || from === to || mailbox !== newMailbox) return undefined;
  return { from, to };
}

function splitEmail(email: string): readonly [mailbox: string, domain: string | undefined] {
  const folded = foldEmail(email);
  const at = folded.lastIndexOf("@");
  return at === -1 ? [folded, undefined] : [folded.slice(0, at), folded.slice(at + 1)];
}

function domainKey({ from, to }: Domains): string {
  return `${from}\u0001${to}`;
}
