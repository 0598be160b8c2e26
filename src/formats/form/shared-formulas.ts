import { copyFormula } from "./formula-references.js";
import { type Area, parseArea } from "./references.js";
import { children, descendants, type XmlPart } from "./xml.js";

/**
 * Writes every formula of a sheet out that a cell shares with another: what one cell says of the rows around
 * it no longer tells what the others say when rows are added between them. Tells whether there were any.
 */
export function writeOutSharedFormulas(part: XmlPart): boolean {
  const shared = descendants(part.root, "c").flatMap((cell) =>
    children(cell, "f")
      .filter((formula) => formula.getAttribute("t") === "shared")
      .map((formula) => ({ formula, place: parseArea(cell.getAttribute("r") ?? "") })),
  );
  const masters = new Map<string, { readonly place: Area; readonly text: string }>();
  for (const { formula, place } of shared) {
    const text = formula.textContent ?? "";
    if (place !== undefined && text !== "") masters.set(formula.getAttribute("si") ?? "", { place, text });
  }
  for (const { formula, place } of shared) {
    const master = masters.get(formula.getAttribute("si") ?? "");
    if (place === undefined || master === undefined) continue;
    const [rows, columns] = [place.top - master.place.top, place.left - master.place.left];
    formula.textContent = copyFormula(master.text, rows, columns);
    for (const name of ["t", "si", "ref"]) formula.removeAttribute(name);
  }
  return shared.length > 0;
}
