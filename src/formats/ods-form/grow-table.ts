import type { Element } from "@xmldom/xmldom";
import { escapeXml } from "../form/cell-text.js";
import type { FilledTable } from "../form/grow-table.js";
import type { SheetGrowth } from "../form/row-growth.js";
import type { TableRows } from "../form/row-heights.js";
import { fittingHeight, type PlacedText } from "../form/text-height.js";
import { repeatModelFormula } from "./addresses.js";
import { checkedText } from "./cell-text.js";
import { attributeOf, knows, prefixOf } from "./markup.js";
import type { ModelCell } from "./model-row.js";
import { attributesMarkup } from "./outer-markup.js";
import { paragraphsMarkup, withOwnLines } from "./paragraphs.js";
import type { OdsStyles } from "./styles.js";

/** The rows of a filled table: where they start, their heights in points, the markup of their cells. */
export type GrownTable = TableRows & { readonly cells: readonly string[] };

/** What the filling of a table depends on. */
export type TableSetting = {
  /** The row at which the table starts once those above it have grown. */
  readonly start: number;
  readonly growth: SheetGrowth;
  readonly model: readonly ModelCell[];
  readonly styles: OdsStyles;
};

/** The rows of a table, each with the model row's cell styles and formulas, taller where its texts need it. */
export function growTable(
  row: Element,
  { place, rows }: FilledTable,
  { start, growth, model, styles }: TableSetting,
): GrownTable {
  const modelHeight = styles.rowHeight(attributeOf(row, "table:style-name"));
  const prefixes = {
    office: prefixOf(row, "office"),
    calcext: knows(row, "calcext") ? prefixOf(row, "calcext") : undefined,
    text: prefixOf(row, "text"),
    table: prefixOf(row, "table"),
  };
  const heights: number[] = [];
  const cells = (rows.length === 0 ? [[]] : rows).map((values, offset) => {
    const placed: PlacedText[] = [];
    const markup = model.map(({ content, style, width }) => {
      if (content.kind === "kept") return offset === 0 ? content.first : content.others;
      const { name, attributes } = content.tag;
      if (content.kind === "formula") {
        const formula = repeatModelFormula(content.formula, growth, { row: place.area.top, offset });
        return `<${name}${attributes} ${prefixes.table}formula="${escapeXml(formula)}"/>`;
      }
      const filled = writeContent(place.name, content.fill(values), prefixes);
      if (filled.text !== "") placed.push(withOwnLines({ text: filled.text, style, width }));
      return filled.content === ""
        ? `<${name}${attributes}/>`
        : `<${name}${attributes}${filled.type}>${filled.content}</${name}>`;
    });
    heights.push(fittingHeight(placed, modelHeight));
    return markup.join("");
  });
  return { start, heights, cells };
}

/** The markup of a grown table; `breaks` are the offsets of its rows before which a page ends. */
export function tableMarkup(
  row: Element,
  { heights, cells }: GrownTable,
  { breaks, styles }: { readonly breaks: ReadonlySet<number>; readonly styles: OdsStyles },
): string {
  const base = attributeOf(row, "table:style-name");
  const modelHeight = styles.rowHeight(base);
  const attributes = attributesMarkup(row, new Set(["table:style-name"]));
  const styleName = `${prefixOf(row, "table")}style-name`;
  return cells
    .map((markup, offset) => {
      const height = heights[offset] ?? modelHeight;
      const breaksBefore = breaks.has(offset) || (offset === 0 && styles.breaksBefore(base));
      const change = {
        ...(height > modelHeight ? { height } : {}),
        ...(breaksBefore === styles.breaksBefore(base) ? {} : { breaksBefore }),
      };
      const style = Object.keys(change).length === 0 ? base : styles.rowStyle(base, change);
      const named = style === undefined ? "" : ` ${styleName}="${escapeXml(style)}"`;
      return `<${row.tagName}${named}${attributes}>${markup}</${row.tagName}>`;
    })
    .join("");
}

type Prefixes = {
  readonly office: string;
  readonly calcext: string | undefined;
  readonly text: string;
};

function writeContent(
  name: string,
  filled: ReturnType<Extract<ModelCell["content"], { kind: "filled" }>["fill"]>,
  { office, calcext, text: prefix }: Prefixes,
): { readonly text: string; readonly type: string; readonly content: string } {
  const typed = (type: string) =>
    ` ${office}value-type="${type}"${calcext ? ` ${calcext}value-type="${type}"` : ""}`;
  if (typeof filled === "number") {
    const type = `${typed("float")} ${office}value="${filled}"`;
    return { text: "", type, content: paragraphsMarkup([{ text: String(filled) }], prefix) };
  }
  const runs = filled.map((run) => ({ ...run, text: checkedText(name, run.text) }));
  const text = checkedText(name, runs.map((run) => run.text).join(""));
  return { text, type: typed("string"), content: text === "" ? "" : paragraphsMarkup(runs, prefix) };
}
