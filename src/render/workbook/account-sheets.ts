import type { Account } from "../../model/account.js";
import { locationText } from "../../model/location.js";
import type { FingerprintedPlan } from "../../model/plan.js";
import { visible } from "../../model/visible.js";
import { movedWith } from "../sentences.js";
import { accountColumns, operatorColumns, placeColumns } from "./account-columns.js";
import { type Drawing, type ReportColumn, type ReportSheet, reportSheet } from "./report-sheet.js";

type AccountRow = { readonly plan: FingerprintedPlan; readonly account: Account };

/** The accounts to withdraw, with the operator that some of them move to. */
export function withdrawalsSheet(drawing: Drawing): ReportSheet {
  const { report, words } = drawing;
  const rows = report.plans.flatMap((plan) => {
    const suspects = new Set(plan.suspects.map(({ withdrawal }) => withdrawal));
    return remarked(plan, plan.withdrawals, { suspects, moved: words.movedTo }, drawing);
  });
  const title = words.withdrawals(report.counts.withdrawals);
  return reportSheet("withdrawals", { title, columns: remarkColumns(drawing), rows }, drawing);
}

/** The accounts to add, with the operator that some of them come from. */
export function additionsSheet(drawing: Drawing): ReportSheet {
  const { report, words } = drawing;
  const rows = report.plans.flatMap((plan) => {
    const suspects = new Set(plan.suspects.map(({ addition }) => addition));
    return remarked(plan, plan.additions, { suspects, moved: words.movedFrom }, drawing);
  });
  const title = words.additions(report.counts.additions);
  return reportSheet("additions", { title, columns: remarkColumns(drawing), rows }, drawing);
}

/** The accounts of which nothing is asked, each with the row that makes it doubtful. */
export function withheldSheet(drawing: Drawing): ReportSheet {
  const { report, words, own, language, cells } = drawing;
  const rows = report.plans.flatMap((plan) => [
    ...plan.withheld.map((withheld) => ({ plan, ...withheld, outcome: own.withheldWithdrawal })),
    ...plan.withheldAdditions.map((withheld) => ({ plan, ...withheld, outcome: own.withheldAddition })),
  ]);
  const { withheld, withheldAdditions } = report.counts;
  const columns: readonly ReportColumn<(typeof rows)[number]>[] = [
    ...operatorColumns(drawing),
    { title: own.outcome, cell: ({ outcome }) => cells.sentence(outcome) },
    ...accountColumns(drawing),
    {
      title: own.rowToCorrect,
      cell: ({ because }) => cells.value(locationText(because, language)),
    },
    ...placeColumns(drawing),
  ];
  const title = `${words.withheld(withheld)}, ${words.withheldAdditions(withheldAdditions)}`;
  return reportSheet("withheld", { title, columns, rows }, drawing);
}

type RemarkedRow = AccountRow & { readonly remark: string };

function remarkColumns(drawing: Drawing): readonly ReportColumn<RemarkedRow>[] {
  const { own, cells } = drawing;
  return [
    ...operatorColumns(drawing),
    ...accountColumns(drawing),
    { title: own.remark, cell: ({ remark }) => cells.sentence(remark) },
    ...placeColumns(drawing),
  ];
}

function remarked(
  plan: FingerprintedPlan,
  accounts: readonly Account[],
  { suspects, moved }: { suspects: ReadonlySet<Account>; moved: (operator: string) => string },
  { report, words, own }: Drawing,
): readonly RemarkedRow[] {
  const others = movedWith(plan);
  const named = (siren: string): string =>
    words.operator(report.plans.find((other) => other.siren === siren)?.operator, siren);
  return accounts.map((account) => {
    const other = others.get(account);
    const remarks = [
      ...(other === undefined ? [] : [visible(moved(named(other)))]),
      ...(suspects.has(account) ? [own.toSettle] : []),
    ];
    return { plan, account, remark: remarks.join(words.semicolon) };
  });
}
