import type { Element } from "@xmldom/xmldom";
import { columnLetters } from "../../model/location.js";
import { firstRow, growAreas, lastRow, type RowGrowth } from "./row-growth.js";
import { cellColumn, mergedAreas, rowNumber, type Sheet } from "./sheet.js";
import { child, children, createLike, descendants, numberAttribute } from "./xml.js";

/** Moves all that stands below the rows that grew, and widens what covers them; the model rows are gone by then. */
export function moveRows(sheet: Sheet, growths: readonly RowGrowth[]): void {
  moveMerges(sheet, growths);
  for (const row of children(sheet.rows, "row")) moveRow(row, firstRow(rowNumber(row), growths));
  for (const element of descendants(sheet.part.root, "*")) moveAttributes(element, growths);
  for (const list of descendants(sheet.part.root, "rowBreaks")) {
    for (const mark of children(list, "brk")) {
      mark.setAttribute("id", String(lastRow(numberAttribute(mark, "id") ?? 0, growths)));
    }
  }
}

function moveRow(row: Element, number: number): void {
  row.setAttribute("r", String(number));
  for (const cell of children(row, "c"))
    cell.setAttribute("r", `${columnLetters(cellColumn(cell))}${number}`);
}

/** Validations, conditional formats, links, filters, selections and the like say where they are in these. */
function moveAttributes(element: Element, growths: readonly RowGrowth[]): void {
  const { localName, parentElement } = element;
  if (localName === "sqref") {
    // A small chart in a cell stands in one cell only.
    const spread = parentElement?.localName !== "sparkline";
    element.textContent = growAreas(element.textContent ?? "", growths, { spread });
  }
  if (localName === "mergeCell" || localName === "dataRef") return;
  for (const name of ["ref", "sqref"]) {
    const areas = element.getAttribute(name);
    if (areas !== null) element.setAttribute(name, growAreas(areas, growths));
  }
  for (const name of singleCells.get(localName ?? "") ?? ["activeCell", "topLeftCell"]) {
    const cell = element.getAttribute(name);
    if (cell !== null) element.setAttribute(name, growAreas(cell, growths, { spread: false }));
  }
}

/** The elements that tell one cell, other than those of the table of cells, by an attribute of their own. */
const singleCells: ReadonlyMap<string, readonly string[]> = new Map([
  ["cellWatch", ["r"]],
  ["inputCells", ["r"]],
]);

/** Merged cells move like the rest; those inside a model row are repeated on each of its rows. */
function moveMerges(sheet: Sheet, growths: readonly RowGrowth[]): void {
  const list = child(sheet.part.root, "mergeCells");
  if (list === undefined) return;
  const references = mergedAreas(sheet).flatMap(({ top, bottom, left, right }) => {
    const [from, to] = [firstRow(top, growths), lastRow(bottom, growths)];
    const [first, last] = [columnLetters(left), columnLetters(right)];
    if (top < bottom) return [`${first}${from}:${last}${to}`];
    return Array.from(
      { length: to - from + 1 },
      (_, offset) => `${first}${from + offset}:${last}${from + offset}`,
    );
  });
  while (list.firstChild !== null) list.removeChild(list.firstChild);
  for (const reference of references) {
    const merge = createLike(list, "mergeCell");
    merge.setAttribute("ref", reference);
    list.appendChild(merge);
  }
  list.setAttribute("count", String(references.length));
}
