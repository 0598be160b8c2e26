import { hashStart, hashWith } from "../model/text-hash.js";
import { contactOpening, contactWords, exampleMark } from "./row-kind.js";
import { lowerLatin, WordTable } from "./word-table.js";

const firstWords = new WordTable([
  exampleMark.toLowerCase(),
  ...contactWords.map((words) => words.split(" ")[0] ?? ""),
]);

const [space, colon] = [0x20, 0x3a] as const;

/** The first of the two bytes in UTF-8 of a letter from À to ÿ. */
const wideLetter = 0xc3;

/**
 * Whether the first cell of a row that has something in it, between two places of a text in UTF-8, makes the row
 * something else than an account's; `undefined` where there is nothing to read in it. Asked in full only where it may be.
 */
export function opensSomethingElse(bytes: Buffer, start: number, end: number): boolean | undefined {
  const [first, last] = [bytes[start] ?? 0, bytes[end - 1] ?? 0];
  if (!isVisible(first) || !isVisible(last) || last === colon)
    return inFull(bytes.toString("utf8", start, end));
  let hash = hashStart;
  for (let at = start; at < end; at++) {
    let code = bytes[at] ?? 0;
    if (code === wideLetter) code = (bytes[++at] ?? 0) + 0x40;
    else if (code > 0x7f) return inFull(bytes.toString("utf8", start, end));
    if (!isLetter(code)) break;
    hash = hashWith(hash, lowerLatin(code));
  }
  return firstWords.mayHold(hash) ? inFull(bytes.toString("utf8", start, end)) : false;
}

function inFull(cell: string): boolean | undefined {
  if (cell === exampleMark) return true;
  const trimmed = cell.trim();
  return trimmed === "" ? undefined : contactOpening.test(trimmed);
}

/** Whether a byte is a character of ASCII with something to read in it, or begins a letter from À to ÿ. */
function isVisible(code: number): boolean {
  return (code > space && code < 0x7f) || code === wideLetter;
}

function isLetter(code: number): boolean {
  const small = lowerLatin(code);
  return (small >= 0x61 && small <= 0x7a) || (small >= 0xdf && small <= 0xff && small !== 0xf7);
}
