import { type Finding, severityOf } from "../../findings/catalogue.js";
import { fieldLabels } from "../../findings/fields.js";
import { activateSheet, openBook, writeBook } from "../../formats/edit/book.js";
import { type ExtraColumn, fillList, type ListCell } from "../../formats/edit/fill-list.js";
import type { Styles } from "../../formats/edit/styles.js";
import type { ListField, ListRow } from "../../model/account.js";
import type { Language } from "../../model/language.js";
import { columnLetters, type Location } from "../../model/location.js";
import { visible } from "../../model/visible.js";
import { wordsIn } from "../words.js";
import { addCorrectionsSheet } from "./corrections-sheet.js";
import { repairedText } from "./repaired-text.js";

/** Rows to be written as a clean list, and what was found in the lists that they come from. */
export type RowsToFix = {
  /** The blank list, `templates/liste-comptes.xlsx`. */
  readonly template: Uint8Array;
  readonly rows: readonly ListRow[];
  /** In the order in which they are to be listed. */
  readonly findings: readonly Finding[];
  readonly language: Language;
};

/** The sheets of the blank list, and the field of each of their columns. */
const lists = {
  full: { sheet: "Comptes", fields: ["lastName", "firstName", "identifier", "email", "siren"] },
  change: { sheet: "Mouvements", fields: ["action", "lastName", "firstName", "identifier", "email", "siren"] },
} as const satisfies Record<string, { readonly sheet: string; readonly fields: readonly ListField[] }>;

const actionWords = { add: "ajout", withdraw: "retrait" } as const;

/** The findings about each row, by what `rowId` makes of its place. */
type FindingsByRow = ReadonlyMap<string, readonly Finding[]>;

/** Where the row at a place was written, as its sheet and cell; `undefined` where it was not. */
export type WrittenRow = (
  at: Location,
  field: Finding["field"],
) => { readonly sheet: string; readonly cell: string } | undefined;

/**
 * The blank list filled in with the rows as they were read, repairs included, each duplicate but one left out.
 * Nothing is guessed: a value in error is written as it was given, coloured, and what was probably meant stands
 * in a column beside. A second sheet lists every repair and all that is left to correct.
 */
export async function fixedList({ template, rows, findings, language }: RowsToFix): Promise<Uint8Array> {
  const book = openBook(template, "liste-comptes.xlsx");
  const byRow = groupByRow(findings);
  const written = new Map<string, { readonly sheet: string; readonly number: number; readonly row: ListRow }>();
  const kept = rows.filter(({ state }) => state !== "duplicate");
  for (const kind of ["full", "change"] as const) {
    const own = kept.filter(({ columns }) => columns.has("action") === (kind === "change"));
    if (own.length === 0) continue;
    const { sheet } = lists[kind];
    for (const [index, row] of own.entries())
      written.set(rowId(row.account.at), { sheet, number: index + 2, row });
    const filling = { fields: lists[kind].fields, byRow, styles: book.styles, language };
    fillList(book, sheet, listContent(own, filling));
  }
  addCorrectionsSheet(book, { findings, language, place: 1, writtenRow: (at, field) => {
    const found = written.get(rowId(at));
    if (found === undefined) return undefined;
    const fields: readonly ListField[] = found.row.columns.has("action") ? lists.change.fields : lists.full.fields;
    const column = Math.max(fields.findIndex((each) => each === (field === "fullName" ? "lastName" : field)), 0);
    return { sheet: found.sheet, cell: `${columnLetters(column)}${found.number}` };
  } });
  if (kept.length > 0 && kept.every(({ columns }) => columns.has("action"))) {
    activateSheet(book, lists.change.sheet);
  }
  return writeBook(book);
}

type Filling = {
  readonly fields: readonly ListField[];
  readonly byRow: FindingsByRow;
  readonly styles: Styles;
  readonly language: Language;
};

function listContent(
  rows: readonly ListRow[],
  { fields, byRow, styles, language }: Filling,
): { readonly rows: readonly (readonly ListCell[])[]; readonly extra: readonly ExtraColumn[] } {
  const proposals = rows.map(({ account }) => proposalsOf(byRow.get(rowId(account.at)) ?? [], language));
  const names = rows.map(({ account, operatorName = "" }) => (account.siren === undefined ? operatorName : ""));
  const hasNames = names.some((name) => name !== "");
  const hasProposals = proposals.some((proposal) => proposal !== "");
  return {
    rows: rows.map((row, index) => {
      const found = byRow.get(rowId(row.account.at)) ?? [];
      const cells = fields.map((field): ListCell => {
        const severity = worstOf(found, field);
        const text = textOf(row, field);
        return severity === undefined ? { text } : { text, restyle: (style) => styles.filled(style, severity) };
      });
      return [
        ...cells,
        ...(hasNames ? [{ text: names[index] ?? "" }] : []),
        ...(hasProposals ? [{ text: proposals[index] ?? "" }] : []),
      ];
    }),
    extra: [
      // In French, as the rest of the header.
      ...(hasNames ? [{ label: "Opérateur", width: 30 }] : []),
      ...(hasProposals ? [{ label: wordsIn[language].suggestion, width: 60 }] : []),
    ],
  };
}

/** The value as read; as given where it could not be read. */
function textOf({ account, action, columns, texts }: ListRow, field: ListField): string {
  const read =
    field === "action"
      ? action && actionWords[action]
      : field === "siren" || field === "lastName" || field === "firstName" || field === "identifier" || field === "email"
        ? account[field]
        : undefined;
  if (read !== undefined && read !== "") return read;
  const column = columns.get(field);
  return column === undefined ? "" : (texts?.[column] ?? "");
}

function proposalsOf(findings: readonly Finding[], language: Language): string {
  const proposals = findings.flatMap(({ field, suggestion, ...rest }) => {
    if (suggestion === undefined || repairedText(finding) !== undefined) return [];
  });
  return proposals.join(" ; ");
}
