import { visible } from "../../model/visible.js";

declare const htmlBrand: unique symbol;

/** Markup made by `html` or declared by `trusted`; a plain string is never taken for it. */
export type Html = { readonly markup: string; readonly [htmlBrand]: true };

/** What may stand in a template: text is escaped, markup is not, what is absent leaves nothing. */
type Content = string | number | Html | readonly Html[] | undefined;

/**
 * Markup with every value escaped, for text and for attributes between double quotes. No value becomes markup,
 * and no control or direction character of a value reaches the page: they are written out (`‹U+202E›`).
 */
export function html(parts: TemplateStringsArray, ...values: readonly Content[]): Html {
  let markup = parts[0] ?? "";
  for (const [index, value] of values.entries()) markup += markupOf(value) + (parts[index + 1] ?? "");
  return trusted(markup);
}

/** Text of ours, such as the style, that goes in the page as it stands; never a value read from a file. */
export function trusted(markup: string): Html {
  return { markup } as Html;
}

function markupOf(content: Content): string {
  if (content === undefined) return "";
  if (typeof content === "string") return escapeText(content);
  if (typeof content === "number") return String(content);
  if ("markup" in content) return content.markup;
  return content.map(({ markup }) => markup).join("");
}

function escapeText(text: string): string {
  if (/^[ !#-%(-;=?-~]*$/.test(text)) return text;
  return text
    .replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
    .replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, (character) => visible(character));
}
