import pc from "picocolors";
import type { Language } from "../../model/language.js";
import { visible } from "../../model/visible.js";
import { type Context, flow } from "../text/layout.js";
import type { TextOptions } from "../text.js";
import { wordsIn } from "../words.js";
import type { RegisterReport } from "./register-report.js";
import { registerWordsIn } from "./register-words.js";
import { shownReport } from "./shown-report.js";
import { tableLines } from "./table-lines.js";

/** A report on the register as text for a terminal or a .txt file. */
export function renderRegisterText(
  report: RegisterReport,
  language: Language,
  { color = false, width = Number.POSITIVE_INFINITY, fold = false }: TextOptions = {},
): string {
  const colors = pc.createColors(color);
  const words = wordsIn[language];
  const context: Context = { language, words, colors, width, fold };
  const { title, headline, tables } = shownReport(report, language);
  const shown = tables.filter(({ isDetail }) => isDetail !== true);
  const lines = shown.flatMap((table) => {
    const rows = tableLines(table, context);
    return [
      "",
      // A table alone is what the title says it is.
      ...(shown.length === 1 ? [] : flow(colors.bold(table.name), context)),
      ...(rows.length === 0 ? [registerWordsIn[language].none] : rows),
    ];
  });
  const heading = flow(`${colors.bold(visible(title))}${words.colon}${headline}`, context, { hang: 2 });
  return `${[...heading, ...lines].join("\n")}\n`;
}
