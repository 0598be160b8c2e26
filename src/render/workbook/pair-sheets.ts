import { suspectReason } from "../../findings/suspect-reasons.js";
import { type Account, type AccountField, accountFields } from "../../model/account.js";
import { type Location, locationText } from "../../model/location.js";
import type { FingerprintedPlan } from "../../model/plan.js";
import { groupTitle } from "../sentences.js";
import { operatorColumns } from "./account-columns.js";
import type { Change, ReportCells } from "./report-cells.js";
import { type Drawing, type ReportColumn, type ReportSheet, reportSheet } from "./report-sheet.js";

/** Two designations side by side. */
type PairRow = {
  readonly plan: FingerprintedPlan;
  readonly before: Location;
  readonly after: Location;
  readonly changes: Readonly<Record<AccountField, Change>>;
};

/** The pairs for a person to decide on, and what speaks for each being one account. */
export function suspectsSheet(drawing: Drawing): ReportSheet {
  const { report, words, own, cells, language } = drawing;
  const rows = report.plans.flatMap((plan) =>
    plan.suspects.map((suspect) => ({
      ...pairRow(plan, [suspect.withdrawal, suspect.addition], cells),
      reason: suspectReason(suspect, language),
      similarity: suspect.similarity,
    })),
  );
  const columns: readonly ReportColumn<(typeof rows)[number]>[] = [
    ...operatorColumns(drawing),
    { title: own.reason, cell: ({ reason }) => cells.sentence(reason) },
    { title: own.similarity, cell: ({ similarity }) => cells.share(similarity) },
    ...pairColumns(drawing),
  ];
  const title = words.suspects(report.counts.suspects);
  return reportSheet("suspects", { title, columns, rows }, drawing);
}

/** The pairs that were decided on. */
export function settledSheet(drawing: Drawing): ReportSheet {
  const { report, words, own, cells } = drawing;
  const rows = report.plans.flatMap((plan) =>
    plan.settled.map(({ withdrawal, addition, decision }) => ({
      ...pairRow(plan, [withdrawal, addition], cells),
      decision: words.decisions[decision],
    })),
  );
  const columns: readonly ReportColumn<(typeof rows)[number]>[] = [
    ...operatorColumns(drawing),
    { title: own.decision, cell: ({ decision }) => cells.sentence(decision) },
    ...pairColumns(drawing),
  ];
  const title = words.settled(report.counts.settled);
  return reportSheet("settled", { title, columns, rows }, drawing);
}

/** The amendments by what they have in common. */
export function amendmentsSheet(drawing: Drawing): ReportSheet {
  const { report, words, own, cells, language } = drawing;
  const rows = report.plans.flatMap((plan) =>
    plan.amendmentGroups.flatMap((group) => {
      const change = groupTitle(group, language);
      return group.amendments.map(({ before, after }) => ({
        ...pairRow(plan, [before, after], cells),
        change,
      }));
    }),
  );
  const columns: readonly ReportColumn<(typeof rows)[number]>[] = [
    ...operatorColumns(drawing),
    { title: own.change, cell: ({ change }) => cells.sentence(change) },
    ...pairColumns(drawing),
  ];
  const { amendments, cosmetic } = report.counts;
  const title = `${words.amendments(amendments - cosmetic)}, ${words.cosmetic(cosmetic)} (${words.amendmentsNote})`;
  return reportSheet("amendments", { title, columns, rows }, drawing);
}

function pairRow(
  plan: FingerprintedPlan,
  [before, after]: readonly [Account, Account],
  { change }: ReportCells,
): PairRow {
  const changes = {
    lastName: change(before.lastName, after.lastName),
    firstName: change(before.firstName, after.firstName),
    identifier: change(before.identifier, after.identifier),
    email: change(before.email, after.email),
  };
  return { plan, before: before.at, after: after.at, changes };
}

/** Each field as it is and as it is asked, side by side, and the rows that say so. */
function pairColumns({ words, own, cells, language }: Drawing): readonly ReportColumn<PairRow>[] {
  return [
    ...accountFields.flatMap((field, index): readonly ReportColumn<PairRow>[] => {
      const label = words.columns[index] ?? field;
      return [
        { title: own.today(label), cell: ({ changes }) => changes[field].before },
        { title: own.asked(label), cell: ({ changes }) => changes[field].after },
      ];
    }),
    { title: own.rowToday, cell: ({ before }) => cells.value(locationText(before, language)) },
    { title: own.rowAsked, cell: ({ after }) => cells.value(locationText(after, language)) },
  ];
}
