import { FormError } from "./form-error.js";

/** The most characters that a cell can hold. */
const longestText = 32_767;

/**
 * A text as a cell of the file format holds it: line ends as LF, characters that XML 1.0 cannot hold removed,
 * and what Excel would decode as an escaped character (`_x0041_`) escaped.
 */
export function cellText(text: string): string {
  return text
    .replace(/\r\n?/g, "\n")
    .replace(unwritable, "")
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_");
}

/** The text as its cell holds it; throws a {@link FormError} where no cell could. */
export function checkedText(name: string, text: string): string {
  const written = cellText(text);
  if (written.length > longestText) {
    throw new FormError({ kind: "text-too-long", name, length: written.length, limit: longestText });
  }
  return written;
}

/** A text escaped for the content of an XML element or attribute. */
export function escapeXml(text: string): string {
  return /[&<>"]/.test(text) ? text.replace(/[&<>"]/g, (character) => entities[character] ?? "") : text;
}

const unwritable =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
