import pc from "picocolors";
import type { Language } from "../../model/language.js";
import { visible } from "../../model/visible.js";
import { dayText } from "../day-text.js";
import { numberText } from "../number-text.js";
import { folded, limits } from "../text/fold.js";
import { aligned, type Context, fits, flow, inset } from "../text/layout.js";
import type { TextOptions } from "../text.js";
import { wordsIn } from "../words.js";
import type { RegisterReport } from "./register-report.js";
import { registerWordsIn } from "./register-words.js";
import { shownReport } from "./shown-report.js";
import type { ShownCell, ShownColumn, ShownTable } from "./shown-table.js";

/** A report on the register as text for a terminal or a .txt file. */
export function renderRegisterText(
  report: RegisterReport,
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
  const { title, headline, tables } = shownReport(report, language);
  const shown = tables.filter(({ isDetail }) => isDetail !== true);
  const heading = `${context.colors.bold(visible(title))}${context.words.colon}${headline}`;
  const lines = [
    ...flow(heading, context, { hang: 2 }),
    ...shown.flatMap((table) => tableLines(table, { isAlone: shown.length === 1, context })),
  ];
  return `${lines.join("\n")}\n`;
}

function tableLines(
  table: ShownTable,
  { isAlone, context }: { readonly isAlone: boolean; readonly context: Context },
): readonly string[] {
  const { name, grouped = 0 } = table;
  const columns = table.columns.map((column, index) => ({ ...column, index }));
  const { shown, more } = folded(table.rows, limits.list, context);
  const rows = shown.map((row) => columns.map((column) => cellText(row[column.index], column, context)));
  // A column in which no row has anything says nothing.
  const used = columns.slice(grouped).filter(({ index }) => rows.some((row) => row[index] !== ""));
  const body = groupsOf(rows, grouped).flatMap((group) => [
    ...(grouped === 0 ? [] : flow(context.colors.bold(group.name), context, { hang: 2 })),
    ...inset(grouped === 0 ? 0 : 2, context, (inner) => rowLines(group.rows, used, inner)),
  ]);
  const none = rows.length === 0 ? [registerWordsIn[context.language].none] : [];
  return ["", ...(isAlone ? [] : flow(context.colors.bold(name), context)), ...none, ...body, ...more];
}

function cellText(cell: ShownCell, { holds }: ShownColumn, { language }: Context): string {
  if (cell === undefined) return "";
  if (typeof cell === "number") return numberText(cell, language);
  return holds === "days" ? dayText(cell, language) : visible(cell);
}

type Group = { readonly name: string; readonly rows: (readonly string[])[] };

/** Rows that follow each other with the same first columns, under what those say: `Azur SAS (111111118)`. */
function groupsOf(rows: readonly (readonly string[])[], grouped: number): readonly Group[] {
  const groups: Group[] = [];
  for (const row of rows) {
    const [first = "", ...others] = row.slice(0, grouped).filter((text) => text !== "");
    const name = others.length === 0 ? first : `${first} (${others.join(", ")})`;
    const last = groups.at(-1);
    if (last?.name === name) last.rows.push(row);
    else groups.push({ name, rows: [row] });
  }
  return groups;
}

type UsedColumn = ShownColumn & { readonly index: number };

/** The rows in aligned columns under their headers; where that is too wide, each value on a line of its own. */
function rowLines(
  rows: readonly (readonly string[])[],
  columns: readonly UsedColumn[],
  context: Context,
): readonly string[] {
  const numeric = columns.flatMap(({ holds }, place) => (holds === "counts" ? [place] : []));
  const cells = rows.map((row) => columns.map(({ index }) => row[index] ?? ""));
  const [header = "", ...lines] = aligned([columns.map(({ title }) => title), ...cells], { numeric }).map(
    (line) => line.trimEnd(),
  );
  if (fits([header, ...lines], context)) return [context.colors.dim(header), ...lines];
  return cells.flatMap((row) => stacked(row, columns, context));
}

function stacked(
  row: readonly string[],
  columns: readonly UsedColumn[],
  context: Context,
): readonly string[] {
  const values = row.flatMap((text, place) =>
    text === "" ? [] : [`${columns[place]?.title ?? ""}${context.words.colon}${text}`],
  );
  return values.flatMap((text, place) => flow(text, context, { lead: place === 0 ? "- " : "  ", hang: 4 }));
}
