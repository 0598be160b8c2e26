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

/** A location in one word, as a reader of spreadsheets writes it: `liste.xlsx › Feuil1!C14`. */
export function locationText(at: Location, { withFile = true } = {}): string {
  const place = at.cell ?? `${at.row}`;
  const inSheet = at.sheet === undefined ? place : `${at.sheet}!${place}`;
  return withFile ? `${at.file} › ${inSheet}` : inSheet;
}
