import type { Language } from "../../model/language.js";
import type { RegisteredRequest, RequestLine } from "../../model/register.js";
import type { InputFile } from "../../model/saved-plan.js";
import type { RequestsReport } from "./register-report.js";
import { type RegisterWords, registerWordsIn } from "./register-words.js";
import { accountColumns, operatorColumns } from "./shown-columns.js";
import { type ColumnOf, type ShownReport, type ShownTable, tableOf } from "./shown-table.js";

/** Requests; of one alone, the text tells its accounts and files too. */
export function shownRequests({ requests, names }: RequestsReport, language: Language): ShownReport {
  const words = registerWordsIn[language];
  const { columns, requestStates } = words;
  const isDetail = requests.length !== 1;
  const main = tableOf<RegisteredRequest>(
    words.sheets.requests,
    [
      { title: columns.request, speaks: true, of: ({ number }) => number },
      ...operatorColumns(names, words),
      { title: columns.date, holds: "days", of: ({ date }) => date },
      { title: columns.state, speaks: true, of: ({ state }) => requestStates[state] },
      { title: columns.additions, holds: "counts", of: ({ additions }) => additions.length },
      { title: columns.withdrawals, holds: "counts", of: ({ withdrawals }) => withdrawals.length },
      { title: columns.pending, holds: "counts", of: pendingIn },
      { title: columns.sentOn, holds: "days", of: ({ sentOn }) => sentOn },
      { title: columns.answeredOn, holds: "days", of: ({ answeredOn }) => answeredOn },
      { title: columns.answer, of: ({ answer }) => answer },
      { title: columns.reason, of: ({ reason }) => reason },
      { title: columns.by, of: ({ by }) => by },
      { title: columns.plan, isDetail: true, of: ({ plan }) => plan },
    ],
    { rows: requests },
  );
  return {
    title: words.titles.requests,
    headline: words.counts.requests(requests.length),
    tables: [main, linesTable(requests, words, isDetail), filesTable(requests, words, isDetail)],
    main,
  };
}

function pendingIn({ additions, withdrawals }: RegisteredRequest): number {
  return [...additions, ...withdrawals].filter(({ outcome }) => outcome === "pending").length;
}

type OwnLine = RequestLine & { readonly number: string; readonly asked: string };

function linesTable(
  requests: readonly RegisteredRequest[],
  words: RegisterWords,
  isDetail: boolean,
): ShownTable {
  const { columns, outcomes } = words;
  const rows = requests.flatMap(({ number, additions, withdrawals }): readonly OwnLine[] => [
    ...withdrawals.map((line) => ({ ...line, number, asked: words.withdrawal })),
    ...additions.map((line) => ({ ...line, number, asked: words.addition })),
  ]);
  return tableOf(
    words.sheets.lines,
    [
      ...ownColumns<OwnLine>(words),
      { title: columns.asked, speaks: true, of: ({ asked }) => asked },
      ...accountColumns(words),
      { title: columns.outcome, speaks: true, of: ({ outcome }) => outcomes[outcome] },
    ],
    { rows, isDetail, grouped: 2 },
  );
}

function filesTable(
  requests: readonly RegisteredRequest[],
  words: RegisterWords,
  isDetail: boolean,
): ShownTable {
  const rows = requests.flatMap(({ number, siren, files }) =>
    files.map((file) => ({ ...file, number, siren })),
  );
  return tableOf<InputFile & { readonly number: string; readonly siren: string }>(
    words.sheets.files,
    [
      ...ownColumns(words),
      { title: words.columns.file, speaks: true, of: ({ path }) => path },
      { title: "SHA-256", of: ({ sha256 }) => sha256 },
    ],
    { rows, isDetail, grouped: 2 },
  );
}

/** The request that a row is of: a number is an operator's own. */
function ownColumns<Row extends { readonly number: string; readonly siren: string }>({
  columns,
}: RegisterWords): readonly ColumnOf<Row>[] {
  return [
    { title: columns.request, of: ({ number }) => number },
    { title: columns.siren, of: ({ siren }) => siren },
  ];
}
