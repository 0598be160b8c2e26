import { cellText } from "../formats/form/cell-text.js";
import { formNames, operatorPlaces } from "./form-names.js";

/** What a request says, as it is read. */
export type RequestContents = {
  /** The texts of sections 1 and 2, by the names of the form. */
  readonly texts: ReadonlyMap<string, string>;
  /** The day, as `YYYY-MM-DD`. */
  readonly date: string;
  /** The rows of section 4: last name, first name, identifier, email. */
  readonly additions: readonly (readonly string[])[];
  /** The rows of section 5. */
  readonly withdrawals: readonly (readonly string[])[];
};

/**
 * The text from which a request's fingerprint is computed: what it asks, by whom and when, but not how it is
 * laid out, nor section 3, in which customs have a number filled in later (notice).
 */
export function canonicalRequest({ texts, date, additions, withdrawals }: RequestContents): string {
  return JSON.stringify({
    texts: operatorPlaces.map((place) => [place, plain(texts.get(formNames[place]) ?? "")]),
    date,
    additions: additions.map((row) => row.map(plain)),
    withdrawals: withdrawals.map((row) => row.map(plain)),
  });
}

/** A text as it comes back from its cell, whichever program has saved it: spaces and line ends are one space. */
function plain(text: string): string {
  return cellText(text).replace(/\s+/g, " ").trim();
}
