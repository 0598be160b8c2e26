import type { Element } from "@xmldom/xmldom";
import type { Severity } from "../../findings/entry.js";
import { child, children, createLike, numberAttribute, type XmlPart } from "../form/xml.js";
import { copyOf, fromMarkup } from "./elements.js";

/** How a cell that we write looks: in Arial 10, black, without fill, unless it says otherwise. */
type Look = {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly strike?: boolean;
  /** In points. */
  readonly size?: number;
  /** Colours in hexadecimal, alpha first. */
  readonly color?: string;
  readonly fill?: string;
  /** The colour of a line below it. */
  readonly rule?: string;
  /** Whether its format is text, so that what is typed over it stays text. */
  readonly text?: boolean;
  /** How a number is shown: as a count, with its thousands apart, as a share, or in a format of its own. */
  readonly number?: "count" | "percent" | { readonly code: string };
  /** Whether it can be typed in where its sheet is protected. */
  readonly unlocked?: boolean;
  readonly wrap?: boolean;
  /** Where it stands in its cell, off the edge if on the right; by its kind where absent. */
  readonly align?: "left" | "right";
};

/** The built-in formats of cells, by the numbers that every workbook knows them by. */
const builtInFormats = { general: 0, count: 3, percent: 9, text: 49 };

const alignments = { left: ' horizontal="left"', right: ' horizontal="right" indent="1"' };

/** The cell styles of a workbook, open for new ones; each gives the number that a cell's `s` attribute takes. */
export type Styles = {
  readonly part: XmlPart;
  readonly look: (look: Look) => number;
  /** The number of a fill that a condition lays over cells. */
  readonly overlay: (argb: string) => number;
  /** The style of a cell as it is, but filled with a severity's colour. */
  readonly filled: (style: number, severity: Severity) => number;
  /** The style of a cell as it is, without our colour where it has one. */
  readonly unfilled: (style: number) => number;
};

/** The colour of each severity: pale enough for dark text, and told apart by words where there is no colour. */
export const severityFills: Readonly<Record<Severity, string>> = {
  error: "FFFFC7CE",
  warning: "FFFFEB9C",
  notice: "FFDDEBF7",
};

/** Opens a styles part; lists that every workbook needs are made where it lacks them. */
export function openStyles(part: XmlPart): Styles {
  const fonts = openList(part.root, "fonts", "font", 1);
  const fills = openList(part.root, "fills", "fill", 2);
  const borders = openList(part.root, "borders", "border", 1);
  const formats = openList(part.root, "cellXfs", "xf", 1);
  const known = new Map<string, number>();
  const once = (key: string, make: () => number): number => {
    const index = known.get(key) ?? make();
    known.set(key, index);
    return index;
  };
  const fill = (argb: string): number => once(`fill ${argb}`, () => fills.add(fillMarkup(argb)));
  const numberFormat = ({ text, number }: Look): number => {
    if (text === true) return builtInFormats.text;
    if (number === undefined) return builtInFormats.general;
    if (typeof number === "string") return builtInFormats[number];
    return once(`format ${number.code}`, () => addNumberFormat(part.root, number.code));
  };

  return {
    part,
    look: (look) =>
      once(JSON.stringify(look), () => {
        const named = child(part.root, "cellStyleXfs") === undefined ? "" : ' xfId="0"';
        const markup = fontMarkup(look);
        const font = once(markup, () => fonts.add(markup));
        const { rule } = look;
        const border = rule === undefined ? 0 : once(`rule ${rule}`, () => borders.add(ruleMarkup(rule)));
        const format = numberFormat(look);
        const wrapped = look.wrap === true ? ' wrapText="1"' : "";
        const aligned = look.align === undefined ? "" : alignments[look.align];
        const [unlocked, protection] =
          look.unlocked === true ? [' applyProtection="1"', '<protection locked="0"/>'] : ["", ""];
        return formats.add(
          `<xf numFmtId="${format}" fontId="${font}" fillId="${look.fill === undefined ? 0 : fill(look.fill)}" borderId="${border}"${named} applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"${unlocked}><alignment${aligned} vertical="top"${wrapped}/>${protection}</xf>`,
        );
      }),
    overlay: (argb) =>
      once(`overlay ${argb}`, () =>
        openList(part.root, "dxfs", "dxf", 0).add(`<dxf>${overlayMarkup(argb)}</dxf>`),
      ),
    filled: (style, severity) =>
      once(`${severity} ${style}`, () => {
        const base = formats.items[style] ?? formats.items[0];
        if (base === undefined) return 0;
        const format = copyOf(base);
        format.setAttribute("fillId", String(fill(severityFills[severity])));
        format.setAttribute("applyFill", "1");
        const font = fonts.items[numberAttribute(format, "fontId") ?? 0];
        if (font !== undefined && isPale(font)) {
          format.setAttribute("fontId", String(fonts.append(darkened(font))));
          format.setAttribute("applyFont", "1");
        }
        return formats.append(format);
      }),
    unfilled: (style) => {
      const base = formats.items[style];
      const color = base && fillColor(fills.items[numberAttribute(base, "fillId") ?? 0]);
      if (base === undefined || !Object.values(severityFills).includes(color ?? "")) return style;
      return once(`unfilled ${style}`, () => {
        const format = copyOf(base);
        format.setAttribute("fillId", "0");
        return formats.append(format);
      });
    },
  };
}

