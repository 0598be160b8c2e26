import { strFromU8, strToU8 } from "fflate";
import { escapeXml } from "../form/cell-text.js";
import type { Package } from "../form/package.js";
import { plainText } from "./cell-text.js";

/** The longest value in a header or footer. */
const longestValue = 60;

/**
 * Replaces `{name}` and `{{name}}` in the page headers and footers of a form by the value of that name. The
 * part that holds them stays as it is, byte for byte, where it has none.
 */
export function fillHeaderFooter(parts: Package, values: ReadonlyMap<string, string>): void {
  const part = parts.get("styles.xml");
  if (part === undefined) return;
  const before = strFromU8(part);
  const after = before.replace(edges, (edge) =>
    edge.replace(/(?<=>)[^<]*/g, (text) =>
      text.replace(placeholder, (token: string, double: string, single: string) => {
        const value = values.get((double ?? single).toLowerCase());
        return value === undefined ? token : escapeXml(footerText(value));
      }),
    ),
  );
  if (after !== before) parts.set("styles.xml", strToU8(after));
}

const edges = /<(\w+:)?((?:header|footer)(?:-left|-first)?)[\s>][\s\S]*?<\/\1?\2\s*>/g;
const placeholder = /\{\{\s*(\w+)\s*\}\}|\{(\w+)\}/g;

/** The value on one line, cut where it is too long. */
function footerText(value: string): string {
  const letters = [
    ...plainText(value)
      .replace(/[\p{Cc}\s]+/gu, " ")
      .trim(),
  ];
  return letters.length > longestValue ? `${letters.slice(0, longestValue - 1).join("")}…` : letters.join("");
}
