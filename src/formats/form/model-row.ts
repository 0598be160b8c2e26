import { type Element, XMLSerializer } from "@xmldom/xmldom";
import type { CellStyle } from "./cell-styles.js";
import type { TablePlace } from "./find-places.js";
import { type Fill, fillsByName, fillsByOrder } from "./row-fills.js";
import { areaWidth, cellColumn, columnWidths, mergedAreas, type Sheet } from "./sheet.js";
import { child, children, numberAttribute } from "./xml.js";

/** A cell of a model row, and what becomes of it on the rows that the model becomes. */
export type ModelCell = {
  readonly column: number;
  readonly styleIndex: string | undefined;
  readonly style: CellStyle;
  /** In points, that of the cells with which it is merged included. */
  readonly width: number;
  readonly content: ModelContent;
};

/** A cell is filled from the row's values, or repeated as it is: its formula, its text or nothing. */
type ModelContent =
  | { readonly kind: "filled"; readonly fill: Fill }
  | { readonly kind: "formula"; readonly formula: string; readonly isArray: boolean }
  | { readonly kind: "kept"; readonly type: string; readonly markup: string }
  | { readonly kind: "empty" };

/** What the cells of a model row depend on. */
export type RowSetting = {
  readonly table: TablePlace;
  readonly columns: readonly string[];
  /** The values of a form, which may stand in the cells of a row too. */
  readonly values: ReadonlyMap<string, string>;
  readonly styleOf: (index: number) => CellStyle;
};

/** The cells of a model row, from left to right. */
export function readModelRow(sheet: Sheet, row: Element, setting: RowSetting): readonly ModelCell[] {
  const { table, styleOf } = setting;
  const cells = new Map(children(row, "c").map((cell) => [cellColumn(cell), cell]));
  const fills =
    table.templates === undefined
      ? fillsByOrder(slots(sheet, table))
      : fillsByName(table, setting.columns, setting.values);
  const widthOf = columnWidths(sheet);
  const merges = mergedAreas(sheet).filter(({ top, bottom }) => top === table.area.top && bottom === top);
  return [...new Set([...cells.keys(), ...fills.keys()])]
    .toSorted((a, b) => a - b)
    .map((column) => {
      const cell = cells.get(column);
      const styleIndex = cell?.getAttribute("s") ?? undefined;
      const right = merges.find(({ left }) => left === column)?.right ?? column;
      const fill = fills.get(column);
      return {
        column,
        styleIndex,
        style: styleOf((cell && numberAttribute(cell, "s")) ?? 0),
        width: areaWidth({ left: column, right }, widthOf),
        content: fill === undefined ? contentOf(cell) : { kind: "filled", fill },
      };
    });
}

/** The columns of a table's area that a value can be seen in: merged cells show what the first of them holds. */
export function slots(sheet: Sheet, { area }: TablePlace): readonly number[] {
  const merges = mergedAreas(sheet).filter(({ top, bottom }) => top <= area.top && area.top <= bottom);
  const columns = Array.from({ length: area.right - area.left + 1 }, (_, offset) => area.left + offset);
  return columns.filter((column) => !merges.some(({ left, right }) => left < column && column <= right));
}

function contentOf(cell: Element | undefined): ModelContent {
  if (cell === undefined || cell.children.length === 0) return { kind: "empty" };
  const formula = child(cell, "f");
  if (formula !== undefined) {
    const isArray = formula.getAttribute("t") === "array";
    return { kind: "formula", formula: formula.textContent ?? "", isArray };
  }
  const markup = [...cell.children].map(markupOf).join("");
  return { kind: "kept", type: cell.getAttribute("t") ?? "n", markup };
}

/** An element's markup within the sheet, which declares the namespace of its elements. */
export function markupOf(element: Element): string {
  const markup = new XMLSerializer().serializeToString(element);
  const declaration = ` xmlns${element.prefix ? `:${element.prefix}` : ""}="${element.namespaceURI}"`;
  return markup.replaceAll(declaration, "");
}
