import { quoteEn, quoteFr } from "../../findings/entry.js";
import { refusalMessage } from "../../findings/refusals.js";
import type { TableSummary } from "../../model/table-summary.js";
import { visible } from "../../model/visible.js";
import type { Report } from "../report.js";
import { failureLine, tableBalance, tableName } from "../sentences.js";
import { type Context, flow } from "./layout.js";

/** What was read of every list, row for row. */
export function readingLines(report: Report, context: Context): readonly string[] {
  const { words } = context;
  if (report.command === "validate") return tableLines(words.list, report.tables, context);
  return [
    ...tableLines(words.current, report.currentTables, context),
    ...tableLines(words.desired, report.desiredTables, context),
  ];
}

function tableLines(title: string, tables: readonly TableSummary[], context: Context): readonly string[] {
  const { words } = context;
  return tables.flatMap((table) =>
    flow(`${title}${words.colon}${visible(tableName(table))} — ${tableBalance(table, words)}`, context, {
      hang: 2,
    }),
  );
}

/** Why no request was or would be written, and the files that were. */
export function closingLines(report: Report, context: Context): readonly string[] {
  return [
    ...(report.command === "validate" ? [] : verdictLines(report, context)),
    ...fileLines(report, context),
  ];
}

function verdictLines(
  { command, stopped, refusals, failures = [] }: Exclude<Report, { readonly command: "validate" }>,
  context: Context,
): readonly string[] {
  const { language, words, colors } = context;
  const verdicts = command === "request" ? words.stopped : words.wouldStop;
  return [
    ...(stopped === undefined ? [] : ["", ...flow(colors.bold(verdicts[stopped]), context)]),
    ...(refusals.length === 0 ? [] : [""]),
    ...refusals.flatMap((refusal) =>
      flow(colors.red(refusalMessage(refusal, language)), context, { hang: 2 }),
    ),
    ...(failures.length === 0
      ? []
      : ["", colors.bold(`${words.failures(failures.length)}${words.colon.trimEnd()}`)]),
    ...failures.flatMap((failure) =>
      flow(colors.red(`  ${failureLine(failure, language)}`), context, { hang: 4 }),
    ),
  ];
}

function fileLines({ files = [] }: Report, { language, words }: Context): readonly string[] {
  if (files.length === 0) return [];
  const quote = language === "fr" ? quoteFr : quoteEn;
  const title = `${words.written(files.length)}${words.colon.trimEnd()}`;
  return ["", title, ...files.map(({ path }) => `  ${quote(path)}`)];
}
