import { type Finding, severityOf } from "../../findings/catalogue.js";
import type { Severity } from "../../findings/entry.js";
import { fieldLabels } from "../../findings/fields.js";
import type { ExtraColumn, ListCell } from "../../formats/edit/fill-list.js";
import type { Styles } from "../../formats/edit/styles.js";
import type { ListField, ListRow } from "../../model/account.js";
import type { Language } from "../../model/language.js";
import { visible } from "../../model/visible.js";
import { wordsIn } from "../words.js";
import { type FindingsAt, repairedText } from "./findings-by-row.js";
import { workbookWords } from "./workbook-words.js";

/** The fields that a filled list has a column for, in the order of its columns. */
export type FilledField = Exclude<ListField, "operator" | "fullName" | "status" | "departureDate">;

/** What the cells of a list depend on besides its rows. */
export type Filling = {
  readonly fields: readonly FilledField[];
  readonly findingsAt: FindingsAt;
  readonly styles: Styles;
  readonly language: Language;
};

/** The cells of a list: the values as read, those in doubt coloured, and what was probably meant beside them. */
export function listContent(
  rows: readonly ListRow[],
  filling: Filling,
): { readonly rows: readonly (readonly ListCell[])[]; readonly extra: readonly ExtraColumn[] } {
  const { fields, findingsAt, language } = filling;
  const operators: Beside = {
    label: "Opérateur",
    width: 30,
    texts: rows.map(({ account, operatorName = "" }) => (account.siren === undefined ? operatorName : "")),
  };
  const proposals: Beside = {
    label: wordsIn[language].suggestion,
    width: 60,
    texts: rows.map(({ account }) => proposalsIn(findingsAt(account.at), language)),
  };
  const beside = [operators, proposals].filter(({ texts }) => texts.some((text) => text !== ""));
  return {
    rows: rows.map((row, index) => [
      ...fields.map((field) => cellOf(row, field, filling)),
      ...beside.map(({ texts }) => ({ text: texts[index] ?? "" })),
    ]),
    extra: beside,
  };
}

/** A column that only some lists need. */
type Beside = ExtraColumn & { readonly texts: readonly string[] };

function cellOf(row: ListRow, field: FilledField, { findingsAt, styles }: Filling): ListCell {
  const text = textOf(row, field);
  const severity = worstOf(findingsAt(row.account.at), field);
  return severity === undefined ? { text } : { text, restyle: (style) => styles.filled(style, severity) };
}

/** The value as it was read; where it could not be, as it was given. */
function textOf({ account, action, columns, texts }: ListRow, field: FilledField): string {
  const read = field === "action" ? (action === undefined ? "" : actionWords[action]) : account[field];
  if (read !== undefined && read !== "") return read;
  const column = columns.get(field);
  return column === undefined ? "" : (texts?.[column] ?? "");
}

const actionWords = { add: "ajout", withdraw: "retrait" } as const;

function worstOf(findings: readonly Finding[], field: FilledField): Severity | undefined {
  const own = findings.filter((finding) => isAbout(finding, field) && repairedText(finding) === undefined);
  const severities = own.map(severityOf);
  return severities.includes("error") ? "error" : severities.find((severity) => severity === "warning");
}

/** An error about the row as a whole is one about each of its cells. */
function isAbout(finding: Finding, field: FilledField): boolean {
  if (isAboutRow(finding)) return severityOf(finding) === "error";
  if (finding.field === "fullName") return field === "lastName" || field === "firstName";
  return finding.field === field;
}

function isAboutRow({ at, field }: Finding): boolean {
  return field === undefined && at.column === undefined;
}

/** What was probably meant; where a whole row is in doubt, that it is, since no value tells it. */
function proposalsIn(findings: readonly Finding[], language: Language): string {
  const proposals = findings.flatMap((finding) => {
    const { field, suggestion } = finding;
    if (isAboutRow(finding) && severityOf(finding) === "error") {
      return [workbookWords[language].corrections.rowToCorrect];
    }
    if (suggestion === undefined || repairedText(finding) !== undefined) return [];
    const label = field === undefined ? "" : `${fieldLabels[field][language]}${wordsIn[language].colon}`;
    return [label + visible(suggestion)];
  });
  return [...new Set(proposals)].join(wordsIn[language].semicolon);
}
