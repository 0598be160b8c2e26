import type { Location } from "../model/location.js";
import { rowAt, type Table } from "../model/table.js";

/** How many rows stand above section 4 on a form, at most. */
const deepestTitle = 100;

/** Where a table that has become something else than the workbook that was written turns out to be a request. */
export function requestTitle({ file, sheet, rows }: Table): Location | undefined {
  const isTitle = (title: RegExp) => (row: Table["rows"][number]) =>
    row.texts.some((text) => title.test(text));
  const first = rows.slice(0, deepestTitle).find(isTitle(/désignation des comptes à habiliter/i));
  if (first === undefined) return undefined;
  const isRequest = rows.some(isTitle(/désignation des comptes auxquels des habilitations doivent/i));
  return isRequest ? rowAt(sheet === undefined ? { file } : { file, sheet }, first.number) : undefined;
}
