import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe } from "vitest";
import { type PostgresServer, postgresPrograms, startPostgres } from "./postgres.js";

/** Where new registers are made for a test: paths, or addresses of empty databases. */
export type Places = { readonly next: () => Promise<string> };

/** Runs tests once with files and once with a PostgreSQL server, the latter skipped where none is installed. */
export function withBothEngines(tests: (places: Places, engine: "SQLite" | "PostgreSQL") => void): void {
  describe("in a file", () => {
    const folder = mkdtempSync(join(tmpdir(), "register-"));
    let files = 0;
    afterAll(() => rmSync(folder, { recursive: true, force: true }));
    tests(
      {
        next: async () => {
          files += 1;
          return join(folder, `registre-${files}.db`);
        },
      },
      "SQLite",
    );
  });
  describe.skipIf(postgresPrograms === undefined)("on a PostgreSQL server", () => {
    let server: PostgresServer | undefined;
    beforeAll(async () => {
      if (postgresPrograms !== undefined) server = await startPostgres(postgresPrograms);
    });
    afterAll(async () => await server?.stop());
    tests(
      {
        next: async () => {
          if (server === undefined) throw new Error("The server was not started");
          return await server.database();
        },
      },
      "PostgreSQL",
    );
  });
}
