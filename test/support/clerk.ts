import { spawn } from "node:child_process";
import { once } from "node:events";
import { siren } from "./registered.js";

/** A process that records requests and confirmations in a register. */
export type Clerk = {
  /** Lets it begin, once it is ready. */
  readonly begin: () => Promise<void>;
  readonly kill: () => void;
  readonly ended: Promise<unknown>;
  /** What it has said is recorded: `prepared 2026-001`, `confirmed 2026-001`, … */
  readonly acknowledged: readonly string[];
  readonly errors: readonly string[];
};

/** Starts one that records as many requests as it is told, or until it is killed. */
export function startClerk(place: string, name: string, most?: number): Clerk {
  const args = [
    "test/support/register-clerk.mjs",
    name,
    siren,
    ...(most === undefined ? [] : [String(most)]),
  ];
  const child = spawn(process.execPath, args, { env: { ...process.env, REGISTER_PLACE: place } });
  const acknowledged: string[] = [];
  const errors: string[] = [];
  let unended = "";
  const ended = once(child, "close");
  const ready = new Promise<void>((resolve) => {
    child.once("close", () => resolve());
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      const lines = (unended + text).split("\n");
      unended = lines.pop() ?? "";
      if (lines.includes("ready")) resolve();
      acknowledged.push(...lines.filter((line) => line !== "ready"));
    });
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => errors.push(text));
  const begin = async (): Promise<void> => {
    await ready;
    child.stdin.write("go\n");
  };
  return { begin, kill: () => void child.kill("SIGKILL"), ended, acknowledged, errors };
}
