import type { Element } from "@xmldom/xmldom";
import { points } from "./lengths.js";
import { attributeOf, childNamed, descendantsNamed, type QualifiedName } from "./markup.js";
import type { OdsSheet } from "./rows.js";

/** How much of a page we count on: printers and spreadsheets differ in the height of rows by some percent. */
const trustedShare = 0.96;

/**
 * The height of a page of a sheet between its margins, its header and its footer, in the points of the rows;
 * `undefined` where the form does not say on which paper it is printed. `columnsWidth` is what the sheet prints.
 */
export function pageHeight(
  { table }: OdsSheet,
  { content, common, columnsWidth }: Roots & { readonly columnsWidth: number },
): number | undefined {
  const master = masterOf(table, { content, common });
  const layout = descendantsNamed(common, "style:page-layout").find(
    (each) => attributeOf(each, "style:name") === attributeOf(master, "style:page-layout-name"),
  );
  const properties = layout && childNamed(layout, "style:page-layout-properties");
  const length = (name: QualifiedName) => points(attributeOf(properties, name));
  const [paperHeight, paperWidth] = [length("fo:page-height"), length("fo:page-width")];
  if (master === undefined || paperHeight === undefined || paperWidth === undefined) return undefined;
  const margins = (one: string, other: string) =>
    [one, other].reduce((sum, side) => sum + (length(`fo:margin-${side}`) ?? length("fo:margin") ?? 0), 0);
  const height =
    paperHeight -
    margins("top", "bottom") -
    edgeHeight(layout, master, "header") -
    edgeHeight(layout, master, "footer");
  const width = paperWidth - margins("left", "right");
  return (height * trustedShare) / scale(properties, { width, columnsWidth });
}

/** The roots of the form's content and of its styles. */
export type Roots = { readonly content: Element; readonly common: Element };

function masterOf(table: Element, { content, common }: Roots): Element | undefined {
  const style = descendantsNamed(content, "style:style").find(
    (each) =>
      attributeOf(each, "style:family") === "table" &&
      attributeOf(each, "style:name") === attributeOf(table, "table:style-name"),
  );
  const name = attributeOf(style, "style:master-page-name") ?? "Default";
  return descendantsNamed(common, "style:master-page").find(
    (each) => attributeOf(each, "style:name") === name,
  );
}

/** What a header or footer takes from the page, with the space between it and the rows. */
function edgeHeight(layout: Element | undefined, master: Element, edge: "header" | "footer"): number {
  const shown = childNamed(master, `style:${edge}`);
  if (shown === undefined || attributeOf(shown, "style:display") === "false") return 0;
  const style = layout && childNamed(layout, `style:${edge}-style`);
  const properties = style && childNamed(style, "style:header-footer-properties");
  const length = (name: QualifiedName) => points(attributeOf(properties, name)) ?? 0;
  const spacing = length(edge === "header" ? "fo:margin-bottom" : "fo:margin-top");
  return Math.max(length("fo:min-height"), length("svg:height")) + spacing;
}

/** The scale at which the sheet is printed: what it sets, or what makes its columns fit the page's width. */
function scale(
  properties: Element | undefined,
  { width, columnsWidth }: { readonly width: number; readonly columnsWidth: number },
): number {
  const [, percent] = /^([\d.]+)%$/.exec(attributeOf(properties, "style:scale-to") ?? "") ?? [];
  if (percent !== undefined && Number(percent) > 0) return Number(percent) / 100;
  const pagesAcross = Number(attributeOf(properties, "style:scale-to-X") ?? 0);
  return pagesAcross === 1 && columnsWidth > 0 ? Math.min(width / columnsWidth, 1) : 1;
}
