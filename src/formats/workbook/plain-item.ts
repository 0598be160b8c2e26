import { isSpelt } from "./tag-attributes.js";

/** What a plain item of the shared strings holds: a text, as places in the bytes; one is filled over and over. */
export type PlainItem = {
  start: number;
  end: number;
  /** Whether all of it is ASCII. */
  isNarrow: boolean;
};

const [less, more, slash, ampersand, carriageReturn, underscore] = [
  0x3c, 0x3e, 0x2f, 0x26, 0x0d, 0x5f,
] as const;
const [i, s, t, x] = [0x69, 0x73, 0x74, 0x78] as const;
const preserve = ' xml:space="preserve">';

/**
 * Reads an item that is written as nearly all are, byte for byte: `<si><t>DUPONT</t></si>`, the text free of entities,
 * escapes and carriage returns, where `xml:space="preserve"` may be said. This spares four tags for each of them.
 *
 * Gives the place behind the item; -1 where anything is written otherwise, which only the scanner of tags can read.
 */
export function readPlainItem(bytes: Buffer, start: number, item: PlainItem): number {
  let at = start;
  if (bytes[at] !== less || bytes[at + 1] !== s || bytes[at + 2] !== i || bytes[at + 3] !== more) return -1;
  if (bytes[at + 4] !== less || bytes[at + 5] !== t) return -1;
  at += 6;
  if (bytes[at] === more) at++;
  else if (isSpelt(bytes, at, at + preserve.length, preserve)) at += preserve.length;
  else return -1;
  item.start = at;
  let seen = 0;
  let byte = bytes[at] ?? less;
  for (; byte !== less; byte = bytes[++at] ?? less) {
    if (byte === ampersand || byte === carriageReturn) return -1;
    // Many identifiers have a _, but only before an x does it begin an escape.
    if (byte === underscore && bytes[at + 1] === x) return -1;
    seen |= byte;
  }
  if (bytes[at + 1] !== slash || bytes[at + 2] !== t || bytes[at + 3] !== more) return -1;
  if (bytes[at + 4] !== less || bytes[at + 5] !== slash || bytes[at + 6] !== s || bytes[at + 7] !== i)
    return -1;
  if (bytes[at + 8] !== more) return -1;
  item.end = at;
  item.isNarrow = seen < 0x80;
  return at + 9;
}
