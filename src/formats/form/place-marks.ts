import { columnLetters } from "../../model/location.js";
import { namedReferences } from "./defined-names.js";
import { FormError } from "./form-error.js";
import type { TemplateCell } from "./placeholders.js";
import { type Place, parsePlace } from "./references.js";
import type { Workbook } from "./workbook.js";

/** The names that a form is to give places to, in lower case. */
export type WantedNames = {
  readonly values: readonly string[];
  readonly tables: readonly string[];
  /** What a table's rows hold, in order; a placeholder asks for one as `{{table.column}}`. */
  readonly columns: readonly string[];
  /** Those of values, and of columns as `table.column`, that a form may lack. */
  readonly optional: ReadonlySet<string>;
};

/** One place that a form marks for a name: by a defined name, or by a placeholder in `cell`. */
type Mark = Place & { readonly cell?: TemplateCell };

/** The marks of each name; one, where a form is as it should be. */
export type Marks = ReadonlyMap<string, readonly Mark[]>;

/** Reads the marks of a form for the names wanted, and all its placeholders; two on the same cell are one. */
export function readMarks(workbook: Workbook, wanted: WantedNames, cells: readonly TemplateCell[]): Marks {
  const marks = new Map<string, readonly Mark[]>();
  const add = (name: string, mark: Mark) => marks.set(name, [...(marks.get(name) ?? []), mark]);
  for (const cell of cells) {
    for (const name of cell.names) add(name, { sheet: cell.sheet, area: cell.area, cell });
  }
  const references = namedReferences(workbook);
  for (const name of [...wanted.values, ...wanted.tables]) {
    for (const place of placesOf(workbook, name, references.get(name) ?? [])) {
      if (!marks.get(name)?.some((mark) => startsAt(mark, place))) add(name, place);
    }
  }
  return marks;
}

/** How a placeholder asks for a column of a table. */
export function columnName(table: string, column: string): string {
  return `${table}.${column}`;
}

/** Where a place begins, as people write it: `Demande!C5`. */
export function writtenPlace({ sheet, area }: Place): string {
  return `${sheet}!${columnLetters(area.left)}${area.top}`;
}

/** The places of a defined name: one, unless it stands for several areas or is defined for several sheets. */
function placesOf(workbook: Workbook, name: string, references: readonly string[]): readonly Place[] {
  const places = references.flatMap((reference) => {
    const areas = reference.split(commaBetweenAreas).map(parsePlace);
    const known = areas.filter(
      (place) => place !== undefined && workbook.sheets.some((sheet) => sheet.name === place.sheet),
    );
    return known.length === areas.length ? known.filter((place) => place !== undefined) : [];
  });
  const [reference] = references;
  if (reference !== undefined && places.length === 0) {
    throw new FormError({ kind: "unusable-name", name, reference, reason: "no-place" });
  }
  return places;
}

/** Not one within the quoted name of a sheet. */
const commaBetweenAreas = /,(?=(?:[^']*'[^']*')*[^']*$)/;

function startsAt(one: Place, other: Place): boolean {
  return one.sheet === other.sheet && one.area.top === other.area.top && one.area.left === other.area.left;
}
