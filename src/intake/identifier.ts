import type { Finding } from "../findings/catalogue.js";
import { invisibleCharacters, latinLookAlike } from "../model/compare.js";
import type { Location } from "../model/location.js";
import type { CellMark } from "../model/table.js";

/** The longest identifier taken for one; the form and the portal publish no limit. */
export const longestIdentifier = 100;

const none: readonly Finding[] = [];

/**
 * Reads an identifier. Its format is not published (notice), so nothing is refused: what looks wrong is
 * flagged, and characters that no one can see are taken out.
 */
export function readIdentifier(
  text: string,
  mark: CellMark | undefined,
  at: () => Location,
): { readonly identifier: string; readonly findings: readonly Finding[] } {
  if (mark === undefined && /^[!-~]+$/.test(text)) return { identifier: text, findings: none };
  const findings: Finding[] = [];
  const identifier = text.replace(invisibleCharacters, "");
  const details = { at: at(), field: "identifier", value: text } as const;
  if (identifier !== text) findings.push({ code: "invisible-character", ...details, after: identifier });
  if (/[\s\p{Z}]/u.test(identifier)) findings.push({ code: "identifier-with-space", ...details });
  const foreign = foreignLetters(identifier);
  if (foreign !== undefined) {
    const plain = latinLookAlike(identifier);
    findings.push({
      code: "look-alike-character",
      ...details,
      characters: foreign,
      ...(plain === identifier ? {} : { suggestion: plain }),
    });
  }
  if (mark === "number") findings.push({ code: "identifier-as-number", ...details });
  else if (mark !== undefined) findings.push({ code: "identifier-changed", ...details });
  return { identifier, findings };
}

/** The letters that are not Latin, with their code points; full-width forms and other compatibility letters too. */
function foreignLetters(text: string): string | undefined {
  if (/^[ -~]*$/.test(text)) return undefined;
  const letters = [...text].filter(
    (letter) =>
      /\p{L}/u.test(letter) && (!/\p{Script=Latin}/u.test(letter) || letter.normalize("NFKC") !== letter),
  );
  if (letters.length === 0) return undefined;
  const named = [...new Set(letters)].map(
    (letter) => `${letter} U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`,
  );
  return named.join(", ");
}
