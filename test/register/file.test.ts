import { execFileSync } from "node:child_process";
import {
  chmodSync,
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { Kysely } from "kysely";
import Database from "libsql";
import { describe, expect, it, onTestFinished } from "vitest";
import { migrate, schemaVersion } from "../../src/register/migrate.js";
import { presentVersion } from "../../src/register/migrations.js";
import type { Schema } from "../../src/register/schema.js";
import { sqlRegister } from "../../src/register/sql-register.js";
import { openRegister } from "../../src/system/open-register.js";
import { openSqlite } from "../../src/system/open-sqlite.js";
import { registerPorts } from "../../src/system/register-ports.js";
import { sqliteDialect } from "../../src/system/sqlite-dialect.js";
import { temporaryFolder } from "../support/machine.js";
import { failureOf, person, record, request, siren, status } from "../support/registered.js";

/** What others may do to the file by SQL. */
function alter(file: string, statements: string): void {
  const database = new Database(file);
  try {
    database.exec(statements);
  } finally {
    database.close();
  }
}

const people = Array.from({ length: 400 }, (_, index) => person(`p${index}`));
const clerk = { by: "A. Clerk" };

async function filled(file: string): Promise<string> {
  const register = await openRegister(file, "change");
  await register.importSets([{ siren, accounts: people, asOf: "2026-01-05", ...clerk }]);
  await register.close();
  return file;
}

/** A file system of one megabyte; `undefined` where we may not mount one. */
function smallDisk(): string | undefined {
  const folder = temporaryFolder();
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=1m", "tmpfs", folder], { stdio: "ignore" });
  } catch {
    return undefined;
  }
  onTestFinished(() => void execFileSync("umount", ["-l", folder]));
  return folder;
}

