import { checkPlaces } from "./check-places.js";
import { FormError } from "./form-error.js";
import type { Package } from "./package.js";
import { columnName, type Marks, readMarks, type WantedNames, writtenPlace } from "./place-marks.js";
import { findPlaceholders, type TemplateCell } from "./placeholders.js";
import type { Place } from "./references.js";
import { type Template, wholeCell } from "./template.js";
import type { Workbook } from "./workbook.js";

/** A cell that is filled, and with what. */
export type ValuePlace = Place & { readonly name: string; readonly template: Template };

/** The rows of a table; with placeholders in its one row, its cells by their column. */
export type TablePlace = Place & {
  readonly name: string;
  readonly templates?: ReadonlyMap<number, Template>;
};

/** Where everything goes. */
export type FormPlaces = { readonly values: readonly ValuePlace[]; readonly tables: readonly TablePlace[] };

/**
 * Finds the place of every name: a defined name, or a placeholder typed in a cell. Throws a {@link FormError}
 * where a form lacks one, has two for one, or has a placeholder that means nothing.
 */
export function findPlaces(parts: Package, workbook: Workbook, wanted: WantedNames): FormPlaces {
  const cells = findPlaceholders(parts, workbook);
  const marks = readMarks(workbook, wanted, cells);
  checkPlaces(workbook, wanted, cells, marks);
  return placesAt(marks, wanted);
}

/**
 * The places of the wanted names, once their marks are known to be all there. Throws a {@link FormError} where
 * the marks of a table stand on several rows.
 */
export function placesAt(marks: Marks, wanted: WantedNames): FormPlaces {
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
    throw new FormError({
      kind: "unusable-name",
      name,
      reference: writtenPlace(first),
      reason: "several-rows",
    });
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
