import type { Finding } from "../findings/catalogue.js";
import { type AccountKey, fieldAt, type ListRow } from "../model/account.js";

type Rows = ReadonlyMap<AccountKey, ListRow>;

/**
 * The set that a change list asks for: the current one, with its additions and without its withdrawals
 * (design, rule 4). Adding who is there and withdrawing who is not are warnings.
 */
export function applyChanges(
  current: { readonly valid: Rows; readonly invalid: Rows },
  changes: readonly ListRow[],
  findings: Finding[],
): { readonly valid: Rows; readonly invalid: Rows } {
  const before = new Map([...current.valid, ...current.invalid]);
  const valid = new Map(before);
  for (const row of changes) {
    if (row.state !== "valid") continue;
    const known = before.has(row.key);
    const at = fieldAt(row, "identifier");
    const details = { at, field: "identifier", value: row.account.identifier } as const;
    if (row.action === "withdraw") {
      if (known) valid.delete(row.key);
      else findings.push({ code: "not-habilitated", ...details });
    } else {
      if (known) findings.push({ code: "already-habilitated", ...details });
      valid.set(row.key, row);
    }
  }
  return { valid, invalid: new Map() };
}
