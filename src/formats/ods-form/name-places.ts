import type { Element } from "@xmldom/xmldom";
import { columnLetters } from "../../model/location.js";
import type { FormPlaces, TablePlace } from "../form/find-places.js";
import { columnName } from "../form/place-marks.js";
import type { Place } from "../form/references.js";
import { namesIn } from "../form/template.js";
import { quotedSheet } from "./addresses.js";
import { childNamed, childrenNamed, createNamed, setAttribute } from "./markup.js";
import { namedReferences } from "./named-references.js";
import { type OdsSheet, rowElement } from "./rows.js";
import { visibleColumns } from "./visible-columns.js";

/**
 * Names the places that no name of the form tells: those marked by placeholders, which are gone once the form
 * is filled, and the columns of tables whose cells are merged. By them the filled form can be read again.
 * Called before it is filled, so that the names move with the rows.
 */
export function namePlaces(
  spreadsheet: Element,
  sheets: readonly OdsSheet[],
  { values, tables }: FormPlaces,
  columns: readonly string[],
): void {
  const known = new Set(namedReferences(spreadsheet).map(({ name }) => name.toLowerCase()));
  const define = (name: string, place: Place): void => {
    if (known.has(name)) return;
    known.add(name);
    addName(spreadsheet, name, place);
  };
  for (const place of values) for (const name of namesIn(place.template)) define(name, place);
  for (const table of tables) {
    define(table.name, table);
    const sheet = sheets.find(({ name }) => name === table.sheet);
    for (const [name, column] of sheet === undefined ? [] : columnPlaces(sheet, table, columns)) {
      define(name, { sheet: table.sheet, area: { ...table.area, left: column, right: column } });
    }
  }
}

/** The columns of a table that are not simply those that follow its first. */
function columnPlaces(
  sheet: OdsSheet,
  table: TablePlace,
  columns: readonly string[],
): readonly (readonly [name: string, column: number])[] {
  const { name, area, templates } = table;
  if (templates !== undefined) {
    return [...templates].flatMap(([column, template]) =>
      namesIn(template).map((each) => [each, column] as const),
    );
  }
  const places = visibleColumns(rowElement(sheet, area.top), table).slice(0, columns.length);
  if (places.every((column, index) => column === area.left + index)) return [];
  return places.map((column, index) => [columnName(name, columns[index] ?? ""), column] as const);
}

function addName(spreadsheet: Element, name: string, { sheet, area }: Place): void {
  const range = createNamed(spreadsheet, "table:named-range");
  const corner = (column: number, row: number): string => `.$${columnLetters(column)}$${row}`;
  const first = `$${quotedSheet(sheet)}${corner(area.left, area.top)}`;
  const isCell = area.left === area.right && area.top === area.bottom;
  setAttribute(range, "table:name", name);
  setAttribute(range, "table:base-cell-address", `$${quotedSheet(sheet)}.$A$1`);
  setAttribute(
    range,
    "table:cell-range-address",
    isCell ? first : `${first}:${corner(area.right, area.bottom)}`,
  );
  namesOf(spreadsheet).appendChild(range);
}

/** The format fixes the order of what stands in a spreadsheet: its names come after its sheets. */
function namesOf(spreadsheet: Element): Element {
  const found = childNamed(spreadsheet, "table:named-expressions");
  if (found !== undefined) return found;
  const list = createNamed(spreadsheet, "table:named-expressions");
  const lastSheet = childrenNamed(spreadsheet, "table:table").at(-1);
  spreadsheet.insertBefore(list, lastSheet?.nextSibling ?? null);
  return list;
}
