import { columnIndex } from "../../model/location.js";
import type { Grid, GridCell } from "../grid.js";
import { type CellStyle, plainStyle } from "./cell-styles.js";
import { numberText } from "./number-text.js";
import { attribute, scanXml } from "./scan-xml.js";
import { type SharedStrings, unescapeText } from "./shared-strings.js";

/** What the cells of a sheet refer to in the rest of their workbook. */
export type SheetContext = {
  readonly strings: SharedStrings;
  readonly styles: readonly CellStyle[];
  readonly date1904: boolean;
  /** Whether the writer left the formulas for the spreadsheet to compute, so that a cached 0 means nothing. */
  readonly recalculates: boolean;
};

/** Fills a grid with the cells of a worksheet part, each as the sheet displays it. */
export function readSheet(xml: string, context: SheetContext, grid: Grid): void {
  let row = 0;
  let column = -1;
  let attributes = "";
  let value = "";
  let collecting = false;
  let hasFormula = false;
  let inPhonetic = false;

  scanXml(xml, {
    open: (name, source) => {
      switch (name) {
        case "row":
          row = Number(attribute(source, "r") ?? row + 1);
          grid.startRow(row, { hidden: isTrue(attribute(source, "hidden")) });
          column = -1;
          break;
        case "c":
          attributes = source;
          column = cellPlace(attribute(source, "r") ?? "").column ?? column + 1;
          value = "";
          hasFormula = false;
          break;
        case "f":
          hasFormula = true;
          break;
        case "v":
        case "t":
          collecting = !inPhonetic;
          break;
        case "rPh":
          inPhonetic = true;
          break;
        case "col":
          if (isTrue(attribute(source, "hidden"))) {
            grid.hideColumns(Number(attribute(source, "min")) - 1, Number(attribute(source, "max")) - 1);
          }
          break;
        case "mergeCell":
          addMerge(attribute(source, "ref") ?? "", grid);
          break;
      }
    },
    text: (part) => {
      if (collecting) value += part;
    },
    close: (name) => {
      if (name === "v" || name === "t") collecting = false;
      else if (name === "rPh") inPhonetic = false;
      else if (name === "c") grid.setCell(column, cellText(attributes, value, hasFormula, context));
    },
  });
}

/** Whether an attribute of the format that takes a boolean is true. */
export function isTrue(value: string | undefined): boolean {
  return value === "1" || value === "true";
}

/** The row from 1 and the column from 0 of a cell reference such as `C14`; no column where it is none. */
export function cellPlace(reference: string): { readonly row: number; readonly column: number | undefined } {
  let length = 0;
  while (reference.charCodeAt(length) > 57) length++;
  const column =
    length === 1 ? (reference.charCodeAt(0) & ~0x20) - 65 : columnIndex(reference.slice(0, length));
  return { row: Number(reference.slice(length)), column };
}

function addMerge(reference: string, grid: Grid): void {
  const [from = "", to = from] = reference.split(":");
  const { row: top, column } = cellPlace(from);
  const { row: bottom } = cellPlace(to);
  if (column !== undefined && bottom > top) grid.addMerge({ top, bottom, column });
}

function cellText(attributes: string, value: string, hasFormula: boolean, context: SheetContext): GridCell {
  const type = attribute(attributes, "t") ?? "n";
  if (hasFormula && type !== "str" && value === "") return { text: "", mark: "no-cached-result" };
  if (value === "") return { text: "" };
  const style = context.styles[Number(attribute(attributes, "s") ?? 0)] ?? plainStyle;
  const { struck } = style;
  switch (type) {
    case "s": {
      const index = Number(value);
      const text = context.strings.texts[index];
      if (text === undefined) throw new Error(`no shared string ${value}`);
      return { text, struck: struck || context.strings.struck.has(index) };
    }
    case "str":
    case "inlineStr":
      return { text: unescapeText(value), struck };
    case "b":
      return { text: isTrue(value) ? "VRAI" : "FAUX", mark: "boolean", struck };
    case "e":
      return { text: value, mark: "error", struck };
    case "d":
      return { text: value, mark: "date", struck };
    default: {
      if (hasFormula && context.recalculates && value === "0") return { text: "", mark: "no-cached-result" };
      const number = Number(value);
      if (Number.isNaN(number)) return { text: value, struck };
      const shown = numberText(number, style.numberFormat, context.date1904);
      return struck ? { ...shown, struck } : shown;
    }
  }
}
