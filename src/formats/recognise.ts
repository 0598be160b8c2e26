import { type UnsupportedKind, WorkError } from "../findings/work-error.js";
import { readZipDirectory } from "./workbook/zip-directory.js";

/** What a list may be, told from its bytes: a name or an ending says nothing. */
export type FileKind = "text" | "workbook" | "spreadsheet" | "legacy" | "html";

const zipLocalHeader = [0x50, 0x4b, 0x03, 0x04];
const compoundFile = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

const signatures: readonly (readonly [UnsupportedKind, readonly number[]])[] = [
  ["pdf", [0x25, 0x50, 0x44, 0x46]],
  ["image", [0x89, 0x50, 0x4e, 0x47]],
  ["image", [0xff, 0xd8, 0xff]],
  ["image", [0x47, 0x49, 0x46, 0x38]],
  ["image", [0x42, 0x4d]],
  ["image", [0x52, 0x49, 0x46, 0x46]],
  ["shortcut", [0x4c, 0x00, 0x00, 0x00, 0x01, 0x14, 0x02, 0x00]],
  ["archive", [0x37, 0x7a, 0xbc, 0xaf]],
  ["archive", [0x52, 0x61, 0x72, 0x21]],
  ["archive", [0x1f, 0x8b]],
];

/**
 * Tells a text from a workbook (.xlsx), an OpenDocument spreadsheet, a workbook of a legacy format and an HTML
 * page; throws a WorkError that names what the file is when it is none of them.
 */
export function recogniseFile(bytes: Uint8Array, file: string): FileKind {
  if (bytes.length === 0) throw new WorkError({ kind: "empty-file", file });
  if (isArchive(bytes)) return recogniseZip(bytes, file);
  if (startsWith(bytes, compoundFile)) return recogniseCompound(bytes, file);
  for (const [kind, signature] of signatures) {
    if (startsWith(bytes, signature)) throw new WorkError({ kind, file });
  }
  const opening = openingText(bytes).trimStart().toLowerCase();
  if (/^(<!doctype html|<html|<head|<body|<table|<meta|<style|<div)/.test(opening)) return "html";
  if (/^<\?xml[^>]*>\s*(<\?mso-application[^>]*>\s*)?(<!--.*?-->\s*)*<(\w+:)?workbook\b/s.test(opening))
    return "legacy";
  if (/^\[internetshortcut\]/.test(opening)) throw new WorkError({ kind: "shortcut", file });
  if (!looksLikeText(bytes)) throw new WorkError({ kind: "binary", file });
  return "text";
}

/** Whether the bytes are those of a zip archive. */
export function isArchive(bytes: Uint8Array): boolean {
  return startsWith(bytes, zipLocalHeader);
}

function recogniseCompound(bytes: Uint8Array, file: string): "legacy" {
  if (includesUtf16(bytes, "EncryptedPackage")) throw new WorkError({ kind: "protected-workbook", file });
  if (includesUtf16(bytes, "WordDocument") || includesUtf16(bytes, "PowerPoint Document")) {
    throw new WorkError({ kind: "office-document", file });
  }
  if (!includesUtf16(bytes, "Workbook") && !includesUtf16(bytes, "Book"))
    throw new WorkError({ kind: "binary", file });
  return "legacy";
}

function recogniseZip(bytes: Uint8Array, file: string): "workbook" | "spreadsheet" | "legacy" {
  if (bufferOf(bytes).lastIndexOf("PK\u0005\u0006") === -1) {
    throw new WorkError({ kind: "truncated-workbook", file });
  }
  const names = new Set(entryNames(bytes, file));
  if (names.has("mimetype") && includesAscii(bytes.subarray(0, 100), "opendocument.spreadsheet"))
    return "spreadsheet";
  if (names.has("word/document.xml") || names.has("ppt/presentation.xml") || names.has("mimetype")) {
    throw new WorkError({ kind: "office-document", file });
  }
  if (names.has("xl/workbook.bin")) return "legacy";
  if (names.has("index/document.iwa")) throw new WorkError({ kind: "numbers-document", file });
  if (!names.has("[content_types].xml")) throw new WorkError({ kind: "archive", file });
  return "workbook";
}

/** The names in an archive's directory, in lower case: a document embedded in another is not among them. */
function entryNames(bytes: Uint8Array, file: string): readonly string[] {
  try {
    return readZipDirectory(bytes).map(({ name }) =>
      name.replace(/\\/g, "/").replace(/^\//, "").toLowerCase(),
    );
  } catch (cause) {
    throw new WorkError({ kind: "damaged-workbook", file }, { cause });
  }
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
  return bufferOf(bytes).includes(text, 0, "latin1");
}

function includesUtf16(bytes: Uint8Array, text: string): boolean {
  return bufferOf(bytes).includes(text, 0, "utf16le");
}

/** The first characters, enough of them to tell markup whatever the encoding. */
function openingText(bytes: Uint8Array): string {
  const opening = bufferOf(bytes.subarray(0, 2048));
  if (opening[0] === 0xff && opening[1] === 0xfe) return opening.subarray(2).toString("utf16le");
  return opening.toString("latin1").replace(/^ï»¿/, "");
}

function bufferOf(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
}
