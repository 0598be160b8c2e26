import type { Element } from "@xmldom/xmldom";
import type { TablePlace } from "../form/find-places.js";
import { cellRuns } from "./cells.js";

/** The columns of a table's row in which a value can be seen: what merged cells cover is left out. */
export function visibleColumns(row: Element, { area }: TablePlace): readonly number[] {
  const hidden = cellRuns(row).filter(({ covered }) => covered);
  const columns = Array.from({ length: area.right - area.left + 1 }, (_, offset) => area.left + offset);
  return columns.filter(
    (column) => !hidden.some(({ first, count }) => first <= column && column < first + count),
  );
}
