import type { PlaceReason } from "../../findings/place-reasons.js";
import type { TablePlace } from "./find-places.js";
import { FormError } from "./form-error.js";
import type { FilledTable, FormCell } from "./grow-table.js";
import { writtenPlace } from "./place-marks.js";
import type { TableRows } from "./row-heights.js";

type Rows = readonly (readonly FormCell[])[];

/** Where the tables of a sheet are, what goes there, and how many values a row of one can show. */
export type SheetTables = {
  readonly places: readonly TablePlace[];
  readonly contents: ReadonlyMap<string, Rows>;
  readonly slotCount: (place: TablePlace) => number;
};

/**
 * The tables of a sheet from top to bottom, one for each row of their places: a form may draw several rows,
 * which are filled one by one, the last being the model of those that it lacks. Throws a {@link FormError}
 * where a table does not fit its place.
 */
export function filledTables(sheet: string, tables: SheetTables): readonly FilledTable[] {
  const { contents } = tables;
  const own = tables.places.filter((place) => place.sheet === sheet);
  for (const place of own) {
    const reason = unfitness(place, own, tables);
    if (reason === undefined) continue;
    throw new FormError({ kind: "unusable-name", name: place.name, reference: writtenPlace(place), reason });
  }
  return own
    .flatMap((place) => rowByRow(place, contents.get(place.name) ?? []))
    .toSorted((a, b) => a.place.area.top - b.place.area.top);
}

/** The rows of each table, whatever the rows that the form has drawn for it. */
export function wholeTables(
  tables: readonly FilledTable[],
  grown: readonly TableRows[],
): readonly TableRows[] {
  const whole = new Map<string, TableRows>();
  for (const [index, { place }] of tables.entries()) {
    const rows = grown[index];
    if (rows === undefined) continue;
    const above = whole.get(place.name);
    const heights = [...(above?.heights ?? []), ...rows.heights];
    whole.set(place.name, { start: above?.start ?? rows.start, heights });
  }
  return [...whole.values()];
}

function rowByRow(place: TablePlace, rows: Rows): readonly FilledTable[] {
  const { top, bottom } = place.area;
  return Array.from({ length: bottom - top + 1 }, (_, offset) => {
    const row = top + offset;
    return {
      place: { ...place, area: { ...place.area, top: row, bottom: row } },
      rows: row < bottom ? rows.slice(offset, offset + 1) : rows.slice(offset),
    };
  });
}

function unfitness(
  place: TablePlace,
  places: readonly TablePlace[],
  { contents, slotCount }: SheetTables,
): PlaceReason | undefined {
  const { top, bottom } = place.area;
  if (bottom - top >= mostRows) return "too-tall";
  const width = slotCount(place);
  const rows = contents.get(place.name) ?? [];
  if (place.templates === undefined && rows.some((cells) => cells.length > width)) return "too-narrow";
  const isShared = places.some(
    (other) => other !== place && other.area.top <= bottom && other.area.bottom >= top,
  );
  return isShared ? "shared-row" : undefined;
}

/** A name of whole columns is no table. */
const mostRows = 20_000;
