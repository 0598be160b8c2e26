import { readTables } from "../formats/read-tables.js";
import { findHeader } from "../intake/header.js";
import { fieldOfLabel } from "../intake/labels.js";
import type { LeftOutRow } from "../model/account.js";
import { type Row, rowAt, type Table } from "../model/table.js";
import type { Ports } from "./ports.js";

/**
 * The rows of the list of accounts that must stay: read by its labels where it has some, else whatever its
 * columns; an identifier, an email or a name a row will do. Blank rows and headers are left out.
 *
 * @throws WorkError when the file cannot be read.
 */
export async function readProtection(file: string, ports: Ports): Promise<readonly LeftOutRow[]> {
  const { tables } = await readTables(await ports.readFile(file), file);
  return tables.flatMap((table) => protectedRows(table));
}

function protectedRows(table: Table): readonly LeftOutRow[] {
  const header = findHeader(table, []);
  const order = header === undefined ? [] : tellingFields.flatMap((field) => header.columns.get(field) ?? []);
  return [...table.rows]
    .filter(({ number }) => number > (header?.row ?? 0))
    .map((row) => ({
      row,
      texts: order.length === 0 ? row.texts : order.map((column) => row.texts[column] ?? ""),
    }))
    .filter(({ row, texts }) => texts.some((text) => text.trim() !== "") && !isHeader(row))
    .map(({ row, texts }) => ({ at: rowAt(table, row.number), texts }));
}

/** The fields that tell an account, the two names side by side. */
const tellingFields = ["identifier", "email", "lastName", "firstName", "fullName"] as const;

function isHeader({ texts }: Row): boolean {
  return texts.every((text) => text.trim() === "" || fieldOfLabel(text) !== undefined);
}
