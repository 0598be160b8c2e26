import type { Language } from "../../model/language.js";

/**
 * A sentence of the catalogue with the no-break spaces of French, so that no line starts with « ? » or ends
 * with an opening quote. What stands between quotes is a value, and is left as it is.
 */
export function typeset(sentence: string, language: Language): string {
  if (language !== "fr") return sentence;
  return sentence.replace(/« (.*?) »| ([:;?!])/g, (_, value: string | undefined, mark: string) =>
    value === undefined ? `\u202f${mark}` : `«\u00a0${value}\u00a0»`,
  );
}
