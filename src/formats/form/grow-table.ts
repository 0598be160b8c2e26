import type { Element } from "@xmldom/xmldom";
import { columnLetters } from "../../model/location.js";
import type { CellStyle } from "./cell-styles.js";
import { checkedText, escapeXml } from "./cell-text.js";
import type { Area } from "./references.js";
import { cellColumn, columnWidths, rowElement, rowHeight, type Sheet } from "./sheet.js";
import { fittingHeight, type PlacedText } from "./text-height.js";
import { children, numberAttribute } from "./xml.js";

/** What a cell of a table is given: a text, which is never run as a formula, or a number of ours. */
export type FormCell = string | number;

/** A table to be filled: the area of its model row, and the cells of each row, from that area's left on. */
export type NamedTable = {
  readonly name: string;
  readonly area: Area;
  readonly rows: readonly (readonly FormCell[])[];
};

/** The rows of a filled table: their markup, and their heights in points. */
export type GrownTable = { readonly markup: string; readonly heights: readonly number[] };

type Column = {
  readonly index: number;
  readonly open: string;
  readonly style: CellStyle;
  readonly width: number;
};

/**
 * The rows of a table from row `start` on, each with the model row's height and cell styles, taller where its
 * texts need it. They are built as text: a tree of 10,000 rows would take seconds.
 */
export function growTable(
  sheet: Sheet,
  { name, area, rows }: NamedTable,
  { start, styleOf }: { readonly start: number; readonly styleOf: (index: number) => CellStyle },
): GrownTable {
  const model = rowElement(sheet, area.top);
  const columns = modelColumns(sheet, model, area, styleOf);
  const prefix = model.prefix ? `${model.prefix}:` : "";
  const modelHeight = rowHeight(model, sheet);
  const opening = openingTag(model, `${prefix}row`);
  const heights: number[] = [];
  const markup = (rows.length === 0 ? [[]] : rows).map((cells, offset) => {
    const number = start + offset;
    const placed: PlacedText[] = [];
    const content = columns.map((column) => {
      const value = column.index < area.left ? "" : (cells[column.index - area.left] ?? "");
      if (typeof value === "string") placed.push({ text: value, style: column.style, width: column.width });
      return `${column.open}${number}"${cellContent(name, value, prefix)}`;
    });
    const height = fittingHeight(placed, modelHeight);
    heights.push(height);
    return `${opening(number, height > modelHeight ? height : undefined)}${content.join("")}</${prefix}row>`;
  });
  return { markup: markup.join(""), heights };
}

/** The columns to write: those of the area, and the styled cells of the model row beyond it, which stay empty. */
function modelColumns(
  sheet: Sheet,
  model: Element,
  area: Area,
  styleOf: (index: number) => CellStyle,
): readonly Column[] {
  const widthOf = columnWidths(sheet);
  const cells = new Map(children(model, "c").map((cell) => [cellColumn(cell), cell]));
  const indexes = new Set(cells.keys());
  for (let index = area.left; index <= area.right; index += 1) indexes.add(index);
  const tag = model.prefix ? `${model.prefix}:c` : "c";
  return [...indexes]
    .toSorted((a, b) => a - b)
    .map((index) => {
      const cell = cells.get(index);
      const style = cell && numberAttribute(cell, "s");
      const styled = style === undefined ? "" : ` s="${style}"`;
      return {
        index,
        open: `<${tag}${styled} r="${columnLetters(index)}`,
        style: styleOf(style ?? 0),
        width: widthOf(index),
      };
    });
}

function cellContent(name: string, value: FormCell, prefix: string): string {
  if (typeof value === "number") return `><${prefix}v>${value}</${prefix}v></${prefix}c>`;
  const text = checkedText(name, value);
  if (text === "") return "/>";
  const content = `<${prefix}t xml:space="preserve">${escapeXml(text)}</${prefix}t>`;
  return ` t="inlineStr"><${prefix}is>${content}</${prefix}is></${prefix}c>`;
}

/** Writes a row's opening tag with the model's attributes; a height given replaces the model's. */
function openingTag(model: Element, tag: string): (number: number, height: number | undefined) => string {
  const kept = [...model.attributes].filter(({ name }) => !["r", "ht", "customHeight"].includes(name));
  const rest = kept.map(({ name, value }) => ` ${name}="${escapeXml(value)}"`).join("");
  const ownHeight = ["ht", "customHeight"]
    .filter((name) => model.hasAttribute(name))
    .map((name) => ` ${name}="${model.getAttribute(name)}"`)
    .join("");
  return (number, height) => {
    const heightAttributes = height === undefined ? ownHeight : ` ht="${height}" customHeight="1"`;
    return `<${tag} r="${number}"${rest}${heightAttributes}>`;
  };
}
