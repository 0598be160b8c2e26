import type { Element } from "@xmldom/xmldom";
import { countOf, createNamed, isNamed, setAttribute, setCount } from "./markup.js";
import { splitRun } from "./split-run.js";

/** A cell element, the index from 0 of its first column, and how many cells alike it stands for. */
export type CellRun = {
  readonly element: Element;
  readonly first: number;
  readonly count: number;
  /** Whether a merged cell covers it. */
  readonly covered: boolean;
};

const repeated = "table:number-columns-repeated";

/** The attributes that say what a cell holds, as against how it looks. */
export const contentAttributes = [
  "office:value-type",
  "office:value",
  "office:currency",
  "office:date-value",
  "office:time-value",
  "office:boolean-value",
  "office:string-value",
  "calcext:value-type",
] as const;

/** The cells of a row, from left to right. */
export function cellRuns(row: Element): readonly CellRun[] {
  let first = 0;
  return [...row.children].flatMap((element) => {
    const covered = isNamed(element, "table:covered-table-cell");
    if (!covered && !isNamed(element, "table:table-cell")) return [];
    const run = { element, first, count: countOf(element, repeated), covered };
    first += run.count;
    return [run];
  });
}

/** The element that stands for one cell alone: split off from cells alike, made where the row does not hold it. */
export function cellElement(row: Element, column: number): Element {
  const runs = cellRuns(row);
  const run = runs.find(({ first, count }) => first <= column && column < first + count);
  if (run !== undefined) {
    splitRun(run, column, repeated);
    return run.element;
  }
  const last = runs.at(-1);
  const end = last === undefined ? -1 : last.first + last.count - 1;
  if (column - end > 1) setCount(addCell(row), repeated, column - end - 1);
  return addCell(row);
}

/** Empties a cell of its value and its text; its notes and pictures stay. */
export function emptyCell(cell: Element): void {
  for (const name of contentAttributes) setAttribute(cell, name, undefined);
  for (const child of [...cell.children]) {
    if (isText(child)) cell.removeChild(child);
  }
}

/** Whether a child of a cell is part of its text. */
export function isText(element: Element): boolean {
  return isNamed(element, "text:p") || isNamed(element, "text:h") || isNamed(element, "text:list");
}

function addCell(row: Element): Element {
  const cell = createNamed(row, "table:table-cell");
  row.appendChild(cell);
  return cell;
}
