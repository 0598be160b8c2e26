import type { ListRow } from "../model/account.js";

/** What holds for a row by its place: the titles above it. */
export type RowTitles = {
  readonly blockTitle?: string | undefined;
  readonly operatorHints: readonly string[];
};

/** A row with what tells its operator where no SIREN does. A million rows: the plain ones are as small as can be. */
export function listRow(
  row: Pick<ListRow, "account" | "key" | "state" | "columns" | "action" | "texts">,
  { blockTitle, operatorHints }: RowTitles,
  operatorName = "",
): ListRow {
  if (operatorName === "" && blockTitle === undefined && operatorHints.length === 0) return row;
  return {
    ...row,
    ...(operatorName === "" ? {} : { operatorName }),
    ...(blockTitle === undefined ? {} : { blockTitle }),
    ...(operatorHints.length === 0 ? {} : { operatorHints }),
  };
}
