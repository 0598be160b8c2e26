import { type ColumnDefinitionBuilder, sql } from "kysely";
import { appendOnlyGuards } from "./append-only.js";
import { chainStart } from "./chain.js";
import type { Engine, RegisterDatabase } from "./schema.js";

/** A step from the version before it to the next: never changed once released, since registers were made by it. */
export type Migration = (db: RegisterDatabase, engine: Engine) => Promise<void>;

/** Step n makes version n+1 of the one before. */
export const migrations: readonly Migration[] = [makeTables, guardRows];

/** The version that this tool reads and writes. */
export const presentVersion = migrations.length;

const required = (column: ColumnDefinitionBuilder): ColumnDefinitionBuilder => column.notNull();
const key = (column: ColumnDefinitionBuilder): ColumnDefinitionBuilder => column.notNull().primaryKey();
const refers =
  (target: string) =>
  (column: ColumnDefinitionBuilder): ColumnDefinitionBuilder =>
    column.references(target);
const mustRefer =
  (target: string) =>
  (column: ColumnDefinitionBuilder): ColumnDefinitionBuilder =>
    column.notNull().references(target);

const day = (column: string) => sql<boolean>`${sql.ref(column)} like '____-__-__'`;
const oneOf = (column: string, values: readonly string[]) =>
  sql<boolean>`${sql.ref(column)} in (${sql.join(values.map((value) => sql.lit(value)))})`;

const settledStates = ["habilitated", "withdrawn", "refused"] as const;
const lineKinds = ["addition", "withdrawal"] as const;

async function makeTables(db: RegisterDatabase): Promise<void> {
  const { schema } = db;
  await schema
    .createTable("schema_versions")
    .addColumn("version", "integer", key)
    .addColumn("made_at", "text", required)
    .execute();
  await schema
    .createTable("head")
    .addColumn("id", "integer", key)
    .addColumn("sequence", "integer", required)
    .addColumn("hash", "text", required)
    .addCheckConstraint("head_one", sql`id = 1`)
    .execute();
  await db.insertInto("head").values({ id: 1, sequence: 0, hash: chainStart }).execute();
  await schema
    .createTable("texts")
    .addColumn("id", "integer", key)
    .addColumn("kind", "text", required)
    .addColumn("digest", "text", required)
    .addColumn("salt", "text")
    .addColumn("content", "text")
    .addCheckConstraint("texts_kind", oneOf("kind", ["details", "by", "reason", "request"]))
    .addCheckConstraint("texts_digest", sql`length(digest) = 64`)
    .addCheckConstraint("texts_erased", sql`(salt is null) = (content is null)`)
    .execute();
  await makeRequests(db);
  await makePairs(db);
  await makeEvents(db);
}

async function makeRequests({ schema }: RegisterDatabase): Promise<void> {
  const states = ["prepared", "sent", "confirmed", "partly-confirmed", "refused", "abandoned"];
  await schema
    .createTable("requests")
    .addColumn("id", "integer", key)
    .addColumn("siren", "text", required)
    .addColumn("year", "integer", required)
    .addColumn("ordinal", "integer", required)
    .addColumn("date", "text", required)
    .addColumn("plan", "text", required)
    .addColumn("state", "text", required)
    .addColumn("sent_on", "text")
    .addColumn("answered_on", "text")
    .addColumn("by_text", "integer", mustRefer("texts.id"))
    .addColumn("reason_text", "integer", refers("texts.id"))
    .addColumn("answer_text", "integer", refers("texts.id"))
    .addUniqueConstraint("requests_number", ["siren", "year", "ordinal"])
    .addCheckConstraint("requests_ordinal", sql`ordinal > 0`)
    .addCheckConstraint("requests_date", day("date"))
    .addCheckConstraint("requests_state", oneOf("state", states))
    .execute();
  await schema
    .createTable("files")
    .addColumn("request", "integer", mustRefer("requests.id"))
    .addColumn("position", "integer", required)
    .addColumn("path", "text", required)
    .addColumn("sha256", "text", required)
    .addPrimaryKeyConstraint("files_key", ["request", "position"])
    .execute();
}

