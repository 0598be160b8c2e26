import type { Language } from "../../model/language.js";
import { dayText } from "../day-text.js";
import {
  type ExportReport,
  habilitationStates,
  type Leaver,
  type LeaversReport,
  type StateCounts,
  type StatusReport,
} from "./register-report.js";
import { type RegisterWords, registerWordsIn } from "./register-words.js";
import { accountColumns, operatorColumns, pairColumns } from "./shown-columns.js";
import { type ColumnOf, type ShownReport, tableOf } from "./shown-table.js";

/** Who is habilitated on a day: how many of each operator, then who. */
export function shownStatus(report: StatusReport, language: Language): ShownReport {
  const words = registerWordsIn[language];
  const { names, operators, counts } = report;
  const summary = tableOf(
    words.sheets.operators,
    [
      ...operatorColumns(names, words),
      ...habilitationStates.map(
        (state): ColumnOf<StatusReport["operators"][number]> => ({
          title: words.states[state],
          holds: "counts",
          of: (operator) => operator.counts[state],
        }),
      ),
    ],
    { rows: operators },
  );
  const main = tableOf(words.sheets.accounts, [...operatorColumns(names, words), ...pairColumns(words)], {
    rows: operators.flatMap(({ habilitations }) => habilitations),
    grouped: 2,
  });
  const title = words.titles.status(dayText(report.asOf, language));
  return { title, headline: stateCounts(counts, words), tables: [summary, main], main };
}

function stateCounts(counts: StateCounts, words: RegisterWords): string {
  return habilitationStates
    .filter((state) => state === "habilitated" || counts[state] > 0)
    .map((state) => words.counts[state](counts[state]))
    .join(", ");
}

/** Every pair that the register knows. */
export function shownExport(report: ExportReport, language: Language): ShownReport {
  const words = registerWordsIn[language];
  const { asOf, names, habilitations: rows } = report;
  const columns = [...operatorColumns(names, words), ...pairColumns(words)];
  const main = tableOf(words.sheets.accounts, columns, { rows, grouped: 2 });
  const title = words.titles.export(dayText(asOf, language));
  return { title, headline: words.counts.accounts(rows.length), tables: [main], main };
}

/** Those who left, with the days that prove that their access was withdrawn; the pending ones stand out. */
export function shownLeavers(report: LeaversReport, language: Language): ShownReport {
  const words = registerWordsIn[language];
  const { columns, leaverStates, counts } = words;
  const { pending, confirmed, refused } = report.counts;
  const main = tableOf<Leaver>(
    words.sheets.leavers,
    [
      ...accountColumns(words),
      ...operatorColumns(report.names, words),
      { title: columns.askedOn, holds: "days", of: ({ askedOn }) => askedOn },
      { title: columns.request, of: ({ request }) => request },
      { title: columns.sentOn, holds: "days", of: ({ sentOn }) => sentOn },
      { title: columns.withdrawnOn, holds: "days", of: ({ confirmedOn }) => confirmedOn },
      { title: columns.days, holds: "counts", of: ({ days }) => days },
      {
        title: columns.state,
        speaks: true,
        of: ({ state }) => {
          const word = leaverStates[state];
          if (state === "confirmed") return word;
          return { word, severity: state === "refused" ? "error" : "warning" };
        },
      },
    ],
    { rows: report.leavers },
  );
  const headline = [
    counts.confirmed(confirmed),
    counts.pending(pending),
    ...(refused > 0 ? [counts.refused(refused)] : []),
  ].join(", ");
  const title = words.titles.leavers(dayText(report.since, language), dayText(report.asOf, language));
  return { title, headline, tables: [main], main };
}
