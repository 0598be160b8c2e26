import { isRoleMailbox, roles } from "../model/role-mailbox.js";
import { contactOpening, contactWords, exampleMark } from "./row-kind.js";
import { isPlaceholder, placeholderWords } from "./unusable-text.js";
import { WordTable } from "./word-table.js";

// What may be said of a value whose characters are all those of its kind. Nearly every value is cleared by its hash or
// its first bytes; a text is made of the others and asked in full.

const placeholderTable = new WordTable(placeholderWords);
const roleTable = new WordTable(roles);
const [space, exclamationMark, fullStop, colon, smallX, wideLetter] = [
  0x20, 0x21, 0x2e, 0x3a, 0x78, 0xc3,
] as const;

/** Whether a name or an identifier of a hash, between two places of a text, is a placeholder. */
export function standsForNothing(bytes: Buffer, start: number, end: number, hash: number): boolean {
  const first = (bytes[start] ?? 0) | 0x20;
  const last = bytes[end - 1];
  const isLetterOrDigit =
    (first >= 0x61 && first <= 0x7a) || (first >= 0x30 && first <= 0x39) || first >= 0x80;
  const maybe =
    !isLetterOrDigit ||
    placeholderTable.mayHold(hash) ||
    last === fullStop ||
    last === exclamationMark ||
    first === smallX;
  return maybe && isPlaceholder(bytes.toString("utf8", start, end));
}

/** Whether the mailbox of a hash is that of a service; the email stands between two places of a text. */
export function isOfService(bytes: Buffer, start: number, end: number, mailboxHash: number): boolean {
  return roleTable.mayHold(mailboxHash) && isRoleMailbox(bytes.toString("utf8", start, end));
}

/** How the cells begin that make a row something else than an account's. */
const openings = new Set([exampleMark, ...contactWords].map((word) => openingOf(Buffer.from(word), 0)));

/** The first three bytes of a text, as one number, without regard to case. */
function openingOf(bytes: Uint8Array, start: number): number {
  const first = bytes[start] ?? 0;
  const second = bytes[start + 1] ?? 0;
  const third = bytes[start + 2] ?? 0;
  return (first << 16) | (second << 8) | third | 0x202020;
}

/**
 * Whether the first cell of a row that has something in it, between two places of a text, makes the row something else
 * than an account's; `undefined` where there is nothing to read in it.
 */
export function opensSomethingElse(bytes: Buffer, start: number, end: number): boolean | undefined {
  const first = bytes[start] ?? 0;
  const second = bytes[start + 1] ?? 0;
  const third = bytes[start + 2] ?? 0;
  const last = bytes[end - 1] ?? 0;
  const isVisible = (first > space && first < 0x7f) || first === wideLetter;
  // What follows a colon may be white space of any kind, and other letters stand for some of ours.
  const isLabel = last === colon || last <= space || (last >= 0x7f && bytes[end - 2] !== wideLetter);
  const isOther = isLabel || second > wideLetter || third > wideLetter;
  if (isVisible && !isOther && !openings.has(openingOf(bytes, start))) return false;
  const cell = bytes.toString("utf8", start, end);
  if (cell === exampleMark) return true;
  const trimmed = cell.trim();
  return trimmed === "" ? undefined : contactOpening.test(trimmed);
}
