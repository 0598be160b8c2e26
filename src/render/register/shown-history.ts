import type { Language } from "../../model/language.js";
import type { RegisterEvent } from "../../model/register.js";
import { eventText, recordedText } from "./event-words.js";
import type { HistoryReport } from "./register-report.js";
import { registerWordsIn } from "./register-words.js";
import { operatorColumns, pairColumns } from "./shown-columns.js";
import { type ShownReport, tableOf } from "./shown-table.js";

/** What an account is today, then what happened to it: when, by which request, why, and who recorded it. */
export function shownHistory(report: HistoryReport, language: Language): ShownReport {
  const words = registerWordsIn[language];
  const { columns } = words;
  const { names, habilitations, events } = report;
  const today = tableOf(words.sheets.accounts, [...operatorColumns(names, words), ...pairColumns(words)], {
    rows: habilitations,
    grouped: 2,
  });
  const main = tableOf<RegisterEvent>(
    words.sheets.events,
    [
      { title: columns.date, holds: "days", speaks: true, of: ({ date }) => date },
      { title: columns.event, speaks: true, of: (event) => eventText(event, language) },
      { title: columns.request, of: ({ request }) => request },
      ...operatorColumns(names, words),
      { title: columns.reason, of: ({ reason }) => reason },
      { title: columns.by, of: ({ by }) => by },
      { title: columns.recordedAt, of: (event) => recordedText(event, language) },
    ],
    { rows: events },
  );
  return {
    title: words.titles.history(report.identifier),
    headline: words.counts.events(events.length),
    tables: [today, main],
    main,
  };
}
