import {
  type DatabaseConnection,
  type Dialect,
  SqliteAdapter,
  SqliteDriver,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type SqliteStatement,
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

/** How many statements are kept; the longest ones take about 3 MB each. */
const mostStatements = 200;

/**
 * Prepares a statement once. libsql frees one when JavaScript's garbage collector comes to it, which sees
 * nothing of the memory that it takes: a large import would else hold gigabytes of them.
 */
function remembering(database: InstanceType<typeof Database>): (text: string) => SqliteStatement {
  const statements = new Map<string, SqliteStatement>();
  return (text) => {
    const known = statements.get(text);
    if (known !== undefined) return known;
    const statement = database.prepare(text);
    const [oldest] = statements.keys();
    if (statements.size >= mostStatements && oldest !== undefined) statements.delete(oldest);
    statements.set(text, statement);
    return statement;
  };
}

class Driver extends SqliteDriver {
  readonly #database: InstanceType<typeof Database>;

  constructor(database: InstanceType<typeof Database>) {
    super({ database: { prepare: remembering(database), close: () => database.close() } });
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
