import { child, children, descendants, numberAttribute, parsePart, replacePart } from "../form/xml.js";
import { type Book, sheetsOf } from "./book.js";
import { partName } from "./open-package.js";
import { relationshipsPath } from "./relationships.js";

/** Removes a sheet of ours: nothing else in the workbook speaks of it. A workbook keeps its last sheet. */
export function removeSheet(book: Book, name: string): void {
  const { parts, workbook } = book;
  const path = sheetsOf(book).find((sheet) => sheet.name === name)?.path;
  const list = child(workbook.root, "sheets");
  const sheets = list === undefined ? [] : children(list, "sheet");
  const place = sheets.findIndex((sheet) => sheet.getAttribute("name") === name);
  const element = sheets[place];
  if (path === undefined || element === undefined || sheets.length === 1) return;

  const id = [...element.attributes].find((attribute) => attribute.name.endsWith(":id"))?.value;
  list?.removeChild(element);
  dropFrom(book, relationshipsPath(workbook.path), "Relationship", "Id", id ?? "");
  dropFrom(book, "[Content_Types].xml", "Override", "PartName", `/${path}`);
  parts.delete(path);
  parts.delete(partName(parts, relationshipsPath(path)) ?? "");

  for (const definedName of descendants(workbook.root, "definedName")) {
    const scope = numberAttribute(definedName, "localSheetId");
    if (scope === place) definedName.parentNode?.removeChild(definedName);
    else if (scope !== undefined && scope > place)
      definedName.setAttribute("localSheetId", String(scope - 1));
  }
  for (const view of descendants(workbook.root, "workbookView")) {
    const active = numberAttribute(view, "activeTab") ?? 0;
    if (active > place) view.setAttribute("activeTab", String(active - 1));
    view.removeAttribute("firstSheet");
  }
}

function dropFrom({ parts }: Book, path: string, element: string, key: string, value: string): void {
  const name = partName(parts, path);
  if (name === undefined) return;
  const part = parsePart(parts, name);
  for (const each of descendants(part.root, element)) {
    if (each.getAttribute(key)?.toLowerCase() === value.toLowerCase()) each.parentNode?.removeChild(each);
  }
  replacePart(parts, part);
}
