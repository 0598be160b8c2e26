import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import type { Ports } from "../../src/app/ports.js";
import { run } from "../../src/cli/run.js";
import { machine } from "../../src/system/machine.js";

/** What a command line gave. */
export type Run = { readonly code: number; readonly out: string; readonly error: string };

/** Runs a command line in this process, on the real disk, with a fixed day. */
export async function runCommand(args: readonly string[], ports: Partial<Ports> = {}): Promise<Run> {
  let out = "";
  let error = "";
  const shell = {
    out: (text: string) => {
      out += text;
    },
    error: (text: string) => {
      error += text;
    },
    color: false,
    version: "0.0.0",
    ports: { ...machine, today: () => "2026-11-02", ...ports },
  };
  const code = await run(args, shell);
  return { code, out, error };
}

/** A folder that goes when the test ends. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "habilitations-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
