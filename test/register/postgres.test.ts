import { readFileSync } from "node:fs";
import { inspect } from "node:util";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Register } from "../../src/app/register-port.js";
import { openRegister } from "../../src/system/open-register.js";
import { withoutPassword } from "../../src/system/server-address.js";
import { type PostgresServer, postgresPrograms, startPostgres } from "../support/postgres.js";
import { failureOf, person, record, request, siren, status } from "../support/registered.js";

describe.skipIf(postgresPrograms === undefined)("a register on a PostgreSQL server", () => {
  let server: PostgresServer | undefined;
  let owner = "";
  let register: Register | undefined;

  beforeAll(async () => {
    server = await startPostgres(postgresPrograms ?? "");
    owner = await server.database();
    register = await openRegister(owner, "change");
    await register.importSets([{ siren, accounts: [person("anna")], asOf: "2026-01-05", by: "" }]);
    const [roles = ""] = /(?<=```sql\n)[^`]*/.exec(readFileSync("docs/register.md", "utf8")) ?? [];
    await query(
      owner,
      `${roles}; create role anne login password 'a/n@n:e' in role habilitations_clerk;
      create role rene login password 'r' in role habilitations_reader`,
    );
  });
  afterAll(async () => {
    await register?.close();
    await server?.stop();
  });

  async function query(address: string, statement: string): Promise<void> {
    const client = new pg.Client({ connectionString: address });
    await client.connect();
    await client.query(statement).finally(() => client.end());
  }

  const as = (login: string): string => owner.replace(/owner:[^@]*/, login);
  const anne = () => as("anne:a%2Fn%40n%3Ae");
  const rene = () => as("rene:r");

  it("lets a clerk record and answer, and not purge", async () => {
    const own = await openRegister(anne(), "change");
    await record(own, request("2026-02-01", { additions: [person("bruno")], withdrawals: [person("anna")] }));
    await own.confirm({ number: "2026-001", on: "2026-02-10", by: "Anne" });
    expect(await status(own)).toEqual({
      "id.anna": "withdrawn 2026-02-10 2026-001",
      "id.bruno": "habilitated 2026-02-10 2026-001",
    });
    const purge = own.purge("2026-03-01", { on: "2026-03-02", by: "" });
    expect((await failureOf(purge)).kind).toBe("not-permitted");
    expect(await own.check()).toEqual([]);
    await own.close();
  });

  it("lets a reader read, and nothing else", async () => {
    const own = await openRegister(rene(), "read");
    expect(Object.keys(await status(own))).toContain("id.anna");
    expect(await own.check()).toEqual([]);
    expect((await failureOf(record(own, request("2026-03-01", { additions: [person("x")] })))).kind).toBe(
      "not-permitted",
    );
    await own.close();
  });

  it.each([
    "update habilitations.events set date = '2020-01-01'",
    "delete from habilitations.events",
    "truncate habilitations.events cascade",
    "delete from habilitations.requests",
    "update habilitations.texts set content = 'x' where id = 1",
  ])("refuses its owner too: %s", async (statement) => {
    await expect(query(owner, statement)).rejects.toThrow("append-only");
  });

  it.each([
    "update habilitations.pairs set settled = 'maybe'",
    "update habilitations.pairs set settled = null",
    "update habilitations.requests set date = 'tomorrow'",
    "insert into habilitations.lines values (999, 1, 'addition', 1, 'pending')",
  ])("holds rows to what they may be: %s", async (statement) => {
    await expect(query(owner, statement)).rejects.toThrow(/violates (check|foreign key) constraint/);
  });

  it("is copied by the server's own tool only", async () => {
    expect((await failureOf(register?.backup("copy.db") ?? Promise.resolve())).kind).toBe("backup-of-server");
  });

  it("is not made to be read", async () => {
    const empty = (await server?.database()) ?? "";
    expect((await failureOf(openRegister(empty, "read"))).kind).toBe("no-register");
  });

  it("shows no password where the connection fails", async () => {
    const password = "hush-hush";
    const addresses = [
      as(`anne:${password}`),
      `postgres://anne:${password}@127.0.0.1:1/nowhere`,
      `postgres://anne:${password}@nowhere.invalid/x`,
      `postgres://anne:${password}@[bad/x`,
      `postgres://anne:${password}@127.0.0.1:99999/x`,
      `postgres://127.0.0.1:1/x?user=anne&password=${password}`,
    ];
    for (const address of addresses) {
      const error: unknown = await openRegister(address, "change").catch((thrown: unknown) => thrown);
      expect(error).toMatchObject({ failure: { kind: "connection-failed" } });
      const shown = [
        JSON.stringify(error),
        String(error),
        error instanceof Error ? error.stack : "",
        inspect(error),
      ];
      expect(shown.join()).not.toContain(password);
    }
  });
});

describe("an address", () => {
  it.each([
    ["postgres://anne:s3cret@server/db", "postgres://anne@server/db"],
    [
      "postgres://anne:s3@cret/x?y@server:5432/db?sslmode=require",
      "postgres://anne@server:5432/db?sslmode=require",
    ],
    [
      "postgresql:///db?host=/run&password=s3cret&user=anne",
      "postgresql:///db?host=/run&password=…&user=anne",
    ],
    ["postgres://server/db", "postgres://server/db"],
  ])("is shown without its password: %s", (address, shown) => {
    expect(withoutPassword(address)).toBe(shown);
  });
});
