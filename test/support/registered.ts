import type { Register } from "../../src/app/register-port.js";
import { accountKey } from "../../src/model/compare.js";
import type { KeyedAccount, NewRequest, RegisteredRequest } from "../../src/model/register.js";
import { RegisterError, type RegisterFailure } from "../../src/model/register-error.js";

export const siren = "552081317";

/** An account under its key, all its values made of a name. */
export function person(name: string, changed: Partial<KeyedAccount> = {}): KeyedAccount {
  const identifier = `id.${name}`;
  return {
    lastName: name.toUpperCase(),
    firstName: "Camille",
    identifier,
    email: `${name}@exemple.fr`,
    key: accountKey(identifier),
    ...changed,
  };
}

/** A request of this day that asks for people by name. */
export function request(date: string, asked: Partial<NewRequest>): NewRequest {
  const none = { additions: [], withdrawals: [], amendments: [] };
  return { siren, date, plan: "f".repeat(64), by: "A. Clerk", ...none, ...asked };
}

/** Records requests without files, whatever happened before. */
export async function record(
  register: Register,
  ...requests: readonly NewRequest[]
): Promise<readonly RegisteredRequest[]> {
  return await register.record(requests, {
    expectedVersion: await register.version(),
    writeFiles: async () => ({ files: [], takeBack: async () => {} }),
  });
}

/** Who is in which state, in few words: `{ "id.anna": "habilitated 2026-01-05" }`. */
export async function status(
  register: Register,
  filter: Parameters<Register["habilitations"]>[0] = {},
): Promise<Readonly<Record<string, string>>> {
  const all = await register.habilitations(filter);
  return Object.fromEntries(
    all.map(({ identifier, state, since, request: number }) => [
      identifier,
      [state, since, ...(number === undefined ? [] : [number])].join(" "),
    ]),
  );
}

/** Why the work failed, which it must for that reason. */
export async function failureOf(work: Promise<unknown>): Promise<RegisterFailure> {
  const error: unknown = await work.then(
    () => new Error("It did not fail"),
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof RegisterError)) throw error;
  return error.failure;
}
