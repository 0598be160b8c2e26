import { reviewProblemMessage } from "../../findings/review-entries.js";
import type { Language } from "../../model/language.js";
import { locationText } from "../../model/location.js";
import type { ImportOutcome } from "../../model/register.js";
import type { ReviewAnswer } from "../../model/review.js";
import { dayText } from "../day-text.js";
import { problemMessage } from "./register-problems.js";
import type { CheckReport, ImportReport, ReviewReport } from "./register-report.js";
import { registerWordsIn } from "./register-words.js";
import { accountColumns, operatorColumns } from "./shown-columns.js";
import { type ColumnOf, type ShownReport, type ShownTable, tableOf } from "./shown-table.js";

/** Whether a register is whole, and what is wrong where it is not. */
export function shownCheck({ problems, register }: CheckReport, language: Language): ShownReport {
  const words = registerWordsIn[language];
  const column: ColumnOf<CheckReport["problems"][number]> = {
    title: words.columns.problem,
    speaks: true,
    of: (problem) => problemMessage(problem, language),
  };
  const main = tableOf(words.sheets.problems, [column], { rows: problems });
  const headline = words.counts.problems(problems.length);
  return { title: `${words.titles.check} ${register}`, headline, tables: [main], main };
}

const outcomeCounts = ["habilitated", "confirmed", "withdrawn", "amended", "leftAlone"] as const;

/** What an import changed. */
export function shownImport({ asOf, names, outcomes }: ImportReport, language: Language): ShownReport {
  const words = registerWordsIn[language];
  const main = tableOf<ImportOutcome>(
    words.sheets.import,
    [
      ...operatorColumns(names, words),
      ...outcomeCounts.map(
        (name): ColumnOf<ImportOutcome> => ({
          title: words.columns[name],
          holds: "counts",
          of: (outcome) => outcome[name],
        }),
      ),
    ],
    { rows: outcomes },
  );
  const total = outcomes.reduce((sum, { habilitated, confirmed }) => sum + habilitated + confirmed, 0);
  const title = words.titles.import(dayText(asOf, language));
  return { title, headline: words.counts.habilitated(total), tables: [main], main };
}

/** What filled reviews decide: whom to withdraw, who has not answered, and what is wrong with them. */
export function shownReview(report: ReviewReport, language: Language): ShownReport {
  const words = registerWordsIn[language];
  const { counts, sheets, columns } = words;
  const { withdrawals, unanswered, kept, problems } = report;
  const answers = (name: string, rows: readonly ReviewAnswer[], isDetail = false): ShownTable =>
    tableOf(
      name,
      [
        { title: columns.operator, of: ({ operator }) => operator },
        { title: columns.siren, of: ({ siren }) => siren },
        ...accountColumns(words),
        { title: columns.months, holds: "counts", of: ({ months }) => months },
        { title: columns.comment, of: ({ comment }) => comment },
      ],
      { rows, isDetail, grouped: 2 },
    );
  const main = answers(sheets.withdrawals, withdrawals);
  const wrong = tableOf(
    sheets.problems,
    [
      { title: columns.file, speaks: true, of: ({ at }) => locationText(at, language) },
      { title: columns.problem, speaks: true, of: (problem) => reviewProblemMessage(problem, language) },
    ],
    { rows: problems },
  );
  const headline = [
    counts.withdrawals(withdrawals.length),
    counts.kept(kept.length),
    counts.unanswered(unanswered.length),
    counts.problems(problems.length),
  ].join(", ");
  return {
    title: words.titles.review,
    headline,
    tables: [main, answers(sheets.unanswered, unanswered), answers(sheets.kept, kept, true), wrong],
    main,
  };
}
