import { Kysely, PostgresDialect } from "kysely";
import pg from "pg";
import type { Register, RegisterAccess } from "../app/register-port.js";
import { RegisterError } from "../model/register-error.js";
import { migrate, schemaVersion } from "../register/migrate.js";
import type { Schema } from "../register/schema.js";
import { sqlRegister } from "../register/sql-register.js";
import { postgresFailure } from "./postgres-failure.js";
import { registerPorts } from "./register-ports.js";
import { withoutPassword } from "./server-address.js";

/** How long to wait for the server, and for another who changes the register. */
const connectionTimeoutMs = 10_000;
const lockTimeoutMs = 10_000;

/** Opens the register on a PostgreSQL server, in its own schema `habilitations`. @throws RegisterError */
export async function openPostgres(address: string, access: RegisterAccess): Promise<Register> {
  const name = withoutPassword(address);
  const asRegisterError = (error: unknown): unknown => postgresFailure(error, name);
  const db = new Kysely<Schema>({ dialect: new PostgresDialect({ pool: poolOf(address, name) }) });
  try {
    if (access === "read" && (await schemaVersion(db, "postgres")) === 0)
      throw new RegisterError({ kind: "no-register", register: name });
    await migrate(db, { name, engine: "postgres", now: registerPorts.now });
    return sqlRegister({ name, engine: "postgres", db, ports: registerPorts, asRegisterError });
  } catch (error) {
    await db.destroy();
    throw asRegisterError(error);
  }
}

function poolOf(address: string, register: string): pg.Pool {
  try {
    const pool = new pg.Pool({
      connectionString: address,
      application_name: "habilitations",
      connectionTimeoutMillis: connectionTimeoutMs,
      options: `-c search_path=habilitations -c lock_timeout=${lockTimeoutMs}`,
      max: 4,
    });
    // A connection that is lost while nothing is asked of it is made again when something is.
    pool.on("error", () => undefined);
    return pool;
  } catch {
    // Without the error, which quotes the address with its password.
    throw new RegisterError({ kind: "connection-failed", register, code: "ERR_INVALID_URL" });
  }
}
