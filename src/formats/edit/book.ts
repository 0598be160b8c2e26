import type { Element } from "@xmldom/xmldom";
import { strToU8 } from "fflate";
import { cellText } from "../form/cell-text.js";
import { FormError } from "../form/form-error.js";
import { type Package, writePackage } from "../form/package.js";
import {
  child,
  children,
  createLike,
  descendants,
  numberAttribute,
  parsePart,
  replacePart,
  type XmlPart,
} from "../form/xml.js";
import { freePartName, openPackage, partName } from "./open-package.js";
import { declarePart, relate, relationshipsOf } from "./relationships.js";
import { openStyles, type Styles } from "./styles.js";

/** A workbook open for changes; `writeBook` gives its bytes, of which the parts left alone are what they were. */
export type Book = {
  readonly parts: Package;
  readonly workbook: XmlPart;
  readonly styles: Styles;
  /** The namespace of the format's elements, and that of its relationships: the strict variant has its own. */
  readonly main: string;
  readonly office: string;
};

/** A sheet as its workbook lists it. */
export type BookSheet = { readonly name: string; readonly path: string; readonly hidden: boolean };

/** A name that the workbook gives to cells of one sheet, such as those that its pages repeat. */
export type SheetName = { readonly name: string; readonly reference: string; readonly hidden?: boolean };

const strict = "http://purl.oclc.org/ooxml";
const contentTypes = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** Opens a workbook (.xlsx or .xlsm). @throws FormError where a part that it needs is missing or damaged. */
export function openBook(bytes: Uint8Array, file: string): Book {
  const parts = openPackage(bytes, file);
  const path = relationshipsOf(parts, "").find(({ type }) => type === "officeDocument")?.path;
  if (path === undefined) throw new FormError({ kind: "not-a-form", part: "xl/workbook.xml" });
  const workbook = parsePart(parts, path);
  const main = workbook.root.namespaceURI ?? "";
  const office = main.startsWith(strict)
    ? `${strict}/officeDocument/relationships`
    : "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  return { parts, workbook, main, office, styles: openStyles(stylesPart(parts, path, { main, office })) };
}

/** The sheets of a workbook that hold cells, in the order of their tabs. */
export function sheetsOf({ parts, workbook }: Book): readonly BookSheet[] {
  const related = relationshipsOf(parts, workbook.path);
  return descendants(workbook.root, "sheet").flatMap((element) => {
    const id = [...element.attributes].find(({ name }) => name.endsWith(":id"))?.value;
    const target = related.find((relationship) => relationship.id === id);
    if (target?.type !== "worksheet" || !parts.has(target.path)) return [];
    const hidden = /hidden/i.test(element.getAttribute("state") ?? "");
    return [{ name: element.getAttribute("name") ?? "", path: target.path, hidden }];
  });
}

/** A name for a new sheet: the one wanted without what no name may hold, and with a number where it is taken. */
export function freeSheetName({ workbook }: Book, wanted: string): string {
  const plain =
    cellText(wanted)
      .replace(/[\\/?*[\]:]|\p{Cc}/gu, "_")
      .replace(/^'|'$/g, "_") || "Feuil";
  const taken = new Set(
    descendants(workbook.root, "sheet").map((sheet) => (sheet.getAttribute("name") ?? "").toLowerCase()),
  );
  for (let number = 1; ; number++) {
    const ending = number === 1 ? "" : ` (${number})`;
    const name = `${[...plain].slice(0, 31 - ending.length).join("")}${ending}`;
    if (!taken.has(name.toLowerCase())) return name;
  }
}

/**
 * Adds a sheet before the one at a place, from 0, or after all; the sheet that was active stays so. Gives the
 * name of its part.
 */
