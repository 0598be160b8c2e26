import type { Output } from "../app/ports.js";
import type { RegisterReport } from "../render/register/register-report.js";
import { outputsAmong, type ReportFormat } from "./outputs.js";
import { registerFormats } from "./register-outputs.js";
import type { RegisterCommand } from "./register-words.js";
import type { Shell } from "./shell.js";
import type { Showing } from "./show.js";

/** Where and how what a command of `register` tells goes. @throws WorkError as {@link outputsAmong} */
export function toRegisterShowing(
  command: RegisterCommand,
  {
    lang,
    quiet,
    color,
    all,
    format,
    output,
  }: Omit<Showing, "outputs"> & {
    readonly format: readonly string[];
    readonly output: readonly string[];
  },
): Showing {
  return { lang, quiet, color, all, outputs: outputsAmong(registerFormats[command], format, output) };
}

/** Writes and shows what a command of `register` tells; each file is replaced whole. */
export async function tellRegister(report: RegisterReport, showing: Showing, shell: Shell): Promise<void> {
  const files: Output[] = [];
  for (const { format, path } of showing.outputs) {
    if (path === undefined) {
      if (!showing.quiet) shell.out(String(await render(report, format, showing, shell)));
      continue;
    }
    const rendered = await render(report, format, showing);
    const bytes = typeof rendered === "string" ? new TextEncoder().encode(rendered) : rendered;
    files.push({ path, bytes, replace: true });
  }
  await shell.ports.writeFiles(files, { overwrite: false });
}

/** Each form's renderer is loaded when it is asked for; the shell is given where it goes to the screen. */
async function render(
  report: RegisterReport,
  format: ReportFormat,
  { lang, color, all }: Showing,
  shell?: Shell,
): Promise<string | Uint8Array> {
  switch (format) {
    case "json":
      return (await import("../render/register/json.js")).renderRegisterJson(report, lang);
    case "csv":
      return (await import("../render/register/csv.js")).renderRegisterCsv(report, lang);
    case "xlsx":
      return (await import("../render/register/workbook.js")).renderRegisterWorkbook(report, lang);
    default:
      return (await import("../render/register/text.js")).renderRegisterText(report, lang, {
        color: color && shell?.color === true,
        fold: shell?.columns !== undefined && !all,
        ...(shell?.columns === undefined ? {} : { width: shell.columns }),
      });
  }
}
