import { firstRows, type Row, type Table } from "../model/table.js";
import { normaliseLabel } from "./labels.js";

/** The columns of a review that are read, each with the beginning of what it is called, folded. */
const labels = {
  decision: ["decision"],
  reference: ["reference"],
  identifier: ["identifiant", "identifier"],
  siren: ["siren"],
  lastName: ["nom", "last name"],
  firstName: ["prenom", "first name"],
  email: ["courriel", "email"],
  comment: ["commentaire", "comment"],
} as const;

/** A column of a review that is read. */
export type ReadColumn = keyof typeof labels;

/** Where the header of a review stands, and what is above it. */
export type ReviewHeader = {
  /** The index of its row among those of the table. */
  readonly index: number;
  /** By index from 0; -1 where there is none. */
  readonly columns: Readonly<Record<ReadColumn, number>>;
  /** The day of the review, as `YYYY-MM-DD`, and the version of the register, where the file says. */
  readonly made?: { readonly date: string; readonly version: number };
};

/** The header of a table that is a review, whatever was done to its rows; `undefined` where it is none. */
export function findReviewHeader({ rows }: Table): ReviewHeader | undefined {
  let index = -1;
  for (const row of rows) {
    index++;
    const columns = columnsOf(row);
    if (columns.decision === -1 || (columns.reference === -1 && columns.identifier === -1)) continue;
    const made = madeIn(firstRows(rows, index));
    return { index, columns, ...(made === undefined ? {} : { made }) };
  }
  return undefined;
}

function columnsOf({ texts }: Row): ReviewHeader["columns"] {
  const folded = texts.map((text) => normaliseLabel(text));
  const place = (column: ReadColumn): number =>
    folded.findIndex((text) =>
      labels[column].some((label) => {
        const wanted = normaliseLabel(label);
        // The decision says its choices after its name; a decision on pairs is another file.
        return column === "decision" ? text.startsWith(wanted) : text === wanted;
      }),
    );
  return {
    decision: place("decision"),
    reference: place("reference"),
    identifier: place("identifier"),
    siren: place("siren"),
    lastName: place("lastName"),
    firstName: place("firstName"),
    email: place("email"),
    comment: place("comment"),
  };
}

const madeLine =
  /(?:(?<day>\d{2})\/(?<month>\d{2})\/(?<year>\d{4})|(?<date>\d{4}-\d{2}-\d{2})).*?(?:n°|no\.)\s*(?<version>\d{1,15})/u;

function madeIn(rows: readonly Row[]): ReviewHeader["made"] {
  for (const { texts } of rows) {
    const { date, day, month, year, version } = madeLine.exec(texts.join(" "))?.groups ?? {};
    if (version === undefined) continue;
    return { date: date ?? `${year}-${month}-${day}`, version: Number(version) };
  }
  return undefined;
}
