import type { Language } from "./language.js";
import { firstRows, type Table } from "./table.js";

/** What a sheet says, alone in a cell of column A near its top, that we write for people and that is no list. */
export const informationMarks: Readonly<Record<Language, string>> = {
  fr: "Feuille d'information : elle n'est pas lue comme une liste.",
  en: "Information sheet: it is not read as a list.",
};

/** In how many of a sheet's first rows the mark may stand. */
const deepestMark = 5;

/** Whether a table is a sheet of ours for people to read (a guide, findings, corrections), to be passed over. */
export function isInformationSheet({ rows }: Pick<Table, "rows">): boolean {
  const marks = Object.values(informationMarks);
  return firstRows(rows, deepestMark).some(
    ({ number, texts: [first = ""] }) => number <= deepestMark && marks.includes(first.trim()),
  );
}
