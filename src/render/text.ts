import pc from "picocolors";
import stringWidth from "string-width";
import { type Finding, messageOf, severityOf } from "../findings/catalogue.js";
import { quoteEn, quoteFr, type Severity } from "../findings/entry.js";
import { fieldLabels } from "../findings/fields.js";
import { refusalMessage } from "../findings/refusals.js";
import { type Account, accountFields } from "../model/account.js";
import type { Language } from "../model/language.js";
import { locationText, placeText } from "../model/location.js";
import type { Amendment, FingerprintedPlan, Withheld } from "../model/plan.js";
import type { TableSummary } from "../model/table-summary.js";
import { visible } from "../model/visible.js";
import { changedPieces } from "./changed-words.js";
import { countOutcomes, findingsByFile, type PlanReport, type Report } from "./report.js";
import { headline, outcomeCounts, severityCounts, tableBalance, tableName } from "./sentences.js";
import { type Words, wordsIn } from "./words.js";

type Colors = ReturnType<typeof pc.createColors>;
type Context = { readonly language: Language; readonly words: Words; readonly colors: Colors };

/** A report as text for a terminal or a .txt file; `color` only where a terminal will show it. */
export function renderText(report: Report, language: Language, { color = false } = {}): string {
  const context = { language, words: wordsIn[language], colors: pc.createColors(color) };
  const { words, colors } = context;
  const title = colors.bold(words.titles[report.command]);
  const body =
    report.command === "validate"
      ? [
          `${title}${words.colon}${words.accounts(report.counts.accounts)}, ${severityCounts(report.counts, words)}`,
        ]
      : [`${title}${words.colon}${headline(report, words)}`, ...planLines(report, context)];
  return `${[...body, "", ...findingLines(report.findings, context), "", ...readingLines(report, context), ...closingLines(report, context)].join("\n")}\n`;
}

function planLines(report: PlanReport, context: Context): readonly string[] {
  return report.plans.flatMap((plan) => ["", ...onePlan(plan, context)]);
}

function onePlan(plan: FingerprintedPlan, context: Context): readonly string[] {
  const { words, colors, language } = context;
  const title = words.operator(plan.operator, plan.siren);
  const real = plan.amendments.filter(({ cosmetic }) => !cosmetic);
  const cosmetic = plan.amendments.filter((amendment) => amendment.cosmetic);
  const section = (heading: string, lines: readonly string[]): readonly string[] =>
    lines.length === 0 ? [] : [`  ${heading}`, ...lines.map((line) => `    ${line}`)];
  return [
    colors.bold(
      `${visible(title)} — ${words.habilitatedToday(plan.currentCount)}${words.colon}${outcomeCounts(countOutcomes([plan]), words)}`,
    ),
    ...section(
      words.withdrawals(plan.withdrawals.length),
      accountLines(plan.withdrawals, { sign: "-", paint: colors.red, language }),
    ),
    ...section(
      words.additions(plan.additions.length),
      accountLines(plan.additions, { sign: "+", paint: colors.green, language }),
    ),
    ...section(
      `${words.amendments(real.length)} (${words.amendmentsNote})`,
      real.map((amendment) => amendmentLine(amendment, context)),
    ),
    ...section(
      words.cosmetic(cosmetic.length),
      cosmetic.map((amendment) => amendmentLine(amendment, context)),
    ),
    ...section(words.withheld(plan.withheld.length), withheldLines(plan.withheld, context)),
    ...section(
      words.withheldAdditions(plan.withheldAdditions.length),
      withheldLines(plan.withheldAdditions, context),
    ),
  ];
}