export function addSheet(
  book: Book,
  {
    name,
    xml,
    place,
    names,
  }: { name: string; xml: string | Uint8Array; place: number; names: readonly SheetName[] },
): string {
  const { parts, workbook, office } = book;
  const list = child(workbook.root, "sheets");
  if (list === undefined) throw new FormError({ kind: "not-a-form", part: workbook.path });
  const folder = workbook.path.slice(0, workbook.path.lastIndexOf("/") + 1);
  const path = freePartName(parts, `${folder}worksheets/sheet`, ".xml");
  parts.set(path, typeof xml === "string" ? strToU8(xml) : xml);
  declarePart(parts, path, `${contentTypes}.worksheet+xml`);

  const sheets = children(list, "sheet");
  const element = createLike(list, "sheet");
  element.setAttribute("name", name);
  const highest = Math.max(0, ...sheets.map((sheet) => numberAttribute(sheet, "sheetId") ?? 0));
  element.setAttribute("sheetId", String(highest + 1));
  element.setAttributeNS(office, "r:id", relate(parts, workbook.path, `${office}/worksheet`, path));
  list.insertBefore(element, sheets[place] ?? null);
  shiftPlaces(workbook, list, place);
  for (const each of names) addName(workbook, list, each, Math.min(place, sheets.length));
  return path;
}

/** Makes a sheet the one that is shown when the workbook is opened. */
export function activateSheet({ workbook }: Book, name: string): void {
  const place = descendants(workbook.root, "sheet").findIndex((sheet) => sheet.getAttribute("name") === name);
  for (const view of descendants(workbook.root, "workbookView"))
    view.setAttribute("activeTab", String(place));
}

/** The workbook as bytes, the same for the same changes. */
export function writeBook({ parts, workbook, styles }: Book): Uint8Array {
  replacePart(parts, workbook);
  replacePart(parts, styles.part);
  return writePackage(parts);
}

function stylesPart(
  parts: Package,
  workbookPath: string,
  { main, office }: { readonly main: string; readonly office: string },
): XmlPart {
  const found = relationshipsOf(parts, workbookPath).find(({ type }) => type === "styles")?.path;
  if (found !== undefined && parts.has(found)) return parsePart(parts, found);
  const folder = workbookPath.slice(0, workbookPath.lastIndexOf("/") + 1);
  const usual = `${folder}styles.xml`;
  const path = partName(parts, usual) === undefined ? usual : freePartName(parts, `${folder}styles`, ".xml");
  parts.set(
    path,
    strToU8(
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="${main}"><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`,
    ),
  );
  relate(parts, workbookPath, `${office}/styles`, path);
  declarePart(parts, path, `${contentTypes}.styles+xml`);
  return parsePart(parts, path);
}

/** Names of one sheet and the active tab are told by the place of their sheet, which the new one moves. */
function shiftPlaces(workbook: XmlPart, sheets: Element, place: number): void {
  for (const element of descendants(workbook.root, "definedName")) {
    const scope = numberAttribute(element, "localSheetId");
    if (scope !== undefined && scope >= place) element.setAttribute("localSheetId", String(scope + 1));
  }
  if (child(workbook.root, "bookViews") === undefined) {
    const views = createLike(workbook.root, "bookViews");
    views.appendChild(createLike(workbook.root, "workbookView"));
    workbook.root.insertBefore(views, sheets);
  }
  for (const view of descendants(workbook.root, "workbookView")) {
    const active = numberAttribute(view, "activeTab") ?? 0;
    const isFirst = children(sheets, "sheet").length === 1;
    if (active >= place && !isFirst) view.setAttribute("activeTab", String(active + 1));
    view.removeAttribute("firstSheet");
  }
}

const afterNames = new Set([
  "calcPr",
  "oleSize",
  "customWorkbookViews",
  "pivotCaches",
  "smartTagPr",
  "smartTagTypes",
  "webPublishing",
  "fileRecoveryPr",
  "webPublishObjects",
  "extLst",
]);

function addName(workbook: XmlPart, sheets: Element, added: SheetName, place: number): void {
  let list = child(workbook.root, "definedNames");
  if (list === undefined) {
    list = createLike(sheets, "definedNames");
    const next = [...workbook.root.children].find((element) => afterNames.has(element.localName ?? ""));
    workbook.root.insertBefore(list, next ?? null);
  }
  const element = createLike(list, "definedName");
  element.setAttribute("name", added.name);
  element.setAttribute("localSheetId", String(place));
  if (added.hidden === true) element.setAttribute("hidden", "1");
  element.textContent = added.reference;
  list.insertBefore(element, list.firstChild);
}
