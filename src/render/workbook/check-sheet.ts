import { messageOf, severityOf } from "../../findings/catalogue.js";
import type { Book } from "../../formats/edit/book.js";
import type { NewCell } from "../../formats/edit/write-sheet.js";
import type { Language } from "../../model/language.js";
import { visible } from "../../model/visible.js";
import { countSeverities } from "../report.js";
import { severityCounts } from "../sentences.js";
import { wordsIn } from "../words.js";
import type { PlacedFinding } from "./annotated-list.js";
import { addInformationSheet, bodyLooks } from "./information-sheet.js";
import { workbookWords } from "./workbook-words.js";

/** The most characters of a value that the sheet shows. */
const longestValue = 500;

/** Adds, before all others, the sheet that lists the findings of a workbook, each with a link to its cell. */
export function addCheckSheet(book: Book, placed: readonly PlacedFinding[], language: Language): void {
  const words = wordsIn[language];
  const { check } = workbookWords[language];
  const { text, value, link, severityLook } = bodyLooks(book.styles);
  const rows = placed.map(({ finding, place }): readonly NewCell[] => {
    const severity = severityOf(finding);
    const { cell = "" } = place ?? {};
    return [
      { text: words.severity[severity], style: severityLook(severity) },
      { text: visible(place?.sheet ?? finding.at.sheet ?? ""), style: text },
      place?.visible === true
        ? { text: cell, style: link, link: { sheet: place.sheet, cell } }
        : { text: cell, style: text },
      { text: messageOf(finding, language), style: text },
      { text: visible(finding.value ?? "", longestValue), style: value },
      { text: visible(finding.suggestion ?? "", longestValue), style: value },
    ];
  });
  const none = [{ text: words.noFindings, style: text }];
  addInformationSheet(book, {
    name: check.sheet,
    place: 0,
    title: `${check.sheet}${words.colon}${severityCounts(countSeverities(placed.map(({ finding }) => finding)), words)}`,
    columns: check.columns,
    widths: [17, 18, 10, 72, 32, 32],
    rows: rows.length === 0 ? [none] : rows,
    language,
  });
}
