import type { Finding } from "../findings/catalogue.js";
import { type AccountKey, fieldAt, type ListRow } from "../model/account.js";
import type { Side } from "./side.js";

/**
 * The set that a change list asks for: the current one, with its additions and without its withdrawals
 * (design, rule 4). Adding who is there and withdrawing who is not are warnings.
 */
export function applyChanges(
  { valid, invalid, find }: Side,
  changes: readonly ListRow[],
  findings: Finding[],
): Omit<Side, "invalid"> {
  /** What becomes of the accounts that the list names: `undefined` where they leave. */
  const changed = new Map<AccountKey, ListRow | undefined>();
  const before = (key: AccountKey): ListRow | undefined => find(key) ?? invalid.get(key);
  for (const row of changes) {
    if (row.state !== "valid") continue;
    const known = before(row.key) !== undefined;
    const at = fieldAt(row, "identifier");
    const details = { at, field: "identifier", value: row.account.identifier } as const;
    if (row.action === "withdraw") {
      if (known) changed.set(row.key, undefined);
      else findings.push({ code: "not-habilitated", ...details });
    } else {
      if (known) findings.push({ code: "already-habilitated", ...details });
      changed.set(row.key, row);
    }
  }
  const staying = [...valid, ...invalid.values()].filter(({ key }) => !changed.has(key));
  const arriving = [...changed.values()].filter((row) => row !== undefined);
  return {
    valid: [...staying, ...arriving],
    find: (key) => (changed.has(key) ? changed.get(key) : before(key)),
  };
}
