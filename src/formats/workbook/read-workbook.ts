import { WorkError } from "../../findings/work-error.js";
import type { GridRows } from "../grid.js";
import { numberText } from "./number-text.js";
import { openWorkbook, type WorkbookSheet } from "./open-workbook.js";

/** A sheet of a workbook whose numbers are shown under any format. */
type ShownSheet = Omit<WorkbookSheet, "read"> & { readonly read: () => GridRows };

/**
 * The worksheets of an .xlsx or .xlsm workbook, in their order, for whoever cannot wait for what is loaded on demand.
 *
 * @throws WorkError `damaged-workbook` also where its parts are of the binary kind (.xlsb).
 */
export function readWorkbook(bytes: Uint8Array, file: string): readonly ShownSheet[] {
  const sheets = openWorkbook(bytes, file);
  if (sheets === undefined) throw new WorkError({ kind: "damaged-workbook", file });
  return sheets.map(({ name, hidden, read }) => ({ name, hidden, read: () => read(numberText) }));
}
