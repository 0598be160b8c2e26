import { growFormula, type SheetGrowth } from "./row-growth.js";
import type { Workbook } from "./workbook.js";
import { descendants, numberAttribute } from "./xml.js";

/**
 * What each name of a form stands for, by the name in lower case unless `asWritten`, for case does not tell
 * names apart. A name may be defined for the workbook and again for a sheet, as it is where a sheet was copied.
 */
export function namedReferences(
  workbook: Workbook,
  { asWritten = false } = {},
): ReadonlyMap<string, readonly string[]> {
  const references = new Map<string, readonly string[]>();
  for (const element of descendants(workbook.part.root, "definedName")) {
    const written = element.getAttribute("name") ?? "";
    const name = asWritten ? written : written.toLowerCase();
    references.set(name, [...(references.get(name) ?? []), element.textContent ?? ""]);
  }
  return references;
}

/** The names that are defined for one sheet, such as its print titles, and what they stand for. */
export function sheetNames(workbook: Workbook, sheet: string): ReadonlyMap<string, string> {
  const names = descendants(workbook.part.root, "definedName").flatMap((element) => {
    const scope = numberAttribute(element, "localSheetId");
    if (scope === undefined || workbook.sheets[scope]?.name !== sheet) return [];
    return [[element.getAttribute("name") ?? "", element.textContent ?? ""] as const];
  });
  return new Map(names);
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
