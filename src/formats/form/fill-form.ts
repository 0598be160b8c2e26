import { strToU8 } from "fflate";
import { type CellStyle, readCellStyles } from "./cell-styles.js";
import { coreProperties, type FormProperties } from "./core-properties.js";
import { findPlaces, growNames } from "./defined-names.js";
import { fillValues, type NamedText } from "./fill-values.js";
import { FormError } from "./form-error.js";
import { type FormCell, growTable, type NamedTable } from "./grow-table.js";
import { fillHeaderFooter } from "./header-footer.js";
import { moveFormulas, moveRows } from "./move-rows.js";
import { type Package, readPackage, writePackage } from "./package.js";
import { paginate } from "./paginate.js";
import type { Place } from "./references.js";
import { firstRow, type RowGrowth, type SheetGrowth } from "./row-growth.js";
import { openSheet, rowElement, type Sheet } from "./sheet.js";
import { dropCalculationChain, readWorkbook, type Workbook } from "./workbook.js";
import { parsePart, replacePart, serialize } from "./xml.js";

/** What goes onto a form, by the names that the form gives to its places. */
export type FormContents = {
  readonly values: ReadonlyMap<string, string>;
  /** By the name of each table's model row: the cells of its rows. Without rows, the model row stays, empty. */
  readonly tables: ReadonlyMap<string, readonly (readonly FormCell[])[]>;
  /** The names in `values` that a form may lack. */
  readonly optional?: ReadonlySet<string>;
  readonly properties: FormProperties;
  /** The day of the file's properties, as `YYYY-MM-DD`. */
  readonly date: string;
};

/**
 * Fills a blank form, an Excel workbook with a name for every place to fill. The parts that hold none of them
 * stay as they are, byte for byte, and one input gives one output. Throws a {@link FormError} where the form
 * is no workbook or lacks a name.
 */
export function fillForm(form: Uint8Array, contents: FormContents): Uint8Array {
  const parts = readPackage(form);
  const workbook = readWorkbook(parts);
  const styleOf = readCellStyles(
    workbook.stylesPath === undefined ? undefined : parsePart(parts, workbook.stylesPath),
  );
  const places = findPlaces(
    workbook,
    [...contents.values.keys(), ...contents.tables.keys()],
    contents.optional,
  );
  for (const sheetName of new Set([...places.values()].map(({ sheet }) => sheet))) {
    fillSheet({ parts, workbook, styleOf, places, contents }, sheetName);
  }
  replacePart(parts, workbook.part);
  dropCalculationChain(parts, workbook);
  if (workbook.propertiesPath !== undefined) {
    parts.set(workbook.propertiesPath, strToU8(coreProperties(contents.properties, contents.date)));
  }
  return writePackage(parts);
}

type Filling = {
  readonly parts: Package;
  readonly workbook: Workbook;
  readonly styleOf: (index: number) => CellStyle;
  readonly places: ReadonlyMap<string, Place>;
  readonly contents: FormContents;
};

function fillSheet({ parts, workbook, styleOf, places, contents }: Filling, name: string): void {
  const part = parsePart(parts, workbook.sheets.find((sheet) => sheet.name === name)?.path ?? "");
  const sheet = openSheet(name, part);
  fillValues(sheet, textsOf(sheet, places, contents.values), styleOf);
  fillHeaderFooter(part, contents.values);

  const tables = tablesOf(sheet, places, contents.tables);
  const growths: readonly RowGrowth[] = tables.map(({ area, rows }) => ({
    row: area.top,
    extra: Math.max(rows.length - 1, 0),
  }));
  const grown = tables.map((table) => {
    const start = firstRow(table.area.top, growths);
    return { start, ...growTable(sheet, table, { start, styleOf }) };
  });
  const marks = tables.map(({ area }, index) => markRow(sheet, area.top, `table ${index}`));
  moveRows(sheet, growths);
  moveReferences(parts, workbook, { sheet: name, growths }, sheet);
  paginate(workbook, sheet, grown);
  let xml = serialize(part);
  for (const [index, mark] of marks.entries()) xml = xml.replace(mark, () => grown[index]?.markup ?? "");
  parts.set(part.path, strToU8(xml));
}

function textsOf(
  sheet: Sheet,
  places: ReadonlyMap<string, Place>,
  values: ReadonlyMap<string, string>,
): readonly NamedText[] {
  return [...values].flatMap(([name, text]) => {
    const place = places.get(name);
    return place?.sheet === sheet.name ? { name, place, text } : [];
  });
}

/** The tables of a sheet from top to bottom; throws a {@link FormError} where one does not fit its model row. */
function tablesOf(
  sheet: Sheet,
  places: ReadonlyMap<string, Place>,
  contents: FormContents["tables"],
): readonly NamedTable[] {
  const tables = [...contents].flatMap(([name, rows]) => {
    const place = places.get(name);
    return place?.sheet === sheet.name ? { name, area: place.area, rows } : [];
  });
  for (const table of tables) {
    const reason = unfitness(table, tables);
    if (reason === undefined) continue;
    const reference = `${sheet.name}, row ${table.area.top}`;
    throw new FormError({ kind: "unusable-name", name: table.name, reference, reason });
  }
  return tables.toSorted((a, b) => a.area.top - b.area.top);
}

function unfitness(
  { name, area, rows }: NamedTable,
  tables: readonly NamedTable[],
): "several-rows" | "too-narrow" | "shared-row" | undefined {
  const width = area.right - area.left + 1;
  if (area.top !== area.bottom) return "several-rows";
  if (rows.some((cells) => cells.length > width)) return "too-narrow";
  if (tables.some((other) => other.name !== name && other.area.top === area.top)) return "shared-row";
  return undefined;
}

/** Puts a comment in the place of a model row; gives its markup, which the table's rows then replace. */
function markRow(sheet: Sheet, number: number, text: string): string {
  const row = rowElement(sheet, number);
  sheet.rows.replaceChild(sheet.part.document.createComment(text), row);
  return `<!--${text}-->`;
}

function moveReferences(parts: Package, workbook: Workbook, growth: SheetGrowth, grown: Sheet): void {
  growNames(workbook, growth);
  moveFormulas(grown.part, grown.name, growth);
  for (const { name, path } of workbook.sheets) {
    if (name === grown.name || !parts.has(path)) continue;
    const other = parsePart(parts, path);
    if (moveFormulas(other, name, growth)) replacePart(parts, other);
  }
}
