import type { Location } from "../model/location.js";
import { findRow, firstRows, type Row, rowAt, type Table } from "../model/table.js";

/** How many rows stand above section 4 on a form, at most. */
const deepestTitle = 100;

/** Where a table that has become something else than the workbook that was written turns out to be a request. */
export function requestTitle({ file, sheet, rows }: Table): Location | undefined {
  const isTitle = (title: RegExp) => (row: Row) => row.texts.some((text) => title.test(text));
  const first = firstRows(rows, deepestTitle).find(isTitle(/désignation des comptes à habiliter/i));
  if (first === undefined) return undefined;
  const isRequest =
    findRow(rows, isTitle(/désignation des comptes auxquels des habilitations doivent/i)) !== undefined;
  return isRequest ? rowAt(sheet === undefined ? { file } : { file, sheet }, first.number) : undefined;
}
