import { hashStart, hashWith } from "../model/text-hash.js";

/**
 * Whether a text may be one of some words, told by a hash that is made while it is read anyway: nearly every text is
 * none of them, and need not be made to be asked.
 */
export class WordTable {
  readonly #slots = new Uint8Array(4096);

  /** A table of words in lower case, of Latin-1. */
  constructor(words: Iterable<string>) {
    for (const word of words) {
      let hash = hashStart;
      for (let at = 0; at < word.length; at++) hash = hashWith(hash, word.charCodeAt(at));
      this.#slots[hash & 4095] = 1;
    }
  }

  /** Whether there is a word of this hash: that of a text in lower case, its bits not mixed. */
  mayHold(hash: number): boolean {
    return this.#slots[hash & 4095] === 1;
  }
}

/** The small letter of a letter of Latin-1; any other code of Latin-1 as it is. */
export function lowerLatin(code: number): number {
  return lowerCodes[code & 0xff] ?? 0;
}

const lowerCodes = Uint8Array.from({ length: 256 }, (_, code) => {
  const isCapital = (code >= 0x41 && code <= 0x5a) || (code >= 0xc0 && code <= 0xde && code !== 0xd7);
  return isCapital ? code + 0x20 : code;
});
