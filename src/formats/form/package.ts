import { strFromU8, unzipSync, zipSync } from "fflate";
import { FormError } from "./form-error.js";

/** The parts of an Open XML package by their path, in the order of the archive. */
export type Package = Map<string, Uint8Array>;

/** Written for every entry, so that one input gives one output; as local time, which is how a zip holds it. */
const entryDate = new Date(1980, 0, 1);

/** Opens a package; throws a {@link FormError} on anything but a zip archive. */
export function readPackage(bytes: Uint8Array): Package {
  try {
    return new Map(Object.entries(unzipSync(bytes)));
  } catch (cause) {
    throw new FormError({ kind: "not-a-form" }, { cause });
  }
}

/** The package as an archive, the same bytes for the same parts. */
export function writePackage(parts: Package): Uint8Array {
  return zipSync(Object.fromEntries(parts), { level: 6, mtime: entryDate });
}

/** The package as an archive that is read at once and thrown away: its parts as they are, since packing takes longer. */
export function storePackage(parts: Package): Uint8Array {
  return zipSync(Object.fromEntries(parts), { level: 0 });
}

/** The text of a part that must be there. */
export function partText(parts: Package, path: string): string {
  const part = parts.get(path);
  if (part === undefined) throw new FormError({ kind: "not-a-form", part: path });
  return strFromU8(part);
}
