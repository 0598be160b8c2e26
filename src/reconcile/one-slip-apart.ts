import { lookAlikeForm, withoutAccents } from "./identifier-slip.js";

/** Places, in two lists, of the texts that have something in common; neither is empty. */
export type Block = { readonly left: readonly number[]; readonly right: readonly number[] };

/** The length from which a text is no identifier that somebody types. */
const tooLong = 100;

/**
 * Blocks in which every two texts that are one slip apart stand together at least once, with hardly any others,
 * in a time that grows with the texts and not with their pairs. Two texts one slip apart become the same when
 * one character is deleted from one or from both (the deletion neighbourhoods of the SymSpell algorithm), or
 * when accents and look-alikes are set aside. No digit is deleted, so that the members of a series (`user01`)
 * are not brought together; nor anything after the last @, the domain of an address; nor anything of a text
 * that is too long for an identifier.
 */
export function* oneSlipApart(left: readonly string[], right: readonly string[]): Generator<Block> {
  const [ours, theirs] = [sortedVariants(left), sortedVariants(right)];
  let [i, j] = [0, 0];
  while (i < ours.length && j < theirs.length) {
    const [ourHash, theirHash] = [hashAt(ours, i), hashAt(theirs, j)];
    const [iEnd, jEnd] = [
      ourHash <= theirHash ? endOfRun(ours, i) : i,
      theirHash <= ourHash ? endOfRun(theirs, j) : j,
    ];
    if (iEnd > i && jEnd > j) yield { left: placesOf(ours, i, iEnd), right: placesOf(theirs, j, jEnd) };
    [i, j] = [iEnd, jEnd];
  }
}

/** More texts than one list can have; with a hash of 32 bits it fits in the 53 of a whole number. */
const placesPerHash = 2 ** 21;

/**
 * The hash of each variant of each text together with the text's place, as one number, sorted: a tenth of the
 * memory of an index of strings. Different variants with one hash only make a block larger.
 */
function sortedVariants(texts: readonly string[]): Float64Array {
  const plainTexts = texts.map(withoutAccents);
  // The text itself, its look-alike form, and one deletion for each character at most.
  const variants = new Float64Array(plainTexts.reduce((sum, { length }) => sum + length + 2, 0));
  let count = 0;
  for (const [place, text] of plainTexts.entries()) {
    eachVariant(text, (hash) => {
      variants[count++] = hash * placesPerHash + place;
    });
  }
  return variants.subarray(0, count).sort();
}

function hashAt(variants: Float64Array, index: number): number {
  return Math.floor((variants[index] ?? 0) / placesPerHash);
}

function endOfRun(variants: Float64Array, start: number): number {
  const hash = hashAt(variants, start);
  let end = start + 1;
  while (end < variants.length && hashAt(variants, end) === hash) end++;
  return end;
}

function placesOf(variants: Float64Array, start: number, end: number): readonly number[] {
  return Array.from(variants.subarray(start, end), (variant) => variant % placesPerHash);
}

function eachVariant(text: string, take: (hash: number) => void): void {
  if (text === "") return;
  take(hashFrom(text, 0, noHash));
  // Marked, or `10` and `lo` would meet without one being the other's look-alike.
  take(hashFrom(lookAlikeForm(text), 0, hashFrom("\u0001", 0, noHash)));
  if (text.length > tooLong) return;
  const domain = text.lastIndexOf("@");
  const end = domain === -1 ? text.length : domain;
  let before = noHash;
  for (let at = 0; at < end; at++) {
    const code = text.charCodeAt(at);
    const isRepeated = at > 0 && code === text.charCodeAt(at - 1);
    if (!isRepeated && !(code >= 0x30 && code <= 0x39)) take(hashFrom(text, at + 1, before));
    before = mixed(before, code);
  }
}

const noHash = 0x811c9dc5;

/** FNV-1a of the UTF-16 code units of a text from a place on, after those of which the hash is known. */
function hashFrom(text: string, start: number, before: number): number {
  let hash = before;
  for (let at = start; at < text.length; at++) hash = mixed(hash, text.charCodeAt(at));
  return hash >>> 0;
}

function mixed(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193);
}
