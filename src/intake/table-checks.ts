import type { ListRows } from "../model/list-rows.js";
import { cellAt } from "../model/location.js";
import { rowAt } from "../model/table.js";
import { isGivenNameAt } from "./given-name-at.js";
import type { Reading } from "./reading.js";
import { rowRanges } from "./row-ranges.js";

/** Counts the rows that were hidden, and those of people who are gone. */
export function reportRows({ table, header, rules, hidden, inactive, findings }: Reading): void {
  const at = rowAt(table, Math.max(header.row, 1));
  const told = (rows: readonly number[]) => ({ at, count: rows.length, rows: rowRanges(rows) });
  if (hidden.length > 0) {
    findings.push({ code: rules.hidden === "skip" ? "hidden-rows-skipped" : "hidden-rows", ...told(hidden) });
  }
  if (inactive.length > 0) {
    findings.push({ code: rules.activeOnly ? "inactive-rows-skipped" : "inactive-rows", ...told(inactive) });
  }
}

/** The share of last names that are given names from which the two columns seem swapped. */
const swappedShare = 0.6;
/** The share of first names that are given names above which they do not. */
const rightShare = 0.3;
/** The fewest rows that tell. */
const fewestNames = 3;

/** Says so where most last names are given names, and first names are not. */
export function reportSwappedNames(rows: ListRows, { table, header, columns, findings }: Reading): void {
  const column = columns.get("lastName");
  const total = rows.length;
  if (column === undefined || total < fewestNames) return;
  let count = 0;
  for (let place = 0; place < total; place++) {
    if (isGivenNameAt(rows, place, "lastName")) count++;
    // Were all the rest given names, there would still be too few.
    else if (count + total - place - 1 < total * swappedShare) return;
  }
  let right = 0;
  for (let place = 0; place < total; place++) if (isGivenNameAt(rows, place, "firstName")) right++;
  if (right > total * rightShare) return;
  const at = cellAt(rowAt(table, Math.max(header.row, 1)), column);
  findings.push({ code: "swapped-names", at, field: "lastName", count, total });
}
