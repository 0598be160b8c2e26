import { quoteEn, quoteFr } from "../../findings/entry.js";
import { refusalMessage } from "../../findings/refusals.js";
import type { TableSummary } from "../../model/table-summary.js";
import { visible } from "../../model/visible.js";
import type { PlanReport, Report, ValidateReport } from "../report.js";
import { failureLine, recordedLine, tableBalance, tableName } from "../sentences.js";
import { verifyWordsIn } from "../verify-words.js";
import { type Context, flow } from "./layout.js";
import { verdictLine } from "./verify-lines.js";

/** What was read of every list, row for row. */
export function readingLines(report: Report, context: Context): readonly string[] {
  const { words } = context;
  if (report.command === "validate") return tableLines(words.list, report.tables, context);
  if (report.command === "verify") {
    return tableLines(verifyWordsIn[context.language].table, report.tables, context);
  }
  return [
    ...tableLines(words.current, report.currentTables, context),
    ...tableLines(words.desired, report.desiredTables, context),
  ];
}

function tableLines(title: string, tables: readonly TableSummary[], context: Context): readonly string[] {
  const { words } = context;
  return tables.flatMap((table) =>
    flow(
      `${title}${words.colon}${visible(tableName(table, words))} — ${tableBalance(table, words)}`,
      context,
      {
        hang: 2,
      },
    ),
  );
}

/** Why no request was or would be written, or whether one can be signed; and the files that were written. */
export function closingLines(report: Report, context: Context): readonly string[] {
  if (report.command === "verify") return ["", ...flow(verdictLine(report, context), context)];
  return [
    ...(report.command === "validate"
      ? []
      : [...verdictLines(report, context), ...recordedLines(report, context)]),
    ...fileLines(report, context),
    ...(report.command === "diff" || report.command === "request" ? failureLines(report, context) : []),
  ];
}

/** The operators whose files were not written, last: what is to be done again. */
function failureLines({ failures = [] }: PlanReport, context: Context): readonly string[] {
  const { language, words, colors } = context;
  return [
    ...(failures.length === 0
      ? []
      : ["", colors.bold(`${words.failures(failures.length)}${words.colon.trimEnd()}`)]),
    ...failures.flatMap((failure) =>
      flow(colors.red(`  ${failureLine(failure, language)}`), context, { hang: 4 }),
    ),
  ];
}

function verdictLines({ command, stopped, refusals }: PlanReport, context: Context): readonly string[] {
  const { language, words, colors } = context;
  const verdicts = command === "request" ? words.stopped : words.wouldStop;
  return [
    ...(stopped === undefined ? [] : ["", ...flow(colors.bold(verdicts[stopped]), context)]),
    ...(refusals.length === 0 ? [] : [""]),
    ...refusals.flatMap((refusal) =>
      flow(colors.red(refusalMessage(refusal, language)), context, { hang: 2 }),
    ),
  ];
}

function recordedLines({ register }: PlanReport, { words }: Context): readonly string[] {
  const { requests = [] } = register ?? {};
  if (requests.length === 0) return [];
  const title = `${words.recorded(requests.length)}${words.colon.trimEnd()}`;
  return ["", title, ...requests.map((request) => `  ${recordedLine(request, words)}`)];
}

function fileLines(
  { files = [] }: ValidateReport | PlanReport,
  { language, words }: Context,
): readonly string[] {
  if (files.length === 0) return [];
  const quote = language === "fr" ? quoteFr : quoteEn;
  const title = `${words.written(files.length)}${words.colon.trimEnd()}`;
  return ["", title, ...files.map(({ path }) => `  ${quote(path)}`)];
}
