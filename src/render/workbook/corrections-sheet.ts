import { type Finding, messageOf, severityOf } from "../../findings/catalogue.js";
import type { Book } from "../../formats/edit/book.js";
import type { NewCell } from "../../formats/edit/write-sheet.js";
import type { Language } from "../../model/language.js";
import { placeText } from "../../model/location.js";
import { visible } from "../../model/visible.js";
import { wordsIn } from "../words.js";
import { repairedText } from "./findings-by-row.js";
import { addInformationSheet, bodyLooks } from "./information-sheet.js";
import { workbookWords } from "./workbook-words.js";

/** A cell of the list that was written. */
export type WrittenCell = { readonly sheet: string; readonly cell: string };

/** What the sheet of corrections is made from. */
export type Corrections = {
  readonly findings: readonly Finding[];
  /** Where the value that a finding is about was written; `undefined` where its row was not. */
  readonly writtenAt: (finding: Finding) => WrittenCell | undefined;
  readonly language: Language;
  /** The sheet's place among the tabs, from 0. */
  readonly place: number;
};

/** The most characters of a value that the sheet shows. */
const longestValue = 500;

/** Adds the sheet that says what was repaired in a list, and all that is left to correct or to check. */
export function addCorrectionsSheet(book: Book, { findings, writtenAt, language, place }: Corrections): void {
  const { corrections } = workbookWords[language];
  const { text, value, link, severityLook } = bodyLooks(book.styles);
  const rows = findings.map((finding): readonly NewCell[] => {
    const after = repairedText(finding);
    const target = writtenAt(finding);
    const severity = after === undefined ? severityOf(finding) : "notice";
    return [
      { text: stateOf(finding, language), style: severityLook(severity) },
      target === undefined
        ? { text: "", style: text }
        : { text: `${target.sheet}!${target.cell}`, style: link, link: target },
      { text: visible(finding.at.file), style: text },
      { text: placeText(finding.at, language), style: text },
      { text: visible(finding.value ?? "", longestValue), style: value },
      { text: visible(after ?? "", longestValue), style: value },
      { text: visible(finding.suggestion ?? "", longestValue), style: value },
      { text: messageOf(finding, language), style: text },
    ];
  });
  const counts = countStates(findings);
  addInformationSheet(book, {
    name: corrections.sheet,
    place,
    title: `${corrections.sheet}${wordsIn[language].colon}${corrections.counts(counts)}`,
    columns: corrections.columns,
    widths: [19, 16, 24, 18, 28, 28, 28, 64],
    rows: rows.length === 0 ? [[{ text: wordsIn[language].noFindings, style: text }]] : rows,
    language,
  });
}

function stateOf(finding: Finding, language: Language): string {
  const { repaired, leftOut, states } = workbookWords[language].corrections;
  if (repairedText(finding) !== undefined) return repaired;
  return finding.code === "duplicate-row" ? leftOut : states[severityOf(finding)];
}

function countStates(findings: readonly Finding[]): {
  readonly repaired: number;
  readonly toCorrect: number;
} {
  const repaired = findings.filter((finding) => repairedText(finding) !== undefined).length;
  const toCorrect = findings.filter((finding) => severityOf(finding) === "error").length;
  return { repaired, toCorrect };
}
