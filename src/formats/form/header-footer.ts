import { cellText } from "./cell-text.js";
import { descendants, type XmlPart } from "./xml.js";

/** The longest value in a header or footer, which holds 255 characters in all. */
const longestValue = 60;

/** Replaces `{name}` and `{{name}}` in the page headers and footers of a sheet by the value of that name. */
export function fillHeaderFooter(sheet: XmlPart, values: ReadonlyMap<string, string>): void {
  for (const group of descendants(sheet.root, "headerFooter")) {
    for (const element of [...group.children]) {
      const before = element.textContent ?? "";
      const after = before.replace(
        /\{\{\s*(\w+)\s*\}\}|\{(\w+)\}/g,
        (token: string, double: string, single: string) => {
          const value = values.get((double ?? single).toLowerCase());
          return value === undefined ? token : footerText(value);
        },
      );
      if (after !== before) element.textContent = after;
    }
  }
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
