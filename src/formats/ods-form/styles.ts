import type { Element } from "@xmldom/xmldom";
import type { CellStyle } from "../form/cell-styles.js";
import { points, written } from "./lengths.js";
import {
  attributeOf,
  childNamed,
  childrenNamed,
  createNamed,
  descendantsNamed,
  type QualifiedName,
  setAttribute,
} from "./markup.js";

/** What a style that a row is to have adds to the one it has. */
type RowChange = { readonly height?: number; readonly breaksBefore?: boolean };

/** The styles of a form, by the names that its elements give. */
export type OdsStyles = {
  readonly cell: (name: string | undefined) => CellStyle;
  /** In points. */
  readonly columnWidth: (name: string | undefined) => number;
  readonly rowHeight: (name: string | undefined) => number;
  readonly breaksBefore: (name: string | undefined) => boolean;
  /** The name of a row style that is like another but for a change; made where there is none yet. */
  readonly rowStyle: (name: string | undefined, change: RowChange) => string;
};

/** What LibreOffice gives to what says nothing, in points. */
const standard = { fontSize: 10, columnWidth: 64, rowHeight: 12.8 };
const indentStep = 9;

/** Reads the styles of a form from the roots of its content and of its styles. */
export function readStyles(content: Element, common: Element | undefined): OdsStyles {
  const automatic = childNamed(content, "office:automatic-styles");
  const byName = new Map<string, Element>();
  for (const list of [common && childNamed(common, "office:styles"), automatic]) {
    for (const style of list === undefined ? [] : childrenNamed(list, "style:style")) {
      byName.set(key(attributeOf(style, "style:family"), attributeOf(style, "style:name")), style);
    }
  }
  const defaults = new Map(
    (common === undefined ? [] : descendantsNamed(common, "style:default-style")).map((style) => [
      attributeOf(style, "style:family") ?? "",
      style,
    ]),
  );

  /** The first value that a style, its parents and the default of its family say. */
  const lookUp = (
    family: string,
    name: string | undefined,
    element: QualifiedName,
    attribute: QualifiedName,
  ) => {
    const seen = new Set<Element>();
    for (let style = byName.get(key(family, name)); style !== undefined && !seen.has(style); ) {
      const value = attributeOf(childNamed(style, element), attribute);
      if (value !== undefined) return value;
      seen.add(style);
      style = byName.get(key(family, attributeOf(style, "style:parent-style-name")));
    }
    const style = defaults.get(family);
    return style && attributeOf(childNamed(style, element), attribute);
  };
  const row = (name: string | undefined, attribute: QualifiedName) =>
    lookUp("table-row", name, "style:table-row-properties", attribute);
  return {
    cell: cached((name) => {
      const ofCell = (element: QualifiedName, attribute: QualifiedName) =>
        lookUp("table-cell", name ?? "Default", element, attribute);
      const weight = ofCell("style:text-properties", "fo:font-weight") ?? "normal";
      const fontName =
        ofCell("style:text-properties", "style:font-name") ??
        ofCell("style:text-properties", "fo:font-family");
      const margin = points(ofCell("style:paragraph-properties", "fo:margin-left")) ?? 0;
      return {
        fontSize: points(ofCell("style:text-properties", "fo:font-size")) ?? standard.fontSize,
        ...(fontName === undefined ? {} : { fontName: fontName.replaceAll(/^'|'$/g, "") }),
        bold: weight === "bold" || Number(weight) >= 600,
        wraps: ofCell("style:table-cell-properties", "fo:wrap-option") === "wrap",
        indent: margin / indentStep,
      };
    }),
    columnWidth: (name) =>
      points(lookUp("table-column", name, "style:table-column-properties", "style:column-width")) ??
      standard.columnWidth,
    rowHeight: cached((name) => points(row(name, "style:row-height")) ?? standard.rowHeight),
    breaksBefore: (name) => row(name, "fo:break-before") === "page",
    rowStyle: rowStyles(content, byName),
  };
}

function rowStyles(content: Element, byName: Map<string, Element>): OdsStyles["rowStyle"] {
  const made = new Map<string, string>();
  return (name, change) => {
    const wish = JSON.stringify([name, change.height, change.breaksBefore]);
    const known = made.get(wish);
    if (known !== undefined) return known;
    const list = automaticStyles(content);
    const base = byName.get(key("table-row", name));
    const style = (base && list.ownerDocument?.importNode(base, true)) ?? createNamed(list, "style:style");
    const free = freeName(byName);
    setAttribute(style, "style:name", free);
    setAttribute(style, "style:family", "table-row");
    setAttribute(style, "style:display-name", undefined);
    changeRow(style, change);
    list.appendChild(style);
    byName.set(key("table-row", free), style);
    made.set(wish, free);
    return free;
  };
}

function automaticStyles(content: Element): Element {
  const list = childNamed(content, "office:automatic-styles");
  if (list !== undefined) return list;
  const made = createNamed(content, "office:automatic-styles");
  content.insertBefore(made, childNamed(content, "office:body") ?? null);
  return made;
}

function rowProperties(style: Element): Element {
  const properties = childNamed(style, "style:table-row-properties");
  if (properties !== undefined) return properties;
  const made = createNamed(style, "style:table-row-properties");
  style.appendChild(made);
  return made;
}

function changeRow(style: Element, { height, breaksBefore }: RowChange): void {
  const properties = rowProperties(style);
  if (height !== undefined) {
    setAttribute(properties, "style:row-height", written(height));
    setAttribute(properties, "style:use-optimal-row-height", "false");
  }
  if (breaksBefore !== undefined) setAttribute(properties, "fo:break-before", breaksBefore ? "page" : "auto");
}

function freeName(byName: ReadonlyMap<string, Element>): string {
  let number = 1;
  while (byName.has(key("table-row", `filled-row-${number}`))) number += 1;
  return `filled-row-${number}`;
}

function key(family: string | undefined, name: string | undefined): string {
  return `${family ?? ""} ${name ?? ""}`;
}

function cached<Value>(read: (name: string | undefined) => Value): (name: string | undefined) => Value {
  const known = new Map<string | undefined, Value>();
  return (name) => {
    const value = known.get(name) ?? read(name);
    known.set(name, value);
    return value;
  };
}
