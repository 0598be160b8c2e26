import type { NumberText } from "./number-text.js";

/**
 * The text of a whole number under the formats of identifiers and the like, in which a list holds nearly all of its
 * numbers; `undefined` for any other number or format, which only `numberText` knows.
 *
 * Two departures from Excel-FR, both to keep digits that a list needs: a whole number under `General` is given in
 * full (Excel turns 12 digits and more into 7,32829E+13), and a number under a format of zeros (`00000`) is not
 * marked as one, since the format gives back the zeros that the value has lost.
 */
export function wholeNumberText(value: number, numberFormat: string): NumberText | undefined {
  if (!Number.isSafeInteger(value)) return undefined;
  if (numberFormat === "General" || /^(general|@|0)$/i.test(numberFormat)) {
    return { text: String(value), mark: "number" };
  }
  if (!/^0{2,}$/.test(numberFormat)) return undefined;
  const digits = String(Math.abs(value)).padStart(numberFormat.length, "0");
  return { text: value < 0 ? `-${digits}` : digits };
}
