import type * as SheetJS from "@e965/xlsx";
import { WorkError } from "../../findings/work-error.js";
import { createGrid, type Grid, type GridCell, type GridRows } from "../grid.js";
import type { Sheet } from "../sheet.js";
import { numberText } from "../workbook/number-text.js";

/**
 * The sheets of a workbook in a format that only SheetJS knows: .xls of any age, .xlsb, and the XML of Excel
 * 2003. It does not tell which texts are struck through in these. Loaded only when such a file is met.
 *
 * @throws WorkError `damaged-workbook`, `protected-workbook`.
 */
export async function readLegacy(bytes: Uint8Array, file: string): Promise<readonly Sheet[]> {
  const sheetJs = await import("@e965/xlsx");
  sheetJs.set_cptable(await import("@e965/xlsx/dist/cpexcel.full.mjs"));
  const workbook = parse(sheetJs, bytes, file);
  return workbook.SheetNames.map((name, index) => ({
    name,
    hidden: (workbook.Workbook?.Sheets?.[index]?.Hidden ?? 0) > 0,
    read: () => readRows(workbook.Sheets[name] ?? {}, workbook.Workbook?.WBProps?.date1904 === true),
  }));
}

function parse(sheetJs: typeof SheetJS, bytes: Uint8Array, file: string): SheetJS.WorkBook {
  try {
    return sheetJs.read(bytes, {
      type: "array",
      cellNF: true,
      cellText: false,
      cellHTML: false,
      cellStyles: true,
      sheetStubs: true,
      dense: true,
    });
  } catch (cause) {
    const protection = cause instanceof Error && /password|encrypt/i.test(cause.message);
    throw new WorkError({ kind: protection ? "protected-workbook" : "damaged-workbook", file }, { cause });
  }
}

function readRows(sheet: SheetJS.WorkSheet, date1904: boolean): GridRows {
  const grid = createGrid();
  const rows: readonly (readonly (SheetJS.CellObject | undefined)[] | undefined)[] = sheet["!data"] ?? [];
  for (const [index, cells] of rows.entries()) {
    if (cells === undefined) continue;
    grid.startRow(index + 1, { hidden: sheet["!rows"]?.[index]?.hidden === true });
    for (const [column, cell] of cells.entries()) {
      if (cell !== undefined) putCell(cell, { grid, row: index + 1, column, date1904 });
    }
  }
  for (const [column, shown] of (sheet["!cols"] ?? []).entries()) {
    if (shown?.hidden === true) grid.hideColumns(column, column);
  }
  for (const { s, e } of sheet["!merges"] ?? []) {
    if (e.r > s.r) grid.addMerge({ top: s.r + 1, bottom: e.r + 1, column: s.c });
  }
  return grid.finish();
}

type Place = {
  readonly grid: Grid;
  readonly row: number;
  readonly column: number;
  readonly date1904: boolean;
};

function putCell(cell: SheetJS.CellObject, { grid, row, column, date1904 }: Place): void {
  grid.setCell(column, cellContent(cell, date1904));
  const note = (cell.c ?? [])
    .map(({ t }) => (t ?? "").replace(/\0.*$/s, ""))
    .join("\n")
    .trim();
  if (note !== "") grid.setNote(row, column, note);
}

function cellContent(cell: SheetJS.CellObject, date1904: boolean): GridCell {
  const { t: type, v: value } = cell;
  if (value === undefined || value === null) {
    return cell.f === undefined ? { text: "" } : { text: "", mark: "no-cached-result" };
  }
  if (type === "e") return { text: cell.w ?? errorNames.get(Number(value)) ?? "#N/A", mark: "error" };
  if (typeof value === "boolean") return { text: value ? "VRAI" : "FAUX", mark: "boolean" };
  if (typeof value === "number") return numberText(value, String(cell.z ?? "General"), date1904);
  return { text: String(value).replace(/\r\n?/g, "\n") };
}

// The codes of errors in the binary formats (MS-XLS 2.5.10).
const errorNames: ReadonlyMap<number, string> = new Map([
  [0x00, "#NULL!"],
  [0x07, "#DIV/0!"],
  [0x0f, "#VALUE!"],
  [0x17, "#REF!"],
  [0x1d, "#NAME?"],
  [0x24, "#NUM!"],
  [0x2a, "#N/A"],
]);
