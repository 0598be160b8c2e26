import type { Severity } from "../../findings/entry.js";
import { addSheet, type Book, freeSheetName } from "../../formats/edit/book.js";
import { type Styles, severityFills } from "../../formats/edit/styles.js";
import {
  encodeSheet,
  filteredArea,
  type NewCell,
  type NewSheet,
  reference,
  wrappedHeight,
} from "../../formats/edit/write-sheet.js";
import { informationMarks } from "../../model/information-sheet.js";
import type { Language } from "../../model/language.js";

/** The height in points of the row of the title of such a sheet. */
export const titleHeight = 22.5;

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

/** The styles of what stands above such cells: the title, the mark, and the headers of the columns. */
export function headLooks(styles: Styles): {
  readonly title: number;
  readonly mark: number;
  readonly header: number;
  /** Over numbers, where no arrow of a filter is in the way. */
  readonly numberHeader: number;
} {
  const header = { bold: true, fill: "FFE4E4E4", rule: "FF7F7F7F", wrap: true };
  return {
    title: styles.look({ bold: true, size: 14 }),
    mark: styles.look({ italic: true, color: "FF595959" }),
    header: styles.look(header),
    numberHeader: styles.look({ ...header, align: "right" }),
  };
}

/** Adds a sheet for people to read to a workbook. */
export function addInformationSheet(book: Book, sheet: InformationSheet): void {
  const { title, mark, header } = headLooks(book.styles);
  const top: readonly (readonly NewCell[])[] = [
    [{ text: sheet.title, style: title }],
    [{ text: informationMarks[sheet.language], style: mark }],
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
    xml: encodeSheet(written, book),
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
