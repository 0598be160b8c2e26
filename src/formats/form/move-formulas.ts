import type { Element } from "@xmldom/xmldom";
import { growFormula, type SheetGrowth } from "./row-growth.js";
import { descendants, type XmlPart } from "./xml.js";

/** Moves the references to a sheet that grew in the formulas and links of a sheet; tells whether there were any. */
export function moveFormulas(part: XmlPart, home: string, growth: SheetGrowth): boolean {
  let moved = false;
  for (const element of descendants(part.root, "*")) {
    if (moveText(element, home, growth)) moved = true;
    for (const name of formulaAttributes.get(element.localName ?? "") ?? []) {
      const before = element.getAttribute(name);
      if (before === null) continue;
      const after = growFormula(before, home, growth);
      if (after === before) continue;
      element.setAttribute(name, after);
      moved = true;
    }
  }
  return moved;
}

const formulaElements = new Set(["f", "formula", "formula1", "formula2"]);

/** Attributes that hold a formula: of links, form controls, and the limits of colour scales. */
const formulaAttributes: ReadonlyMap<string, readonly string[]> = new Map([
  ["hyperlink", ["location"]],
  ["controlPr", ["linkedCell", "listFillRange"]],
  ["cfvo", ["val"]],
]);

function moveText(element: Element, home: string, growth: SheetGrowth): boolean {
  // Newer validations hold their formula in an element of its own.
  if (!formulaElements.has(element.localName ?? "") || element.children.length > 0) return false;
  const before = element.textContent ?? "";
  const spread = element.parentElement?.localName === "sparkline";
  const after = growFormula(before, home, growth, { spread });
  if (after === before) return false;
  element.textContent = after;
  return true;
}
