import type { AccountKey, ListRow } from "./account.js";

/** The valid rows of one side, by operator ("" where none is known), then account key. */
export type ValidRows = ReadonlyMap<string, ReadonlyMap<AccountKey, ListRow>>;

/** Indexes the valid rows of one side; the last one stands where several have one key. */
export function indexValidRows(rows: readonly ListRow[]): ValidRows {
  const index = new Map<string, Map<AccountKey, ListRow>>();
  for (const row of rows) if (row.state === "valid") rowsOfOperator(index, row).set(row.key, row);
  return index;
}

/** The valid rows of the operator of a row, made where it is the first. */
export function rowsOfOperator<T>(index: Map<string, Map<AccountKey, T>>, row: ListRow): Map<AccountKey, T> {
  const siren = row.account.siren ?? "";
  const known = index.get(siren);
  if (known !== undefined) return known;
  const rows = new Map<AccountKey, T>();
  index.set(siren, rows);
  return rows;
}
