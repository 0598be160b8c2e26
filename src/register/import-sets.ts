import type { ImportedSet, ImportOutcome, KeyedAccount } from "../model/register.js";
import type { Change, Saying } from "./change.js";
import { type KnownPair, pairsByKey } from "./known-pairs.js";

/** Records who is habilitated at one operator: who is in is, who is not any more is withdrawn. */
export async function importSet(change: Change, set: ImportedSet): Promise<ImportOutcome> {
  const { siren, accounts, asOf, by, reason } = set;
  const saying: Saying = { on: asOf, by, ...(reason === undefined ? {} : { reason }) };
  const known = await pairsByKey(change.db, siren);
  const listed = new Map(accounts.map((account) => [account.key, account]));
  const counts = { habilitated: 0, confirmed: 0, withdrawn: 0, amended: 0, leftAlone: 0 };
  for (const account of listed.values()) {
    const pair = known.get(account.key);
    if (pair !== undefined && pair.changed_on > asOf) {
      counts.leftAlone += 1;
      continue;
    }
    counts[pair?.settled === "habilitated" ? "confirmed" : "habilitated"] += 1;
    if (enter(change, { siren, account, pair, saying })) counts.amended += 1;
  }
  for (const [key, pair] of known) {
    if (listed.has(key) || !mayLeave(pair)) continue;
    if (pair.changed_on > asOf) counts.leftAlone += 1;
    else {
      leave(change, pair, saying);
      if (pair.settled === "habilitated") counts.withdrawn += 1;
    }
  }
  return { siren, ...counts };
}

/** Gives whether the details of the account changed. */
function enter(
  change: Change,
  given: {
    readonly siren: string;
    readonly account: KeyedAccount;
    readonly pair: KnownPair | undefined;
    readonly saying: Saying;
  },
): boolean {
  const { siren, account, pair, saying } = given;
  const before = pair ?? change.newPair(siren, account);
  const now = change.withDetails(before, account);
  const request = pendingRequest(before, "addition");
  change.tell(now, { kind: "imported", ...request }, saying);
  settleLine(change, before, request);
  return now.details !== before.details;
}

function leave(change: Change, pair: KnownPair, saying: Saying): void {
  const request = pendingRequest(pair, "withdrawal");
  change.tell(pair, { kind: "withdrawn", ...request }, saying);
  settleLine(change, pair, request);
}

/** Whom a list can show to have left: who is habilitated, and whose withdrawal is asked, known as habilitated or not. */
function mayLeave({ settled, pending }: KnownPair): boolean {
  return settled === "habilitated" || pending === "withdrawal";
}

function pendingRequest(pair: KnownPair, kind: "addition" | "withdrawal"): { readonly request?: number } {
  return pair.pending === kind && pair.pending_by !== null ? { request: pair.pending_by } : {};
}

/** What the list shows answers the request that was pending. */
function settleLine(change: Change, pair: KnownPair, { request }: { readonly request?: number }): void {
  if (request === undefined || pair.pending === null) return;
  change.line({ request, pair: pair.id, kind: pair.pending, details: pair.details, outcome: "confirmed" });
}
