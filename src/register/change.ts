import type { KeyedAccount, PairEventKind, RegisterEventKind, RequestEventKind } from "../model/register.js";
import { RegisterError } from "../model/register-error.js";
import { type EventDigests, eventHash, type RegisterPorts, sealText } from "./chain.js";
import { detailsText } from "./details.js";
import type { KnownPair } from "./known-pairs.js";
import { type Asked, afterEvent, type PairState, unknownPair } from "./pair-state.js";
import { requestAfter } from "./request-state.js";
import type {
  EventRow,
  LineRow,
  PairRow,
  RegisterDatabase,
  RegisterTransaction,
  RequestRow,
  Schema,
  TextRow,
} from "./schema.js";
import { writeRows } from "./write-rows.js";

/** Who records something, of which day it is, and why. */
export type Saying = { readonly on: string; readonly by: string; readonly reason?: string };

/** Where the tables end. */
type Ends = {
  sequence: number;
  hash: string;
  texts: number;
  pairs: number;
  requests: number;
};

/** Makes a change in one transaction, after all others that are under way: all of it is recorded, or nothing. */
export async function inChange<Result>(
  db: RegisterDatabase,
  ports: RegisterPorts,
  work: (change: Change) => Promise<Result>,
): Promise<Result> {
  return await db.transaction().execute(async (transaction) => {
    // The first statement writes, so that with either engine other writers wait here, and read what they left.
    await transaction
      .updateTable("head")
      .set(({ ref }) => ({ sequence: ref("sequence") }))
      .execute();
    const change = new Change(transaction, ports, await readEnds(transaction));
    const result = await work(change);
    await change.write();
    return result;
  });
}

async function readEnds(db: RegisterTransaction): Promise<Ends> {
  const last = async (table: "texts" | "pairs" | "requests"): Promise<number> => {
    const row = await db
      .selectFrom(table)
      .select(({ fn }) => fn.max("id").as("id"))
      .executeTakeFirst();
    return row?.id ?? 0;
  };
  const head = await db.selectFrom("head").select(["sequence", "hash"]).executeTakeFirstOrThrow();
  return {
    ...head,
    texts: await last("texts"),
    pairs: await last("pairs"),
    requests: await last("requests"),
  };
}

/** A change under way: what is told of pairs and requests is kept until it is written. */
export class Change {
  readonly db: RegisterTransaction;
  readonly #ports: RegisterPorts;
  readonly #recordedAt: string;
  readonly #ends: Ends;
  readonly #sayings = new Map<string, TextRow>();
  #texts: TextRow[] = [];
  #requests = new Map<number, RequestRow>();
  #pairs = new Map<number, PairRow>();
  #lines: LineRow[] = [];
  #files: Schema["files"][] = [];
  #events: EventRow[] = [];

  constructor(db: RegisterTransaction, ports: RegisterPorts, ends: Ends) {
    this.db = db;
    this.#ports = ports;
    this.#recordedAt = ports.now();
    this.#ends = ends;
  }

