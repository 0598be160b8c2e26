import { accountFields } from "./account.js";

/**
 * Rows of which there is nothing to say, in columns: a million of them take a fraction of the room of as many objects,
 * and none of the time of the garbage collector. Their values stay where they stand in the text of their list. A place
 * may be left free, for a row that is kept elsewhere.
 */
export class RowColumns {
  /** How many rows, free places included. */
  length = 0;
  /** What the values are parts of, in UTF-8: a list as it was read, or one value after the other. */
  texts: Buffer;
  /** Where the next value would go. */
  textEnd = 0;
  /** The number of each row in its table; 0 at a free place. */
  numbers: Uint32Array;
  /** Where the four values of an account (notice, section 4) start, row by row, */
  starts: Uint32Array;
  /** and how many bytes each takes. */
  lengths: Uint8Array;
  /** What each row shares with others, by its place in a list of settings. */
  settings: Uint32Array;
  /** The hashes of the account keys and of the emails as compared, those of rows kept elsewhere included. */
  keyHashes: Int32Array;
  emailHashes: Int32Array;

  /** No rows yet, with room for as many, which grows. */
  constructor(size: number, texts: Buffer = Buffer.alloc(0)) {
    this.texts = texts;
    this.numbers = new Uint32Array(size);
    this.starts = new Uint32Array(size * width);
    this.lengths = new Uint8Array(size * width);
    this.settings = new Uint32Array(size);
    this.keyHashes = new Int32Array(size);
    this.emailHashes = new Int32Array(size);
  }

  /** Where a value of a row starts in the texts, by its place among the four. */
  startOf(place: number, field: number): number {
    return this.starts[place * width + field] ?? 0;
  }

  /** How many bytes it takes. */
  lengthOf(place: number, field: number): number {
    return this.lengths[place * width + field] ?? 0;
  }

  /** Sets where a value of a row stands. */
  setValue(place: number, field: number, start: number, end: number): void {
    this.starts[place * width + field] = start;
    this.lengths[place * width + field] = end - start;
  }

  /** The value itself. */
  textOf(place: number, field: number): string {
    const start = this.startOf(place, field);
    return this.texts.toString("utf8", start, start + this.lengthOf(place, field));
  }

  /** Whether a value is that of a row of other columns, to the letter. */
  isSame(place: number, field: number, others: RowColumns, other: number): boolean {
    const length = this.lengthOf(place, field);
    if (length !== others.lengthOf(other, field)) return false;
    const start = this.startOf(place, field);
    const otherStart = others.startOf(other, field);
    const own = this.texts;
    const theirs = others.texts;
    for (let at = 0; at < length; at++) if (own[start + at] !== theirs[otherStart + at]) return false;
    return true;
  }

  /** Whether a value is that of a row of other columns but for the case of letters of ASCII. */
  isAlike(place: number, field: number, others: RowColumns, other: number): boolean {
    const length = this.lengthOf(place, field);
    if (length !== others.lengthOf(other, field)) return false;
    const start = this.startOf(place, field);
    const otherStart = others.startOf(other, field);
    for (let at = 0; at < length; at++) {
      const own = this.texts[start + at] ?? 0;
      const theirs = others.texts[otherStart + at] ?? 0;
      if (own !== theirs && lowerAscii(own) !== lowerAscii(theirs)) return false;
    }
    return true;
  }

  /** Makes room for one more row. */
  reserve(): void {
    if (this.length < this.numbers.length) return;
    const size = 16 + 2 * this.length;
    this.numbers = enlarged(this.numbers, new Uint32Array(size));
    this.starts = enlarged(this.starts, new Uint32Array(size * width));
    this.lengths = enlarged(this.lengths, new Uint8Array(size * width));
    this.settings = enlarged(this.settings, new Uint32Array(size));
    this.keyHashes = enlarged(this.keyHashes, new Int32Array(size));
    this.emailHashes = enlarged(this.emailHashes, new Int32Array(size));
  }

  /** Makes room for so many bytes more of values. */
  reserveText(length: number): void {
    if (this.textEnd + length <= this.texts.length) return;
    const texts = Buffer.alloc(2 * (this.textEnd + length));
    this.texts.copy(texts, 0, 0, this.textEnd);
    this.texts = texts;
  }

  /** Takes in all rows of others, behind its own; `firstSetting` is added to their settings. There must be room for them. */
  append(others: RowColumns, firstSetting: number): void {
    const [start, textStart] = [this.length, this.textEnd];
    others.texts.copy(this.texts, textStart);
    this.textEnd += others.texts.length;
    this.numbers.set(others.numbers.subarray(0, others.length), start);
    this.lengths.set(others.lengths.subarray(0, others.length * width), start * width);
    this.keyHashes.set(others.keyHashes.subarray(0, others.length), start);
    this.emailHashes.set(others.emailHashes.subarray(0, others.length), start);
    for (let value = 0; value < others.length * width; value++)
      this.starts[start * width + value] = (others.starts[value] ?? 0) + textStart;
    for (let place = 0; place < others.length; place++)
      this.settings[start + place] = (others.settings[place] ?? 0) + firstSetting;
    this.length += others.length;
  }
}

const width = accountFields.length;

function lowerAscii(code: number): number {
  return code >= 0x41 && code <= 0x5a ? code + 0x20 : code;
}

type Numbers = { readonly set: (from: ArrayLike<number>) => void };

function enlarged<T extends Numbers & ArrayLike<number>>(numbers: T, into: T): T {
  into.set(numbers);
  return into;
}
