import Papa from "papaparse";
import { formulaAsText } from "./formula-as-text.js";

/** How a delimited text is written. */
export type DelimitedOptions = {
  readonly delimiter: string;
  /** CRLF where it is not said, as RFC 4180 asks. */
  readonly lineEnd?: "\r\n" | "\n";
  /** Opens the text with the mark by which Excel knows UTF-8. */
  readonly byteOrderMark?: boolean;
  /** Writes every value that a spreadsheet would run as a formula so that it shows as text (design, rule 8). */
  readonly formulasAsText?: boolean;
};

/** Rows as a delimited text that ends with a line end, quoted where a value needs it. */
export function writeDelimited(
  rows: readonly (readonly string[])[],
  { delimiter, lineEnd = "\r\n", byteOrderMark = false, formulasAsText = false }: DelimitedOptions,
): string {
  const written = formulasAsText ? rows.map((row) => row.map(formulaAsText)) : rows;
  const text = Papa.unparse(
    written.map((row) => [...row]),
    { delimiter, newline: lineEnd },
  );
  return `${byteOrderMark ? "\ufeff" : ""}${text}${rows.length === 0 ? "" : lineEnd}`;
}
