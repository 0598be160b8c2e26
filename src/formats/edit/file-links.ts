import type { Element } from "@xmldom/xmldom";
import { strToU8 } from "fflate";
import { child, createLike, descendants, parsePart, replacePart, type XmlPart } from "../form/xml.js";
import { type Book, sheetsOf } from "./book.js";
import { partName } from "./open-package.js";
import { relationshipsPath } from "./relationships.js";

/** A cell of a sheet, such as `A4`, and the file that it leads to: an escaped path from the workbook's folder. */
export type FileLink = { readonly cell: string; readonly target: string };

/** The most links that a sheet may hold for Excel to open it. */
const mostLinks = 65_000;

/** Makes cells of a sheet of ours lead to files; a sheet that the workbook does not have is left alone. */
export function linkFiles(book: Book, sheet: string, links: readonly FileLink[]): void {
  const path = sheetsOf(book).find(({ name }) => name === sheet)?.path;
  if (path === undefined || links.length === 0) return;
  const relationships = openRelationships(book, path);
  const part = parsePart(book.parts, path);
  const list = child(part.root, "hyperlinks") ?? insertList(part.root);
  for (const { cell, target } of links.slice(0, mostLinks)) {
    const element = createLike(list, "hyperlink");
    element.setAttribute("ref", cell);
    element.setAttributeNS(
      book.office,
      "r:id",
      relateFile(relationships, `${book.office}/hyperlink`, target),
    );
    list.appendChild(element);
  }
  replacePart(book.parts, part);
  replacePart(book.parts, relationships);
}

/** Links stand before the margins, which every sheet of ours has. */
function insertList(root: Element): Element {
  const list = createLike(root, "hyperlinks");
  root.insertBefore(list, child(root, "pageMargins") ?? null);
  return list;
}

function openRelationships({ parts }: Book, sheetPath: string): XmlPart {
  const wanted = relationshipsPath(sheetPath);
  const path = partName(parts, wanted) ?? wanted;
  if (!parts.has(path))
    parts.set(
      path,
      strToU8(
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>',
      ),
    );
  return parsePart(parts, path);
}

function relateFile({ root }: XmlPart, type: string, target: string): string {
  const id = `file${descendants(root, "Relationship").length + 1}`;
  const element = createLike(root, "Relationship");
  element.setAttribute("Id", id);
  element.setAttribute("Type", type);
  element.setAttribute("Target", target);
  element.setAttribute("TargetMode", "External");
  root.appendChild(element);
  return id;
}
