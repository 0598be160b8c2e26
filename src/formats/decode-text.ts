import iconv from "iconv-lite";
import { WorkError } from "../findings/work-error.js";
import { guessUtf16 } from "./recognise.js";

/**
 * The text of a file: by its byte order mark, else as UTF-16 or UTF-8 where the bytes are valid, else as
 * Windows-1252, which is what Excel-FR writes. `encoding` overrides the guess.
 *
 * @throws WorkError `unknown-encoding`; `unreadable-text` when the bytes are not valid in the encoding given.
 */
export function decodeText(bytes: Uint8Array, file: string, encoding?: string): string {
  if (encoding !== undefined) return decodeAs(bytes, file, encoding);
  const marked = byteOrderMark(bytes) ?? guessUtf16(bytes);
  if (marked !== undefined) return new TextDecoder(marked).decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return decodeSingleByte(bytes, "windows-1252");
  }
}

/** The text of an HTML page: as its own `charset` says where it names a known one, else as any text. */
export function decodeHtml(bytes: Uint8Array, file: string, encoding?: string): string {
  const opening = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 2048)).toString(
    "latin1",
  );
  const named = /charset\s*=\s*["']?\s*([\w-]+)/i.exec(opening)?.[1];
  const declared =
    named !== undefined && iconv.encodingExists(named) && !/utf-?16/i.test(named) ? named : undefined;
  const isMarked = byteOrderMark(bytes) !== undefined;
  try {
    return decodeText(bytes, file, encoding ?? (isMarked ? undefined : declared));
  } catch (error) {
    if (encoding !== undefined) throw error;
    return decodeText(bytes, file);
  }
}

function decodeAs(bytes: Uint8Array, file: string, encoding: string): string {
  if (!iconv.encodingExists(encoding)) throw new WorkError({ kind: "unknown-encoding", value: encoding });
  if (!/^(utf|ucs|unicode)/i.test(encoding)) return decodeSingleByte(bytes, encoding);
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new WorkError({ kind: "unreadable-text", file, value: encoding }, { cause });
  }
}

// Not TextDecoder: on Node 20 it reads the bytes 80 to 9F of Windows-1252 (€ ’ œ …) as control characters.
function decodeSingleByte(bytes: Uint8Array, encoding: string): string {
  return iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), encoding);
}

function byteOrderMark(bytes: Uint8Array): "utf-8" | "utf-16le" | "utf-16be" | undefined {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return "utf-8";
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  return undefined;
}
