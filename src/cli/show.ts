import { refusalMessage } from "../findings/refusals.js";
import { WorkError } from "../findings/work-error.js";
import type { Language } from "../model/language.js";
import { renderJson } from "../render/json.js";
import { renderMarkdown } from "../render/markdown.js";
import type { PlanReport, Report } from "../render/report.js";
import { renderText } from "../render/text.js";
import { wordsIn } from "../render/words.js";
import type { Shell } from "./shell.js";

/** The formats of each command's report. */
export const reportFormats = {
  validate: ["text", "json"],
  diff: ["text", "json", "markdown"],
  request: ["text", "json", "markdown"],
} as const;

/** How a report is to be shown. */
export type Showing = {
  readonly lang: Language;
  readonly format: string;
  readonly output?: string | undefined;
  readonly quiet: boolean;
  readonly color: boolean;
};

/** Refuses a format that the command does not render, before any work is done. @throws WorkError */
export function checkFormat(command: Report["command"], format: string): void {
  const allowed: readonly string[] = reportFormats[command];
  if (!allowed.includes(format)) throw new WorkError({ kind: "unsupported-format", value: format, allowed });
}

/** Puts a report where it was asked for; what stopped the work is told on stderr when the report is elsewhere. */
export async function showReport(report: Report, showing: Showing, shell: Shell): Promise<void> {
  const { format, lang, output, quiet } = showing;
  if (output !== undefined) {
    const bytes = new TextEncoder().encode(render(report, showing, false));
    await shell.ports.writeFiles([{ path: output, bytes }], { overwrite: true });
  } else if (!quiet) {
    shell.out(render(report, showing, showing.color && shell.color));
  }
  if (report.command !== "validate" && (quiet || output !== undefined || format !== "text")) {
    for (const line of stopLines(report, lang)) shell.error(`${line}\n`);
  }
}

function render(report: Report, { format, lang }: Showing, color: boolean): string {
  if (format === "json") return renderJson(report, lang);
  if (format === "markdown" && report.command !== "validate") return renderMarkdown(report, lang);
  return renderText(report, lang, { color });
}

function stopLines(report: PlanReport, language: Language): readonly string[] {
  if (report.command === "diff" || report.stopped === undefined || report.stopped === "nothing-to-ask")
    return [];
  const refusals = report.refusals.map((refusal) => refusalMessage(refusal, language));
  return [wordsIn[language].stopped[report.stopped], ...refusals];
}
