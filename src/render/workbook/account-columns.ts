import { type Account, accountFields } from "../../model/account.js";
import type { Plan } from "../../model/plan.js";
import type { Drawing, ReportColumn } from "./report-sheet.js";

/** Whose a row of the report is; only what is known of the operators, and nothing of one without a SIREN. */
export function operatorColumns({
  report: { plans },
  own,
  cells,
}: Drawing): readonly ReportColumn<{ readonly plan: Plan }>[] {
  if (plans.every(({ siren }) => siren === undefined)) return [];
  const siren: ReportColumn<{ readonly plan: Plan }> = {
    title: "SIREN",
    cell: ({ plan }) => cells.value(plan.siren ?? ""),
  };
  if (plans.every(({ operator }) => operator === undefined)) return [siren];
  return [{ title: own.operator, cell: ({ plan }) => cells.value(plan.operator ?? "") }, siren];
}

/** The four values that designate an account. */
export function accountColumns({
  words,
  cells,
}: Drawing): readonly ReportColumn<{ readonly account: Account }>[] {
  return accountFields.map((field, index) => ({
    title: words.columns[index] ?? field,
    cell: ({ account }) => cells.value(account[field]),
  }));
}

/** The row of the lists in which an account stands. */
export function placeColumns({
  own,
  cells,
}: Drawing): readonly ReportColumn<{ readonly account: Account }>[] {
  return [
    { title: own.file, cell: ({ account: { at } }) => cells.value(at.file) },
    { title: own.sheet, cell: ({ account: { at } }) => cells.value(at.sheet ?? "") },
    { title: own.row, cell: ({ account: { at } }) => cells.ordinal(at.row) },
  ];
}
