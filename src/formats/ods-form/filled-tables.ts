import type { Element } from "@xmldom/xmldom";
import type { PlaceReason } from "../../findings/place-reasons.js";
import type { TablePlace } from "../form/find-places.js";
import { FormError } from "../form/form-error.js";
import type { FilledTable, FormCell } from "../form/grow-table.js";
import { writtenPlace } from "../form/place-marks.js";
import { cellRuns } from "./cells.js";
import { type OdsSheet, rowElement } from "./rows.js";

type Rows = readonly (readonly FormCell[])[];

/** A name of whole columns is no table. */
const mostRows = 20_000;

/**
 * The tables of a sheet from top to bottom, one for each row of their places: a form may draw several rows,
 * which are filled one by one, the last being the model of those that it lacks. Throws a {@link FormError}
 * where a table does not fit its place.
 */
export function filledTables(
  sheet: OdsSheet,
  places: readonly TablePlace[],
  contents: ReadonlyMap<string, Rows>,
): readonly FilledTable[] {
  const own = places.filter((place) => place.sheet === sheet.name);
  for (const place of own) {
    const reason = unfitness(sheet, place, contents.get(place.name) ?? [], own);
    if (reason === undefined) continue;
    throw new FormError({ kind: "unusable-name", name: place.name, reference: writtenPlace(place), reason });
  }
  return own
    .flatMap((place) => rowByRow(place, contents.get(place.name) ?? []))
    .toSorted((a, b) => a.place.area.top - b.place.area.top);
}

/** The columns of a table's row in which a value can be seen: what merged cells cover is left out. */
export function visibleColumns(row: Element, { area }: TablePlace): readonly number[] {
  const hidden = cellRuns(row).filter(({ covered }) => covered);
  const columns = Array.from({ length: area.right - area.left + 1 }, (_, offset) => area.left + offset);
  return columns.filter(
    (column) => !hidden.some(({ first, count }) => first <= column && column < first + count),
  );
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
  sheet: OdsSheet,
  place: TablePlace,
  rows: Rows,
  places: readonly TablePlace[],
): PlaceReason | undefined {
  const { top, bottom } = place.area;
  if (bottom - top >= mostRows) return "too-tall";
  const width = visibleColumns(rowElement(sheet, top), place).length;
  if (place.templates === undefined && rows.some((cells) => cells.length > width)) return "too-narrow";
  const isShared = places.some(
    (other) => other !== place && other.area.top <= bottom && other.area.bottom >= top,
  );
  return isShared ? "shared-row" : undefined;
}
