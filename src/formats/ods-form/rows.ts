import type { Element } from "@xmldom/xmldom";
import { type CellRun, cellRuns } from "./cells.js";
import { attributeOf, countOf, createNamed, isNamed, setCount } from "./markup.js";
import { type Run, splitRun } from "./split-run.js";

/** A sheet of the form: its name and its `table:table`. */
export type OdsSheet = { readonly name: string; readonly table: Element };

const repeated = "table:number-rows-repeated";
/** The most rows that a sheet holds. */
const mostRows = 1_048_576;

/** The rows of a sheet, those in groups and in its repeated header among them. */
export function rowRuns({ table }: OdsSheet): readonly Run[] {
  let first = 1;
  return rowElements(table).map((element) => {
    const run = { element, first, count: countOf(element, repeated) };
    first += run.count;
    return run;
  });
}

/** The element that stands for one row alone: split off from rows alike, made where the sheet does not hold it. */
export function rowElement(sheet: OdsSheet, number: number): Element {
  const runs = rowRuns(sheet);
  const run = runs.find(({ first, count }) => first <= number && number < first + count);
  if (run === undefined) return addRow(sheet, runs, number);
  splitRun(run, number, repeated);
  return run.element;
}

/** The elements of several rows, by their numbers, which are given in order. */
export function rowElementsAt(sheet: OdsSheet, numbers: readonly number[]): ReadonlyMap<number, Element> {
  const found = new Map<number, Element>();
  let next = 0;
  for (const whole of rowRuns(sheet)) {
    let run: Run | undefined = whole;
    let number = numbers[next];
    while (run !== undefined && number !== undefined && number < run.first + run.count) {
      found.set(number, run.element);
      run = splitRun(run, number, repeated);
      next += 1;
      number = numbers[next];
    }
  }
  for (const number of numbers.slice(next)) found.set(number, rowElement(sheet, number));
  return found;
}

/** The numbers of the rows that are repeated on every page. */
export function headerRows(sheet: OdsSheet): readonly number[] {
  return rowRuns(sheet).flatMap(({ element, first, count }) => {
    const parent = element.parentElement;
    if (parent === null || !isNamed(parent, "table:table-header-rows")) return [];
    return Array.from({ length: count }, (_, offset) => first + offset);
  });
}

/** The last row in which anything can be seen; 0 where there is none. */
export function lastUsedRow(sheet: OdsSheet): number {
  const run = rowRuns(sheet).findLast(({ element }) => !isBlank(cellRuns(element)));
  return run === undefined ? 0 : run.first + run.count - 1;
}

/** The index from 0 of the last column in which anything can be seen; -1 where there is none. */
export function lastUsedColumn(sheet: OdsSheet): number {
  const lasts = rowRuns(sheet).flatMap(({ element }) => {
    const cell = cellRuns(element).findLast((run) => !isBlank([run]));
    return cell === undefined ? [] : [cell.first + cell.count - 1];
  });
  return lasts.reduce((last, column) => Math.max(last, column), -1);
}

/** Whether a row holds no more than the background of the sheet. */
export function isBlank(cells: readonly CellRun[]): boolean {
  return cells.every(
    ({ element, covered }) => !covered && element.children.length === 0 && !hasFrame(element),
  );
}

/** Takes so many blank rows off the end of a sheet, which a sheet of the full height must lose to grow. */
export function makeRoom(sheet: OdsSheet, extra: number): void {
  const runs = rowRuns(sheet);
  const total = runs.reduce((sum, { count }) => sum + count, 0);
  let surplus = total + extra - mostRows;
  for (const { element, count } of runs.toReversed()) {
    if (surplus <= 0 || !isBlank(cellRuns(element))) return;
    if (count > surplus) setCount(element, repeated, count - surplus);
    else element.parentNode?.removeChild(element);
    surplus -= count;
  }
}

function rowElements(parent: Element): readonly Element[] {
  return [...parent.children].flatMap((child) => {
    if (isNamed(child, "table:table-row")) return [child];
    const isGroup =
      isNamed(child, "table:table-header-rows") ||
      isNamed(child, "table:table-rows") ||
      isNamed(child, "table:table-row-group");
    return isGroup ? rowElements(child) : [];
  });
}

function addRow({ table }: OdsSheet, runs: readonly Run[], number: number): Element {
  const last = runs.at(-1);
  const end = last === undefined ? 0 : last.first + last.count - 1;
  const anchor = topLevel(table, last?.element)?.nextSibling ?? null;
  if (number - end > 1) {
    const gap = createNamed(table, "table:table-row");
    setCount(gap, repeated, number - end - 1);
    gap.appendChild(createNamed(table, "table:table-cell"));
    table.insertBefore(gap, anchor);
  }
  const row = createNamed(table, "table:table-row");
  table.insertBefore(row, anchor);
  return row;
}

/** The child of the table in which an element stands. */
function topLevel(table: Element, element: Element | undefined): Element | undefined {
  if (element === undefined)
    return [...table.children].findLast((child) => /^table-column/.test(child.localName ?? ""));
  const parent = element.parentElement;
  return parent === null || parent === table ? element : topLevel(table, parent);
}

function hasFrame(cell: Element): boolean {
  return (
    attributeOf(cell, "table:style-name") !== undefined &&
    countOf(cell, "table:number-columns-repeated") < 1000
  );
}
