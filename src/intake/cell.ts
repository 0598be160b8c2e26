import type { Finding } from "../findings/catalogue.js";
import type { FindingField } from "../findings/fields.js";
import { invisibleCharacters } from "../model/compare.js";
import { cellAt, type Location } from "../model/location.js";
import type { CellMark, Row } from "../model/table.js";

/** A cell taken from its row: its text tidied, and what there is to say of it. */
export type Cell = {
  readonly text: string;
  /** The text as it stands in the file. */
  readonly raw: string;
  /** Where it stands; asked for only where there is something to say of it. */
  readonly at: () => Location;
  readonly mark?: CellMark;
  readonly findings: readonly Finding[];
  /** Whether an error was found, so that the text cannot be used. */
  readonly broken: boolean;
};

/** The longest name taken for one: twice the longest that civil registers in France are known to hold. */
export const longestName = 100;

const none: readonly Finding[] = [];
const plainText = /^[!-~](?:[ -~]*[!-~])?$/;
// Excel and LibreOffice, in French and in English.
const errorText =
  /^#(N\/A|REF!|VALUE!|VALEUR!|DIV\/0!|NAME\?|NOM\?|NUM!|NOMBRE!|NULL!|NUL!|SPILL!|CALC!|####+)$|^(Err:\d{3})$/i;

/**
 * Takes the cell of a field from a row: surrounding space and invisible characters off (with a notice),
 * Unicode composed, errors and control characters found. `column` is the index from 0.
 */
export function takeCell(row: Row, column: number, rowLocation: Location, field: FindingField): Cell {
  const raw = row.texts[column] ?? "";
  const mark = row.marks?.get(column);
  const locate = (): Location => cellAt(rowLocation, column);
  if (mark === undefined && (raw === "" || (plainText.test(raw) && !raw.startsWith("#")))) {
    return { text: raw, raw, at: locate, findings: none, broken: false };
  }
  const marked = mark === undefined ? {} : { mark };
  if (mark === "no-cached-result") {
    return broken({ code: "formula-without-result", at: locate(), field, value: "" }, raw, marked);
  }
  const text = tidy(raw, field);
  if (mark === "error" || errorText.test(text)) {
    return broken({ code: "cell-error", at: locate(), field, value: raw }, raw, marked);
  }
  if (/\p{Cc}|\p{Cs}|[\ufffe\uffff]/u.test(text))
    return broken({ code: "control-character", at: locate(), field, value: raw }, raw, marked);
  const findings: Finding[] =
    text === raw.normalize("NFC")
      ? []
      : [{ code: "trimmed-value", at: locate(), field, value: raw, after: text }];
  return { text, raw, at: locate, ...marked, findings, broken: false };
}

function broken(finding: Finding, raw: string, marked: { readonly mark?: CellMark }): Cell {
  return { text: "", raw, at: () => finding.at, ...marked, findings: [finding], broken: true };
}

/** Inner invisible characters of an identifier are left for its own check to flag. */
function tidy(raw: string, field: FindingField): string {
  const composed = raw.normalize("NFC");
  // An address has no line breaks, and two of them in a cell are told as such.
  const onOneLine = field === "email" ? composed.replace(/[\t\r\n]+/g, " ") : composed;
  const trimmed = trim(onOneLine);
  return field === "identifier" ? trimmed : trimmed.replace(invisibleCharacters, "");
}

/** The text without space and invisible characters around it; by hand, since a pattern tries every run inside. */
function trim(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isEdge(text.charAt(start))) start++;
  while (end > start && isEdge(text.charAt(end - 1))) end--;
  return text.slice(start, end);
}

function isEdge(character: string): boolean {
  return /[\s\p{Cf}]/u.test(character);
}
