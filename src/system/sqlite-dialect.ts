import {
  type DatabaseConnection,
  type Dialect,
  SqliteAdapter,
  SqliteDriver,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type TransactionSettings,
} from "kysely";
import type Database from "libsql";

/** SQLite by libsql, for the query layer. */
export function sqliteDialect(database: InstanceType<typeof Database>): Dialect {
  return {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new Driver(database),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  };
}

class Driver extends SqliteDriver {
  readonly #database: InstanceType<typeof Database>;

  constructor(database: InstanceType<typeof Database>) {
    super({ database });
    this.#database = database;
  }

  // By `exec`, which ends its statement whatever comes of it: one that found the register busy would else stay
  // under way, and keep every later transaction from ending. Whoever changes something waits here for the others.
  override async beginTransaction(_?: DatabaseConnection, settings?: TransactionSettings): Promise<void> {
    this.#database.exec(settings?.accessMode === "read only" ? "begin" : "begin immediate");
  }

  override async commitTransaction(): Promise<void> {
    this.#database.exec("commit");
  }

  // After some errors, a full disk among them, SQLite has rolled back by itself.
  override async rollbackTransaction(): Promise<void> {
    if (this.#database.inTransaction) this.#database.exec("rollback");
  }
}
