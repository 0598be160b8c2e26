import { writeDelimited } from "../formats/write-delimited.js";
import type { Language } from "../model/language.js";
import type { Amendment, Plan } from "../model/plan.js";
import { type ListColumn, listColumns, listHeader, listRow } from "./list-form.js";
import type { PlanReport } from "./report.js";

type Row = readonly string[];

/**
 * What changes as a Tabular Diff (https://specs.frictionlessdata.io/tabular-diff/) in CSV, which `daff patch`
 * applies to the list of today's accounts where its labels are those of the blank list. Additions come first and
 * the other rows apart, since daff takes rows side by side for rows that stand side by side in the list.
 */
export function renderTableDiff(report: PlanReport, language: Language): string {
  const columns = listColumns({ withSiren: hasSiren(report) });
  const apart = ["...", ...columns.map(() => "...")];
  const changes = report.plans.map((plan) => changesOf(plan, columns));
  const rows = [
    ["@@", ...listHeader(columns, language)],
    ...changes.flatMap(({ added }) => added),
    ...changes.flatMap(({ others }) => others).flatMap((row) => [apart, row]),
  ];
  return writeDelimited(rows, { delimiter: "," });
}

/** A column that the list of today's accounts lacks would put daff out of step. */
function hasSiren({ plans, currentTables }: PlanReport): boolean {
  if (plans.length > 1 || currentTables.length === 0) return plans.some(({ siren }) => siren !== undefined);
  return currentTables.some((table) => table.columns.siren !== undefined);
}

function changesOf(
  { additions, withdrawals, amendments }: Plan,
  columns: readonly ListColumn[],
): { readonly added: readonly Row[]; readonly others: readonly Row[] } {
  const amended = amendments.map((amendment) => amendedRows(amendment, columns));
  return {
    added: [
      ...additions.map((account) => ["+++", ...listRow(account, columns)]),
      ...amended.flatMap(({ added }) => added),
    ],
    others: [
      ...withdrawals.map((account) => ["---", ...listRow(account, columns)]),
      ...amended.map(({ other }) => other),
    ],
  };
}

/** One row with each change in its cell; or, where daff would misread that, the row before and the row after. */
function amendedRows(
  { before, after }: Amendment,
  columns: readonly ListColumn[],
): { readonly added: readonly Row[]; readonly other: Row } {
  const [old, now] = [listRow(before, columns), listRow(after, columns)];
  const cells = old.map((text, index) => ({ old: text, now: now[index] ?? "" }));
  if (cells.some(isMisread)) return { added: [["+++", ...now]], other: ["---", ...old] };
  const arrow = arrowFor(cells);
  const changed = cells.map((cell) => (cell.old === cell.now ? cell.now : `${cell.old}${arrow}${cell.now}`));
  return { added: [], other: [arrow, ...changed] };
}

type Cell = { readonly old: string; readonly now: string };

/** daff 1.4 writes an added space as `␣`, finds no row by one taken away, and takes `NULL` for an empty cell. */
function isMisread({ old, now }: Cell): boolean {
  return old !== now && (old.replaceAll(" ", "") === now.replaceAll(" ", "") || /^_*NULL$/.test(old));
}

/** The shortest arrow that no value holds: `->`, or one of more dashes. */
function arrowFor(cells: readonly Cell[]): string {
  let arrow = "->";
  while (cells.some(({ old, now }) => old.includes(arrow) || now.includes(arrow))) arrow = `-${arrow}`;
  return arrow;
}
