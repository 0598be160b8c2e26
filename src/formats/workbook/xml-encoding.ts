import { decodeText } from "../decode-text.js";

/**
 * An XML text in UTF-8, from whatever encoding its byte order mark, its first bytes or its declaration tell
 * (XML 1.0, appendix F); without its mark.
 *
 * @throws Error when its declaration names an encoding that is not known, or that its bytes do not follow.
 */
export function utf8Xml(bytes: Buffer): Buffer {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return bytes.subarray(3);
  const wide = utf16Order(bytes);
  if (wide !== undefined) return Buffer.from(new TextDecoder(wide).decode(bytes));
  const opening = bytes.toString("latin1", 0, 200);
  const declared = /^\s*<\?xml[^>]*?encoding\s*=\s*["']([\w.-]+)["']/.exec(opening)?.[1] ?? "utf-8";
  // What says UTF-16 and is not has been copied from one file to another with its declaration.
  if (/^(utf-?8|us-ascii|ascii|utf-?16)$/i.test(declared)) return bytes;
  try {
    return Buffer.from(decodeText(bytes, "", declared).text);
  } catch (cause) {
    throw new Error(`XML in ${declared}`, { cause });
  }
}

function utf16Order([first, second]: Buffer): "utf-16le" | "utf-16be" | undefined {
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return "utf-16le";
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return "utf-16be";
  return undefined;
}