describe("the file of a register", () => {
  it("and its journal are readable by their owner only", async () => {
    const file = join(temporaryFolder(), "new", "registre.db");
    const register = await openRegister(file, "change");
    const modes: string[] = [];
    await register.record([request("2026-02-01", { additions: people })], {
      expectedVersion: 0,
      writeFiles: async () => {
        for (const name of readdirSync(join(file, "..")))
          modes.push(`${name} ${(statSync(join(file, "..", name)).mode & 0o777).toString(8)}`);
        return { files: [], takeBack: async () => {} };
      },
    });
    expect(modes).toEqual(["registre.db 600", "registre.db-journal 600"]);
    await register.close();
    expect(readdirSync(join(file, ".."))).toEqual(["registre.db"]);
  });

  it("is not made to be read", async () => {
    const file = join(temporaryFolder(), "registre.db");
    expect(await failureOf(openRegister(file, "read"))).toEqual({ kind: "no-register", register: file });
    expect(existsSync(file)).toBe(false);
  });

  it("is copied by a backup, whole and for its owner only, never over a file", async () => {
    const folder = temporaryFolder();
    const register = await openRegister(await filled(join(folder, "registre.db")), "change");
    const copy = join(folder, "copie d'un jour.db");
    await register.backup(copy);
    expect(await failureOf(register.backup(copy))).toEqual({ kind: "existing-file", file: copy });
    expect((statSync(copy).mode & 0o777).toString(8)).toBe("600");
    const copied = await openRegister(copy, "read");
    expect(await copied.events({})).toEqual(await register.events({}));
    expect(await copied.check()).toEqual([]);
    await copied.close();
    await register.close();
  });

  it.each([
    ["a text", (file: string) => writeFileSync(file, "Nom;Prénom\nDUPONT;Anne\n"), "not-a-register"],
    ["another database", (file: string) => alter(file, "create table t (a)"), "not-a-register"],
    ["cut off", (file: string) => truncateSync(file, 40_000), "damaged"],
    [
      "from a later version",
      (file: string) => alter(file, "insert into schema_versions values (99, '2030-01-01')"),
      "newer-version",
    ],
    [
      "with a damaged first page",
      (file: string) => writeFileSync(file, readFileSync(file).fill(0xff, 100, 4096)),
      "damaged",
    ],
  ])("that is %s is refused, and not touched", async (_, spoil, kind) => {
    const file = join(temporaryFolder(), "registre.db");
    if (kind !== "not-a-register") await filled(file);
    spoil(file);
    const before = readFileSync(file);
    for (const access of ["read", "change"] as const)
      expect((await failureOf(openRegister(file, access))).kind).toBe(kind);
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(readdirSync(join(file, ".."))).toEqual(["registre.db"]);
  });

  it("whose pages are damaged further on is told to be by check, or by what reads them", async () => {
    const file = await filled(join(temporaryFolder(), "registre.db"));
    const bytes = readFileSync(file);
    for (let page = 20; page * 4096 < bytes.length; page += 1)
      bytes.fill(0xa5, page * 4096, page * 4096 + 200);
    writeFileSync(file, bytes);
    const register = await openRegister(file, "change");
    expect(await failureOf(register.habilitations({}))).toMatchObject({ kind: "damaged" });
    expect(
      await failureOf(record(register, request("2026-02-01", { additions: [person("x")] }))),
    ).toMatchObject({ kind: "damaged" });
    const found = await register.check().catch(() => "damaged");
    expect(found).not.toEqual([]);
    await register.close();
    expect(readFileSync(file).equals(bytes)).toBe(true);
  });

  it("that others altered is told by check", async () => {
    const alterations = [
      "update pairs set settled_on = '2020-01-01' where id = 7",
      "update requests set plan = 'other'",
      "update lines set outcome = 'confirmed'",
      "update texts set salt = null, content = null where id = 3; drop trigger texts_update; update texts set salt = 'a', content = 'b' where id = 4",
      "drop trigger events_update; update events set date = '2020-01-01' where sequence = 9",
      "drop trigger events_delete; delete from events where sequence = (select max(sequence) from events)",
    ];
    const kinds: string[] = [];
    for (const alteration of alterations) {
      const file = await filled(join(temporaryFolder(), "registre.db"));
      const register = await openRegister(file, "change");
      await record(register, request("2026-02-01", { additions: [person("x")] }));
      expect(await register.check()).toEqual([]);
      alter(file, alteration);
      kinds.push([...new Set((await register.check()).map(({ kind }) => kind))].join(" "));
      await register.close();
    }
    expect(kinds).toEqual([
      "state-differs",
      "request-differs",
      "request-differs",
      "altered-text",
      "broken-chain state-differs",
      "broken-chain request-differs",
    ]);
  });

  it.each([
    "update events set date = '2020-01-01'",
    "delete from events",
    "delete from texts",
    "delete from pairs",
  ])("refuses whoever tries: %s", async (statement) => {
    const file = await filled(join(temporaryFolder(), "registre.db"));
    expect(() => alter(file, statement)).toThrow("append-only");
  });

  it("on a disk that is full keeps what it had", async (context) => {
    const disk = smallDisk();
    if (disk === undefined) return context.skip("we may not mount a disk");
    const file = join(disk, "registre.db");
    let register = await openRegister(file, "change");
    let version = 0;
    let takenBack = 0;
    const fill = async (): Promise<void> => {
      for (let day = 1; day < 200; day += 1) {
        const additions = people.slice(0, 40).map((each) => person(`${each.email}-${day}`));
        await register.record([request("2026-02-01", { additions })], {
          expectedVersion: version,
          writeFiles: async () => ({
            files: [],
            takeBack: async () => {
              takenBack += 1;
            },
          }),
        });
        version = await register.version();
      }
    };
    expect(await failureOf(fill())).toEqual({ kind: "disk-full", register: file });
    expect(await register.version()).toBe(version);
    expect(await register.check()).toEqual([]);
    await register.close();
    register = await openRegister(file, "change");
    expect(await register.version()).toBe(version);
    expect(takenBack).toBeLessThanOrEqual(1);
    await register.close();
  });

  it("that may only be read can be read, and not changed", async (context) => {
    const disk = smallDisk();
    const folder = disk ?? temporaryFolder();
    if (disk === undefined && process.getuid?.() === 0) return context.skip("root may write anywhere");
    const file = join(folder, "registre.db");
    copyFileSync(await filled(join(temporaryFolder(), "registre.db")), file);
    if (disk === undefined) chmodSync(file, 0o400);
    else execFileSync("mount", ["-o", "remount,ro", disk]);
    for (const access of ["read", "change"] as const) {
      const register = await openRegister(file, access);
      expect(Object.keys(await status(register))).toHaveLength(people.length);
      expect(await failureOf(record(register, request("2026-02-01", { additions: people })))).toEqual({
        kind: "read-only",
        register: file,
      });
      await register.close();
    }
  });

  it("that another process holds for long is busy, and nothing is lost", async () => {
    const file = await filled(join(temporaryFolder(), "registre.db"));
    const other = new Database(file);
    other.exec("begin immediate");
    const register = await openSqlite(file, "change", 200);
    expect(
      await failureOf(record(register, request("2026-02-01", { additions: people.slice(0, 1) }))),
    ).toEqual({ kind: "busy", register: file });
    other.exec("rollback");
    other.close();
    expect(await record(register, request("2026-02-01", { additions: [person("x")] }))).toHaveLength(1);
    await register.close();
  });
});

describe("a register of an earlier version", () => {
  it.each(Array.from({ length: presentVersion }, (_, version) => version))(
    "%i is brought to the present one with all it holds",
    async (version) => {
      const file = join(temporaryFolder(), "registre.db");
      const open = () => {
        const database = new Database(file);
        database.exec("pragma foreign_keys = on");
        return new Kysely<Schema>({ dialect: sqliteDialect(database) });
      };
      const options = { name: file, engine: "sqlite", now: registerPorts.now } as const;
      const earlier = open();
      await migrate(earlier, { ...options, upTo: version });
      const before = { db: earlier, name: file, engine: "sqlite", ports: registerPorts } as const;
      const old = sqlRegister({ ...before, asRegisterError: (error) => error });
      // Version 0 is a file without tables.
      if (version > 0)
        await old.importSets([{ siren, accounts: people.slice(0, 3), asOf: "2026-01-05", ...clerk }]);
      const events = version > 0 ? await old.events({}) : [];
      await old.close();
      const register = await openRegister(file, "change");
      expect(await register.events({})).toEqual(events);
      expect(await register.check()).toEqual([]);
      await register.close();
      const present = open();
      expect(await schemaVersion(present, "sqlite")).toBe(presentVersion);
      await present.destroy();
    },
  );
});
