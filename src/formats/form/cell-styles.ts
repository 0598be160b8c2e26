import type { Element } from "@xmldom/xmldom";
import { child, children, numberAttribute, type XmlPart } from "./xml.js";

/** What of a cell's style decides how many lines its text takes. */
export type CellStyle = {
  /** In points. */
  readonly fontSize: number;
  readonly fontName?: string;
  readonly bold: boolean;
  readonly wraps: boolean;
  /** In steps of about three spaces. */
  readonly indent: number;
};

const plainStyle: CellStyle = { fontSize: 11, bold: false, wraps: false, indent: 0 };

/** The styles of a workbook, by the number that a cell's `s` attribute gives. */
export function readCellStyles(styles: XmlPart | undefined): (index: number) => CellStyle {
  if (styles === undefined) return () => plainStyle;
  const fonts = listed(styles.root, "fonts", "font");
  const read = listed(styles.root, "cellXfs", "xf").map((format): CellStyle => {
    const font = fonts[numberAttribute(format, "fontId") ?? 0];
    const size = font && child(font, "sz");
    const bold = font && child(font, "b");
    const fontName = (font && child(font, "name"))?.getAttribute("val") ?? undefined;
    const alignment = child(format, "alignment");
    return {
      fontSize: (size && numberAttribute(size, "val")) ?? plainStyle.fontSize,
      ...(fontName === undefined ? {} : { fontName }),
      bold: bold !== undefined && !isOff(bold.getAttribute("val")),
      wraps: isOn(alignment?.getAttribute("wrapText") ?? null),
      indent: (alignment && numberAttribute(alignment, "indent")) ?? 0,
    };
  });
  return (index) => read[index] ?? plainStyle;
}

function listed(root: Element, list: string, item: string): readonly Element[] {
  const parent = child(root, list);
  return parent === undefined ? [] : children(parent, item);
}

function isOn(value: string | null): boolean {
  return value === "1" || value === "true";
}

function isOff(value: string | null): boolean {
  return value === "0" || value === "false";
}