function accountLines(
  accounts: readonly Account[],
  { sign, paint, language }: { sign: string; paint: (text: string) => string; language: Language },
): readonly string[] {
  const cells = accounts.map((account) => accountFields.map((field) => visible(account[field])));
  const widths = accountFields.map((_, column) =>
    cells.reduce((widest, row) => Math.max(widest, stringWidth(row[column] ?? "")), 0),
  );
  return cells.map((row, index) => {
    const padded = row.map((text, column) => text + " ".repeat((widths[column] ?? 0) - stringWidth(text)));
    const at = accounts[index]?.at;
    return paint(
      `${sign} ${padded.join("  ")}${at === undefined ? "" : `  (${locationText(at, language)})`}`,
    );
  });
}

function amendmentLine({ before, after, fields }: Amendment, { language, words, colors }: Context): string {
  const changes = fields.map((field) => {
    const pieces = changedPieces(visible(before[field]), visible(after[field]));
    const old = pieces.map(({ kind, text }) =>
      kind === "removed" ? colors.red(text) : kind === "same" ? text : "",
    );
    const now = pieces.map(({ kind, text }) =>
      kind === "added" ? colors.green(text) : kind === "same" ? text : "",
    );
    return `${fieldLabels[field][language]} ${old.join("")} → ${now.join("")}`;
  });
  return `~ ${designation(after)}${words.colon}${changes.join(words.semicolon)}`;
}

function withheldLines(
  withheld: readonly Withheld[],
  { language, words, colors }: Context,
): readonly string[] {
  return withheld.map(({ account, because }) =>
    colors.yellow(`! ${designation(account)} — ${words.because(locationText(because, language))}`),
  );
}

function designation({ lastName, firstName, identifier }: Account): string {
  return visible(`${lastName} ${firstName} (${identifier})`);
}

function findingLines(findings: readonly Finding[], context: Context): readonly string[] {
  const { words, colors } = context;
  if (findings.length === 0) return [words.noFindings];
  return [
    colors.bold(`${words.findings}${words.colon.trimEnd()}`),
    ...[...findingsByFile(findings)].flatMap(([file, group]) => [
      `  ${visible(file)}`,
      ...group.map((finding) => `    ${findingLine(finding, context)}`),
    ]),
  ];
}

function findingLine(finding: Finding, { language, words, colors }: Context): string {
  const severity = severityOf(finding);
  const paint: Readonly<Record<Severity, (text: string) => string>> = {
    error: colors.red,
    warning: colors.yellow,
    notice: colors.dim,
  };
  const sign = severity === "error" ? "✗" : severity === "warning" ? "!" : "·";
  const place = placeText(finding.at, language);
  return `${paint[severity](`${sign} ${words.severity[severity]}`)} ${place} — ${messageOf(finding, language)} ${colors.dim(`[${finding.code}]`)}`;
}

function readingLines(report: Report, context: Context): readonly string[] {
  const { words } = context;
  if (report.command === "validate") return tableLines(words.list, report.tables, context);
  return [
    ...tableLines(words.current, report.currentTables, context),
    ...tableLines(words.desired, report.desiredTables, context),
  ];
}

function tableLines(title: string, tables: readonly TableSummary[], { words }: Context): readonly string[] {
  return tables.map((table) => {
    return `${title}${words.colon}${visible(tableName(table))} — ${tableBalance(table, words)}`;
  });
}

function closingLines(report: Report, { language, words, colors }: Context): readonly string[] {
  if (report.command === "validate") return fileLines(report, { language, words, colors });
  const refusals = report.refusals.map((refusal) => colors.red(refusalMessage(refusal, language)));
  const verdicts = report.command === "request" ? words.stopped : words.wouldStop;
  return [
    ...(report.stopped === undefined ? [] : ["", colors.bold(verdicts[report.stopped])]),
    ...(refusals.length === 0 ? [] : ["", ...refusals]),
    ...fileLines(report, { language, words, colors }),
  ];
}

function fileLines({ files = [] }: Report, { language, words }: Context): readonly string[] {
  if (files.length === 0) return [];
  const quote = language === "fr" ? quoteFr : quoteEn;
  const title = `${words.written(files.length)}${words.colon.trimEnd()}`;
  return ["", title, ...files.map(({ path }) => `  ${quote(path)}`)];
}