async function makePairs({ schema }: RegisterDatabase): Promise<void> {
  await schema
    .createTable("pairs")
    .addColumn("id", "integer", key)
    .addColumn("siren", "text", required)
    .addColumn("key", "text")
    .addColumn("details", "integer", mustRefer("texts.id"))
    .addColumn("settled", "text")
    .addColumn("settled_on", "text")
    .addColumn("settled_by", "integer", refers("requests.id"))
    .addColumn("pending", "text")
    .addColumn("pending_on", "text")
    .addColumn("pending_by", "integer", refers("requests.id"))
    .addColumn("confirmed_on", "text")
    .addColumn("changed_on", "text", required)
    .addUniqueConstraint("pairs_key", ["siren", "key"])
    .addCheckConstraint("pairs_siren", sql`length(siren) = 9`)
    .addCheckConstraint("pairs_settled", oneOf("settled", settledStates))
    .addCheckConstraint("pairs_settled_on", sql`(settled is null) = (settled_on is null)`)
    .addCheckConstraint("pairs_pending", oneOf("pending", lineKinds))
    .addCheckConstraint("pairs_pending_on", sql`(pending is null) = (pending_on is null)`)
    .addCheckConstraint("pairs_pending_by", sql`(pending is null) = (pending_by is null)`)
    .addCheckConstraint("pairs_changed_on", day("changed_on"))
    .execute();
  await schema
    .createTable("lines")
    .addColumn("request", "integer", mustRefer("requests.id"))
    .addColumn("pair", "integer", mustRefer("pairs.id"))
    .addColumn("kind", "text", required)
    .addColumn("details", "integer", mustRefer("texts.id"))
    .addColumn("outcome", "text", required)
    .addPrimaryKeyConstraint("lines_key", ["request", "pair"])
    .addCheckConstraint("lines_kind", oneOf("kind", lineKinds))
    .addCheckConstraint("lines_outcome", oneOf("outcome", ["pending", "confirmed", "refused", "abandoned"]))
    .execute();
  await schema.createIndex("pairs_by_key").on("pairs").column("key").execute();
  await schema.createIndex("lines_by_pair").on("lines").column("pair").execute();
}

async function makeEvents({ schema }: RegisterDatabase): Promise<void> {
  await schema
    .createTable("events")
    .addColumn("sequence", "integer", key)
    .addColumn("date", "text", required)
    .addColumn("recorded_at", "text", required)
    .addColumn("kind", "text", required)
    .addColumn("siren", "text", required)
    .addColumn("pair", "integer", refers("pairs.id"))
    .addColumn("request", "integer", refers("requests.id"))
    .addColumn("by_text", "integer", mustRefer("texts.id"))
    .addColumn("reason_text", "integer", refers("texts.id"))
    .addColumn("details", "integer", refers("texts.id"))
    .addColumn("settled", "text")
    .addColumn("settled_on", "text")
    .addColumn("settled_by", "integer")
    .addColumn("pending", "text")
    .addColumn("pending_on", "text")
    .addColumn("pending_by", "integer")
    .addColumn("confirmed_on", "text")
    .addColumn("hash", "text", required)
    .addCheckConstraint("events_date", day("date"))
    .addCheckConstraint("events_hash", sql`length(hash) = 64`)
    .addCheckConstraint("events_of", sql`(pair is null) = (kind like 'request-%')`)
    .execute();
  await schema.createIndex("events_by_pair").on("events").columns(["pair", "date", "sequence"]).execute();
  await schema.createIndex("events_by_kind").on("events").columns(["kind", "date"]).execute();
  await schema.createIndex("events_by_request").on("events").column("request").execute();
}

async function guardRows(db: RegisterDatabase, engine: Engine): Promise<void> {
  for (const guard of appendOnlyGuards(engine)) await sql.raw(guard).execute(db);
}
