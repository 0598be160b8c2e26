import type { Element } from "@xmldom/xmldom";
import { columnLetters } from "../../model/location.js";
import type { CellStyle } from "./cell-styles.js";
import { checkedText, escapeXml } from "./cell-text.js";
import type { TablePlace } from "./find-places.js";
import { type ModelCell, markupOf, readModelRow } from "./model-row.js";
import { repeatFormula, type SheetGrowth } from "./row-growth.js";
import { rowElement, rowHeight, type Sheet } from "./sheet.js";
import type { TextRun } from "./template.js";
import { fittingHeight, type PlacedText } from "./text-height.js";

/** What a cell of a table is given: a text, which is never run as a formula, or a number of ours. */
export type FormCell = string | number;

/** A table to be filled: its model row, and the values of each of its rows. */
export type FilledTable = { readonly place: TablePlace; readonly rows: readonly (readonly FormCell[])[] };

/** The rows of a filled table: their markup, and their heights in points. */
export type GrownTable = { readonly markup: string; readonly heights: readonly number[] };

/** What the filling of a table depends on. */
export type TableSetting = {
  /** The row at which the table starts once those above it have grown. */
  readonly start: number;
  readonly growth: SheetGrowth;
  readonly columns: readonly string[];
  readonly values: ReadonlyMap<string, string>;
  readonly styleOf: (index: number) => CellStyle;
};

/**
 * The rows of a table, each with the model row's height, cell styles and formulas, taller where its texts need
 * it. They are built as text: a tree of 10,000 rows would take seconds.
 */
export function growTable(sheet: Sheet, { place, rows }: FilledTable, setting: TableSetting): GrownTable {
  const model = rowElement(sheet, place.area.top);
  const cells = readModelRow(sheet, model, { ...setting, table: place });
  const prefix = model.prefix ? `${model.prefix}:` : "";
  const modelHeight = rowHeight(model, sheet);
  const opening = openingTag(model, `${prefix}row`);
  const heights: number[] = [];
  const markup = (rows.length === 0 ? [[]] : rows).map((row, offset) => {
    const number = setting.start + offset;
    const placed: PlacedText[] = [];
    const content = cells.map((cell) => {
      const written = writeCell(cell, row, {
        name: place.name,
        prefix,
        number,
        row: place.area.top,
        offset,
        setting,
      });
      if (written.text !== "") placed.push({ text: written.text, style: cell.style, width: cell.width });
      return written.markup;
    });
    const height = fittingHeight(placed, modelHeight);
    heights.push(height);
    return `${opening(number, height > modelHeight ? height : undefined)}${content.join("")}</${prefix}row>`;
  });
  return { markup: markup.join(""), heights };
}

type CellSetting = {
  readonly name: string;
  readonly prefix: string;
  /** The number of the row written, that of the model row, and how many rows of the table come before. */
  readonly number: number;
  readonly row: number;
  readonly offset: number;
  readonly setting: TableSetting;
};

function writeCell(
  { column, styleIndex, content }: ModelCell,
  values: readonly FormCell[],
  { name, prefix, number, row, offset, setting }: CellSetting,
): { readonly markup: string; readonly text: string } {
  const address = `${columnLetters(column)}${number}`;
  const open = `<${prefix}c${styleIndex === undefined ? "" : ` s="${styleIndex}"`} r="${address}"`;
  const close = `</${prefix}c>`;
  if (content.kind === "empty") return { markup: `${open}/>`, text: "" };
  if (content.kind === "kept") {
    const type = content.type === "n" ? "" : ` t="${content.type}"`;
    return { markup: `${open}${type}>${content.markup}${close}`, text: "" };
  }
  if (content.kind === "formula") {
    const formula = repeatFormula(content.formula, setting.growth, { row, offset });
    const array = content.isArray ? ` t="array" ref="${address}"` : "";
    return { markup: `${open}><${prefix}f${array}>${escapeXml(formula)}</${prefix}f>${close}`, text: "" };
  }
  const filled = content.fill(values);
  if (typeof filled === "number")
    return { markup: `${open}><${prefix}v>${filled}</${prefix}v>${close}`, text: "" };
  const text = filled.map((run) => run.text).join("");
  if (checkedText(name, text) === "") return { markup: `${open}/>`, text };
  const runs = writeRuns(name, filled, prefix);
  return { markup: `${open} t="inlineStr"><${prefix}is>${runs}</${prefix}is>${close}`, text };
}

function writeRuns(name: string, runs: readonly TextRun[], prefix: string): string {
  const isPlain = runs.every(({ font }) => font === undefined);
  return runs
    .map(({ font, text }) => {
      const content = `<${prefix}t xml:space="preserve">${escapeXml(checkedText(name, text))}</${prefix}t>`;
      if (isPlain) return content;
      return `<${prefix}r>${font === undefined ? "" : markupOf(font)}${content}</${prefix}r>`;
    })
    .join("");
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
