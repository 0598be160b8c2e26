import type { Language } from "../../model/language.js";
import { type Html, html } from "./escape.js";

/**
 * A text with the no-break spaces of French, so that no line starts with « ? » or ends with an opening quote.
 * What stands between quotes is a value, and is left as it is.
 */
export function typeset(text: string, language: Language): string {
  if (language !== "fr") return text;
  return text.replace(/« (.*?) »| ([:;?!])/g, (_, value: string | undefined, mark: string) =>
    value === undefined ? `\u202f${mark}` : `«\u00a0${value}\u00a0»`,
  );
}

/** Words of a report as a sentence of their own. */
export function asSentence(words: string): string {
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}${/[.!?]$/.test(words) ? "" : "."}`;
}

/** A sentence of the catalogue, typeset, with flags such as `--map` kept in one piece. */
export function sentencePiece(sentence: string, language: Language): Html {
  const pieces = typeset(sentence, language).split(/(--[a-z]{2,12}(?:-[a-z]{2,12})?)(?![\w-])/);
  return html`${pieces.map((text, index) => (index % 2 === 0 ? html`${text}` : html`<code>${text}</code>`))}`;
}
