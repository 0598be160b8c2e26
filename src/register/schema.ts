import type { Kysely, Transaction } from "kysely";
import type { RegisterEventKind, RequestState } from "../model/register.js";

/** The tables of a register of the present version; days are YYYY-MM-DD, absence is null. */
export type Schema = {
  readonly schema_versions: { readonly version: number; readonly made_at: string };
  /** One row: the end of the chain of events. Whoever changes the register writes to it first. */
  readonly head: { readonly id: number; sequence: number; hash: string };
  readonly texts: TextRow;
  readonly pairs: PairRow;
  readonly requests: RequestRow;
  readonly lines: LineRow;
  readonly files: {
    readonly request: number;
    readonly position: number;
    readonly path: string;
    readonly sha256: string;
  };
  readonly events: EventRow;
};

/**
 * A text that people may be known by: the details of an account, who recorded something, a reason. Events are
 * chained with its digest, so that the text itself can be erased.
 */
export type TextRow = {
  readonly id: number;
  readonly kind: "details" | "by" | "reason" | "request";
  /** SHA-256 of the salt and the text: without the salt it tells nothing of the text. */
  readonly digest: string;
  /** Null once it is erased, as is the text. */
  readonly salt: string | null;
  readonly content: string | null;
};

/** What is known of a pair: what it has come to, and what is asked without answer. */
export type StateColumns = {
  readonly settled: "habilitated" | "withdrawn" | "refused" | null;
  readonly settled_on: string | null;
  readonly settled_by: number | null;
  readonly pending: "addition" | "withdrawal" | null;
  readonly pending_on: string | null;
  readonly pending_by: number | null;
  readonly confirmed_on: string | null;
  /** The text that holds its details. */
  readonly details: number;
};

/** A pair, as its events have made it. */
export type PairRow = StateColumns & {
  readonly id: number;
  readonly siren: string;
  /** Null once it is purged. */
  readonly key: string | null;
  /** The day of its last event. */
  readonly changed_on: string;
};

/** A request, as its events have made it. */
export type RequestRow = {
  readonly id: number;
  readonly siren: string;
  readonly year: number;
  readonly ordinal: number;
  readonly date: string;
  readonly plan: string;
  readonly state: RequestState;
  readonly sent_on: string | null;
  readonly answered_on: string | null;
  readonly by_text: number;
  readonly reason_text: number | null;
  readonly answer_text: number | null;
};

/** An account of a request. */
export type LineRow = {
  readonly request: number;
  readonly pair: number;
  readonly kind: "addition" | "withdrawal";
  readonly details: number;
  readonly outcome: "pending" | "confirmed" | "refused" | "abandoned";
};

/** An event, with the state that it leaves its pair in: rows are only ever added. */
export type EventRow = {
  readonly [Column in keyof Omit<StateColumns, "details">]: StateColumns[Column];
} & {
  readonly sequence: number;
  readonly date: string;
  readonly recorded_at: string;
  readonly kind: RegisterEventKind;
  readonly siren: string;
  readonly pair: number | null;
  readonly request: number | null;
  readonly by_text: number;
  readonly reason_text: number | null;
  /** The details of the pair after the event; of a request, what it asks for. */
  readonly details: number | null;
  readonly hash: string;
};

/** The database of a register. */
export type RegisterDatabase = Kysely<Schema>;

/** A transaction on it; reads may take the database itself. */
export type RegisterTransaction = Transaction<Schema>;

/** What the two engines do differently; everything else is one. */
export type Engine = "sqlite" | "postgres";
