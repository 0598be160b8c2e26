import type { Element } from "@xmldom/xmldom";
import { checkPlaces } from "../form/check-places.js";
import { type FormPlaces, placesAt } from "../form/find-places.js";
import { readMarks, type WantedNames } from "../form/place-marks.js";
import { asWorkbook } from "./as-workbook.js";
import { findPlaceholders } from "./placeholders.js";
import type { OdsSheet } from "./rows.js";

/**
 * Finds the place of every name: a named range, a database range, or a placeholder typed in a cell. Throws a
 * `FormError` where a form lacks one, has two for one, or has a placeholder that means nothing.
 */
export function findPlaces(
  spreadsheet: Element,
  sheets: readonly OdsSheet[],
  wanted: WantedNames,
): FormPlaces {
  const workbook = asWorkbook(spreadsheet, sheets);
  const cells = findPlaceholders(sheets);
  const marks = readMarks(workbook, wanted, cells);
  checkPlaces(workbook, wanted, cells, marks);
  return placesAt(marks, wanted);
}
