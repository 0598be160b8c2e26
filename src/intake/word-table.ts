import { hashStart, hashWith } from "../model/text-hash.js";

/**
 * Whether a text may be one of some words, told by its hash, which is made while it is read anyway: nearly every text is
 * none of them, and need not be made to be asked.
 */
export class WordTable {
  readonly #slots = new Uint8Array(4096);

  /** A table of words, without regard to case. */
  constructor(words: Iterable<string>) {
    for (const word of words) {
      let hash = hashStart;
      for (const byte of Buffer.from(word)) hash = hashWith(hash, byte);
      this.#slots[hash & 4095] = 1;
    }
  }

  /** Whether there is a word whose bytes in UTF-8 have this hash, not mixed. */
  mayHold(hash: number): boolean {
    return this.#slots[hash & 4095] === 1;
  }
}
