import { type UnsupportedKind, WorkError } from "../findings/work-error.js";

/** What a file is, told from its bytes: a name or an ending says nothing. */
export type FileKind = "text" | "workbook";

const zipLocalHeader = [0x50, 0x4b, 0x03, 0x04];
const compoundFile = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

const signatures: readonly (readonly [UnsupportedKind, readonly number[]])[] = [
  ["pdf", [0x25, 0x50, 0x44, 0x46]],
  ["image", [0x89, 0x50, 0x4e, 0x47]],
  ["image", [0xff, 0xd8, 0xff]],
  ["image", [0x47, 0x49, 0x46, 0x38]],
  ["archive", [0x37, 0x7a, 0xbc, 0xaf]],
  ["archive", [0x52, 0x61, 0x72, 0x21]],
  ["archive", [0x1f, 0x8b]],
];

/**
 * Tells a workbook (.xlsx) from a text; throws a WorkError that names what the file is when it is neither.
 */
export function recogniseFile(bytes: Uint8Array, file: string): FileKind {
  if (bytes.length === 0) throw new WorkError({ kind: "empty-file", file });
  if (startsWith(bytes, zipLocalHeader)) return recogniseZip(bytes, file);
  if (startsWith(bytes, compoundFile)) {
    const kind = includesUtf16(bytes, "EncryptedPackage")
      ? "protected-workbook"
      : includesUtf16(bytes, "WordDocument") || includesUtf16(bytes, "PowerPoint Document")
        ? "office-document"
        : "old-workbook";
    throw new WorkError({ kind, file });
  }
  for (const [kind, signature] of signatures) {
    if (startsWith(bytes, signature)) throw new WorkError({ kind, file });
  }
  const opening = asciiText(bytes.subarray(0, 1024)).trimStart().toLowerCase();
  if (/^(<!doctype html|<html|<table|<meta)/.test(opening)) throw new WorkError({ kind: "html", file });
  if (!looksLikeText(bytes)) throw new WorkError({ kind: "binary", file });
  return "text";
}

function recogniseZip(bytes: Uint8Array, file: string): "workbook" {
  const directoryEnd = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).lastIndexOf(
    "PK\u0005\u0006",
  );
  if (directoryEnd === -1) throw new WorkError({ kind: "truncated-workbook", file });
  if (includesAscii(bytes, "mimetypeapplication/vnd.oasis.opendocument")) {
    throw new WorkError({ kind: "opendocument", file });
  }
  if (includesAscii(bytes, "xl/workbook.bin")) throw new WorkError({ kind: "binary-workbook", file });
  if (includesAscii(bytes, "word/document.xml") || includesAscii(bytes, "ppt/presentation.xml")) {
    throw new WorkError({ kind: "office-document", file });
  }
  if (!includesAscii(bytes, "[Content_Types].xml")) throw new WorkError({ kind: "archive", file });
  return "workbook";
}

/** NUL never stands in a text, but in UTF-16, where it stands on one side of nearly every Latin letter. */
function looksLikeText(bytes: Uint8Array): boolean {
  const opening = bytes.subarray(0, 4096);
  if ((opening[0] === 0xff && opening[1] === 0xfe) || (opening[0] === 0xfe && opening[1] === 0xff))
    return true;
  return guessUtf16(opening) !== undefined || !bytes.includes(0);
}

/** The byte order of a UTF-16 text without a byte order mark; `undefined` where it is none. */
export function guessUtf16(bytes: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  const opening = bytes.subarray(0, 4096);
  if (opening.length < 4 || !opening.includes(0)) return undefined;
  const zeros = [0, 0];
  for (let i = 0; i < opening.length; i++) if (opening[i] === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const half = opening.length / 2;
  if (odd > half * 0.6 && even < half * 0.1) return "utf-16le";
  if (even > half * 0.6 && odd < half * 0.1) return "utf-16be";
  return undefined;
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

function includesAscii(bytes: Uint8Array, text: string): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(text, 0, "latin1");
}

function includesUtf16(bytes: Uint8Array, text: string): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(text, 0, "utf16le");
}

function asciiText(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("latin1").replace(/^ï»¿/, "");
}
