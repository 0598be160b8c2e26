import type { Element } from "@xmldom/xmldom";
import { columnLetters } from "../../model/location.js";
import { namedReferences } from "./defined-names.js";
import type { FormPlaces, TablePlace } from "./find-places.js";
import { slots } from "./model-row.js";
import { columnName } from "./place-marks.js";
import type { Place } from "./references.js";
import type { Sheet } from "./sheet.js";
import { namesIn } from "./template.js";
import type { Workbook } from "./workbook.js";
import { child, createLike } from "./xml.js";

/**
 * Names the places of a sheet that no name of the form tells: those marked by placeholders, which are gone once
 * the form is filled, and the columns of tables whose cells are merged. By them the filled form can be read
 * again. Called before it is filled, so that the names move with the rows.
 */
export function namePlaces(
  workbook: Workbook,
  sheet: Sheet,
  { values, tables }: FormPlaces,
  columns: readonly string[],
): void {
  const known = new Set(namedReferences(workbook).keys());
  const define = (name: string, place: Place): void => {
    if (known.has(name)) return;
    known.add(name);
    const list = namesOf(workbook);
    const element = createLike(list, "definedName");
    element.setAttribute("name", name);
    element.textContent = reference(place);
    list.appendChild(element);
  };
  for (const place of values) for (const name of namesIn(place.template)) define(name, place);
  for (const table of tables) {
    define(table.name, table);
    for (const [name, column] of columnPlaces(sheet, table, columns)) {
      define(name, { sheet: table.sheet, area: { ...table.area, left: column, right: column } });
    }
  }
}

/** The columns of a table that are not simply those that follow its first. */
function columnPlaces(
  sheet: Sheet,
  table: TablePlace,
  columns: readonly string[],
): readonly (readonly [name: string, column: number])[] {
  const { name, area, templates } = table;
  if (templates !== undefined) {
    return [...templates].flatMap(([column, template]) =>
      namesIn(template).map((each) => [each, column] as const),
    );
  }
  const places = slots(sheet, table).slice(0, columns.length);
  if (places.every((column, index) => column === area.left + index)) return [];
  return places.map((column, index) => [columnName(name, columns[index] ?? ""), column] as const);
}

function reference({ sheet, area }: Place): string {
  const corner = (column: number, row: number): string => `$${columnLetters(column)}$${row}`;
  return `'${sheet.replaceAll("'", "''")}'!${corner(area.left, area.top)}:${corner(area.right, area.bottom)}`;
}

function namesOf({ part: { root } }: Workbook): Element {
  const found = child(root, "definedNames");
  if (found !== undefined) return found;
  const list = createLike(root, "definedNames");
  const before = new Set(["sheets", "functionGroups", "externalReferences"]);
  const previous = [...root.children].findLast((element) => before.has(element.localName ?? ""));
  root.insertBefore(list, previous?.nextSibling ?? null);
  return list;
}
