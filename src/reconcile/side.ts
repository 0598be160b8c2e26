import type { AccountKey, AccountList, ListRow } from "../model/account.js";
import { ValidRows } from "../model/valid-rows.js";

/** The rows of one operator on one side: valid ones, and those of invalid rows that name another account, by key. */
export type Side = {
  readonly valid: readonly ListRow[];
  readonly invalid: ReadonlyMap<AccountKey, ListRow>;
  /** The valid row of an account. */
  readonly find: (key: AccountKey) => ListRow | undefined;
};

/** The side of an operator that it does not name. */
export const nobody: Side = { valid: [], invalid: new Map(), find: () => undefined };

/** A list by operator, each with its rows in their order; one that is not known is "". */
export function sidesOf({ rows, valid: known }: AccountList): ReadonlyMap<string, Side> {
  const index = known ?? new ValidRows(rows);
  const sides = new Map<string, { readonly valid: ListRow[]; readonly others: ListRow[] }>();
  for (const [place, row] of rows.entries()) {
    const siren = row.account.siren ?? "";
    const side = sides.get(siren) ?? { valid: [], others: [] };
    if (side.valid.length + side.others.length === 0) sides.set(siren, side);
    if (row.state !== "valid") side.others.push(row);
    else if (known !== undefined || index.add(row, place) === undefined) side.valid.push(row);
  }
  return new Map(
    [...sides].map(([siren, { valid, others }]) => {
      const find = (key: AccountKey): ListRow | undefined => index.find(siren, key);
      return [siren, { valid, find, invalid: invalidOf(others, find) }];
    }),
  );
}

/** By account key, the first of the invalid rows that name an account which no valid row has. */
function invalidOf(rows: readonly ListRow[], find: Side["find"]): Side["invalid"] {
  const invalid = new Map<AccountKey, ListRow>();
  for (const row of rows) {
    if (row.state !== "invalid" || row.key === "" || invalid.has(row.key) || find(row.key)) continue;
    invalid.set(row.key, row);
  }
  return invalid;
}

/** All rows that name an account of a side, once each. */
export function habilitatedRows({ valid, invalid }: Side): readonly ListRow[] {
  return invalid.size === 0 ? valid : [...valid, ...invalid.values()];
}

/** The rows of each operator, in their order. */
export function byOperator(rows: readonly ListRow[]): ReadonlyMap<string, readonly ListRow[]> {
  const groups = new Map<string, ListRow[]>();
  for (const row of rows) {
    const siren = row.account.siren ?? "";
    const group = groups.get(siren);
    if (group === undefined) groups.set(siren, [row]);
    else group.push(row);
  }
  return groups;
}
