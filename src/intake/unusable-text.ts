import { undoDoubleDecoding } from "../formats/decode-text.js";

/** What people write in place of a value that they do not have, in lower case. */
export const placeholderWords: readonly string[] = [
  ...[
    "n/a",
    "n.a",
    "n/c",
    "n.c",
    "n/d",
    "compléter",
    "inconnu",
    "inconnue",
    "néant",
    "null",
    "none",
    "nan",
    "vide",
  ],
  ...["à compléter", "à renseigner", "à définir", "à venir", "à préciser"],
  ...["a completer", "a renseigner", "a definir", "a venir", "a preciser"],
  ...["non renseigné", "non renseignée", "non communiqué", "non communiquée", "non connu", "non connue"],
  ...["undefined", "tbd", "tbc", "todo", "to be defined", "to be completed", "unknown", "sans objet"],
  ...["en cours", "en attente"],
];

const placeholders = new RegExp(
  `^(${placeholderWords.map((word) => word.replaceAll(".", "\\.")).join("|")}|[-–—_.]+|\\?+|…|x{3,})\\s*[.!…]*$`,
  "i",
);

/** Whether a text stands in for a value that someone did not have. */
export function isPlaceholder(text: string): boolean {
  return placeholders.test(text);
}

// The first byte of a letter in UTF-8, then one of those that follow it, both as Windows-1252 shows them.
const doublyDecoded = /[Â-ôâ][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]/;

/**
 * Whether a text has gone through a wrong encoding: `CÃ©line`, `C?line`, a replacement character; with what it
 * probably was, where that can be worked back.
 */
export function brokenEncoding(
  text: string,
  { isName }: { readonly isName: boolean },
): { readonly suggestion?: string } | undefined {
  if (/^[ ->@-~]*$/.test(text)) return undefined;
  if (doublyDecoded.test(text)) {
    const suggestion = undoDoubleDecoding(text);
    if (suggestion !== undefined) return { suggestion };
  }
  const isLost = isName ? text.includes("?") : /\p{L}\?\p{L}/u.test(text);
  return isLost || text.includes("\ufffd") ? {} : undefined;
}
