import { mkdir, open, rm, stat } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { Kysely } from "kysely";
import Database from "libsql";
import type { Register, RegisterAccess } from "../app/register-port.js";
import { RegisterError } from "../model/register-error.js";
import { migrate } from "../register/migrate.js";
import type { Schema } from "../register/schema.js";
import { sqlRegister } from "../register/sql-register.js";
import { errorCode } from "./error-code.js";
import { registerPorts } from "./register-ports.js";
import { sqliteDialect } from "./sqlite-dialect.js";
import { sqliteFailure } from "./sqlite-failure.js";
import { refuseUnlikeRegister } from "./sqlite-header.js";

/** How long to wait for another process that changes the register. */
const waitMs = 10_000;

/**
 * What each connection asks of SQLite. The rollback journal rather than a write-ahead log, which takes memory
 * that processes share and so works on no network folder (docs/decisions/0007-register-storage.md);
 * `extra` has the journal's folder written through as well; `secure_delete` overwrites what is erased.
 */
const settings = [
  "journal_mode = delete",
  "synchronous = extra",
  "foreign_keys = on",
  "secure_delete = on",
  "temp_store = memory",
  // In KiB: what the indexes of a large register take to be added to in any order.
  "cache_size = -65536",
  "trusted_schema = off",
];

/** Opens the register in a file, readable by its owner only where it is made. @throws RegisterError */
export async function openSqlite(
  file: string,
  access: RegisterAccess,
  busyTimeoutMs: number = waitMs,
): Promise<Register> {
  await refuseUnlikeRegister(file, { mayBeMade: access === "change" });
  if (access === "change") await makeFile(file);
  const asRegisterError = (error: unknown): unknown => sqliteFailure(error, file);
  const database = await opened(file, asRegisterError);
  const db = new Kysely<Schema>({ dialect: sqliteDialect(database) });
  try {
    database.exec(`pragma busy_timeout = ${busyTimeoutMs}`);
    for (const setting of settings) database.exec(`pragma ${setting}`);
    await migrate(db, { name: file, engine: "sqlite", now: registerPorts.now });
    if (access === "read") database.exec("pragma query_only = on");
    const backup = async (copy: string): Promise<void> => await copyRegister(database, copy);
    return sqlRegister({ name: file, engine: "sqlite", db, ports: registerPorts, asRegisterError, backup });
  } catch (error) {
    database.close();
    throw asRegisterError(error);
  }
}

async function opened(
  file: string,
  asRegisterError: (error: unknown) => unknown,
): Promise<InstanceType<typeof Database>> {
  try {
    // Whole, since libsql takes some names for addresses on the network.
    return new Database(resolve(file));
  } catch (error) {
    throw asRegisterError(error);
  }
}

/** Copies a register as it is now, others working on it or not, into a file of its owner's. */
async function copyRegister(database: InstanceType<typeof Database>, copy: string): Promise<void> {
  try {
    // SQLite fills a file that is there and empty.
    await (await open(copy, "wx", 0o600)).close();
  } catch (cause) {
    const code = errorCode(cause) ?? "?";
    if (code === "EEXIST") throw new RegisterError({ kind: "existing-file", file: copy });
    throw new RegisterError({ kind: "unreadable", register: copy, code }, { cause });
  }
  try {
    database.exec(`vacuum into '${resolve(copy).replaceAll("'", "''")}'`);
    const file = await open(copy, "r+");
    await file.sync().finally(async () => await file.close());
  } catch (error) {
    await rm(copy, { force: true });
    throw sqliteFailure(error, copy);
  }
}

/** Makes the file before SQLite does, which would let others read it; its journal has the mode of the file. */
async function makeFile(file: string): Promise<void> {
  try {
    if ((await stat(file).catch(() => undefined)) !== undefined) return;
    await mkdir(dirname(file), { recursive: true, mode: 0o700 });
    await (await open(file, "wx", 0o600)).close();
  } catch (cause) {
    const code = errorCode(cause) ?? "?";
    // Another process made it first.
    if (code === "EEXIST") return;
    const kinds = {
      EROFS: "read-only",
      EACCES: "read-only",
      EPERM: "read-only",
      ENOSPC: "disk-full",
    } as const;
    const kind = Object.entries(kinds).find(([known]) => known === code)?.[1];
    throw new RegisterError(
      kind === undefined ? { kind: "unreadable", register: file, code } : { kind, register: file },
      { cause },
    );
  }
}
