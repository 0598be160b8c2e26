import type { NewCell } from "../../formats/edit/write-sheet.js";
import type { FingerprintedPlan } from "../../model/plan.js";
import { countOutcomes, type OutcomeCounts } from "../report.js";
import { type Drawing, fittingWidth } from "./report-sheet.js";

/** The numbers of each operator and, where there are several, of all; as rows below their headers. */
export type OperatorsTable = {
  readonly columns: readonly { readonly title: string; readonly holdsNumbers: boolean }[];
  /** In characters. */
  readonly widths: readonly number[];
  readonly rows: readonly (readonly NewCell[])[];
};

/** The first two columns hold the names of the sheets too, and how many rows these have. */
const leastWidths = [28, 12];
/** Half a fingerprint. */
const widest = 39;

/** What becomes of the accounts of each operator, in numbers. */
export function operatorsTable({ report, own, words, cells }: Drawing): OperatorsTable {
  const { plans } = report;
  const columns = [
    ...[own.operator, "SIREN"].map((title) => ({ title, holdsNumbers: false })),
    ...own.counts.map((title) => ({ title, holdsNumbers: true })),
    { title: own.fingerprint, holdsNumbers: false },
  ];
  const rows = plans.map((plan): readonly NewCell[] => [
    cells.value(plan.operator ?? words.operator(plan.operator, plan.siren)),
    cells.value(plan.siren ?? ""),
    ...numbers([plan], countOutcomes([plan])).map(cells.count),
    cells.value(plan.fingerprint),
  ]);
  const blank: NewCell = cells.value("");
  const totals = [
    cells.value(own.total),
    blank,
    ...numbers(plans, report.counts).map(cells.count),
    blank,
  ].map(cells.total);
  const all = plans.length > 1 ? [...rows, totals] : rows;
  const widths = columns.map(({ title }, column) => {
    const width = fittingWidth(title, { texts: all.map((row) => row[column]?.text ?? ""), widest });
    return Math.max(width, leastWidths[column] ?? 0);
  });
  return { columns, widths, rows: all };
}

/** In the order of the columns. */
function numbers(plans: readonly FingerprintedPlan[], counts: OutcomeCounts): readonly number[] {
  const current = plans.reduce((sum, { currentCount }) => sum + currentCount, 0);
  return [
    current,
    counts.suspects,
    counts.withdrawals,
    counts.additions,
    counts.amendments - counts.cosmetic,
    counts.cosmetic,
    counts.withheld,
    counts.withheldAdditions,
    counts.unchanged,
    current - counts.withdrawals + counts.additions,
  ];
}
