import type { Element } from "@xmldom/xmldom";
import type { FormContents } from "../form/fill-form.js";
import { filledTables, wholeTables } from "../form/filled-tables.js";
import type { FormPlaces } from "../form/find-places.js";
import type { FilledTable } from "../form/grow-table.js";
import type { Package } from "../form/package.js";
import { fillsByName, fillsByOrder } from "../form/row-fills.js";
import { firstRow, type RowGrowth, type SheetGrowth } from "../form/row-growth.js";
import { areaWidth } from "../form/sheet.js";
import { readColumns } from "./columns.js";
import { fillValues } from "./fill-values.js";
import { type GrownTable, growTable } from "./grow-table.js";
import type { LateMarkup } from "./late-markup.js";
import { stretchMergedCells } from "./merged-cells.js";
import { readModelRow } from "./model-row.js";
import { moveChartReferences, moveReferences } from "./move-references.js";
import { moveShapes } from "./move-shapes.js";
import { pageHeight } from "./page-layout.js";
import { breakBefore, pageStarts } from "./paginate.js";
import { grownHeights, readRowHeights } from "./row-heights.js";
import { lastUsedColumn, makeRoom, type OdsSheet, rowElement, rowElementsAt } from "./rows.js";
import type { OdsStyles } from "./styles.js";
import { tableMarkup } from "./table-markup.js";
import { visibleColumns } from "./visible-columns.js";

/** What the filling of a sheet takes and changes. */
export type Filling = {
  readonly parts: Package;
  readonly content: Element;
  readonly common: Element | undefined;
  readonly styles: OdsStyles;
  readonly places: FormPlaces;
  readonly contents: FormContents;
  readonly late: LateMarkup;
};

/**
 * Fills one sheet of a form. Its rows stay in the tree, under the numbers that they have in the form, until all
 * that refers to them has moved; then the rows of each table take the place of its model.
 */
export function fillSheet(sheet: OdsSheet, filling: Filling): void {
  const { parts, content, styles, places, contents, late } = filling;
  const before = readRowHeights(sheet, styles);
  const texts = places.values.filter((place) => place.sheet === sheet.name);
  fillValues(sheet, texts, { values: contents.values, styles, late });

  const tables = filledTables(sheet.name, {
    places: places.tables,
    contents: contents.tables,
    slotCount: (place) => visibleColumns(rowElement(sheet, place.area.top), place).length,
  });
  const growths = tables
    .map(({ place, rows }) => ({ row: place.area.top, extra: rows.length - 1 }))
    .filter(({ extra }) => extra > 0);
  const growth = { sheet: sheet.name, growths };
  stretchMergedCells(sheet, growths);
  const grown = growTables(sheet, tables, growth, filling);

  moveReferences(content, growth);
  moveChartReferences(parts, growth);
  const after = grownHeights(readRowHeights(sheet, styles), growths, grown);
  moveShapes(sheet, { growths, before, after });
  const starts = pagesOf(sheet, filling, { growths, tables: wholeTables(tables, grown), heightOf: after });
  const inTables = breakBefore(sheet, styles, { starts, growths, tables: grown });
  makeRoom(
    sheet,
    growths.reduce((sum, { extra }) => sum + extra, 0),
  );
  for (const table of grown) {
    const breaks = new Set([...inTables].map((row) => row - table.start));
    const markup = tableMarkup(table, { breaks, styles });
    table.row.parentNode?.replaceChild(late.mark(markup), table.row);
  }
}

function growTables(
  sheet: OdsSheet,
  tables: readonly FilledTable[],
  growth: SheetGrowth,
  { contents, styles }: Filling,
): readonly GrownTable[] {
  const columns = readColumns(sheet, styles);
  const rows = rowElementsAt(
    sheet,
    tables.map(({ place }) => place.area.top),
  );
  return tables.flatMap((table) => {
    const { place } = table;
    const row = rows.get(place.area.top);
    if (row === undefined) return [];
    const fills =
      place.templates === undefined
        ? fillsByOrder(visibleColumns(row, place))
        : fillsByName(place, contents.columns ?? [], contents.values);
    const model = readModelRow(row, fills, { columns, styles });
    const start = firstRow(place.area.top, growth.growths);
    return growTable(row, table, { start, growth, model, styles });
  });
}

function pagesOf(
  sheet: OdsSheet,
  { content, common, styles }: Filling,
  paged: {
    readonly growths: readonly RowGrowth[];
    readonly tables: ReturnType<typeof wholeTables>;
    readonly heightOf: (row: number) => number;
  },
): readonly number[] {
  if (common === undefined) return [];
  const { width } = readColumns(sheet, styles);
  const columnsWidth = areaWidth({ left: 0, right: lastUsedColumn(sheet) }, width);
  const height = pageHeight(sheet, { content, common, columnsWidth });
  return height === undefined ? [] : pageStarts(sheet, styles, { ...paged, pageHeight: height });
}
