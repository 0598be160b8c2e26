import type { Element } from "@xmldom/xmldom";
import { FormError } from "./form-error.js";
import { type Place, parsePlace } from "./references.js";
import { growFormula, type SheetGrowth } from "./row-growth.js";
import type { Workbook } from "./workbook.js";
import { descendants, numberAttribute } from "./xml.js";

/**
 * Where the names that are to be filled point, but for optional ones that the form lacks; throws a
 * {@link FormError} for those that are missing or point nowhere.
 */
export function findPlaces(
  workbook: Workbook,
  names: readonly string[],
  optional: ReadonlySet<string> = new Set(),
): ReadonlyMap<string, Place> {
  const references = definedNames(workbook);
  const expected = names.filter((name) => !optional.has(name));
  if (expected.some((name) => !references.has(name))) {
    const found = [...references.keys()].filter((name) => !name.startsWith("_xlnm."));
    throw new FormError({ kind: "missing-names", expected, found });
  }
  const present = names.filter((name) => references.has(name));
  return new Map(
    present.map((name) => {
      const reference = references.get(name) ?? "";
      const place = parsePlace(reference);
      if (place === undefined || !workbook.sheets.some((sheet) => sheet.name === place.sheet)) {
        throw new FormError({ kind: "unusable-name", name, reference, reason: "no-place" });
      }
      return [name, place];
    }),
  );
}

/**
 * The names of a form and what they stand for; with a sheet, those of that sheet only, such as its print
 * titles. Without, a name of the workbook goes before one of a sheet.
 */
export function definedNames(workbook: Workbook, sheet?: string): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const element of descendants(workbook.part.root, "definedName").toSorted(workbookScopeLast)) {
    const scope = numberAttribute(element, "localSheetId");
    if (sheet !== undefined && (scope === undefined || workbook.sheets[scope]?.name !== sheet)) continue;
    names.set(element.getAttribute("name") ?? "", element.textContent ?? "");
  }
  return names;
}

/** Moves every name of the workbook, print areas and print titles included, after the growth of a sheet. */
export function growNames(workbook: Workbook, growth: SheetGrowth): void {
  for (const element of descendants(workbook.part.root, "definedName")) {
    const scope = numberAttribute(element, "localSheetId");
    const home = scope === undefined ? undefined : workbook.sheets[scope]?.name;
    const before = element.textContent ?? "";
    const after = growFormula(before, home, growth);
    if (after !== before) element.textContent = after;
  }
}

// What is set last stands.
function workbookScopeLast(a: Element, b: Element): number {
  return Number(b.hasAttribute("localSheetId")) - Number(a.hasAttribute("localSheetId"));
}
