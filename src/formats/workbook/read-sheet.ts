import { columnIndex } from "../../model/location.js";
import type { Grid, GridCell } from "../grid.js";
import { type CellStyle, plainStyle } from "./cell-styles.js";
import { NumberFormatsNeeded } from "./number-formats-needed.js";
import type { NumberText } from "./number-text.js";
import { type PlainCell, readPlainCell } from "./plain-cell.js";
import { ByteScanner, nameCode, token } from "./scan-bytes.js";
import { type SharedStrings, textBefore } from "./shared-strings.js";
import { wholeNumberText } from "./whole-number-text.js";

/** Gives a number as its cell displays it: `numberText`, which is slow to load. */
export type NumberDisplay = (value: number, numberFormat: string, date1904: boolean) => NumberText;

/** What the cells of a sheet refer to in the rest of their workbook. */
export type SheetContext = {
  readonly strings: SharedStrings;
  readonly styles: readonly CellStyle[];
  readonly date1904: boolean;
  /** Whether the writer left the formulas for the spreadsheet to compute, so that a cached 0 means nothing. */
  readonly recalculates: boolean;
  /** Absent until a sheet has asked for it. */
  readonly numberText?: NumberDisplay;
};

const code = {
  sheetData: nameCode("Data"),
  row: nameCode("row"),
  cell: nameCode("c"),
  formula: nameCode("f"),
  value: nameCode("v"),
  text: nameCode("t"),
  phonetic: nameCode("rPh"),
  column: nameCode("col"),
  merge: nameCode("Cell"),
} as const;

/** Fills a grid with the cells of a worksheet part, each as the sheet displays it. */
export function readSheet(xml: Buffer, context: SheetContext, grid: Grid): void {
  const scanner = new ByteScanner(xml);
  for (;;) {
    const kind = scanner.next();
    if (kind === token.end) return;
    if (kind !== token.open) continue;
    const { attributes } = scanner;
    switch (scanner.code) {
      case code.sheetData:
        if (scanner.isNamed("sheetData") && !scanner.isSelfClosing) readRows(xml, scanner, context, grid);
        break;
      case code.column:
        if (attributes.isTrue("hidden") && attributes.number("min") > 0) {
          grid.hideColumns(attributes.number("min") - 1, attributes.number("max") - 1);
        }
        break;
      case code.merge:
        if (scanner.isNamed("mergeCell")) addMerge(attributes.text("ref") ?? "", grid);
        break;
    }
  }
}

/** Whether an attribute of the format that takes a boolean is true. */
export function isTrue(value: string | undefined): boolean {
  return value === "1" || value === "true";
}

/** The row from 1 and the column from 0 of a cell reference such as `C14`; no column where it is none. */
export function cellPlace(reference: string): { readonly row: number; readonly column: number | undefined } {
  const letters = /^[A-Za-z]*/.exec(reference)?.[0] ?? "";
  return { row: Number(reference.slice(letters.length)), column: columnIndex(letters) };
}

function addMerge(reference: string, grid: Grid): void {
  const [from = "", to = from] = reference.split(":");
  const { row: top, column } = cellPlace(from);
  const { row: bottom } = cellPlace(to);
  if (column !== undefined && bottom > top) grid.addMerge({ top, bottom, column });
}

/** Reads the rows, from behind the opening tag of the sheet's data to its closing one. */
function readRows(xml: Buffer, scanner: ByteScanner, context: SheetContext, grid: Grid): void {
  const { attributes } = scanner;
  const plain: PlainCell = { column: 0, style: 0, isShared: false, number: 0 };
  const cell: OpenCell = { type: "", style: plainStyle, hasFormula: false, index: -1, value: "" };
  let row = 0;
  let column = -1;
  for (;;) {
    const behind = row > 0 ? readPlainCell(xml, scanner.place, plain) : -1;
    if (behind >= 0 && putPlainCell(plain, context, grid)) {
      scanner.place = behind;
      column = plain.column;
      continue;
    }
    const kind = scanner.next();
    if (kind === token.end) throw new Error("sheet ends inside its data");
    if (kind === token.close) {
      if (scanner.code === code.sheetData && scanner.isNamed("sheetData")) return;
    } else if (scanner.code === code.row) {
      const number = attributes.number("r");
      row = number < 0 ? rowNumber(attributes.text("r"), row) : number;
      grid.startRow(row, { hidden: attributes.isTrue("hidden") });
      column = -1;
    } else if (scanner.code === code.cell) {
      if (row === 0) throw new Error("cell outside a row");
      const place = attributes.column("r");
      column = place < 0 ? column + 1 : place;
      readCell(scanner, cell, context.styles);
      grid.setCell(column, cellContent(cell, context));
    }
  }
}

