import { format, isDateFormat } from "numfmt";
import type { CellMark } from "../../model/table.js";
import { wholeNumberText } from "./whole-number-text.js";

/** A number as its cell displays it, and whether the display says that it is a number or a date. */
export type NumberText = { readonly text: string; readonly mark?: CellMark & ("number" | "date") };

const daysFrom1900To1904 = 1462;

/** The text that Excel-FR displays for a number under a number format, dates included (see `wholeNumberText`). */
export function numberText(value: number, numberFormat: string, date1904: boolean): NumberText {
  const whole = wholeNumberText(value, numberFormat);
  if (whole !== undefined) return whole;
  if (isDateFormat(numberFormat)) {
    const serial = date1904 ? value + daysFrom1900To1904 : value;
    return { text: formatted(serial, numberFormat), mark: "date" };
  }
  return { text: formatted(value, numberFormat), mark: "number" };
}

function formatted(value: number, numberFormat: string): string {
  return format(numberFormat === "@" ? "General" : numberFormat, value, { locale: "fr", throws: false });
}
