/** What a plain cell holds; one is filled over and over, since they are many. */
export type PlainCell = {
  /** Its column, from 0. */
  column: number;
  /** The index of its style. */
  style: number;
  /** Whether its number is the index of a shared string. */
  isShared: boolean;
  number: number;
};

const [space, quote, slash, zero, nine] = [0x20, 0x22, 0x2f, 0x30, 0x39] as const;
const [less, equals, more, letterA, letterZ] = [0x3c, 0x3d, 0x3e, 0x41, 0x5a] as const;
const [c, n, r, s, t, v] = [0x63, 0x6e, 0x72, 0x73, 0x74, 0x76] as const;

/**
 * Reads a cell that is written as nearly all are, byte for byte: `<c r="B7" s="1" t="s"><v>12</v></c>`, where the style
 * and the type (`s` or `n`) may be missing. This spares four tags and their attributes for each of them.
 *
 * Gives the place behind the cell; -1 where anything is written otherwise, which only the scanner of tags can read.
 */
export function readPlainCell(bytes: Buffer, start: number, cell: PlainCell): number {
  let at = start;
  if (bytes[at] !== less || bytes[at + 1] !== c || bytes[at + 2] !== space || bytes[at + 3] !== r) return -1;
  if (bytes[at + 4] !== equals || bytes[at + 5] !== quote) return -1;
  at += 6;
  let byte = bytes[at] ?? 0;
  let column = 0;
  for (; byte >= letterA && byte <= letterZ; byte = bytes[++at] ?? 0)
    column = column * 26 + byte - letterA + 1;
  if (column === 0 || at - start > 9) return -1;
  while (byte >= zero && byte <= nine) byte = bytes[++at] ?? 0;
  if (byte !== quote) return -1;
  byte = bytes[++at] ?? 0;
  let style = 0;
  if (byte === space && bytes[at + 1] === s) {
    if (bytes[at + 2] !== equals || bytes[at + 3] !== quote) return -1;
    at += 4;
    byte = bytes[at] ?? 0;
    for (; byte >= zero && byte <= nine; byte = bytes[++at] ?? 0) style = style * 10 + byte - zero;
    if (byte !== quote) return -1;
    byte = bytes[++at] ?? 0;
  }
  cell.isShared = false;
  if (byte === space) {
    const type = bytes[at + 4];
    if (bytes[at + 1] !== t || bytes[at + 2] !== equals || bytes[at + 3] !== quote) return -1;
    if ((type !== s && type !== n) || bytes[at + 5] !== quote) return -1;
    cell.isShared = type === s;
    at += 6;
    byte = bytes[at] ?? 0;
  }
  if (byte !== more || bytes[at + 1] !== less || bytes[at + 2] !== v || bytes[at + 3] !== more) return -1;
  at += 4;
  const digits = at;
  let number = 0;
  byte = bytes[at] ?? 0;
  for (; byte >= zero && byte <= nine; byte = bytes[++at] ?? 0) number = number * 10 + byte - zero;
  if (at === digits || at - digits > 15 || byte !== less) return -1;
  if (bytes[at + 1] !== slash || bytes[at + 2] !== v || bytes[at + 3] !== more) return -1;
  if (bytes[at + 4] !== less || bytes[at + 5] !== slash || bytes[at + 6] !== c || bytes[at + 7] !== more)
    return -1;
  cell.column = column - 1;
  cell.style = style;
  cell.number = number;
  return at + 8;
}
