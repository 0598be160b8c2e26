import { isUtf8 } from "node:buffer";
import { createRequire } from "node:module";
import type Iconv from "iconv-lite";
import { WorkError } from "../findings/work-error.js";
import { guessUtf16 } from "./recognise.js";

/** A text out of its bytes; `guess` names the encoding where the bytes did not decide and people should look. */
export type DecodedText = { readonly text: string; readonly guess?: string };

/**
 * The text of a file: by its byte order mark, else as UTF-16 or UTF-8 where the bytes are valid, else as
 * Windows-1252, which is what Excel-FR writes; as Mac OS Roman or MS-DOS, or line by line where lines differ, when that
 * gives the more plausible French. `encoding` overrides the guess.
 *
 * @throws WorkError `unknown-encoding`; `unreadable-text` when the bytes are not valid in the encoding given.
 */
export function decodeText(bytes: Uint8Array, file: string, encoding?: string): DecodedText {
  if (encoding !== undefined) return { text: decodeAs(bytes, file, encoding) };
  const marked = byteOrderMark(bytes) ?? guessUtf16(bytes);
  if (marked === "utf-8") return { text: bufferOf(bytes).toString("utf8", byteOrderMarkLength) };
  if (marked !== undefined) return { text: new TextDecoder(marked).decode(bytes) };
  return decodeUtf8(bytes) ?? decodeSingleBytes(bytes);
}

/**
 * The text of a file in UTF-8, as `decodeText` tells it: the bytes of the file themselves where they are. A byte order
 * mark may be left before it.
 *
 * @throws WorkError as `decodeText` does.
 */
export function inUtf8(
  bytes: Uint8Array,
  file: string,
  encoding?: string,
): { readonly bytes: Uint8Array; readonly guess?: string } {
  const isOther = encoding !== undefined || /^utf-16/.test(byteOrderMark(bytes) ?? guessUtf16(bytes) ?? "");
  if (!isOther && isUtf8(bytes)) return { bytes };
  const { text, guess } = decodeText(bytes, file, encoding);
  return { bytes: Buffer.from(text), ...(guess === undefined ? {} : { guess }) };
}

function decodeUtf8(bytes: Uint8Array): DecodedText | undefined {
  return isUtf8(bytes) ? { text: bufferOf(bytes).toString("utf8") } : undefined;
}

/** Letters and signs that French lists are full of, and what stands in their place when the encoding is wrong. */
const plausible = /[éèêëàâçîïôûùüœæÉÈÊËÀÂÇÎÏÔÛÙÜŒ’€«»°]/g;
const implausible =
  /[\u0080-\u009f†‡ˆ‰Š‹ŽžƒÃÂ‚„…“”–—˜™š›Þ×ðÐþßýÝ¤¦§¨ª¬®¯±²³´µ¶¸¹º¼½¾¿ÕÌÍÎÓÔÒÚÛÙˇ˘˙˚˝˛∞≤≥∂∑∏π∫Ω√≈∆◊ﬁﬂ]/g;

function decodeSingleBytes(bytes: Uint8Array): DecodedText {
  const mixed = hasWideLetter(bytes) ? decodeMixed(bytes) : undefined;
  if (mixed !== undefined) return { text: mixed, guess: "UTF-8 / Windows-1252" };
  const sample = bytes.subarray(0, sampleLength);
  const [best = singleBytes[0]] = singleBytes
    .map((candidate) => ({ ...candidate, score: score(decodeBytes(sample, candidate.encoding)) }))
    .sort((a, b) => b.score - a.score);
  const text = decodeBytes(bytes, best.encoding);
  return best.encoding === "windows-1252" ? { text } : { text, guess: best.name };
}

// Excel-FR writes the first; Excel on a Mac, and Excel's "CSV (MS-DOS)", the others.
const singleBytes = [
  { encoding: "windows-1252", name: "Windows-1252" },
  { encoding: "macroman", name: "Mac OS Roman (macintosh)" },
  { encoding: "cp850", name: "MS-DOS (cp850)" },
] as const;