/** Puts a plain cell into its place, unless it is one of the few of which more is to be said. */
function putPlainCell(cell: PlainCell, { strings, styles }: SheetContext, grid: Grid): boolean {
  const { column, style, number, isShared } = cell;
  const { struck, numberFormat } = styles[style] ?? plainStyle;
  if (struck) return false;
  if (!isShared) {
    const shown = wholeNumberText(number, numberFormat);
    if (shown !== undefined) grid.setCell(column, shown);
    return shown !== undefined;
  }
  const text = strings.isStruck(number) ? undefined : strings.text(number);
  if (text !== undefined) grid.setText(column, text);
  return text !== undefined;
}

function rowNumber(written: string | undefined, before: number): number {
  return Number(written ?? before + 1);
}

/** A cell while it is read; one is used for all, since they are many. */
type OpenCell = {
  type: string;
  style: CellStyle;
  hasFormula: boolean;
  /** The index of its shared string, where its value is a whole number; else -1. */
  index: number;
  /** Its value as written, where it is not such an index. */
  value: string;
};

/** Reads a cell from its opening tag, on which the scanner stands, to its closing one. */
function readCell(scanner: ByteScanner, cell: OpenCell, styles: readonly CellStyle[]): void {
  const { attributes } = scanner;
  cell.type = attributes.isSpelt("t", "s") ? "s" : (attributes.text("t") ?? "n");
  const style = attributes.number("s");
  cell.style = style < 0 ? (styles[0] ?? plainStyle) : (styles[style] ?? plainStyle);
  cell.hasFormula = false;
  cell.index = -1;
  cell.value = "";
  if (scanner.isSelfClosing) return;
  let inPhonetic = false;
  for (;;) {
    const kind = scanner.next();
    if (kind === token.end) throw new Error("sheet ends inside a cell");
    const isOpening = kind === token.open;
    switch (scanner.code) {
      case code.value:
        if (!isOpening) readValue(scanner, cell);
        break;
      case code.text:
        if (!isOpening && !inPhonetic) cell.value += textBefore(scanner);
        break;
      case code.formula:
        if (isOpening) cell.hasFormula = true;
        break;
      case code.phonetic:
        inPhonetic = isOpening && !scanner.isSelfClosing;
        break;
      case code.cell:
        if (!isOpening) return;
    }
  }
}

function readValue(scanner: ByteScanner, cell: OpenCell): void {
  if (cell.type === "s") cell.index = scanner.textNumber;
  if (cell.index < 0) cell.value += textBefore(scanner);
}

function cellContent(cell: OpenCell, context: SheetContext): GridCell {
  const { type, value, hasFormula, index } = cell;
  const { struck, numberFormat } = cell.style;
  if (index >= 0 || (type === "s" && value !== "")) {
    const wanted = index >= 0 ? index : Number(value);
    const text = context.strings.text(wanted);
    if (text === undefined) throw new Error(`no shared string ${value}`);
    return { text, struck: struck || context.strings.isStruck(wanted) };
  }
  if (hasFormula && type !== "str" && value === "") return { text: "", mark: "no-cached-result" };
  if (value === "") return { text: "" };
  switch (type) {
    case "str":
    case "inlineStr":
      return { text: value, struck };
    case "b":
      return { text: isTrue(value) ? "VRAI" : "FAUX", mark: "boolean", struck };
    case "e":
      return { text: value, mark: "error", struck };
    case "d":
      return { text: value, mark: "date", struck };
  }
  if (hasFormula && context.recalculates && value === "0") return { text: "", mark: "no-cached-result" };
  const number = Number(value);
  if (Number.isNaN(number)) return { text: value, struck };
  const shown = wholeNumberText(number, numberFormat) ?? displayed(number, numberFormat, context);
  return struck ? { ...shown, struck } : shown;
}

function displayed(number: number, numberFormat: string, context: SheetContext): GridCell {
  if (context.numberText === undefined) throw new NumberFormatsNeeded();
  return context.numberText(number, numberFormat, context.date1904);
}
