import type { FilledForm, FormTable } from "../formats/form/read-form.js";
import type { Row } from "../model/table.js";
import { formNames } from "./form-names.js";

type Tables = {
  readonly additions: FormTable | undefined;
  readonly withdrawals: FormTable | undefined;
};

/**
 * The rows that somebody has put below a table but apart from it, so that it does not reach them: under a blank
 * row, over its total, or unfinished. A row is of the table that is nearest above it.
 */
export function strayRows(
  form: FilledForm,
  tables: Tables,
): Readonly<Record<"additions" | "withdrawals", readonly Row[]>> {
  const strays = { additions: [] as Row[], withdrawals: [] as Row[] };
  const headers = [tables.additions, tables.withdrawals].flatMap((table) =>
    table === undefined ? [] : [{ sheet: table.sheet, row: table.headerRow }],
  );
  for (const name of ["additions", "withdrawals"] as const) {
    const table = tables[name];
    if (table === undefined) continue;
    const own = new Set(table.rows.map(({ number }) => number));
    const end = headers
      .filter(({ sheet, row }) => sheet === table.sheet && row > table.headerRow)
      .reduce((nearest, { row }) => Math.min(nearest, row), Number.POSITIVE_INFINITY);
    const last = table.rows.at(-1)?.number ?? table.headerRow + 1;
    for (const row of form.rowsBeside(formNames[name])) {
      if (row.number <= table.headerRow || row.number >= end || own.has(row.number)) continue;
      if (isAccount(row, table) || (row.number === last + 1 && isBegun(row, table))) strays[name].push(row);
    }
  }
  return strays;
}

/** Names and an address, in the columns of the table. */
function isAccount(row: Row, table: FormTable): boolean {
  const values = valuesOf(row, table);
  return values.length >= 3 && values.some((text) => text.includes("@"));
}

/** Two values, of a row whose end is missing. */
function isBegun(row: Row, table: FormTable): boolean {
  const values = valuesOf(row, table);
  return values.length === 2 && values.every((text) => text.length <= longestValue && !text.includes(":"));
}

const longestValue = 60;

function valuesOf({ texts }: Row, { columns }: FormTable): readonly string[] {
  return columns.map((column) => (texts[column] ?? "").trim()).filter((text) => text !== "");
}
