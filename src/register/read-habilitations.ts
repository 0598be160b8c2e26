import { expressionBuilder } from "kysely";
import { accountKey, compareText } from "../model/compare.js";
import type { Habilitation, HabilitationFilter, HabilitationState } from "../model/register.js";
import { readDetails } from "./details.js";
import { shownState } from "./pair-state.js";
import { requestNumber } from "./request-state.js";
import type { PairRow, RegisterDatabase, Schema } from "./schema.js";

type StateRow = Pick<
  PairRow,
  | "siren"
  | "key"
  | "settled"
  | "settled_on"
  | "settled_by"
  | "pending"
  | "pending_on"
  | "pending_by"
  | "confirmed_on"
> & { readonly content: string | null };

/** Who is known, now or on a day: sorted by SIREN, name, first name and key, those purged last. */
export async function readHabilitations(
  db: RegisterDatabase,
  filter: HabilitationFilter,
): Promise<readonly Habilitation[]> {
  const rows = await (filter.asOf === undefined ? rowsNow(db, filter) : rowsAsOf(db, filter, filter.asOf));
  const numbers = await numbersOf(db, filter.siren);
  const habilitations: Habilitation[] = [];
  for (const row of rows) {
    const state = shownState(row);
    if (state !== undefined) habilitations.push(habilitation(row, state, numbers));
  }
  return sorted(habilitations);
}

async function rowsNow(
  db: RegisterDatabase,
  { siren, states }: HabilitationFilter,
): Promise<readonly StateRow[]> {
  return await db
    .selectFrom("pairs")
    .innerJoin("texts", "texts.id", "pairs.details")
    .select(["pairs.siren", "pairs.key", "texts.content"])
    .select(["settled", "settled_on", "settled_by", "pending", "pending_on", "pending_by", "confirmed_on"])
    .$if(siren !== undefined, (query) => query.where("pairs.siren", "=", siren ?? ""))
    .$if(states !== undefined, (query) => query.where(isOneOf("pairs", states ?? [])))
    .execute();
}

/** The last event of each pair until the end of the day: their days never go back, and each tells the whole state. */
async function rowsAsOf(
  db: RegisterDatabase,
  { siren, states }: HabilitationFilter,
  asOf: string,
): Promise<readonly StateRow[]> {
  return await db
    .selectFrom("pairs")
    .innerJoin("events", (join) =>
      join.on("events.sequence", "=", ({ selectFrom }) =>
        selectFrom("events as later")
          .select("later.sequence")
          .whereRef("later.pair", "=", "pairs.id")
          .where("later.date", "<=", asOf)
          .orderBy("later.date", "desc")
          .orderBy("later.sequence", "desc")
          .limit(1),
      ),
    )
    .innerJoin("texts", "texts.id", "events.details")
    .select(["pairs.siren", "pairs.key", "texts.content"])
    .select(["events.settled", "events.settled_on", "events.settled_by"])
    .select(["events.pending", "events.pending_on", "events.pending_by", "events.confirmed_on"])
    .$if(siren !== undefined, (query) => query.where("pairs.siren", "=", siren ?? ""))
    .$if(states !== undefined, (query) => query.where(isOneOf("events", states ?? [])))
    .execute();
}

/** The condition that {@link shownState} gives one of these states. */
function isOneOf(table: "pairs" | "events", states: readonly HabilitationState[]) {
  const { eb, or, and } = expressionBuilder<Schema, "pairs" | "events">();
  return or(
    states.map((state) => {
      if (state === "requested") return eb(`${table}.pending`, "=", "addition");
      if (state === "withdrawal-requested") return eb(`${table}.pending`, "=", "withdrawal");
      return and([eb(`${table}.pending`, "is", null), eb(`${table}.settled`, "=", state)]);
    }),
  );
}

async function numbersOf(
  db: RegisterDatabase,
  siren: string | undefined,
): Promise<ReadonlyMap<number, string>> {
  const requests = await db
    .selectFrom("requests")
    .select(["id", "year", "ordinal"])
    .$if(siren !== undefined, (query) => query.where("siren", "=", siren ?? ""))
    .execute();
  return new Map(requests.map((request) => [request.id, requestNumber(request)]));
}

function habilitation(
  row: StateRow,
  state: Habilitation["state"],
  numbers: ReadonlyMap<number, string>,
): Habilitation {
  const by = row.pending === null ? row.settled_by : row.pending_by;
  const request = by === null ? undefined : numbers.get(by);
  const habilitated = row.settled === "habilitated" ? row.settled_on : null;
  return {
    siren: row.siren,
    key: accountKey(row.key ?? ""),
    ...readDetails(row.content),
    state,
    since: (row.pending === null ? row.settled_on : row.pending_on) ?? "",
    ...(habilitated === null ? {} : { habilitatedSince: habilitated }),
    ...(row.confirmed_on === null ? {} : { confirmedOn: row.confirmed_on }),
    ...(request === undefined ? {} : { request }),
    purged: row.key === null,
  };
}

function sorted(habilitations: readonly Habilitation[]): readonly Habilitation[] {
  return habilitations.toSorted(
    (one, other) =>
      Number(one.purged) - Number(other.purged) ||
      compareText(one.siren, other.siren) ||
      compareText(one.lastName, other.lastName) ||
      compareText(one.firstName, other.firstName) ||
      compareText(one.key, other.key) ||
      compareText(one.since, other.since),
  );
}
