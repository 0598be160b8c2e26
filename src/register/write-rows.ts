import { inParts } from "./known-pairs.js";
import type {
  EventRow,
  LineRow,
  PairRow,
  RegisterTransaction,
  RequestRow,
  Schema,
  TextRow,
} from "./schema.js";

/** What a change writes. */
export type ChangedRows = {
  readonly texts: readonly TextRow[];
  readonly requests: readonly RequestRow[];
  readonly pairs: readonly PairRow[];
  readonly lines: readonly LineRow[];
  readonly files: readonly Schema["files"][];
  readonly events: readonly EventRow[];
};

/** Writes rows, those first that others refer to; a pair, request or line that is there is brought up to date. */
export async function writeRows(db: RegisterTransaction, rows: ChangedRows): Promise<void> {
  for (const part of inStatements(rows.texts)) await db.insertInto("texts").values(part).execute();
  for (const part of inStatements(rows.requests))
    await db
      .insertInto("requests")
      .values(part)
      .onConflict((same) =>
        same.column("id").doUpdateSet(({ ref }) => ({
          state: ref("excluded.state"),
          sent_on: ref("excluded.sent_on"),
          answered_on: ref("excluded.answered_on"),
          answer_text: ref("excluded.answer_text"),
        })),
      )
      .execute();
  for (const part of inStatements(rows.pairs)) await writePairs(db, part);
  for (const part of inStatements(rows.lines))
    await db
      .insertInto("lines")
      .values(part)
      .onConflict((same) =>
        same.columns(["request", "pair"]).doUpdateSet(({ ref }) => ({ outcome: ref("excluded.outcome") })),
      )
      .execute();
  for (const part of inStatements(rows.files)) await db.insertInto("files").values(part).execute();
  for (const part of inStatements(rows.events)) await db.insertInto("events").values(part).execute();
}

async function writePairs(db: RegisterTransaction, pairs: readonly PairRow[]): Promise<void> {
  await db
    .insertInto("pairs")
    .values(pairs)
    .onConflict((same) =>
      same.column("id").doUpdateSet(({ ref }) => ({
        key: ref("excluded.key"),
        details: ref("excluded.details"),
        settled: ref("excluded.settled"),
        settled_on: ref("excluded.settled_on"),
        settled_by: ref("excluded.settled_by"),
        pending: ref("excluded.pending"),
        pending_on: ref("excluded.pending_on"),
        pending_by: ref("excluded.pending_by"),
        confirmed_on: ref("excluded.confirmed_on"),
        changed_on: ref("excluded.changed_on"),
      })),
    )
    .execute();
}

/** How many rows a statement holds: 18 columns of 500 rows are well within what either engine takes. */
const many = 500;
const few = 50;

/** Rows by statement: of few different lengths, so that statements are prepared once. */
function inStatements<Row>(rows: readonly Row[]): readonly (readonly Row[])[] {
  const whole = rows.length - (rows.length % many);
  return [...inParts(rows.slice(0, whole), many), ...inParts(rows.slice(whole), few)];
}
