import type { Element } from "@xmldom/xmldom";
import { checkPlaces } from "../form/check-places.js";
import type { FormPlaces, TablePlace, ValuePlace } from "../form/find-places.js";
import { FormError } from "../form/form-error.js";
import { columnName, type Marks, readMarks, type WantedNames, writtenPlace } from "../form/place-marks.js";
import type { TemplateCell } from "../form/placeholders.js";
import { wholeCell } from "../form/template.js";
import { asWorkbook } from "./as-workbook.js";
import { findPlaceholders } from "./placeholders.js";
import type { OdsSheet } from "./rows.js";

/**
 * Finds the place of every name: a named range, a database range, or a placeholder typed in a cell. Throws a
 * {@link FormError} where a form lacks one, has two for one, or has a placeholder that means nothing.
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
  return {
    values: valuePlaces(wanted.values, marks),
    tables: wanted.tables.map((name) => tablePlace(name, wanted.columns, marks)),
  };
}

/** A cell that holds several placeholders is one place, filled once. */
function valuePlaces(names: readonly string[], marks: Marks): readonly ValuePlace[] {
  const filled = new Set<TemplateCell>();
  return names.flatMap((name) => {
    const [mark] = marks.get(name) ?? [];
    if (mark === undefined || (mark.cell !== undefined && filled.has(mark.cell))) return [];
    if (mark.cell !== undefined) filled.add(mark.cell);
    const template = mark.cell?.template ?? wholeCell(name);
    return [{ name, sheet: mark.sheet, area: mark.area, template }];
  });
}

function tablePlace(name: string, columns: readonly string[], marks: Marks): TablePlace {
  const cells = columns.flatMap((column) => marks.get(columnName(name, column)) ?? []);
  const [first] = cells;
  const place = marks.get(name)?.[0] ?? first;
  if (place === undefined) throw new Error(`no place for ${name}`);
  const { sheet, area } = place;
  if (first === undefined) return { name, sheet, area };
  const isOneRow = area.top === area.bottom;
  if (!isOneRow || cells.some((cell) => cell.sheet !== sheet || cell.area.top !== area.top)) {
    const reference = writtenPlace(first);
    throw new FormError({ kind: "unusable-name", name, reference, reason: "several-rows" });
  }
  const templates = new Map(
    cells.flatMap(({ area: { left }, cell }) => (cell ? [[left, cell.template] as const] : [])),
  );
  const lefts = [area.left, ...templates.keys()];
  return {
    ...{ name, sheet, templates },
    area: { ...area, left: Math.min(...lefts), right: Math.max(area.right, ...lefts) },
  };
}
