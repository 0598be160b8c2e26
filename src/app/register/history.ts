import type { AccountKey } from "../../model/account.js";
import type { Habilitation, RegisterEvent } from "../../model/register.js";
import type { Register } from "../register-port.js";

/** What happened to an account, and what it is today at each operator. */
export type AccountHistory = {
  readonly habilitations: readonly Habilitation[];
  readonly events: readonly RegisterEvent[];
};

/** The history of an account, at one operator or at all. @throws RegisterError */
export async function findHistory(
  { key, siren }: { readonly key: AccountKey; readonly siren?: string },
  register: Register,
): Promise<AccountHistory> {
  const events = await register.history(key, siren);
  const habilitations: Habilitation[] = [];
  for (const operator of new Set(events.map((event) => event.siren))) {
    const known = await register.habilitations({ siren: operator });
    habilitations.push(...known.filter((each) => each.key === key));
  }
  return { habilitations, events };
}
