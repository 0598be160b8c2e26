import { firstRows, type Table } from "../../model/table.js";
import { type Annotation, annotateCells } from "./annotate-cells.js";
import { addSheet, type Book, freeSheetName } from "./book.js";
import { newBook } from "./new-book.js";
import { type NewColumn, type NewRow, writeSheet } from "./write-sheet.js";

/** A table to be written as a sheet; its header is set off where it has one, 0 otherwise. */
export type WrittenTable = { readonly table: Table; readonly headerRow: number };

/** A workbook made of tables, and the name of the sheet of each. */
export type TableBook = { readonly book: Book; readonly sheetNames: readonly string[] };

/** What a sheet can hold. */
const most = { rows: 1_048_576, columns: 16_384 };

/** In characters. */
const widths = { least: 9, most: 48 };
/** The share of the cells of a column that it is made wide enough for: one long text does not make it wider. */
const fittedShare = 0.95;

/**
 * A workbook with a sheet for each table, every text as text and at its place; `name` is for tables that have
 * none.
 */
export function bookOfTables(tables: readonly WrittenTable[], name: string): TableBook {
  const book = newBook();
  const sheetNames = tables.map((written, index) => {
    const sheetName = freeSheetName(book, written.table.sheet ?? name);
    const xml = tableSheet(book, written, index === 0);
    addSheet(book, { name: sheetName, xml, place: index, names: [] });
    return sheetName;
  });
  const notes = tables.flatMap(({ table }, index) => notesOf(table, sheetNames[index] ?? ""));
  annotateCells(book, notes);
  return { book, sheetNames };
}

function tableSheet({ styles, main, office }: Book, written: WrittenTable, selected: boolean): string {
  const { table, headerRow } = written;
  const body = styles.look({ text: true });
  const struck = styles.look({ text: true, strike: true });
  const header = styles.look({ text: true, bold: true });
  const rows = [...table.rows]
    .filter(({ number, texts }) => number <= most.rows && texts.length > 0)
    .map(({ number, texts, struck: struckColumns, hidden = false }): NewRow => {
      const style = number === headerRow ? header : body;
      return {
        number,
        hidden,
        cells: texts
          .slice(0, most.columns)
          .map((text, column) =>
            text === "" ? undefined : { text, style: struckColumns?.has(column) ? struck : style },
          ),
      };
    });
  return writeSheet({ columns: columnsOf(table, body), rows, headerRow, selected }, { main, office });
}

function columnsOf(table: Table, style: number): readonly NewColumn[] {
  const lengths: number[][] = [];
  for (const { texts } of firstRows(table.rows, 2000)) {
    for (const [column, text] of texts.slice(0, 200).entries()) {
      lengths[column] ??= [];
      if (text !== "") lengths[column].push(text.length);
    }
  }
  return Array.from(lengths, (own = [], column) => {
    const sorted = own.toSorted((a, b) => a - b);
    const length = sorted[Math.floor((sorted.length - 1) * fittedShare)] ?? 0;
    return {
      width: Math.min(Math.max(length + 3, widths.least), widths.most),
      style,
      hidden: table.hiddenColumns?.has(column) ?? false,
    };
  });
}

function notesOf({ rows }: Table, sheet: string): readonly Annotation[] {
  return [...rows].flatMap(({ number, notes }) =>
    [...(notes ?? [])].map(([column, text]) => ({
      sheet,
      row: number,
      column,
      paragraph: { title: "", text },
    })),
  );
}