type StyleList = {
  readonly items: readonly Element[];
  readonly append: (item: Element) => number;
  readonly add: (markup: string) => number;
};

const listOrder = ["numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs"];
const defaults: Readonly<Record<string, readonly string[]>> = {
  font: ['<font><sz val="10"/><name val="Arial"/><family val="2"/></font>'],
  fill: [
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
  ],
  border: ["<border><left/><right/><top/><bottom/><diagonal/></border>"],
  xf: ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'],
};
/** A list of the part, with at least so many items: what stands first in it has a meaning of its own. */
function openList(root: Element, name: string, itemName: string, least: number): StyleList {
  const list = child(root, name) ?? insertList(root, name);
  const items = [...children(list, itemName)];
  const append = (item: Element): number => {
    list.appendChild(item);
    list.setAttribute("count", String(items.push(item)));
    return items.length - 1;
  };
  const add = (markup: string): number => append(fromMarkup(list, markup));
  for (const markup of (defaults[itemName] ?? []).slice(items.length, least)) add(markup);
  return { items, append, add };
}

function insertList(root: Element, name: string): Element {
  const list = createLike(root, name);
  const earlier = new Set(listOrder.slice(0, listOrder.indexOf(name)));
  const next = [...root.children].find((element) => !earlier.has(element.localName ?? ""));
  root.insertBefore(list, next ?? null);
  return list;
}

/** The numbers of formats of a workbook's own begin here. */
const firstOwnFormat = 164;

function addNumberFormat(root: Element, code: string): number {
  const list = openList(root, "numFmts", "numFmt", 0);
  const taken = list.items.map((item) => numberAttribute(item, "numFmtId") ?? 0);
  const number = Math.max(firstOwnFormat - 1, ...taken) + 1;
  list.add(`<numFmt numFmtId="${number}" formatCode="${code}"/>`);
  return number;
}

/** Of a fill laid over others, the background is the colour that is seen. */
function overlayMarkup(argb: string): string {
  return `<fill><patternFill patternType="solid"><fgColor rgb="${argb}"/><bgColor rgb="${argb}"/></patternFill></fill>`;
}

function fillMarkup(argb: string): string {
  return `<fill><patternFill patternType="solid"><fgColor rgb="${argb}"/><bgColor indexed="64"/></patternFill></fill>`;
}

function ruleMarkup(argb: string): string {
  return `<border><left/><right/><top/><bottom style="thin"><color rgb="${argb}"/></bottom><diagonal/></border>`;
}

/** A font whose widths are known, so that rows can be made tall enough; in the order in which Excel writes it. */
function fontMarkup({ bold, italic, strike, underline, size, color }: Look): string {
  return [
    "<font>",
    bold === true ? "<b/>" : "",
    italic === true ? "<i/>" : "",
    strike === true ? "<strike/>" : "",
    underline === true ? "<u/>" : "",
    `<sz val="${size ?? 10}"/><color rgb="${color ?? "FF000000"}"/><name val="Arial"/><family val="2"/>`,
    "</font>",
  ].join("");
}

function fillColor(fill: Element | undefined): string | undefined {
  const pattern = fill && child(fill, "patternFill");
  return (pattern && child(pattern, "fgColor")?.getAttribute("rgb")) ?? undefined;
}

/** Whether a font is white or nearly, as over the dark fill of a header: it could not be read over ours. */
function isPale(font: Element): boolean {
  const color = child(font, "color");
  if (color === undefined) return false;
  if (["0", "2"].includes(color.getAttribute("theme") ?? "")) return true;
  if (["1", "9"].includes(color.getAttribute("indexed") ?? "")) return true;
  const [red = 0, green = 0, blue = 0] = (color.getAttribute("rgb") ?? "")
    .slice(-6)
    .match(/../g)
    ?.map((pair) => Number.parseInt(pair, 16)) ?? [0];
  return 0.3 * red + 0.59 * green + 0.11 * blue > 150;
}

function darkened(font: Element): Element {
  const copy = copyOf(font);
  const color = child(copy, "color");
  for (const { name } of [...(color?.attributes ?? [])]) color?.removeAttribute(name);
  color?.setAttribute("rgb", "FF000000");
  return copy;
}
