import { sql } from "kysely";
import type { RegisterProblem, RequestState } from "../model/register.js";
import type { RegisterPorts } from "./chain.js";
import { checkChain } from "./check-chain.js";
import { readDetails } from "./details.js";
import { type Asked, afterEvent, type PairState, unknownPair } from "./pair-state.js";
import { filesOfRequests } from "./read-requests.js";
import { isRequestEvent, outcomeAfter, requestAfter, requestNumber } from "./request-state.js";
import type { Engine, EventRow, LineRow, PairRow, RegisterDatabase } from "./schema.js";

/** What the events come to when they are replayed from the first. */
type Replayed = {
  readonly pairs: Map<number, PairState & { readonly details: number | null; readonly changed_on: string }>;
  readonly requests: Map<number, { readonly state: RequestState; readonly asks: number | null }>;
  /** By request, then by pair. */
  readonly lines: Map<number, Map<number, LineRow["outcome"]>>;
  /** What is asked without answer, by pair, then by request from the first. */
  readonly asked: Map<number, readonly Asked[]>;
};

/** Holds a register against itself: the file, the chain, and the tables against what their events come to. */
export async function checkRegister(
  db: RegisterDatabase,
  engine: Engine,
  ports: RegisterPorts,
): Promise<readonly RegisterProblem[]> {
  const damage = engine === "sqlite" ? await fileProblems(db) : [];
  // What the engine itself cannot read is not read further.
  if (damage.some(({ kind }) => kind === "integrity")) return damage;
  const replayed: Replayed = { pairs: new Map(), requests: new Map(), lines: new Map(), asked: new Map() };
  const chain = await checkChain(db, ports, (event) => replay(replayed, event));
  return [...chain, ...(await pairProblems(db, replayed)), ...(await requestProblems(db, replayed))];
}

async function fileProblems(db: RegisterDatabase): Promise<readonly RegisterProblem[]> {
  const { rows } = await sql<{ integrity_check: string }>`pragma integrity_check`.execute(db);
  const { rows: strays } = await sql<{ table: string }>`pragma foreign_key_check`.execute(db);
  return [
    ...rows.map((row) => row.integrity_check).filter((detail) => detail !== "ok"),
    ...strays.map(({ table }) => table),
  ].map((detail): RegisterProblem => ({ kind: "integrity", detail }));
}

function replay(replayed: Replayed, event: EventRow): void {
  const { pairs, requests, lines } = replayed;
  const { kind, pair, request, date, details } = event;
  if (request !== null && isRequestEvent(kind)) {
    const before = requests.get(request);
    const state = requestAfter(before?.state ?? "prepared", kind);
    requests.set(request, { state, asks: kind === "request-prepared" ? details : (before?.asks ?? null) });
  } else if (pair !== null && !isRequestEvent(kind)) {
    const before = replayAsked(replayed, { pair, kind, date, request }).at(-1);
    const state = afterEvent(pairs.get(pair) ?? unknownPair, { kind, date, request, before });
    pairs.set(pair, { ...state, details, changed_on: date });
    const outcome = outcomeAfter(kind);
    if (request === null || outcome === undefined) return;
    const own = lines.get(request) ?? new Map<number, LineRow["outcome"]>();
    lines.set(request, own.set(pair, outcome));
  }
}

/** Gives what the other requests ask of the pair still, from the first. */
function replayAsked(
  { asked }: Replayed,
  { pair, kind, date, request }: Pick<EventRow, "kind" | "date" | "request"> & { readonly pair: number },
): readonly Asked[] {
  const before = asked.get(pair) ?? [];
  const outcome = outcomeAfter(kind);
  if (request === null || outcome === undefined) return before;
  const others = before.filter((each) => each.request !== request);
  const own: Asked = { kind: kind === "requested" ? "addition" : "withdrawal", date, request };
  const now = outcome === "pending" ? [...others, own] : others;
  if (now.length > 0) asked.set(pair, now);
  else asked.delete(pair);
  return others;
}

const columns = [
  "settled",
  "settled_on",
  "settled_by",
  "pending",
  "pending_on",
  "pending_by",
  "confirmed_on",
  "details",
  "changed_on",
] as const satisfies readonly (keyof PairRow)[];

async function pairProblems(db: RegisterDatabase, { pairs }: Replayed): Promise<readonly RegisterProblem[]> {
  const rows = await db
    .selectFrom("pairs")
    .innerJoin("texts", "texts.id", "pairs.details")
    .selectAll("pairs")
    .select("texts.content")
    .orderBy("pairs.id")
    .execute();
  return rows.flatMap((row): RegisterProblem[] => {
    const state = pairs.get(row.id);
    if (state !== undefined && columns.every((column) => state[column] === row[column])) return [];
    return [{ kind: "state-differs", siren: row.siren, identifier: readDetails(row.content).identifier }];
  });
}

async function requestProblems(
  db: RegisterDatabase,
  { requests, lines }: Replayed,
): Promise<readonly RegisterProblem[]> {
  const problems: RegisterProblem[] = [];
  const rows = await db
    .selectFrom("requests")
    .selectAll()
    .orderBy("siren")
    .orderBy("year")
    .orderBy("ordinal")
    .execute();
  const own = await db.selectFrom("lines").selectAll().execute();
  const filesOf = await filesOfRequests(db, undefined);
  const texts = await db
    .selectFrom("texts")
    .select(["id", "content"])
    .where("kind", "=", "request")
    .execute();
  const asked = new Map(texts.map(({ id, content }) => [id, content]));
  const differing = new Set<number>();
  const counts = new Map<number, number>();
  for (const { request, pair, outcome } of own) {
    if (lines.get(request)?.get(pair) !== outcome) differing.add(request);
    counts.set(request, (counts.get(request) ?? 0) + 1);
  }
  let before = { siren: "", year: 0, ordinal: 0 };
  for (const row of rows) {
    const { id, siren, year, ordinal, date, plan } = row;
    const replayed = requests.get(id);
    const asks = JSON.stringify({ number: requestNumber(row), date, plan, files: filesOf.get(id) ?? [] });
    const agrees =
      replayed?.state === row.state &&
      replayed.asks !== null &&
      asked.get(replayed.asks) === asks &&
      (lines.get(id)?.size ?? 0) === (counts.get(id) ?? 0);
    if (!agrees || differing.has(id))
      problems.push({ kind: "request-differs", siren, number: requestNumber(row) });
    const first = before.siren === siren && before.year === year ? before.ordinal + 1 : 1;
    for (let missing = first; missing < ordinal; missing += 1)
      problems.push({ kind: "missing-number", siren, number: requestNumber({ year, ordinal: missing }) });
    before = { siren, year, ordinal };
  }
  return problems;
}
