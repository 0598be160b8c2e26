import { cellText } from "./cell-text.js";
import { child, descendants, type XmlPart } from "./xml.js";

/** The longest value in a header or footer, which holds 255 characters in all. */
const longestValue = 60;

/**
 * Replaces `{name}` and `{{name}}` in the page headers and footers of a sheet by the value of that name. Those of
 * even pages, where a sheet does not tell even pages apart, are what a filled form shows instead of the others.
 */
export function fillHeaderFooter(sheet: XmlPart, values: ReadonlyMap<string, string>): void {
  for (const group of descendants(sheet.root, "headerFooter")) {
    const inReserve = !["1", "true"].includes(group.getAttribute("differentOddEven") ?? "");
    for (const element of [...group.children]) {
      const before = element.textContent ?? "";
      const after = filledText(before, values);
      if (after === before) continue;
      element.textContent = after;
      const [, side] = /^even(Header|Footer)$/.exec(element.localName ?? "") ?? [];
      const shown = side === undefined ? undefined : child(group, `odd${side}`);
      if (inReserve && shown !== undefined) shown.textContent = after;
    }
  }
}

function filledText(text: string, values: ReadonlyMap<string, string>): string {
  return text.replace(/\{\{\s*(\w+)\s*\}\}|\{(\w+)\}/g, (token: string, double: string, single: string) => {
    const value = values.get((double ?? single).toLowerCase());
    return value === undefined ? token : footerText(value);
  });
}

/** The value on one line, cut where it is too long, with `&`, which starts a code of the format, doubled. */
function footerText(value: string): string {
  const letters = [
    ...cellText(value)
      .replace(/[\p{Cc}\s]+/gu, " ")
      .trim(),
  ];
  const short =
    letters.length > longestValue ? `${letters.slice(0, longestValue - 1).join("")}…` : letters.join("");
  return short.replaceAll("&", "&&");
}
