import { messageOf, severityOf } from "../findings/catalogue.js";
import { addSheet, type Book, freeSheetName } from "../formats/annotate/book.js";
import { severityFills } from "../formats/annotate/styles.js";
import {
  filteredArea,
  type NewCell,
  type NewSheet,
  reference,
  wrappedHeight,
  writeSheet,
} from "../formats/annotate/write-sheet.js";
import { informationMarks } from "../model/information-sheet.js";
import type { Language } from "../model/language.js";
import { visible } from "../model/visible.js";
import type { PlacedFinding } from "./annotated-list.js";
import { countSeverities } from "./report.js";
import { severityCounts } from "./sentences.js";
import { wordsIn } from "./words.js";
import { workbookWords } from "./workbook-words.js";

/** The most characters of a value that the sheet shows. */
const longestValue = 500;

/** Adds, before all others, the sheet that lists the findings of a workbook, each with a link to its cell. */
export function addCheckSheet(book: Book, placed: readonly PlacedFinding[], language: Language): void {
  const words = wordsIn[language];
  const { check } = workbookWords[language];
  const { styles } = book;
  const text = styles.look({ wrap: true });
  const value = styles.look({ wrap: true, text: true });
  const link = styles.look({ underline: true, color: "FF0563C1" });
  const rows = placed.map(({ finding, place }): readonly NewCell[] => {
    const severity = severityOf(finding);
    const { cell = "" } = place ?? {};
    return [
      {
        text: words.severity[severity],
        style: styles.look({ bold: severity === "error", fill: severityFills[severity] }),
      },
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

/** A sheet for people to read: a title, the mark that says that it is no list, and a table to filter. */
export type InformationSheet = {
  readonly name: string;
  /** Among the tabs, from 0. */
  readonly place: number;
  readonly title: string;
  readonly columns: readonly string[];
  /** In characters. */
  readonly widths: readonly number[];
  readonly rows: readonly (readonly NewCell[])[];
  readonly language: Language;
};

/** Adds a sheet for people to read to a workbook. */
export function addInformationSheet(book: Book, sheet: InformationSheet): void {
  const { styles } = book;
  const header = styles.look({ bold: true, fill: "FFE4E4E4", rule: true, wrap: true });
  const top: readonly (readonly NewCell[])[] = [
    [{ text: sheet.title, style: styles.look({ bold: true, size: 14 }) }],
    [{ text: informationMarks[sheet.language], style: styles.look({ italic: true, color: "FF595959" }) }],
    sheet.columns.map((text) => ({ text, style: header })),
  ];
  const written: NewSheet = {
    columns: sheet.widths.map((width) => ({ width })),
    rows: [...top, ...sheet.rows].map((cells, index) => ({
      number: index + 1,
      cells,
      ...(index < top.length - 1 ? {} : { height: heightOf(cells, sheet.widths) }),
    })),
    headerRow: top.length,
    filter: true,
  };
  const name = freeSheetName(book, sheet.name);
  const area = filteredArea(written).replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
  addSheet(book, {
    name,
    xml: writeSheet(written, book),
    place: sheet.place,
    names: [
      { name: "_xlnm.Print_Titles", reference: reference(name, `$${top.length}:$${top.length}`) },
      { name: "_xlnm._FilterDatabase", reference: reference(name, area), hidden: true },
    ],
  });
}

function heightOf(cells: readonly NewCell[], widths: readonly number[]): number {
  return wrappedHeight(cells.map(({ text }, column) => ({ text, width: widths[column] ?? 10 })));
}
