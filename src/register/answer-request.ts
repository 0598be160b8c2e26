import type { AccountKey } from "../model/account.js";
import type { PairEventKind, RequestChange, RequestEventKind, RequestState } from "../model/register.js";
import { RegisterError } from "../model/register-error.js";
import type { Change } from "./change.js";
import { findRequest } from "./find-request.js";
import { type KnownPair, pairsOfRequest } from "./known-pairs.js";
import type { Asked } from "./pair-state.js";
import { requestNumber } from "./request-state.js";
import type { LineRow, RequestRow } from "./schema.js";

/** What may be said of a request. */
export type RequestAnswer =
  | { readonly kind: "sent" | "refuse" | "abandon" }
  | { readonly kind: "confirm"; readonly except: readonly AccountKey[] };

/** An account of a request that waits for an answer. */
type Waiting = { readonly line: LineRow; readonly pair: KnownPair };

/** Records what becomes of a request, wholly; what was said already changes nothing. @throws RegisterError */
export async function answerRequest(
  change: Change,
  saying: RequestChange,
  answer: RequestAnswer,
): Promise<RequestRow> {
  const request = await findRequest(change.db, saying);
  if (answer.kind === "sent") {
    if (request.state === "prepared") change.tellRequest(request, "request-sent", saying);
    else if (request.state !== "sent") throw wrongState(request);
    return request;
  }
  const waiting = await waitingOf(change, request);
  if (isSaid(request.state, answer, waiting)) return request;
  if (!mayAnswer(request.state, answer, waiting)) throw wrongState(request);
  const answered = answer.kind === "confirm" ? withoutExcepted(request, answer.except, waiting) : waiting;
  const partly = answered.length < waiting.length;
  // First the request: a day before it was sent is refused as such.
  change.tellRequest(request, requestEvent(answer, partly), saying);
  const asked = await askedBefore(change, request);
  for (const { line, pair } of answered) {
    const told = { kind: pairEvent(answer, line), request: request.id, before: asked.get(pair.id) };
    change.tell(pair, told, saying);
    change.line({ ...line, outcome: outcomes[answer.kind] });
  }
  return request;
}

const outcomes = { confirm: "confirmed", refuse: "refused", abandon: "abandoned" } as const;

async function waitingOf(change: Change, { id }: RequestRow): Promise<readonly Waiting[]> {
  const pairs = await pairsOfRequest(change.db, id);
  const lines = await change.db
    .selectFrom("lines")
    .selectAll()
    .where("request", "=", id)
    .where("outcome", "=", "pending")
    .orderBy("pair")
    .execute();
  return lines.flatMap((line) => {
    const pair = pairs.get(line.pair);
    return pair === undefined ? [] : [{ line, pair }];
  });
}

/** What the last of the requests before asks still, by the pairs of this one. */
async function askedBefore(change: Change, { id }: RequestRow): Promise<ReadonlyMap<number, Asked>> {
  const asked = await change.db
    .selectFrom("lines as own")
    .innerJoin("lines as older", "older.pair", "own.pair")
    .innerJoin("requests", "requests.id", "older.request")
    .select(["older.pair", "older.kind", "older.request", "requests.date"])
    .where("own.request", "=", id)
    .where("older.request", "<", id)
    .where("older.outcome", "=", "pending")
    .orderBy("older.request")
    .execute();
  // The last stands.
  return new Map(asked.map(({ pair, ...rest }) => [pair, rest]));
}

/** Whether the answer says what is recorded already. */
function isSaid(state: RequestState, answer: RequestAnswer, waiting: readonly Waiting[]): boolean {
  switch (answer.kind) {
    case "confirm": {
      const except = new Set<string>(answer.except);
      const rest = waiting.every(({ pair }) => pair.key !== null && except.has(pair.key));
      return (
        (state === "confirmed" && except.size === 0) ||
        (state === "partly-confirmed" && waiting.length > 0 && except.size === waiting.length && rest)
      );
    }
    case "refuse":
      return state === "refused" || (state === "partly-confirmed" && waiting.length === 0);
    case "abandon":
      return state === "abandoned" || (state === "partly-confirmed" && waiting.length === 0);
    case "sent":
      return state === "sent";
  }
}

/** A request all of whose accounts an imported list has answered can still be confirmed, and nothing else. */
function mayAnswer(state: RequestState, answer: RequestAnswer, waiting: readonly Waiting[]): boolean {
  const open = state === "prepared" || state === "sent";
  if (answer.kind === "confirm") return open || (state === "partly-confirmed" && waiting.length > 0);
  return waiting.length > 0 && (open || state === "partly-confirmed");
}

function withoutExcepted(
  request: RequestRow,
  except: readonly AccountKey[],
  waiting: readonly Waiting[],
): readonly Waiting[] {
  const excepted = new Set<string>(except);
  const number = requestNumber(request);
  const keys = new Set(waiting.map(({ pair }) => pair.key));
  const strangers = [...excepted].filter((key) => !keys.has(key));
  const { siren } = request;
  if (strangers.length > 0)
    throw new RegisterError({ kind: "not-in-request", siren, number, identifiers: strangers });
  const answered = waiting.filter(({ pair }) => pair.key === null || !excepted.has(pair.key));
  if (answered.length === 0 && waiting.length > 0)
    throw new RegisterError({ kind: "nothing-confirmed", siren, number });
  return answered;
}

function requestEvent({ kind }: RequestAnswer, partly: boolean): RequestEventKind {
  if (kind === "confirm") return partly ? "request-partly-confirmed" : "request-confirmed";
  return kind === "refuse" ? "request-refused" : "request-abandoned";
}

function pairEvent({ kind }: RequestAnswer, line: LineRow): PairEventKind {
  if (kind === "confirm") return line.kind === "addition" ? "habilitated" : "withdrawn";
  return kind === "refuse" ? "refused" : "abandoned";
}

function wrongState(request: RequestRow): RegisterError {
  const { siren, state } = request;
  return new RegisterError({ kind: "wrong-state", siren, number: requestNumber(request), state });
}
