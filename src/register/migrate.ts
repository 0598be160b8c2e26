import { sql } from "kysely";
import { RegisterError } from "../model/register-error.js";
import { migrations, presentVersion } from "./migrations.js";
import type { Engine, RegisterDatabase } from "./schema.js";

/** What a register is called in messages, which engine holds it, and when it is. */
export type MigrationOptions = {
  readonly name: string;
  readonly engine: Engine;
  readonly now: () => string;
  /** The version to stop at: the present one, except to test the steps from an earlier one. */
  readonly upTo?: number;
};

/** What marks a SQLite file as a register, in its header: "ISOP". */
export const applicationId = 0x49_53_4f_50;

/** The version of a register; 0 where its tables are not made yet. */
export async function schemaVersion(db: RegisterDatabase, engine: Engine): Promise<number> {
  const made =
    engine === "sqlite"
      ? sql`select name from sqlite_schema where name = 'schema_versions'`
      : sql`select relname from pg_class where oid = to_regclass('habilitations.schema_versions')`;
  if ((await made.execute(db)).rows.length === 0) return 0;
  const { version } = await db
    .selectFrom("schema_versions")
    .select(({ fn }) => fn.max("version").as("version"))
    .executeTakeFirstOrThrow();
  return version ?? 0;
}

/** Brings a register to the present version, in one transaction. @throws RegisterError `newer-version` */
export async function migrate(db: RegisterDatabase, options: MigrationOptions): Promise<void> {
  const { engine, now, upTo = presentVersion } = options;
  if ((await knownVersion(db, options)) >= upTo) return;
  await db.transaction().execute(async (transaction) => {
    // Two processes may open a new register at once: whoever comes second finds it made.
    if (engine === "postgres") {
      await sql`select pg_advisory_xact_lock(${sql.lit(applicationId)})`.execute(transaction);
      await transaction.schema.createSchema("habilitations").ifNotExists().execute();
    } else await sql`pragma application_id = ${sql.lit(applicationId)}`.execute(transaction);
    const from = await knownVersion(transaction, options);
    for (const [index, step] of migrations.slice(0, upTo).entries()) {
      const version = index + 1;
      if (version <= from) continue;
      await step(transaction, engine);
      await transaction.insertInto("schema_versions").values({ version, made_at: now() }).execute();
    }
  });
}

async function knownVersion(
  db: RegisterDatabase,
  { name: register, engine }: MigrationOptions,
): Promise<number> {
  const version = await schemaVersion(db, engine);
  if (version > presentVersion)
    throw new RegisterError({ kind: "newer-version", register, version, known: presentVersion });
  return version;
}
