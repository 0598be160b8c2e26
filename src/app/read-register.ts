import type { InputFile } from "../model/saved-plan.js";
import { type Registered, registeredRows } from "../reconcile/pending.js";
import type { Ports } from "./ports.js";
import type { Side } from "./read-side.js";
import type { Register } from "./register-port.js";

/** What a register knew when it was read. */
export type RegisterRead = Registered & { readonly version: number };

/** Reads who is habilitated, what is pending and what was requested. @throws RegisterError */
export async function readRegister(register: Register): Promise<RegisterRead> {
  // Taken first: what is recorded while the rest is read makes the plan one of before.
  const version = await register.version();
  const habilitations = (await register.habilitations({})).filter(({ purged }) => !purged);
  return { name: register.name, version, habilitations, requests: await register.requests({}) };
}

/** The register as the current side of a run, for the operators that the run is for. */
export function registerSide(read: RegisterRead, sirens: readonly string[]): Side {
  const rows = registeredRows(read).filter(({ account }) => sirens.includes(account.siren ?? ""));
  const counts = { rows: rows.length, accounts: rows.length, withErrors: 0, ignored: 0, blank: 0 };
  return {
    list: { kind: "full", rows },
    tables: [{ file: read.name, headerRow: 1, columns: {}, ...counts }],
    findings: [],
  };
}

/** What of a register a plan was made from, told as a file that was read. */
export function registerInput({ name, habilitations }: RegisterRead, { sha256 }: Ports): InputFile {
  const lines = habilitations.map(({ siren, key, state, lastName, firstName, email }) =>
    JSON.stringify([siren, key, state, lastName, firstName, email]),
  );
  return { path: name, sha256: sha256(lines.join("\n")) };
}
