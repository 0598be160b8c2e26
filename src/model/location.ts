import type { Language } from "./language.js";
import { visible } from "./visible.js";

/** Where something stands, numbered from 1 as Excel or a text editor shows it. */
export type Location = {
  /** The file as given on the command line. */
  readonly file: string;
  readonly sheet?: string;
  /** The row of the sheet; for CSV the line on which the record starts. */
  readonly row: number;
  readonly column?: string;
  readonly cell?: string;
};

/** The letters of a column, from its index counted from 0: 0 is `A`, 26 is `AA`. */
export function columnLetters(index: number): string {
  const rest = Math.floor(index / 26);
  const letter = String.fromCharCode(65 + (index % 26));
  return rest === 0 ? letter : columnLetters(rest - 1) + letter;
}

/** The index counted from 0 of a column written in letters; `undefined` where the text is no column. */
export function columnIndex(letters: string): number | undefined {
  if (!/^[A-Za-z]{1,3}$/.test(letters)) return undefined;
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

/** The location of one cell, from that of its row and the column's index counted from 0. */
export function cellAt(row: Location, column: number): Location {
  const letters = columnLetters(column);
  return { ...row, column: letters, cell: `${letters}${row.row}` };
}

/** A location as a reader of spreadsheets says it: `liste.xlsx › Feuil1!C14`, `liste.csv › ligne 14`. */
export function locationText(at: Location, language: Language): string {
  return `${visible(at.file)} › ${placeText(at, language)}`;
}

/** A location as it is said from another: without the file where it is the same. */
export function relativeText(from: Location, to: Location, language: Language): string {
  return from.file === to.file ? placeText(to, language) : locationText(to, language);
}

/** A location within its file: `Feuil1!C14`, or `ligne 14` where it is a whole row. */
export function placeText(at: Location, language: Language): string {
  const place = at.cell ?? `${language === "fr" ? "ligne" : "row"} ${at.row}`;
  if (at.sheet === undefined) return place;
  const sheet = visible(at.sheet);
  return at.cell === undefined ? `${sheet}, ${place}` : `${sheet}!${place}`;
}

/** What tells a sheet, or a text, from all others of all lists. */
export function sheetId({ file, sheet }: { readonly file: string; readonly sheet?: string }): string {
  return `${file}\u0000${sheet ?? ""}`;
}

/** What tells a row from all others of all lists. */
export function rowId(at: Location): string {
  return `${sheetId(at)}\u0000${at.row}`;
}
