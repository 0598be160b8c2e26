import pc from "picocolors";
import type { Language } from "../model/language.js";
import { operatorNames } from "./operator-names.js";
import { isUnchanged } from "./operator-summary.js";
import type { PlanReport, Report } from "./report.js";
import { headline, severityCounts } from "./sentences.js";
import { closingLines, readingLines } from "./text/closing.js";
import { findingsSection } from "./text/findings-section.js";
import { type Context, flow } from "./text/layout.js";
import { operatorTable } from "./text/operator-table.js";
import { planSection } from "./text/plan-section.js";
import { verifyLines } from "./text/verify-lines.js";
import { verifyHeadline } from "./verify-sentences.js";
import { wordsIn } from "./words.js";

/** Where a text report is shown; without options, as a file or a pipe wants it. */
export type TextOptions = {
  /** Only where a terminal will show it; what colours say, signs say too. */
  readonly color?: boolean;
  /** The columns of the terminal; lines have no limit where it is absent. */
  readonly width?: number | undefined;
  /** Whether long lists are cut down to a count and the flag that shows all of them. */
  readonly fold?: boolean;
};

/** A report as text for a terminal or a .txt file. */
export function renderText(
  report: Report,
  language: Language,
  { color = false, width = Number.POSITIVE_INFINITY, fold = false }: TextOptions = {},
): string {
  const context: Context = {
    language,
    words: wordsIn[language],
    colors: pc.createColors(color),
    width,
    fold,
  };
  const lines = [
    ...titleLines(report, context),
    ...bodyLines(report, context),
    "",
    ...findingsSection(report.findings, context),
    "",
    ...readingLines(report, context),
    ...closingLines(report, context),
  ];
  return `${lines.join("\n")}\n`;
}

function titleLines(report: Report, context: Context): readonly string[] {
  const { words, colors } = context;
  const title = colors.bold(words.titles[report.command]);
  return flow(`${title}${words.colon}${countsOf(report, context)}`, context, { hang: 2 });
}

function countsOf(report: Report, { words, language }: Context): string {
  switch (report.command) {
    case "validate":
      return `${words.accounts(report.counts.accounts)}, ${severityCounts(report.counts, words)}`;
    case "verify":
      return verifyHeadline(report, language);
    default:
      return headline(report, words);
  }
}

function bodyLines(report: Report, context: Context): readonly string[] {
  if (report.command === "validate") return [];
  return report.command === "verify" ? verifyLines(report, context) : planLines(report, context);
}

function planLines({ plans }: PlanReport, context: Context): readonly string[] {
  const names = operatorNames(plans);
  const hasTable = plans.length > 1;
  const isInTableOnly = (plan: PlanReport["plans"][number]): boolean =>
    // Its line in the table says all that there is to say.
    hasTable && context.fold && isUnchanged(plan);
  return [
    ...(hasTable ? ["", ...operatorTable(plans, context)] : []),
    ...plans.flatMap((plan) => (isInTableOnly(plan) ? [] : ["", ...planSection(plan, names, context)])),
  ];
}
