import { readTables } from "../formats/read-tables.js";
import { fieldOfLabel } from "../intake/labels.js";
import type { LeftOutRow } from "../model/account.js";
import { type Row, rowAt } from "../model/table.js";
import type { Ports } from "./ports.js";

/**
 * The rows of the list of accounts that must stay, whatever its columns: an identifier, an email or a name
 * a row will do. Blank rows and headers are left out.
 *
 * @throws WorkError when the file cannot be read.
 */
export async function readProtection(file: string, ports: Ports): Promise<readonly LeftOutRow[]> {
  const { tables } = await readTables(await ports.readFile(file), file);
  return tables.flatMap((table) =>
    table.rows
      .filter((row) => row.texts.some((text) => text.trim() !== "") && !isHeader(row))
      .map(({ number, texts }) => ({ at: rowAt(table, number), texts })),
  );
}

function isHeader({ texts }: Row): boolean {
  return texts.every((text) => text.trim() === "" || fieldOfLabel(text) !== undefined);
}
