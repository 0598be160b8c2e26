import type { AccountKey } from "./account.js";

/** Characters that no one sees: zero-width, soft hyphen, direction marks, byte order mark, variation selectors. */
export const invisibleCharacters =
  /\p{Cf}|\u034f|[\u115f\u1160\u3164\uffa0]|[\u17b4\u17b5]|[\ufe00-\ufe0f]/gu;

const plainLowerCase = /^[!-@[-~]*$/;
const plainAscii = /^[ -~]*$/;

/**
 * The account key of an identifier: NFKC, invisible characters and surrounding space removed, case-folded
 * (design, rule 2). Inner spaces stay: they are part of what the user chose, and flagged.
 */
export function accountKey(identifier: string): AccountKey {
  if (plainLowerCase.test(identifier)) return identifier as AccountKey;
  if (plainAscii.test(identifier)) return identifier.trim().toLowerCase() as AccountKey;
  const visible = identifier.normalize("NFKC").replace(invisibleCharacters, "").trim();
  return caseFold(visible).normalize("NFKC") as AccountKey;
}

const civility = /^\s*(m\.|(mr|mme|mlle|mrs|ms|dr)\.?(?=\s)|(monsieur|madame|mademoiselle)(?=\s))\s*/i;

/**
 * What remains of a name, or of any words, when case, accents, spaces, hyphens, apostrophes and a civility
 * before it are set aside (design, rule 7).
 */
export function foldWords(words: string): string {
  if (/^[a-z0-9]*$/.test(words)) return words;
  const text = words.replace(civility, "");
  if (plainAscii.test(text)) return text.toLowerCase().replace(/[ '`-]/g, "");
  return caseFold(text.normalize("NFKD"))
    .replace(/[\p{M}\p{Z}\p{Pd}\p{Cf}\s'`´‘’‛ʼʻʹ′]/gu, "")
    .replace(/œ/g, "oe")
    .replace(/æ/g, "ae")
    .replace(/[øłđı]/g, (letter) => strokeLetters[letter] ?? letter);
}

/** An email for comparing: Unicode-normalised, without case or surrounding space. */
export function foldEmail(email: string): string {
  return plainLowerCase.test(email) ? email : caseFold(email.normalize("NFKC").trim());
}

/**
 * An identifier reduced to what the eye or a spreadsheet may have confused: without spaces or invisible
 * characters, look-alike Cyrillic and Greek letters as the Latin ones, no leading zeros on a number.
 * Two keys with one skeleton are probably one account that a file has damaged.
 */
export function identifierSkeleton(key: AccountKey): string {
  const plain = /^[!-~]*$/.test(key) ? key : latinLookAlike(key.replace(/[\s\p{Z}]/gu, ""));
  return /^0+\d/.test(plain) && /^\d+$/.test(plain) ? plain.replace(/^0+/, "") : plain;
}

/** The text with every Cyrillic or Greek letter that looks like a Latin one replaced by it. */
export function latinLookAlike(text: string): string {
  return text.replace(/[\u0370-\u052f]/g, (letter) => lookAlikes[letter] ?? letter);
}

/** Orders by code unit, so that every machine sorts alike whatever its language. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Full case folding as far as French and its neighbours need it: ß, ẞ and the final sigma included. */
function caseFold(text: string): string {
  return text.toLowerCase().toUpperCase().toLowerCase().replace(/ς/g, "σ");
}

const strokeLetters: Readonly<Record<string, string>> = { ø: "o", ł: "l", đ: "d", ı: "i" };

// From the confusables of Unicode Technical Standard 39, the letters that stand for one Latin letter.
const lookAlikes: Readonly<Record<string, string>> = Object.fromEntries(
  "аaвbсcԁdеeһhіiјjкkӏlмmнhоoрpԛqѕsтtѵvуyхxԝwАAВBСCЕEНHІIЈJКKМMОOРPЅSТTУYХXαaοoρpνvιiκkυuχxΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧX"
    .match(/../gu)
    ?.map((pair) => [pair.slice(0, 1), pair.slice(1)]) ?? [],
);
