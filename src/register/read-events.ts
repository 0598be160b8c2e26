import type { AccountKey } from "../model/account.js";
import { accountKey } from "../model/compare.js";
import type { EventFilter, RegisterEvent } from "../model/register.js";
import { readDetails } from "./details.js";
import { requestNumber } from "./request-state.js";
import type { RegisterDatabase } from "./schema.js";

/** Events in the order in which they were recorded; those of one account where a key is given. */
export async function readEvents(
  db: RegisterDatabase,
  { siren, kinds, after, since, key }: EventFilter & { readonly key?: AccountKey },
): Promise<readonly RegisterEvent[]> {
  if (kinds?.length === 0) return [];
  const rows = await db
    .selectFrom("events")
    .innerJoin("texts as by", "by.id", "events.by_text")
    .leftJoin("texts as why", "why.id", "events.reason_text")
    .leftJoin("texts as details", "details.id", "events.details")
    .leftJoin("pairs", "pairs.id", "events.pair")
    .leftJoin("requests", "requests.id", "events.request")
    .select(["events.sequence", "events.date", "events.recorded_at", "events.kind", "events.siren"])
    .select(["events.hash", "by.content as by", "why.content as reason", "details.content as details"])
    .select(["pairs.key", "requests.year", "requests.ordinal"])
    .$if(siren !== undefined, (query) => query.where("events.siren", "=", siren ?? ""))
    .$if(kinds !== undefined, (query) => query.where("events.kind", "in", [...(kinds ?? [])]))
    .$if(after !== undefined, (query) => query.where("events.sequence", ">", after ?? 0))
    .$if(since !== undefined, (query) => query.where("events.date", ">=", since ?? ""))
    .$if(key !== undefined, (query) =>
      query.where("events.pair", "in", ({ selectFrom }) =>
        selectFrom("pairs")
          .select("pairs.id")
          .where("pairs.key", "=", key ?? ""),
      ),
    )
    .orderBy("events.sequence")
    .execute();
  return rows.map((row): RegisterEvent => {
    const { sequence, date, recorded_at, by, kind, siren: of, hash, year, ordinal, reason } = row;
    return {
      sequence,
      date,
      recordedAt: recorded_at,
      by: by ?? "",
      kind,
      siren: of,
      ...(row.key === null ? {} : { key: accountKey(row.key), account: readDetails(row.details) }),
      ...(year === null || ordinal === null ? {} : { request: requestNumber({ year, ordinal }) }),
      ...(reason === null ? {} : { reason }),
      hash,
    };
  });
}
