import type { Element } from "@xmldom/xmldom";
import { escapeXml } from "../form/cell-text.js";
import type { FilledTable } from "../form/grow-table.js";
import type { SheetGrowth } from "../form/row-growth.js";
import type { TableRows } from "../form/row-heights.js";
import type { TextRun } from "../form/template.js";
import { fittingHeight, type PlacedText } from "../form/text-height.js";
import { repeatModelFormula } from "./addresses.js";
import { checkedText } from "./cell-text.js";
import { attributeOf, knows, prefixOf } from "./markup.js";
import type { ModelCell } from "./model-row.js";
import { paragraphsMarkup, withOwnLines } from "./paragraphs.js";
import type { OdsStyles } from "./styles.js";

/** The rows of a filled table: where they start, their heights in points, and what is written into their cells. */
export type GrownTable = TableRows & {
  readonly row: Element;
  readonly model: readonly ModelCell[];
  /** For each row, what each cell of the model is given. */
  readonly written: readonly (readonly WrittenCell[])[];
};

/** Attributes and content as markup; both are empty for a cell that is given nothing. */
export type WrittenCell = { readonly attributes: string; readonly content: string };

/** What the filling of a table depends on. */
export type TableSetting = {
  /** The row at which the table starts once those above it have grown. */
  readonly start: number;
  readonly growth: SheetGrowth;
  readonly model: readonly ModelCell[];
  readonly styles: OdsStyles;
};

/** Fills the rows of a table; they are as high as the model row, higher where their texts need it. */
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
  };
  const formulaName = `${prefixOf(row, "table")}formula`;
  const heights: number[] = [];
  const written = (rows.length === 0 ? [[]] : rows).map((values, offset) => {
    const placed: PlacedText[] = [];
    const cells = model.map(({ content, style, width }): WrittenCell => {
      if (content.kind === "kept") return nothing;
      if (content.kind === "formula") {
        const formula = repeatModelFormula(content.formula, growth, { row: place.area.top, offset });
        return { attributes: ` ${formulaName}="${escapeXml(formula)}"`, content: "" };
      }
      const filled = content.fill(values);
      if (typeof filled === "number") return writeNumber(filled, prefixes);
      const runs = filled.map((run) => ({ ...run, text: checkedText(place.name, run.text) }));
      const text = checkedText(place.name, runs.map((run) => run.text).join(""));
      if (text === "") return nothing;
      placed.push(withOwnLines({ text, style, width }));
      return writeText(runs, prefixes);
    });
    heights.push(fittingHeight(placed, modelHeight));
    return cells;
  });
  return { start, heights, row, model, written };
}

type Prefixes = {
  readonly office: string;
  readonly calcext: string | undefined;
  readonly text: string;
};

const nothing: WrittenCell = { attributes: "", content: "" };

function writeNumber(number: number, prefixes: Prefixes): WrittenCell {
  return {
    attributes: `${typed("float", prefixes)} ${prefixes.office}value="${number}"`,
    content: paragraphsMarkup([{ text: String(number) }], prefixes.text),
  };
}

function writeText(runs: readonly TextRun[], prefixes: Prefixes): WrittenCell {
  return { attributes: typed("string", prefixes), content: paragraphsMarkup(runs, prefixes.text) };
}

function typed(type: string, { office, calcext }: Prefixes): string {
  const forLibreoffice = calcext === undefined ? "" : ` ${calcext}value-type="${type}"`;
  return ` ${office}value-type="${type}"${forLibreoffice}`;
}
