import type { Output } from "../app/ports.js";
import { refuseAmong } from "../app/refuse-among.js";
import { refusalMessage } from "../findings/refusals.js";
import { WorkError } from "../findings/work-error.js";
import type { Language } from "../model/language.js";
import { renderValidateHtml } from "../render/html/validate-page.js";
import { renderJson } from "../render/json.js";
import { renderMarkdown } from "../render/markdown.js";
import type { PlanReport, Report } from "../render/report.js";
import { renderText } from "../render/text.js";
import { wordsIn } from "../render/words.js";
import type { Shell } from "./shell.js";

/** The formats of each command's report. */
export const reportFormats = {
  validate: ["text", "json", "html"],
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

/** Refuses `-o` where it would write over a file that is read. @throws WorkError */
export async function checkOutput(
  { output }: Showing,
  inputs: readonly (string | undefined)[],
  { ports }: Shell,
): Promise<void> {
  if (output === undefined) return;
  await refuseAmong(
    output,
    inputs.filter((input) => input !== undefined),
    ports,
  );
}

/** The report as the file of `-o`; `undefined` where it goes to the screen. */
export function reportOutput(report: Report, showing: Showing): Output | undefined {
  if (showing.output === undefined) return undefined;
  const bytes = new TextEncoder().encode(render(report, showing, false));
  return { path: showing.output, bytes, replace: true };
}

/**
 * Puts a report where it was asked for; what stopped the work is told on stderr when the report is elsewhere.
 * `isWritten` where its file was written with those of the request.
 */
export async function showReport(
  report: Report,
  showing: Showing,
  shell: Shell,
  { isWritten = false } = {},
): Promise<void> {
  const { format, lang, quiet } = showing;
  const output = reportOutput(report, showing);
  if (output !== undefined && !isWritten) await shell.ports.writeFiles([output], { overwrite: false });
  if (output === undefined && !quiet) shell.out(render(report, showing, showing.color && shell.color));
  if (report.command !== "validate" && (quiet || output !== undefined || format !== "text")) {
    for (const line of stopLines(report, lang)) shell.error(`${line}\n`);
  }
}

function render(report: Report, { format, lang }: Showing, color: boolean): string {
  if (format === "json") return renderJson(report, lang);
  if (format === "html" && report.command === "validate") return renderValidateHtml(report, lang);
  if (format === "markdown" && report.command !== "validate") return renderMarkdown(report, lang);
  return renderText(report, lang, { color });
}

function stopLines(report: PlanReport, language: Language): readonly string[] {
  if (report.command === "diff" || report.stopped === undefined || report.stopped === "nothing-to-ask")
    return [];
  const refusals = report.refusals.map((refusal) => refusalMessage(refusal, language));
  return [wordsIn[language].stopped[report.stopped], ...refusals];
}
