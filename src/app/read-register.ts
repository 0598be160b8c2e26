import type { Habilitation, RegisteredRequest } from "../model/register.js";
import type { InputFile } from "../model/saved-plan.js";
import type { TableSummary } from "../model/table-summary.js";
import { type Registered, registeredRows } from "../reconcile/pending.js";
import type { Ports } from "./ports.js";
import type { Side } from "./read-side.js";
import type { Register } from "./register-port.js";

/** What a register knew when it was read. */
export type RegisterRead = Registered & { readonly version: number };

/** For how many operators each is read by itself, rather than all that the register knows. */
const fewOperators = 8;

/** Reads who is habilitated and what is pending, of some operators or of all. @throws RegisterError */
export async function readRegister(
  register: Register,
  sirens: readonly string[] | undefined,
): Promise<RegisterRead> {
  // Taken first: what is recorded while the rest is read makes the plan one of before.
  const version = await register.version();
  const known: Habilitation[] = [];
  if (sirens !== undefined && sirens.length <= fewOperators) {
    for (const siren of sirens.toSorted()) known.push(...(await register.habilitations({ siren })));
  } else known.push(...(await register.habilitations({})));
  const habilitations = known.filter(
    ({ siren, purged }) => !purged && (sirens === undefined || sirens.includes(siren)),
  );
  const requests = await pendingRequests(register, habilitations);
  return { name: register.name, version, habilitations, requests };
}

/** The requests that wait for an answer: few, however many there were. */
async function pendingRequests(
  register: Register,
  habilitations: readonly Habilitation[],
): Promise<readonly RegisteredRequest[]> {
  const pending = new Map(
    habilitations
      .filter(({ state }) => state === "requested" || state === "withdrawal-requested")
      .map(({ siren, request: number = "" }) => [`${siren} ${number}`, { siren, number }] as const),
  );
  const requests: RegisteredRequest[] = [];
  for (const asked of pending.values()) requests.push(...(await register.requests(asked)));
  return requests;
}

/** The register as the current side of a run: a table per operator. */
export function registerSide(read: RegisterRead): Side {
  const { name } = read;
  const rows = registeredRows(read);
  const counts = new Map<string, number>();
  for (const { account } of rows) {
    const { siren = "" } = account;
    counts.set(siren, (counts.get(siren) ?? 0) + 1);
  }
  const tables = [...counts].map(([sheet, accounts]): TableSummary => {
    const balance = { rows: accounts, accounts, withErrors: 0, ignored: 0, blank: 0 };
    return { file: name, sheet, headerRow: 1, columns: {}, ...balance };
  });
  return { list: { kind: "full", rows }, tables, findings: [] };
}

/** What of a register a plan was made from, told as a file that was read. */
export function registerInput({ name, habilitations }: RegisterRead, { sha256 }: Ports): InputFile {
  const lines = habilitations.map(({ siren, key, state, lastName, firstName, email }) =>
    JSON.stringify([siren, key, state, lastName, firstName, email]),
  );
  return { path: name, sha256: sha256(lines.join("\n")) };
}
