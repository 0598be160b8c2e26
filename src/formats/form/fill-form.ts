import { strToU8 } from "fflate";
import { type CellStyle, readCellStyles } from "./cell-styles.js";
import { coreProperties, type FormProperties } from "./core-properties.js";
import { setCustomProperties } from "./custom-properties.js";
import { growNames } from "./defined-names.js";
import { fillValues } from "./fill-values.js";
import { filledTables, wholeTables } from "./filled-tables.js";
import { type FormPlaces, findPlaces } from "./find-places.js";
import { makeWorkbook } from "./form-kind.js";
import { type FormCell, growTable } from "./grow-table.js";
import { fillHeaderFooter } from "./header-footer.js";
import { slots } from "./model-row.js";
import type { SheetChange } from "./move-anchors.js";
import { moveControls } from "./move-controls.js";
import { moveFormulas } from "./move-formulas.js";
import { moveRelatedParts } from "./move-related-parts.js";
import { moveRows } from "./move-rows.js";
import { namePlaces } from "./name-places.js";
import { type Package, partText, readPackage, writePackage } from "./package.js";
import { paginate } from "./paginate.js";
import { dropPersonalTraces } from "./personal-traces.js";
import { firstRow, type RowGrowth, type SheetGrowth } from "./row-growth.js";
import { readRowHeights } from "./row-heights.js";
import { writeOutSharedFormulas } from "./shared-formulas.js";
import { openSheet, rowElement, type Sheet } from "./sheet.js";
import { dropStaleResults, mentionsSheet } from "./stale-results.js";
import { dropCalculationChain, readWorkbook, type Workbook } from "./workbook.js";
import { parsePart, replacePart, serialize } from "./xml.js";

/** What goes onto a form, by the names that the form gives to its places. */
export type FormContents = {
  readonly values: ReadonlyMap<string, string>;
  /** By the name of each table's model row: the cells of its rows. Without rows, the model row stays, empty. */
  readonly tables: ReadonlyMap<string, readonly (readonly FormCell[])[]>;
  /** What the rows of tables hold, in order: a placeholder asks for one as `{{table.column}}`. */
  readonly columns?: readonly string[];
  /** The names in `values` that a form may lack, and the columns, as `table.column`. */
  readonly optional?: ReadonlySet<string>;
  readonly properties: FormProperties;
  /** Custom properties of the file, set beside those that the form may hold. */
  readonly customProperties?: ReadonlyMap<string, string>;
  /** The day of the file's properties, as `YYYY-MM-DD`. */
  readonly date: string;
};

/**
 * Fills a blank form, an Excel workbook that marks every place to fill with a name or a placeholder. The parts
 * that hold none of them, and say nothing of the rows that move, stay as they are, byte for byte; one input
 * gives one output. Throws a {@link FormError} where the form is no workbook or its places are not all there once.
 */
export function fillForm(form: Uint8Array, contents: FormContents): Uint8Array {
  return writePackage(filledParts(form, contents));
}

/** As {@link fillForm}, for a form to which something is added before it is written. */
export function filledParts(form: Uint8Array, contents: FormContents): Package {
  const parts = readPackage(form);
  const workbook = readWorkbook(parts);
  const styleOf = readCellStyles(
    workbook.stylesPath === undefined ? undefined : parsePart(parts, workbook.stylesPath),
  );
  const places = findPlaces(parts, workbook, {
    values: [...contents.values.keys()],
    tables: [...contents.tables.keys()],
    columns: contents.columns ?? [],
    optional: contents.optional ?? new Set(),
  });
  const sheets = new Set([...places.values, ...places.tables].map(({ sheet }) => sheet));
  for (const name of sheets) fillSheet({ parts, workbook, styleOf, places, contents }, name);
  dropStaleResults(parts, workbook, sheets);
  dropPersonalTraces(parts, workbook);
  replacePart(parts, workbook.part);
  dropCalculationChain(parts, workbook);
  makeWorkbook(parts);
  if (workbook.propertiesPath !== undefined) {
    parts.set(workbook.propertiesPath, strToU8(coreProperties(contents.properties, contents.date)));
  }
  if (contents.customProperties !== undefined) setCustomProperties(parts, contents.customProperties);
  return parts;
}

type Filling = {
  readonly parts: Package;
  readonly workbook: Workbook;
  readonly styleOf: (index: number) => CellStyle;
  readonly places: FormPlaces;
  readonly contents: FormContents;
};

function fillSheet({ parts, workbook, styleOf, places, contents }: Filling, name: string): void {
  const part = parsePart(parts, workbook.sheets.find((sheet) => sheet.name === name)?.path ?? "");
  const sheet = openSheet(name, part);
  const before = readRowHeights(sheet);
  const texts = places.values.filter((place) => place.sheet === name);
  const drawn = places.tables.filter((place) => place.sheet === name);
  namePlaces(workbook, sheet, { values: texts, tables: drawn }, contents.columns ?? []);
  fillValues(sheet, texts, contents.values, styleOf);
  fillHeaderFooter(part, contents.values);

  writeOutSharedFormulas(part);
  const tables = filledTables(sheet.name, {
    places: places.tables,
    contents: contents.tables,
    slotCount: (place) => slots(sheet, place).length,
  });
  const growths: readonly RowGrowth[] = tables.map(({ place, rows }) => ({
    row: place.area.top,
    extra: Math.max(rows.length - 1, 0),
  }));
  const growth = { sheet: name, growths };
  const { values, columns = [] } = contents;
  const grown = tables.map((table) => {
    const start = firstRow(table.place.area.top, growths);
    return { start, ...growTable(sheet, table, { start, growth, columns, values, styleOf }) };
  });
  const marks = tables.map(({ place }, index) => markRow(sheet, place.area.top, `table ${index}`));
  moveRows(sheet, growths);
  moveReferences(parts, workbook, growth, sheet);
  const change: SheetChange = { growths, before, after: readRowHeights(sheet, grown) };
  moveControls(sheet, change);
  moveRelatedParts(parts, workbook, { ...change, sheet: name });
  paginate(workbook, sheet, wholeTables(tables, grown));
  let xml = serialize(part);
  for (const [index, mark] of marks.entries()) xml = xml.replace(mark, () => grown[index]?.markup ?? "");
  parts.set(part.path, strToU8(xml));
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
    if (name === grown.name || !parts.has(path) || !mentionsSheet(partText(parts, path), grown.name))
      continue;
    const other = parsePart(parts, path);
    writeOutSharedFormulas(other);
    if (moveFormulas(other, name, growth)) replacePart(parts, other);
  }
}
