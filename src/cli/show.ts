import type { Output } from "../app/ports.js";
import { refusalMessage } from "../findings/refusals.js";
import type { Language } from "../model/language.js";
import type { PlanReport, Report } from "../render/report.js";
import { failureLine } from "../render/sentences.js";
import { wordsIn } from "../render/words.js";
import type { ReportFormat, ReportOutput } from "./outputs.js";
import type { Shell } from "./shell.js";

/** How a report is to be shown. */
export type Showing = {
  readonly lang: Language;
  readonly outputs: readonly ReportOutput[];
  readonly quiet: boolean;
  readonly color: boolean;
  /** Shows long lists whole on the screen. */
  readonly all: boolean;
};

/** The report as the files that were asked for: each replaced whole where it exists. */
export async function reportFiles(report: Report, { outputs, lang }: Showing): Promise<readonly Output[]> {
  const files: Output[] = [];
  for (const { format, path } of outputs) {
    if (path === undefined) continue;
    const rendered = await render(report, format, lang);
    const bytes = typeof rendered === "string" ? new TextEncoder().encode(rendered) : rendered;
    files.push({ path, bytes, replace: true });
  }
  return files;
}

/**
 * Shows a report on the screen, where it was asked for there; what stopped the work is told on stderr when the
 * text of the report is elsewhere.
 */
export async function showReport(report: Report, showing: Showing, shell: Shell): Promise<void> {
  const { outputs, lang, quiet } = showing;
  const shown = quiet ? [] : outputs.filter(({ path }) => path === undefined);
  for (const { format } of shown) shell.out(String(await render(report, format, lang, { showing, shell })));
  if (
    report.command === "validate" ||
    report.command === "verify" ||
    shown.some(({ format }) => format === "text")
  )
    return;
  for (const line of stopLines(report, lang)) shell.error(`${line}\n`);
}

type Screen = { readonly showing: Showing; readonly shell: Shell };

/** Each form's renderer is loaded when it is asked for. */
async function render(
  report: Report,
  format: ReportFormat,
  language: Language,
  screen?: Screen,
): Promise<string | Uint8Array> {
  if (format === "json") return (await import("../render/json.js")).renderJson(report, language);
  if (report.command === "validate") {
    return format === "html"
      ? (await import("../render/html/validate-page.js")).renderValidateHtml(report, language)
      : renderScreenText(report, language, screen);
  }
  if (report.command === "verify") {
    return format === "html"
      ? (await import("../render/html/verify-page.js")).renderVerifyHtml(report, language)
      : renderScreenText(report, language, screen);
  }
  switch (format) {
    case "markdown":
      return (await import("../render/markdown.js")).renderMarkdown(report, language);
    case "html":
      return (await import("../render/html/plan-page.js")).renderPlanHtml(report, language);
    case "xlsx":
      return (await import("../render/workbook/plan-workbook.js")).renderPlanWorkbook(report, language);
    case "csv":
      return (await import("../render/table-diff.js")).renderTableDiff(report, language);
    case "patch":
      return (await import("../render/patch.js")).renderPatch(report, language);
    case "text":
      return renderScreenText(report, language, screen);
  }
}

async function renderScreenText(report: Report, language: Language, screen?: Screen): Promise<string> {
  const { renderText } = await import("../render/text.js");
  if (screen === undefined) return renderText(report, language);
  const { showing, shell } = screen;
  return renderText(report, language, {
    color: showing.color && shell.color,
    fold: shell.columns !== undefined && !showing.all,
    ...(shell.columns === undefined ? {} : { width: shell.columns }),
  });
}

function stopLines(report: PlanReport, language: Language): readonly string[] {
  if (report.failures !== undefined) return report.failures.map((failure) => failureLine(failure, language));
  if (report.stopped === undefined || report.stopped === "nothing-to-ask") return [];
  if (report.command === "diff" && report.stopped === "errors") return [];
  const refusals = report.refusals.map((refusal) => refusalMessage(refusal, language));
  const { stopped, wouldStop } = wordsIn[language];
  return [(report.command === "diff" ? wouldStop : stopped)[report.stopped], ...refusals];
}
