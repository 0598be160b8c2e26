import { execFileSync, spawn } from "node:child_process";
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";

/** A PostgreSQL server of its own, on loopback. */
export type PostgresServer = {
  /** The address of a new, empty database, as its superuser or as another role. */
  readonly database: () => Promise<string>;
  readonly stop: () => Promise<void>;
};

type User = { readonly uid: number; readonly gid: number };

const password = "s3cret-p@ss/word";

/** Where Debian keeps the server's programs; absent where it is not installed. */
export const postgresPrograms = programs();

function programs(): string | undefined {
  const versions = existsSync("/usr/lib/postgresql") ? readdirSync("/usr/lib/postgresql") : [];
  return versions
    .toSorted((one, other) => Number(other) - Number(one))
    .map((version) => `/usr/lib/postgresql/${version}/bin`)
    .find((folder) => existsSync(join(folder, "initdb")));
}

/** Starts a server in a temporary folder, under a user that it accepts: it refuses root. */
export async function startPostgres(folder: string): Promise<PostgresServer> {
  const user: Partial<User> = process.getuid?.() === 0 ? otherUser() : {};
  const data = mkdtempSync(join(tmpdir(), "register-postgres-"));
  const passwordFile = join(data, "password");
  writeFileSync(passwordFile, password);
  const { uid, gid } = user;
  if (uid !== undefined && gid !== undefined)
    for (const path of [data, passwordFile]) chownSync(path, uid, gid);
  const options = { ...user, cwd: data, stdio: "ignore" as const };
  const made = ["-D", join(data, "cluster"), "-U", "owner", "-A", "scram-sha-256"];
  execFileSync(
    join(folder, "initdb"),
    [...made, "--pwfile", passwordFile, "-E", "UTF8", "--no-sync"],
    options,
  );
  const port = await freePort();
  const settings = [
    "fsync=off",
    "listen_addresses=127.0.0.1",
    `port=${port}`,
    `unix_socket_directories=${data}`,
  ];
  const server = spawn(
    join(folder, "postgres"),
    ["-D", join(data, "cluster"), ...settings.flatMap((setting) => ["-c", setting])],
    options,
  );
  const end = (): void => void server.kill("SIGQUIT");
  process.once("exit", end);
  const ended = new Promise<void>((resolve) => server.once("exit", () => resolve()));
  const address = (name: string): string =>
    `postgres://owner:${encodeURIComponent(password)}@127.0.0.1:${port}/${name}`;
  let databases = 0;
  const run = async (statement: string): Promise<void> => {
    const client = new pg.Client({ connectionString: address("postgres") });
    await client.connect();
    await client.query(statement).finally(() => client.end());
  };
  for (let attempt = 0; ; attempt += 1) {
    try {
      await run("select 1");
      break;
    } catch (error) {
      if (attempt > 100) throw error;
      await wait(100);
    }
  }
  return {
    database: async () => {
      databases += 1;
      await run(`create database register_${databases}`);
      return address(`register_${databases}`);
    },
    stop: async () => {
      process.off("exit", end);
      end();
      await ended;
      rmSync(data, { recursive: true, force: true });
    },
  };
}

function otherUser(): User {
  const id = (flag: string): number =>
    Number(execFileSync("id", [flag, "postgres"], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }));
  try {
    return { uid: id("-u"), gid: id("-g") };
  } catch {
    return { uid: 65_534, gid: 65_534 };
  }
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, "127.0.0.1", resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (address === null || typeof address === "string") throw new Error("No port is free");
  return address.port;
}
