import type { Element } from "@xmldom/xmldom";
import type { CellStyle } from "../form/cell-styles.js";
import type { Fill } from "../form/row-fills.js";
import { areaWidth } from "../form/sheet.js";
import { type CellRun, cellElement, cellRuns, contentAttributes, isText } from "./cells.js";
import { type Columns, cellStyleName } from "./columns.js";
import { attributeOf, countOf, isNamed, prefixOf } from "./markup.js";
import { attributesMarkup, outerMarkup } from "./outer-markup.js";
import type { OdsStyles } from "./styles.js";

/** A cell of a model row, or several alike, as they are written on the rows that the model becomes. */
export type ModelCell = {
  readonly style: CellStyle;
  /** In points, that of the cells with which it is merged included. */
  readonly width: number;
  readonly content: ModelContent;
};

/** The name of an element and its attributes. */
type OpeningTag = { readonly name: string; readonly attributes: string };

/**
 * A cell is filled from the row's values, calculated, or the same on every row. Notes, pictures and controls are
 * there `once`, on the first row; they are asked for late, for they move.
 */
type ModelContent =
  | { readonly kind: "filled"; readonly tag: OpeningTag; readonly once: () => string; readonly fill: Fill }
  | {
      readonly kind: "formula";
      readonly tag: OpeningTag;
      readonly once: () => string;
      readonly formula: string;
    }
  | { readonly kind: "kept"; readonly first: () => string; readonly others: string };

/** The cells of a model row, from left to right. */
export function readModelRow(
  row: Element,
  fills: ReadonlyMap<number, Fill>,
  { columns, styles }: { readonly columns: Columns; readonly styles: OdsStyles },
): readonly ModelCell[] {
  for (const column of fills.keys()) cellElement(row, column);
  return cellRuns(row).map((run) => {
    const { element, first: left } = run;
    const right = left + countOf(element, "table:number-columns-spanned") - 1;
    return {
      style: styles.cell(cellStyleName(element, row, left, columns)),
      width: areaWidth({ left, right }, columns.width),
      content: contentOf(run, fills.get(left)),
    };
  });
}

function contentOf({ element, covered }: CellRun, fill: Fill | undefined): ModelContent {
  const formula = attributeOf(element, "table:formula");
  const tag = {
    name: element.tagName,
    attributes: attributesMarkup(element, new Set([...contentAttributes, "table:formula"])),
  };
  const once = () =>
    [...element.children]
      .filter((child) => !isText(child))
      .map(outerMarkup)
      .join("");
  if (fill !== undefined && !covered) return { kind: "filled", tag, once, fill };
  const spansRows = countOf(element, "table:number-rows-spanned") > 1;
  if (formula !== undefined && !spansRows) return { kind: "formula", tag, once, formula };
  return {
    kind: "kept",
    first: () => outerMarkup(element),
    others: spansRows ? coveredBy(element) : repeated(element),
  };
}

/** A cell as it is on the second row and those below. */
function repeated(element: Element): string {
  const opening = `<${element.tagName}${attributesMarkup(element, new Set())}`;
  const text = [...element.children].filter(isText).map(outerMarkup);
  return text.length === 0 ? `${opening}/>` : `${opening}>${text.join("")}</${element.tagName}>`;
}

/** What stands under a cell that spans the rows. */
function coveredBy(element: Element): string {
  const name = `${prefixOf(element, "table")}covered-table-cell`;
  const own = isNamed(element, "table:table-cell") ? spanAttributes : [];
  return `<${name}${attributesMarkup(element, new Set([...contentAttributes, "table:formula", ...own]))}/>`;
}

const spanAttributes = [
  "table:number-rows-spanned",
  "table:number-columns-spanned",
  "table:number-matrix-rows-spanned",
  "table:number-matrix-columns-spanned",
];
