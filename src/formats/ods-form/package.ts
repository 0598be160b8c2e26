import { strFromU8, strToU8, type Zippable, zipSync } from "fflate";
import { FormError } from "../form/form-error.js";
import { type Package, partText, readPackage } from "../form/package.js";

/** Written for every entry, so that one input gives one output; as local time, which is how a zip holds it. */
const entryDate = new Date(1980, 0, 1);
const mediaType = "application/vnd.oasis.opendocument.spreadsheet";

/**
 * The parts of an OpenDocument spreadsheet. Throws a {@link FormError} on anything else, and on one that only
 * a password opens.
 */
export function openSpreadsheet(bytes: Uint8Array): Package {
  const parts = readPackage(bytes);
  const type = strFromU8(parts.get("mimetype") ?? new Uint8Array()).trim();
  const isSpreadsheet = type === mediaType || type === `${mediaType}-template`;
  if (!isSpreadsheet && !parts.has("content.xml")) throw new FormError({ kind: "not-a-form" });
  if (parts.has("encrypted-package") || /encryption-data/.test(manifestOf(parts))) {
    throw new FormError({ kind: "not-a-form", part: "content.xml" });
  }
  return parts;
}

/** Makes a spreadsheet of a template (.ots), which would open as a new document without a name. */
export function makeSpreadsheet(parts: Package): void {
  const manifest = manifestOf(parts);
  if (parts.has("mimetype")) parts.set("mimetype", strToU8(mediaType));
  if (!manifest.includes(`${mediaType}-template`)) return;
  parts.set(manifestPath, strToU8(manifest.replaceAll(`${mediaType}-template`, mediaType)));
}

/** Says in the manifest that a part is there. */
export function declarePart(parts: Package, path: string, type: string): void {
  const manifest = manifestOf(parts);
  const [, prefix = ""] = /<((?:\w+:)?)manifest\b/.exec(manifest) ?? [];
  const attributes = `${prefix}full-path="${path}" ${prefix}media-type="${type}"`;
  const after = manifest.replace(
    /<\/(?:\w+:)?manifest\s*>\s*$/,
    (end) => `<${prefix}file-entry ${attributes}/>${end}`,
  );
  parts.set(manifestPath, strToU8(after));
}

/** Takes out the signature of a document, which holds for the blank form only. */
export function dropSignature(parts: Package): void {
  dropPart(parts, "META-INF/documentsignatures.xml");
}

/** Takes a part out, and its entry in the manifest, where the document has it. */
export function dropPart(parts: Package, path: string): void {
  if (!parts.delete(path)) return;
  const entry = new RegExp(`\\s*<(?:\\w+:)?file-entry\\b[^>]*full-path="${path}"[^>]*/>`);
  parts.set(manifestPath, strToU8(manifestOf(parts).replace(entry, "")));
}

/** The parts as an archive, the same bytes for the same parts: `mimetype` first and as it is, as the format asks. */
export function writeSpreadsheet(parts: Package): Uint8Array {
  const type = parts.get("mimetype") ?? strToU8(mediaType);
  const entries: Zippable = { mimetype: [type, { level: 0 }] };
  for (const [path, part] of parts) {
    if (path !== "mimetype") entries[path] = [part, { level: part.length === 0 ? 0 : 6 }];
  }
  return zipSync(entries, { mtime: entryDate });
}

const manifestPath = "META-INF/manifest.xml";

function manifestOf(parts: Package): string {
  return partText(parts, manifestPath);
}
