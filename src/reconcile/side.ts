import type { AccountKey, AccountList, ListRow } from "../model/account.js";
import type { ListRows } from "../model/list-rows.js";
import { ValidRows } from "../model/valid-rows.js";

/** The rows of one operator on one side: the places of the valid ones, and the invalid rows that name another account, by key. */
export type Side = {
  readonly valid: readonly number[];
  readonly invalid: ReadonlyMap<AccountKey, ListRow>;
};

/** All of one side: its rows, by operator, and where each account stands. */
export type IndexedSide = {
  readonly rows: ListRows;
  /** An operator that is not known is "". */
  readonly bySiren: ReadonlyMap<string, Side>;
  /** The place of the valid row that names an account of an operator. */
  readonly find: (siren: string, key: AccountKey) => number | undefined;
  /** Finds the places of the valid rows that name the accounts of rows of another side, by the places of those. */
  readonly finderFor: (others: ListRows) => (other: number) => number | undefined;
};

/** The side of an operator that it does not name. */
export const nobody: Side = { valid: [], invalid: new Map() };

/** A list by operator, each with its rows in their order. */
export function indexSide({ rows, valid: known }: AccountList): IndexedSide {
  const index = known ?? new ValidRows(rows);
  const sides = new Map<string, { readonly valid: number[]; readonly others: ListRow[] }>();
  let last: { readonly siren: string; readonly valid: number[]; readonly others: ListRow[] } | undefined;
  for (let place = 0; place < rows.length; place++) {
    const siren = rows.sirenAt(place);
    if (last?.siren !== siren) {
      const side = sides.get(siren) ?? { valid: [], others: [] };
      sides.set(siren, side);
      last = { siren, ...side };
    }
    if (rows.stateAt(place) !== "valid") last.others.push(rows.at(place));
    else if (known !== undefined || index.add(place) === undefined) last.valid.push(place);
  }
  // A row may have been found wrong after its side was indexed.
  const ifValid = (place: number | undefined): number | undefined =>
    place !== undefined && rows.stateAt(place) === "valid" ? place : undefined;
  const find = (siren: string, key: AccountKey): number | undefined => ifValid(index.find(siren, key));
  return {
    rows,
    bySiren: new Map(
      [...sides].map(([siren, { valid, others }]) => {
        return [siren, { valid, invalid: invalidOf(others, (key) => find(siren, key) !== undefined) }];
      }),
    ),
    find,
    finderFor: (others) => {
      const findLike = index.finderFor(others);
      return (other) => ifValid(findLike(other));
    },
  };
}

/** By account key, the first of the invalid rows that name an account which no valid row has. */
function invalidOf(rows: readonly ListRow[], isValid: (key: AccountKey) => boolean): Side["invalid"] {
  const invalid = new Map<AccountKey, ListRow>();
  for (const row of rows) {
    if (row.state !== "invalid" || row.key === "" || invalid.has(row.key) || isValid(row.key)) continue;
    invalid.set(row.key, row);
  }
  return invalid;
}

/** The rows that name an account of an operator, once each, of those whose account key a test takes. */
export function* habilitatedRows(
  { rows, bySiren }: IndexedSide,
  siren: string,
  test: (key: AccountKey) => boolean,
): Generator<ListRow> {
  const { valid, invalid } = bySiren.get(siren) ?? nobody;
  for (const place of valid) if (test(rows.keyAt(place))) yield rows.at(place);
  for (const row of invalid.values()) if (test(row.key)) yield row;
}
