import { escapeXml } from "../form/cell-text.js";
import type { GrownTable, WrittenCell } from "./grow-table.js";
import { attributeOf, prefixOf } from "./markup.js";
import type { ModelCell } from "./model-row.js";
import { attributesMarkup } from "./outer-markup.js";
import type { OdsStyles } from "./styles.js";

/**
 * The rows of a grown table as markup, to be asked for once all that refers to cells has moved; `breaks` are the
 * offsets of its rows before which a page ends.
 */
export function tableMarkup(
  { row, heights, model, written }: GrownTable,
  { breaks, styles }: { readonly breaks: ReadonlySet<number>; readonly styles: OdsStyles },
): string {
  const base = attributeOf(row, "table:style-name");
  const attributes = attributesMarkup(row, new Set(["table:style-name"]));
  const styleName = `${prefixOf(row, "table")}style-name`;
  return written
    .map((cells, offset) => {
      const isBroken = breaks.has(offset) || (offset === 0 && styles.breaksBefore(base));
      const style = rowStyle(base, { height: heights[offset] ?? 0, isBroken, styles });
      const named = style === undefined ? "" : ` ${styleName}="${escapeXml(style)}"`;
      const content = cells.map((cell, index) => cellMarkup(model[index], cell, offset)).join("");
      return `<${row.tagName}${named}${attributes}>${content}</${row.tagName}>`;
    })
    .join("");
}

/** The style of the model row where it will do. */
function rowStyle(
  base: string | undefined,
  {
    height,
    isBroken,
    styles,
  }: { readonly height: number; readonly isBroken: boolean; readonly styles: OdsStyles },
): string | undefined {
  const isHigher = height > styles.rowHeight(base);
  const differs = isBroken !== styles.breaksBefore(base);
  if (!isHigher && !differs) return base;
  return styles.rowStyle(base, {
    ...(isHigher ? { height } : {}),
    ...(differs ? { breaksBefore: isBroken } : {}),
  });
}

function cellMarkup(cell: ModelCell | undefined, written: WrittenCell, offset: number): string {
  if (cell === undefined) return "";
  const { content } = cell;
  if (content.kind === "kept") return offset === 0 ? content.first() : content.others;
  const { name, attributes } = content.tag;
  const opening = `<${name}${attributes}${written.attributes}`;
  const inner = (offset === 0 ? content.once() : "") + written.content;
  return inner === "" ? `${opening}/>` : `${opening}>${inner}</${name}>`;
}
