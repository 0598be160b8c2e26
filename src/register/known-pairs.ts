import type { AccountKey } from "../model/account.js";
import { accountKey } from "../model/compare.js";
import type { PairRow, RegisterDatabase } from "./schema.js";

/** A pair as it is now, with the text of its details and the digest of it. */
export type KnownPair = PairRow & { readonly content: string | null; readonly digest: string };

/** How many values a query names at most: SQLite takes 32,766, of several columns where rows are inserted. */
const atOnce = 2000;

/** The pairs of an operator by account key; those of the keys given, where they are few. */
export async function pairsByKey(
  db: RegisterDatabase,
  siren: string,
  keys?: readonly AccountKey[],
): Promise<ReadonlyMap<AccountKey, KnownPair>> {
  if (keys?.length === 0) return new Map();
  const all = pairs(db).where("pairs.siren", "=", siren).where("pairs.key", "is not", null);
  const few = keys !== undefined && keys.length <= atOnce;
  const rows = await (few ? all.where("pairs.key", "in", [...keys]) : all).execute();
  return new Map(rows.map((row) => [accountKey(row.key ?? ""), row]));
}

/** The pairs of a request by their id. */
export async function pairsOfRequest(
  db: RegisterDatabase,
  request: number,
): Promise<ReadonlyMap<number, KnownPair>> {
  const rows = await pairs(db)
    .innerJoin("lines", "lines.pair", "pairs.id")
    .where("lines.request", "=", request)
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}

function pairs(db: RegisterDatabase) {
  return db
    .selectFrom("pairs")
    .innerJoin("texts", "texts.id", "pairs.details")
    .selectAll("pairs")
    .select(["texts.content", "texts.digest"]);
}

/** Parts of a long list, none longer than a statement takes. */
export function* inParts<Item>(items: readonly Item[], length = atOnce): Generator<readonly Item[]> {
  for (let start = 0; start < items.length; start += length) yield items.slice(start, start + length);
}
