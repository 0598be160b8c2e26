import type { Element } from "@xmldom/xmldom";
import { emptyCell } from "./cells.js";
import { attributeOf, descendantsNamed } from "./markup.js";

/**
 * Takes away the results of formulas, since those of a blank form would show until somebody has the form
 * calculated; a spreadsheet calculates what has no result on opening.
 */
export function dropStaleResults(spreadsheet: Element): void {
  for (const cell of descendantsNamed(spreadsheet, "table:table-cell")) {
    if (attributeOf(cell, "table:formula") !== undefined) emptyCell(cell);
  }
}
