import { format, isDateFormat } from "numfmt";

/** A number as its cell displays it, and whether the display says that it is a number or a date. */
export type NumberText = { readonly text: string; readonly mark?: "number" | "date" };

const daysFrom1900To1904 = 1462;

/**
 * The text that Excel-FR displays for a number under a number format, dates included.
 *
 * Two departures, both to keep digits that a list needs: a whole number under `General` is given in full
 * (Excel turns 12 digits and more into 7,32829E+13), and a number under a format of zeros (`00000`) is not
 * marked as one, since the format gives back the zeros that the value has lost.
 */
export function numberText(value: number, numberFormat: string, date1904: boolean): NumberText {
  if (isDateFormat(numberFormat)) {
    const serial = date1904 ? value + daysFrom1900To1904 : value;
    return { text: formatted(serial, numberFormat), mark: "date" };
  }
  if (/^0{2,}$/.test(numberFormat) && Number.isInteger(value))
    return { text: formatted(value, numberFormat) };
  const inFull = /^(general|@|0)$/i.test(numberFormat) && Number.isSafeInteger(value);
  return { text: inFull ? String(value) : formatted(value, numberFormat), mark: "number" };
}

function formatted(value: number, numberFormat: string): string {
  return format(numberFormat === "@" ? "General" : numberFormat, value, { locale: "fr", throws: false });
}
