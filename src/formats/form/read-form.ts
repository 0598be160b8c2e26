import { cellAt, type Location } from "../../model/location.js";
import { type Row, rowAt } from "../../model/table.js";
import { readSpreadsheet } from "../opendocument/read-spreadsheet.js";
import { recogniseFile } from "../recognise.js";
import { readWorkbook } from "../workbook/read-workbook.js";
import type { FormMarks } from "./form-marks.js";
import { columnName } from "./place-marks.js";
import type { Area, Place } from "./references.js";

/** A text of a form and the cell in which it stands. */
export type FormText = { readonly text: string; readonly at: Location };

/** A table of a filled form. */
export type FormTable = {
  readonly sheet: string;
  /** The columns, by index from 0, of the values of each row. */
  readonly columns: readonly number[];
  /** The number of the row above its first. */
  readonly headerRow: number;
  /** The texts of that row in these columns. */
  readonly labels: readonly string[];
  readonly rows: readonly Row[];
};

/** A filled form, read by the names of its places. */
export type FilledForm = {
  /** The text of a name's place; `undefined` where the form has no such name. */
  readonly textOf: (name: string) => FormText | undefined;
  /**
   * The table of a name, with the columns asked for: by their own names, else those that follow the first;
   * `undefined` where the form has no such name, or does not keep these columns apart.
   */
  readonly tableOf: (name: string, columns: readonly string[]) => FormTable | undefined;
  /** The texts to the right of a label, the nearest of each row, on the sheet of a name. */
  readonly textsBeside: (label: RegExp, name: string) => readonly FormText[];
  /** The rows of the sheet of a name; none where the form has no such name. */
  readonly rowsBeside: (name: string) => readonly Row[];
};

/**
 * Reads the cells of a form that has been filled, by us or by hand. Rows that someone has put directly above
 * or below a table belong to it where they look like its rows, since its name does not always grow with it.
 *
 * @throws WorkError when the workbook cannot be read.
 */
export function readForm(bytes: Uint8Array, file: string, { places }: FormMarks): FilledForm {
  const sheets =
    recogniseFile(bytes, file) === "spreadsheet" ? readSpreadsheet(bytes, file) : readWorkbook(bytes, file);
  const read = new Map<string, readonly Row[]>();
  const rowsOf = (sheet: string): readonly Row[] => {
    const known = read.get(sheet) ?? sheets.find(({ name }) => name === sheet)?.read().rows ?? [];
    read.set(sheet, known);
    return known;
  };
  const row = ({ sheet }: Place, number: number): Row | undefined => rowsOf(sheet)[number - 1];
  return {
    textOf: (name) => {
      const place = places.get(name);
      if (place === undefined) return undefined;
      const { top, left } = place.area;
      const at = cellAt(rowAt({ file, sheet: place.sheet }, top), left);
      return { text: row(place, top)?.texts[left] ?? "", at };
    },
    tableOf: (name, wanted) => {
      const place = places.get(name);
      const columns = place === undefined ? undefined : columnsOf(name, place, wanted, places);
      if (place === undefined || columns === undefined) return undefined;
      const values = (each: Row | undefined): readonly string[] =>
        columns.map((column) => each?.texts[column] ?? "");
      const taken = takenRows(places, name, place.sheet);
      const { top, bottom } = grownArea(place.area, (number) =>
        taken.has(number) ? [] : values(row(place, number)),
      );
      return {
        ...{ sheet: place.sheet, columns, headerRow: top - 1, labels: values(row(place, top - 1)) },
        rows: rowsOf(place.sheet)
          .slice(top - 1, bottom)
          .filter((each) => values(each).some((text) => text.trim() !== "")),
      };
    },
    textsBeside: (label, name) => {
      const sheet = places.get(name)?.sheet ?? "";
      return rowsOf(sheet).flatMap(({ number, texts }) => {
        const labelled = texts.findIndex((text) => label.test(text));
        const beside = texts.findIndex((text, column) => column > labelled && text.trim() !== "");
        if (labelled === -1 || beside === -1) return [];
        return [{ text: texts[beside] ?? "", at: cellAt(rowAt({ file, sheet }, number), beside) }];
      });
    },
    rowsBeside: (name) => rowsOf(places.get(name)?.sheet ?? ""),
  };
}

function columnsOf(
  table: string,
  { area }: Place,
  wanted: readonly string[],
  places: FormMarks["places"],
): readonly number[] | undefined {
  const named = wanted.map((column) => places.get(columnName(table, column))?.area.left);
  if (named.every((column) => column === undefined)) return wanted.map((_, index) => area.left + 1 + index);
  const columns = named.filter((column) => column !== undefined);
  return new Set(columns).size === wanted.length ? columns : undefined;
}

/** The rows of the other places of a sheet; names of the format itself, such as the print area, are none. */
function takenRows(places: FormMarks["places"], own: string, sheet: string): ReadonlySet<number> {
  const taken = new Set<number>();
  for (const [name, place] of places) {
    const isOwn = name === own || name.startsWith(columnName(own, ""));
    if (isOwn || name.startsWith("_xlnm.") || place.sheet !== sheet) continue;
    const { top, bottom } = place.area;
    if (bottom - top < mostRows) for (let number = top; number <= bottom; number++) taken.add(number);
  }
  return taken;
}

/** A name for more rows than any form has stands for whole columns. */
const mostRows = 100_000;

function grownArea(area: Area, valuesOf: (row: number) => readonly string[]): Pick<Area, "top" | "bottom"> {
  let { top, bottom } = area;
  while (top > 1 && isRowOfTable(valuesOf(top - 1), { withAddress: true })) top--;
  while (isRowOfTable(valuesOf(bottom + 1))) bottom++;
  return { top, bottom };
}

/** Above a table stand its labels, of which none has an address in it. */
function isRowOfTable(values: readonly string[], { withAddress = false } = {}): boolean {
  const filled = values.filter((text) => text.trim() !== "");
  const hasAddress = filled.some((text) => text.includes("@"));
  return hasAddress ? filled.length >= 2 : !withAddress && filled.length >= 3;
}
