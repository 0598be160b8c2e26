import { strToU8 } from "fflate";
import type { Package } from "../form/package.js";
import { createLike, descendants, parsePart, replacePart } from "../form/xml.js";
import { partName } from "./open-package.js";

/** One relationship of a part: the last word of its type, and the name of the part that it leads to. */
export type Relationship = { readonly id: string; readonly type: string; readonly path: string };

const packages = "http://schemas.openxmlformats.org/package/2006";
const emptyRelationships = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${packages}/relationships"/>`;

/** The relationships of a part, or with "" of the package, but for those that lead out of it. */
export function relationshipsOf(parts: Package, source: string): readonly Relationship[] {
  const name = partName(parts, relationshipsPath(source));
  if (name === undefined) return [];
  return descendants(parsePart(parts, name).root, "Relationship")
    .filter((element) => element.getAttribute("TargetMode") !== "External")
    .map((element) => {
      const path = resolvePath(element.getAttribute("Target") ?? "", source);
      return {
        id: element.getAttribute("Id") ?? "",
        type: (element.getAttribute("Type") ?? "").replace(/^.*\//, ""),
        path: partName(parts, path) ?? path,
      };
    });
}

/** Relates a part to another, by the whole name of the relationship's type; gives the relationship's id. */
export function relate(parts: Package, source: string, type: string, path: string): string {
  const wanted = relationshipsPath(source);
  const name = partName(parts, wanted) ?? wanted;
  if (!parts.has(name)) parts.set(name, strToU8(emptyRelationships));
  const part = parsePart(parts, name);
  const ids = new Set(
    descendants(part.root, "Relationship").map((element) => element.getAttribute("Id") ?? ""),
  );
  let number = ids.size + 1;
  while (ids.has(`rId${number}`)) number++;
  const element = createLike(part.root, "Relationship");
  element.setAttribute("Id", `rId${number}`);
  element.setAttribute("Type", type);
  element.setAttribute("Target", relativePath(source, path));
  part.root.appendChild(element);
  replacePart(parts, part);
  return `rId${number}`;
}

/** Says what a new part is. */
export function declarePart(parts: Package, path: string, contentType: string): void {
  const part = parsePart(parts, contentTypesName(parts));
  const element = createLike(part.root, "Override");
  element.setAttribute("PartName", `/${path}`);
  element.setAttribute("ContentType", contentType);
  part.root.appendChild(element);
  replacePart(parts, part);
}

/** Says what all parts with an ending are, where the package does not say it yet. */
export function declareEnding(parts: Package, ending: string, contentType: string): void {
  const part = parsePart(parts, contentTypesName(parts));
  const isDeclared = descendants(part.root, "Default").some(
    (element) => element.getAttribute("Extension")?.toLowerCase() === ending,
  );
  if (isDeclared) return;
  const element = createLike(part.root, "Default");
  element.setAttribute("Extension", ending);
  element.setAttribute("ContentType", contentType);
  part.root.insertBefore(element, part.root.firstChild);
  replacePart(parts, part);
}

function contentTypesName(parts: Package): string {
  return partName(parts, "[Content_Types].xml") ?? "[Content_Types].xml";
}

/** Where the relationships of a part stand. */
export function relationshipsPath(source: string): string {
  const folder = source.slice(0, source.lastIndexOf("/") + 1);
  return `${folder}_rels/${source.slice(folder.length)}.rels`;
}

/** A path as seen from the folder of a part, the way in which Excel writes it; not all readers know another. */
function relativePath(source: string, path: string): string {
  const from = source.split("/").slice(0, -1);
  const to = path.split("/");
  let shared = 0;
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared++;
  return [...from.slice(shared).map(() => ".."), ...to.slice(shared)].join("/");
}

function resolvePath(target: string, source: string): string {
  const folder = source.slice(0, source.lastIndexOf("/") + 1);
  const steps: string[] = [];
  for (const step of (target.startsWith("/") ? target : folder + target).split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  return steps.join("/");
}