/** How many bytes tell one single-byte encoding from another. */
const sampleLength = 1024 * 1024;

/** Whether a French letter stands somewhere as UTF-8 writes it, in two bytes of which the first is C3. */
function hasWideLetter(bytes: Uint8Array): boolean {
  for (let at = bytes.indexOf(0xc3); at !== -1; at = bytes.indexOf(0xc3, at + 1)) {
    const next = bytes[at + 1] ?? 0;
    if (next >= 0x80 && next <= 0xbf) return true;
  }
  return false;
}

function score(text: string): number {
  return (text.match(plausible)?.length ?? 0) - 2 * (text.match(implausible)?.length ?? 0);
}

/** Lists glued together from several programs: each line by itself, where some are UTF-8 and others are not. */
function decodeMixed(bytes: Uint8Array): string | undefined {
  let wide = 0;
  let other = 0;
  const lines: string[] = [];
  for (let start = 0; start < bytes.length; ) {
    const end = bytes.indexOf(0x0a, start);
    const line = bytes.subarray(start, end === -1 ? bytes.length : end + 1);
    start += line.length;
    const decoded = decodeUtf8(line)?.text;
    if (decoded === undefined) other++;
    else if (decoded.length < line.length) wide++;
    lines.push(decoded ?? decodeBytes(line, "windows-1252"));
  }
  return wide > 0 && other > 0 ? lines.join("") : undefined;
}

/** The text of an HTML page: as its own `charset` says where it names a known one, else as any text. */
export function decodeHtml(bytes: Uint8Array, file: string, encoding?: string): string {
  const opening = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 2048)).toString(
    "latin1",
  );
  const named = /charset\s*=\s*["']?\s*([\w-]+)/i.exec(opening)?.[1];
  const declared =
    named !== undefined && iconv().encodingExists(named) && !/utf-?16/i.test(named) ? named : undefined;
  const isMarked = byteOrderMark(bytes) !== undefined;
  try {
    return decodeText(bytes, file, encoding ?? (isMarked ? undefined : declared)).text;
  } catch (error) {
    if (encoding !== undefined) throw error;
    return decodeText(bytes, file).text;
  }
}

/** The text that someone wrote in UTF-8 and a program read as Windows-1252 (`CÃ©line`); `undefined` where none was. */
export function undoDoubleDecoding(text: string): string | undefined {
  const bytes = iconv().encode(text, "windows-1252");
  if (iconv().decode(bytes, "windows-1252") !== text) return undefined;
  try {
    const undone = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return undone === text ? undefined : undone;
  } catch {
    return undefined;
  }
}

// Codecs of the library that are no encodings of a text.
const noEncodings = /^(base64|hex|binary|internal|ucs2?internal)$/i;

function decodeAs(bytes: Uint8Array, file: string, encoding: string): string {
  if (noEncodings.test(encoding) || !iconv().encodingExists(encoding)) {
    throw new WorkError({ kind: "unknown-encoding", value: encoding });
  }
  const text = decodeBytes(bytes, encoding);
  if (text.includes("\ufffd")) throw new WorkError({ kind: "unreadable-text", file, value: encoding });
  return text;
}

// Not TextDecoder: on Node 20 it reads the bytes 80 to 9F of Windows-1252 (€ ’ œ …) as control characters.
function decodeBytes(bytes: Uint8Array, encoding: string): string {
  return iconv().decode(bufferOf(bytes), encoding);
}

function bufferOf(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
}

const require = createRequire(import.meta.url);

/** The library of encodings, loaded only for a text that is not in Unicode. */
function iconv(): typeof Iconv {
  return require("iconv-lite");
}

/** How many bytes the mark takes in UTF-8. */
const byteOrderMarkLength = 3;

function byteOrderMark(bytes: Uint8Array): "utf-8" | "utf-16le" | "utf-16be" | undefined {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return "utf-8";
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  return undefined;
}
