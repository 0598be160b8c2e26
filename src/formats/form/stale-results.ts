import { strToU8 } from "fflate";
import { relationshipsOf } from "../edit/relationships.js";
import { attribute } from "../workbook/scan-xml.js";
import { type Package, partText } from "./package.js";
import type { Workbook } from "./workbook.js";
import { child, createLike, descendants } from "./xml.js";

/**
 * Takes away the results of formulas that may depend on filled sheets, since those of a blank form would show
 * until somebody has the workbook calculated; and asks for that on opening.
 */
export function dropStaleResults(parts: Package, workbook: Workbook, filled: ReadonlySet<string>): void {
  const withFormulas = workbook.sheets.filter(
    ({ path }) => parts.has(path) && formula.test(partText(parts, path)),
  );
  if (withFormulas.length === 0) return;
  const stale = new Set(filled);
  for (let before = 0; before < stale.size; ) {
    before = stale.size;
    const words = wordsFor(parts, workbook, stale);
    for (const { name, path } of withFormulas) {
      const xml = partText(parts, path).toLowerCase();
      if (words.some((word) => xml.includes(word))) stale.add(name);
    }
  }
  for (const { name, path } of withFormulas) {
    if (!stale.has(name)) continue;
    const before = partText(parts, path);
    const after = before.replace(result, "$1");
    if (after !== before) parts.set(path, strToU8(after));
  }
  calculateOnOpening(workbook);
}

/** Whether a part may name a sheet: it holds the longest stretch of the name that is written in one way only. */
export function mentionsSheet(xml: string, sheet: string): boolean {
  return xml.toLowerCase().includes(searchedPart(sheet));
}

const formula = /<(?:\w+:)?f[\s/>]/;
const result =
  /(<(?:\w+:)?f(?:\s[^>]*)?(?:\/>|>[^<]*<\/(?:\w+:)?f>))\s*<(?:\w+:)?v(?:\/>|>[^<]*<\/(?:\w+:)?v>)/g;

/** What a formula that depends on one of the sheets has in it: their names, that of a table, or a defined name. */
function wordsFor(parts: Package, workbook: Workbook, sheets: ReadonlySet<string>): readonly string[] {
  const names = descendants(workbook.part.root, "definedName").map(
    (element) => element.getAttribute("name") ?? "",
  );
  const tables = workbook.sheets
    .filter(({ name }) => sheets.has(name))
    .flatMap(({ path }) => relationshipsOf(parts, path))
    .filter(({ type, path }) => type === "table" && parts.has(path))
    .map(
      ({ path }) =>
        attribute(/<(?:\w+:)?table\s[^>]*>/.exec(partText(parts, path))?.[0] ?? "", "displayName") ?? "",
    );
  return [
    ...[...names, ...tables].map((name) => name.toLowerCase()),
    ...[...sheets].map(searchedPart),
  ].filter((word) => word !== "");
}

function searchedPart(sheet: string): string {
  const [longest = ""] = sheet.split(/[^\p{L}\p{N} ]/u).toSorted((a, b) => b.length - a.length);
  return longest.toLowerCase();
}

function calculateOnOpening({ part: { root } }: Workbook): void {
  const settings = child(root, "calcPr") ?? createLike(root, "calcPr");
  settings.setAttribute("fullCalcOnLoad", "1");
  if (settings.parentNode !== null) return;
  const before = new Set(["definedNames", "externalReferences", "functionGroups", "sheets"]);
  const previous = [...root.children].findLast((element) => before.has(element.localName ?? ""));
  root.insertBefore(settings, previous?.nextSibling ?? null);
}
