import { resolveEntities } from "./scan-xml.js";

const [tab, lineFeed, carriageReturn, space] = [0x09, 0x0a, 0x0d, 0x20] as const;
const [doubleQuote, singleQuote, colon, equals, more] = [0x22, 0x27, 0x3a, 0x3d, 0x3e] as const;
const [zero, nine, beforeA] = [0x30, 0x39, 0x40] as const;

/** The longest whole number that is read digit by digit, all of which a JavaScript number holds. */
const longestNumber = 15;

/**
 * The attributes of the tag on which a scanner stands, as places in its bytes. A value becomes a text or a number only
 * when asked for, by its local name; what is asked for and not there is `undefined`, or -1 for a number.
 */
export class TagAttributes {
  readonly #bytes: Buffer;
  /** Four places for each: the start and the end of its name, then of its value. */
  readonly #places: number[] = [];
  #count = 0;

  constructor(bytes: Buffer) {
    this.#bytes = bytes;
  }

  /** Forgets those of the tag before. */
  clear(): void {
    this.#count = 0;
  }

  /** Notes the attribute that starts at a place, and gives the place behind it. */
  read(start: number): number {
    const bytes = this.#bytes;
    const end = bytes.length;
    let nameStart = start;
    let at = start;
    for (; at < end; at++) {
      const byte = bytes[at] ?? 0;
      if (byte === equals || byte === more || isSpace(byte)) break;
      if (byte === colon) nameStart = at + 1;
    }
    const nameEnd = at;
    while (at < end && isSpace(bytes[at] ?? 0)) at++;
    if (bytes[at] !== equals) throw new Error("attribute without a value");
    at++;
    while (at < end && isSpace(bytes[at] ?? 0)) at++;
    const quote = bytes[at];
    if (quote !== doubleQuote && quote !== singleQuote) throw new Error("attribute without quotes");
    const valueStart = at + 1;
    at = valueStart;
    while (at < end && bytes[at] !== quote) at++;
    if (at >= end) throw new Error("XML ends inside an attribute");
    this.#places[this.#count] = nameStart;
    this.#places[this.#count + 1] = nameEnd;
    this.#places[this.#count + 2] = valueStart;
    this.#places[this.#count + 3] = at;
    this.#count += 4;
    return at + 1;
  }

  /** The value of an attribute, its entities resolved. */
  text(name: string): string | undefined {
    const place = this.#find(name);
    if (place < 0) return undefined;
    return resolveEntities(this.#bytes.toString("utf8", this.#places[place], this.#places[place + 1]));
  }

  /** Whether an attribute has this value. */
  isSpelt(name: string, value: string): boolean {
    const place = this.#find(name);
    return place >= 0 && isSpelt(this.#bytes, this.#places[place] ?? 0, this.#places[place + 1] ?? 0, value);
  }

  /** Whether an attribute holds a truth. */
  isTrue(name: string): boolean {
    const place = this.#find(name);
    if (place < 0) return false;
    const [start, end] = [this.#places[place] ?? 0, this.#places[place + 1] ?? 0];
    return isSpelt(this.#bytes, start, end, "1") || isSpelt(this.#bytes, start, end, "true");
  }

  /** The whole number that an attribute holds; -1 also where it holds anything else. */
  number(name: string): number {
    const place = this.#find(name);
    return place < 0 ? -1 : wholeNumber(this.#bytes, this.#places[place] ?? 0, this.#places[place + 1] ?? 0);
  }

  /** The column, from 0, of the cell reference that an attribute holds, such as `C14`; -1 also where it is none. */
  column(name: string): number {
    const place = this.#find(name);
    if (place < 0) return -1;
    const start = this.#places[place] ?? 0;
    const end = this.#places[place + 1] ?? 0;
    let column = 0;
    let at = start;
    for (; at < end; at++) {
      const byte = this.#bytes[at] ?? 0;
      const letter = (byte & ~0x20) - beforeA;
      if (byte <= beforeA || letter < 1 || letter > 26) break;
      column = column * 26 + letter;
    }
    return at - start > 3 ? -1 : column - 1;
  }

  /** Where among the places the value of an attribute stands. */
  #find(name: string): number {
    const first = name.charCodeAt(0);
    for (let at = 0; at < this.#count; at += 4) {
      const start = this.#places[at] ?? 0;
      // Most names differ by their first letter: a call less for each.
      if (this.#bytes[start] !== first) continue;
      if (isSpelt(this.#bytes, start, this.#places[at + 1] ?? 0, name)) return at + 2;
    }
    return -1;
  }
}

/** Whether the bytes from one place to another spell a name. */
export function isSpelt(bytes: Buffer, start: number, end: number, name: string): boolean {
  if (end - start !== name.length) return false;
  for (let at = 0; at < name.length; at++) if (bytes[start + at] !== name.charCodeAt(at)) return false;
  return true;
}

/** The whole number that the bytes from one place to another write in digits; -1 where they write anything else. */
export function wholeNumber(bytes: Buffer, start: number, end: number): number {
  if (end === start || end - start > longestNumber) return -1;
  let value = 0;
  for (let at = start; at < end; at++) {
    const byte = bytes[at] ?? 0;
    if (byte < zero || byte > nine) return -1;
    value = value * 10 + byte - zero;
  }
  return value;
}

/** Whether a byte is white space of XML. */
export function isSpace(byte: number): boolean {
  return byte === space || byte === lineFeed || byte === tab || byte === carriageReturn;
}
