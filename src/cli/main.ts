import { readFileSync } from "node:fs";
import { machine } from "../system/machine.js";
import { registerPlace } from "../system/register-place.js";
import { run } from "./run.js";
import { exitCodes } from "./shell.js";

const { version } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));

// What the machine lists of its processes holds their arguments, and those may hold a register's password.
process.title = "habilitations";

// A reader that closes early (`| head`) is no failure.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});

/** What comes through standard input, which can be read once only. */
let standardInput: Promise<Uint8Array> | undefined;

async function readFile(path: string): Promise<Uint8Array> {
  if (path !== "-") return machine.readFile(path);
  standardInput ??= import("node:stream/consumers").then(({ buffer }) => buffer(process.stdin));
  return standardInput;
}

// Until it has come to its end: a run that has nothing left to wait for, and no result, has failed.
process.exitCode = exitCodes.failed;

void run(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  error: (text) => process.stderr.write(text),
  color: process.stdout.isTTY === true && process.env.NO_COLOR === undefined,
  ...(process.stdout.isTTY === true ? { columns: process.stdout.columns } : {}),
  version: String(version),
  ports: { ...machine, readFile },
  settings: {
    register: process.env.HABILITATIONS_REGISTER || registerPlace(process.env),
    ...(process.env.HABILITATIONS_BY ? { by: process.env.HABILITATIONS_BY } : {}),
  },
}).then((code) => {
  process.exitCode = code;
});
