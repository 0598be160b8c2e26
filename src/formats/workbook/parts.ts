import { unzipSync } from "fflate";
import { WorkError } from "../../findings/work-error.js";
import { checksum, checksumsOf } from "../checksums.js";
import { attribute, scanXml } from "./scan-xml.js";

/** The most that the parts of a workbook may hold once inflated, in bytes. */
const largestContent = 1024 * 1024 * 1024;

/** The most that one part may hold once inflated, in bytes: what fits in one JavaScript string. */
const largestPart = 500 * 1024 * 1024;

/** The XML parts of a workbook's package, by their path without a leading slash. */
export type Parts = ReadonlyMap<string, Uint8Array>;

/** One relationship of a part: what it is (the last word of its type) and the path of the part it leads to. */
export type Relationship = { readonly type: string; readonly path: string };

/**
 * Inflates the parts of a package that a list is read from; pictures and other binary parts stay packed.
 *
 * @throws WorkError `damaged-workbook`; `too-large` where they would inflate to more than `largestContent`.
 */
export function unpackParts(bytes: Uint8Array, file: string): Parts {
  let size = 0;
  const wanted = ({ name, originalSize }: { name: string; originalSize: number }): boolean => {
    if (!/\.(xml|rels)$/i.test(name) || /(drawings|charts|theme|docProps|customXml)\//i.test(name))
      return false;
    size += originalSize;
    if (originalSize > largestPart) {
      throw new WorkError({ kind: "too-large", file, size: originalSize, limit: largestPart });
    }
    if (size > largestContent) throw new WorkError({ kind: "too-large", file, size, limit: largestContent });
    return true;
  };
  try {
    const parts = unzipSync(bytes, { filter: wanted });
    const checksums = checksumsOf(bytes);
    for (const [name, part] of Object.entries(parts)) {
      const expected = checksums.get(name);
      if (expected !== undefined && expected !== checksum(part)) throw new Error(`checksum of ${name}`);
    }
    return new Map(Object.entries(parts).map(([name, part]) => [partKey(name), part]));
  } catch (cause) {
    if (cause instanceof WorkError) throw cause;
    throw new WorkError({ kind: "damaged-workbook", file }, { cause });
  }
}

/** The text of a part; `undefined` where the package lacks it. */
export function partText(parts: Parts, path: string): string | undefined {
  const bytes = parts.get(partKey(path));
  if (bytes === undefined) return undefined;
  const wide =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? "utf-16le"
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? "utf-16be"
        : "utf-8";
  return new TextDecoder(wide).decode(bytes);
}

/** The relationships of a part ("" for those of the package), by their id. */
export function relationshipsOf(parts: Parts, path: string): ReadonlyMap<string, Relationship> {
  const folder = path.slice(0, path.lastIndexOf("/") + 1);
  const xml = partText(parts, `${folder}_rels/${path.slice(folder.length)}.rels`);
  const relationships = new Map<string, Relationship>();
  if (xml === undefined) return relationships;
  scanXml(xml, {
    open: (name, attributes) => {
      if (name !== "Relationship" || attribute(attributes, "TargetMode") === "External") return;
      const target = attribute(attributes, "Target") ?? "";
      relationships.set(attribute(attributes, "Id") ?? "", {
        type: (attribute(attributes, "Type") ?? "").replace(/^.*\//, ""),
        path: resolvePath(folder, target),
      });
    },
  });
  return relationships;
}

function resolvePath(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of (target.startsWith("/") ? target : folder + target).split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  return steps.join("/");
}

// Part names are equal without regard to case, and some writers put backslashes or a leading slash.
function partKey(path: string): string {
  return path.replace(/\\/g, "/").replace(/^\//, "").toLowerCase();
}
