import type { Finding } from "../../findings/catalogue.js";
import { activateSheet, openBook, writeBook } from "../../formats/edit/book.js";
import { fillList } from "../../formats/edit/fill-list.js";
import type { ListRow } from "../../model/account.js";
import type { Language } from "../../model/language.js";
import { columnLetters, rowId } from "../../model/location.js";
import { addCorrectionsSheet, type WrittenCell } from "./corrections-sheet.js";
import { findingsByRow } from "./findings-by-row.js";
import { type FilledField, listContent } from "./list-content.js";

/** Rows to be written as a clean list, and what was found in the lists that they come from. */
export type RowsToFix = {
  /** The blank list, `templates/liste-comptes.xlsx`. */
  readonly template: Uint8Array;
  readonly rows: readonly ListRow[];
  /** In the order in which they are to be listed. */
  readonly findings: readonly Finding[];
  readonly language: Language;
};

type ListSheet = { readonly name: string; readonly fields: readonly FilledField[] };

/** The sheets of the blank list, and the field of each of their columns. */
const fullList: ListSheet = {
  name: "Comptes",
  fields: ["lastName", "firstName", "identifier", "email", "siren"],
};
const changeList: ListSheet = { name: "Mouvements", fields: ["action", ...fullList.fields] };

/**
 * The blank list filled in with the rows as they were read, repairs included, all but one of the rows that
 * repeat an account left out. Nothing is guessed: a value in error is written as it was given, coloured, and
 * what was probably meant stands in a column beside it. A second sheet lists the repairs and what is left to
 * correct.
 */
export async function fixedList({ template, rows, findings, language }: RowsToFix): Promise<Uint8Array> {
  const book = openBook(template, "liste-comptes.xlsx");
  const findingsAt = findingsByRow(findings);
  const written = new Map<string, { readonly sheet: ListSheet; readonly row: number }>();
  for (const sheet of [fullList, changeList]) {
    const own = rows.filter((row) => row.state !== "duplicate" && sheetOf(row) === sheet);
    if (own.length === 0) continue;
    for (const [index, { account }] of own.entries())
      written.set(rowId(account.at), { sheet, row: index + 2 });
    fillList(
      book,
      sheet.name,
      listContent(own, { fields: sheet.fields, findingsAt, styles: book.styles, language }),
    );
  }
  const writtenAt = ({ at, field }: Finding): WrittenCell | undefined => {
    const found = written.get(rowId(at));
    if (found === undefined) return undefined;
    const wanted = field === "fullName" ? "lastName" : field;
    const fields: readonly (typeof wanted)[] = found.sheet.fields;
    const column = Math.max(fields.indexOf(wanted), 0);
    return { sheet: found.sheet.name, cell: `${columnLetters(column)}${found.row}` };
  };
  addCorrectionsSheet(book, { findings, writtenAt, language, place: 1 });
  if (rows.length > 0 && rows.every((row) => sheetOf(row) === changeList))
    activateSheet(book, changeList.name);
  return writeBook(book);
}

function sheetOf({ columns }: ListRow): ListSheet {
  return columns.has("action") ? changeList : fullList;
}
