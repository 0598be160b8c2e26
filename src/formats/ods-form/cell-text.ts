import { escapeXml } from "../form/cell-text.js";
import { FormError } from "../form/form-error.js";

/** The most characters that a cell can hold in every program that opens the format. */
const longestText = 32_767;

/** A text with LF as line ends and without the characters that XML 1.0 cannot hold. */
export function plainText(text: string): string {
  return text.replace(/\r\n?/g, "\n").replace(unwritable, "");
}

/** The text as its cell holds it; throws a {@link FormError} where no cell could. */
export function checkedText(name: string, text: string): string {
  const plain = plainText(text);
  if (plain.length > longestText) {
    throw new FormError({ kind: "text-too-long", name, length: plain.length, limit: longestText });
  }
  return plain;
}

/** What stands beside a stretch of a line: where its spaces would be lost. */
export type LineEdges = { readonly afterSpace: boolean; readonly atEnd: boolean };

/** A stretch of a line as markup: spaces that would be lost, and tabs, as elements with the prefix given. */
export function lineMarkup(text: string, prefix: string, { afterSpace, atEnd }: LineEdges): string {
  return escapeXml(text)
    .replace(/ +/g, (spaces, start: number, whole: string) => {
      const isLost = (afterSpace && start === 0) || (atEnd && start + spaces.length === whole.length);
      const lost = isLost ? spaces.length : spaces.length - 1;
      return " ".repeat(spaces.length - lost) + spacesMarkup(lost, prefix);
    })
    .replaceAll("\t", `<${prefix}tab/>`);
}

function spacesMarkup(count: number, prefix: string): string {
  if (count === 0) return "";
  return count === 1 ? `<${prefix}s/>` : `<${prefix}s ${prefix}c="${count}"/>`;
}

const unwritable =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