  /** A pair that the register does not know yet; there once something is told of it. */
  newPair(siren: string, account: KeyedAccount): KnownPair {
    const { id, content, digest } = this.#seal("details", detailsText(account));
    this.#ends.pairs += 1;
    const state = { ...unknownPair, details: id, changed_on: "" };
    return { id: this.#ends.pairs, siren, key: account.key, ...state, content, digest };
  }

  /** A pair whose details are those of the account from now on. */
  withDetails(pair: KnownPair, account: KeyedAccount): KnownPair {
    const text = detailsText(account);
    if (text === pair.content) return pair;
    const { id, content, digest } = this.#seal("details", text);
    return { ...pair, details: id, content, digest };
  }

  /** Tells what happens to a pair, and gives what it is then. @throws RegisterError `earlier-date` */
  tell(
    pair: KnownPair,
    event: { readonly kind: PairEventKind; readonly request?: number; readonly before?: Asked | undefined },
    saying: Saying,
  ): KnownPair {
    if (saying.on < pair.changed_on)
      throw new RegisterError({ kind: "earlier-date", date: saying.on, latest: pair.changed_on });
    const { kind, request = null, before } = event;
    const { content, digest, ...row } = pair;
    const state = afterEvent(stateOf(row), { kind, date: saying.on, request, before });
    const changed = { ...row, ...state, changed_on: saying.on };
    this.#pairs.set(row.id, changed);
    const { id, siren, details } = changed;
    this.#append({ kind, siren, pair: id, request, details, ...state }, saying, digest);
    return { ...changed, content, digest };
  }

  /** A request, numbered; there once something is told of it. */
  newRequest({
    reason,
    by,
    ...row
  }: Omit<RequestRow, "id" | "by_text" | "reason_text" | "answer_text"> & {
    readonly by: string;
    readonly reason?: string;
  }): RequestRow {
    this.#ends.requests += 1;
    const request = {
      id: this.#ends.requests,
      ...row,
      by_text: this.#saying("by", by).id,
      reason_text: reason === undefined ? null : this.#saying("reason", reason).id,
      answer_text: null,
    };
    this.#requests.set(request.id, request);
    return request;
  }

  /** Tells what happens to a request as a whole. @throws RegisterError `earlier-date` */
  tellRequest(
    request: RequestRow,
    kind: RequestEventKind,
    saying: Saying & { readonly asks?: string },
  ): void {
    const latest = [request.date, request.sent_on ?? "", request.answered_on ?? ""].toSorted().at(-1) ?? "";
    if (saying.on < latest) throw new RegisterError({ kind: "earlier-date", date: saying.on, latest });
    const state = requestAfter(request.state, kind);
    const answer = saying.reason === undefined ? null : this.#saying("reason", saying.reason).id;
    const answered = { answered_on: saying.on, answer_text: answer };
    const told =
      kind === "request-prepared" ? {} : kind === "request-sent" ? { sent_on: saying.on } : answered;
    this.#requests.set(request.id, { ...request, state, ...told });
    const asks = saying.asks === undefined ? undefined : this.#seal("request", saying.asks);
    const row = { kind, siren: request.siren, pair: null, request: request.id, details: asks?.id ?? null };
    this.#append({ ...row, ...unknownPair }, saying, asks?.digest ?? null);
  }

  /** An account of a request, or what was answered for it. */
  line(row: LineRow): void {
    this.#lines.push(row);
  }

  /** A file of a request. */
  file(row: Schema["files"]): void {
    this.#files.push(row);
  }

  /** Writes what was told until now. */
  async write(): Promise<void> {
    await writeRows(this.db, {
      texts: this.#texts,
      requests: [...this.#requests.values()],
      pairs: [...this.#pairs.values()],
      lines: this.#lines,
      files: this.#files,
      events: this.#events,
    });
    if (this.#events.length > 0) {
      const { sequence, hash } = this.#ends;
      await this.db.updateTable("head").set({ sequence, hash }).execute();
    }
    this.#texts = [];
    this.#requests = new Map();
    this.#pairs = new Map();
    this.#lines = [];
    this.#files = [];
    this.#events = [];
  }

  #append(
    event: PairState & {
      readonly kind: RegisterEventKind;
      readonly siren: string;
      readonly pair: number | null;
      readonly request: number | null;
      readonly details: number | null;
    },
    { on, by, reason }: Saying,
    details: string | null,
  ): void {
    const who = this.#saying("by", by);
    const why = reason === undefined ? undefined : this.#saying("reason", reason);
    const digests: EventDigests = { by: who.digest, reason: why?.digest ?? null, details };
    this.#ends.sequence += 1;
    const row = {
      ...event,
      sequence: this.#ends.sequence,
      date: on,
      recorded_at: this.#recordedAt,
      by_text: who.id,
      reason_text: why?.id ?? null,
    };
    this.#ends.hash = eventHash(row, { before: this.#ends.hash, digests }, this.#ports);
    this.#events.push({ ...row, hash: this.#ends.hash });
  }

  /** One text for all that one change says alike. */
  #saying(kind: "by" | "reason", content: string): TextRow {
    const known = this.#sayings.get(`${kind} ${content}`);
    if (known !== undefined) return known;
    const text = this.#seal(kind, content);
    this.#sayings.set(`${kind} ${content}`, text);
    return text;
  }

  #seal(kind: TextRow["kind"], content: string): TextRow {
    this.#ends.texts += 1;
    const text = sealText({ id: this.#ends.texts, kind, content }, this.#ports);
    this.#texts.push(text);
    return text;
  }
}

function stateOf(row: PairRow): PairState {
  const { settled, settled_on, settled_by, pending, pending_on, pending_by, confirmed_on } = row;
  return { settled, settled_on, settled_by, pending, pending_on, pending_by, confirmed_on };
}
