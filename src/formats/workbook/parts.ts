import { WorkError } from "../../findings/work-error.js";
import { attribute, scanXml } from "./scan-xml.js";
import { unpackEntry } from "./unpack-entry.js";
import { utf8Xml } from "./xml-encoding.js";
import { readZipDirectory, type ZipEntry } from "./zip-directory.js";

/** The most that the parts of a workbook may hold once inflated, in bytes. */
const largestContent = 1024 * 1024 * 1024;

/** The most that one part may hold once inflated, in bytes: what fits in one JavaScript string. */
const largestPart = 500 * 1024 * 1024;

/** The parts of a workbook's package, inflated only when asked for. */
export type Parts = {
  /** The XML of a part in UTF-8, whatever its own encoding; `undefined` where the package lacks it. */
  readonly xml: (path: string) => Buffer | undefined;
};

/** One relationship of a part: what it is (the last word of its type) and the path of the part it leads to. */
export type Relationship = { readonly type: string; readonly path: string };

/**
 * Opens a package. Pictures and other parts that nobody asks for stay packed.
 *
 * @throws WorkError here and whenever a part is asked for: `damaged-workbook`, `protected-workbook`; `too-large`
 * where the parts inflate to more than `largestContent`.
 */
export function unpackParts(bytes: Uint8Array, file: string): Parts {
  const entries = damagedUnlessRead(file, () => entriesByKey(bytes));
  let total = 0;
  return {
    xml: (path) => {
      const entry = entries.get(partKey(path));
      if (entry === undefined) return undefined;
      checkSize(entry, file);
      total += entry.size;
      if (total > largestContent) {
        throw new WorkError({ kind: "too-large", file, size: total, limit: largestContent });
      }
      return damagedUnlessRead(file, () => utf8Xml(unpackEntry(bytes, entry)));
    },
  };
}

/**
 * Holds every part of a package to the limits and to its checksum, for readers that inflate without any.
 *
 * @throws WorkError as `unpackParts` does.
 */
export function checkPackage(bytes: Uint8Array, file: string): void {
  let total = 0;
  for (const entry of damagedUnlessRead(file, () => readZipDirectory(bytes))) {
    checkSize(entry, file);
    total += entry.size;
    if (total > largestContent) {
      throw new WorkError({ kind: "too-large", file, size: total, limit: largestContent });
    }
    damagedUnlessRead(file, () => unpackEntry(bytes, entry));
  }
}

function checkSize({ size, isEncrypted }: ZipEntry, file: string): void {
  if (isEncrypted) throw new WorkError({ kind: "protected-workbook", file });
  if (size > largestPart) throw new WorkError({ kind: "too-large", file, size, limit: largestPart });
}

function damagedUnlessRead<T>(file: string, read: () => T): T {
  try {
    return read();
  } catch (cause) {
    if (cause instanceof WorkError) throw cause;
    throw new WorkError({ kind: "damaged-workbook", file }, { cause });
  }
}

function entriesByKey(bytes: Uint8Array): ReadonlyMap<string, ZipEntry> {
  const entries = new Map<string, ZipEntry>();
  for (const entry of readZipDirectory(bytes)) {
    const key = partKey(entry.name);
    // Nobody can tell which of the two the writer meant.
    if (entries.has(key) && !key.endsWith("/")) throw new Error(`two parts called ${key}`);
    entries.set(key, entry);
  }
  return entries;
}

/** The text of a part; `undefined` where the package lacks it. */
export function partText(parts: Parts, path: string): string | undefined {
  return parts.xml(path)?.toString("utf8");
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

/** The content type of a part, from the package's list of them; `undefined` where it gives none. */
export function contentType(parts: Parts, path: string): string | undefined {
  return contentTypes(parts).get(partKey(path));
}

/** The path of the part that holds a workbook, by its content type, for packages without a relationship to it. */
export function workbookPartByType(parts: Parts): string | undefined {
  for (const [path, type] of contentTypes(parts))
    if (/(sheet|template|addin)\b.*\.main/i.test(type)) return path;
  return undefined;
}

function contentTypes(parts: Parts): ReadonlyMap<string, string> {
  const types = new Map<string, string>();
  scanXml(partText(parts, "[Content_Types].xml") ?? "", {
    open: (name, attributes) => {
      if (name !== "Override") return;
      types.set(partKey(attribute(attributes, "PartName") ?? ""), attribute(attributes, "ContentType") ?? "");
    },
  });
  return types;
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
