import { strToU8, unzipSync } from "fflate";
import { WorkError } from "../../findings/work-error.js";
import { FormError } from "../form/form-error.js";
import type { Package } from "../form/package.js";

/** The most that the parts of a workbook may hold once inflated, in bytes. */
const largestContent = 1024 * 1024 * 1024;

/**
 * Opens the package of a workbook for editing, tidied as far as its parts are to be found and parsed: slashes
 * in their names, UTF-8 in their texts. Nearly every package is tidy already, and its parts are left alone.
 *
 * @throws WorkError `too-large`; FormError where the bytes are no package.
 */
export function openPackage(bytes: Uint8Array, file: string): Package {
  let size = 0;
  const measure = ({ originalSize }: { readonly originalSize: number }): boolean => {
    size += originalSize;
    if (size > largestContent) throw new WorkError({ kind: "too-large", file, size, limit: largestContent });
    return true;
  };
  try {
    const parts = Object.entries(unzipSync(bytes, { filter: measure }));
    return new Map(
      parts.map(([name, part]) => [name.replace(/\\/g, "/").replace(/^\//, ""), inUtf8(name, part)]),
    );
  } catch (cause) {
    if (cause instanceof WorkError) throw cause;
    throw new FormError({ kind: "not-a-form" }, { cause });
  }
}

/** The name by which a package holds a part, since names are equal without regard to case. */
export function partName(parts: Package, path: string): string | undefined {
  if (parts.has(path)) return path;
  const wanted = path.toLowerCase();
  return [...parts.keys()].find((name) => name.toLowerCase() === wanted);
}

/** A name for a new part, the first with a number that no part has: `xl/comments` and `.xml` give `xl/comments3.xml`. */
export function freePartName(parts: Package, stem: string, ending: string): string {
  for (let number = 1; ; number++) {
    const name = `${stem}${number}${ending}`;
    if (partName(parts, name) === undefined) return name;
  }
}

function inUtf8(name: string, part: Uint8Array): Uint8Array {
  const isWide = (part[0] === 0xff && part[1] === 0xfe) || (part[0] === 0xfe && part[1] === 0xff);
  if (!isWide || !/\.(xml|rels|vml)$/i.test(name)) return part;
  const text = new TextDecoder(part[0] === 0xff ? "utf-16le" : "utf-16be").decode(part);
  return strToU8(text.replace(/^(<\?xml[^>]*?encoding=["'])[^"']*/i, "$1UTF-8"));
}
