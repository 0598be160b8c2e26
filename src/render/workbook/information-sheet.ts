import type { Severity } from "../../findings/entry.js";
import { addSheet, type Book, freeSheetName } from "../../formats/edit/book.js";
import { type Styles, severityFills } from "../../formats/edit/styles.js";
import {
  filteredArea,
  type NewCell,
  type NewSheet,
  reference,
  wrappedHeight,
  writeSheet,
} from "../../formats/edit/write-sheet.js";
import { informationMarks } from "../../model/information-sheet.js";
import type { Language } from "../../model/language.js";

/** The height in points of the row of its title. */
const titleHeight = 22.5;

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

/** The styles of the cells of such a sheet: sentences, values, links, and the word of a severity. */
export function bodyLooks(styles: Styles): {
  readonly text: number;
  readonly value: number;
  readonly link: number;
  readonly severityLook: (severity: Severity) => number;
} {
  const rule = "FFD9D9D9";
  return {
    text: styles.look({ wrap: true, rule }),
    value: styles.look({ wrap: true, text: true, rule }),
    link: styles.look({ underline: true, color: "FF0563C1", rule }),
    severityLook: (severity) =>
      styles.look({ bold: severity === "error", fill: severityFills[severity], rule }),
  };
}

/** Adds a sheet for people to read to a workbook. */
export function addInformationSheet(book: Book, sheet: InformationSheet): void {
  const { styles } = book;
  const header = styles.look({ bold: true, fill: "FFE4E4E4", rule: "FF7F7F7F", wrap: true });
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
      height: index === 0 ? titleHeight : heightOf(index === 1 ? [] : cells, sheet.widths),
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
