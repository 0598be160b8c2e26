import { visible } from "../../model/visible.js";
import { dayText } from "../day-text.js";
import { numberText } from "../number-text.js";
import { folded, limits } from "../text/fold.js";
import { aligned, type Context, fits, flow } from "../text/layout.js";
import type { ShownCell, ShownColumn, ShownTable } from "./shown-table.js";

/** The rows of a table as lines, those of one operator under its name; none where there are none. */
export function tableLines({ columns, rows, grouped = 0 }: ShownTable, context: Context): readonly string[] {
  const { shown, more } = folded(rows, limits.list, context);
  const texts = shown.map((row) => columns.map((column, place) => cellText(row[place], column, context)));
  const used = columns
    .map((column, place): UsedColumn => ({ ...column, place }))
    // A column in which no row has anything says nothing.
    .filter(({ place, isDetail }) => isDetail !== true && texts.some((row) => row[place] !== ""))
    .filter(({ place }) => place >= grouped);
  const margin = grouped === 0 ? "" : "  ";
  const { header, blocks } = blocksOf(texts, used, { ...context, width: context.width - margin.length });
  const groups = texts.map((row) => groupName(row.slice(0, grouped)));
  return [
    ...header.map((line) => margin + line),
    ...blocks.flatMap((block, index) => {
      const name = groups[index] ?? "";
      const heading = name === groups[index - 1] ? [] : flow(context.colors.bold(name), context, { hang: 2 });
      return [...(grouped === 0 ? [] : heading), ...block.map((line) => margin + line)];
    }),
    ...more,
  ];
}

/** A column of the text, and its place in the table. */
type UsedColumn = ShownColumn & { readonly place: number };

function cellText(cell: ShownCell, { holds }: ShownColumn, { language, colors }: Context): string {
  if (cell === undefined) return "";
  if (typeof cell === "number") return numberText(cell, language);
  if (typeof cell === "object")
    return cell.severity === "error" ? colors.red(cell.word) : colors.yellow(cell.word);
  return holds === "days" ? dayText(cell, language) : visible(cell);
}

/** `Azur SAS (111111118)`. */
function groupName(cells: readonly string[]): string {
  const [first = "", ...others] = cells.filter((text) => text !== "");
  return others.length === 0 ? first : `${first} (${others.join(", ")})`;
}

/** The lines of each row: aligned under their headers; where that is too wide, what speaks for itself, then the rest. */
function blocksOf(
  rows: readonly (readonly string[])[],
  columns: readonly UsedColumn[],
  context: Context,
): { readonly header: readonly string[]; readonly blocks: readonly (readonly string[])[] } {
  if (rows.length === 0) return { header: [], blocks: [] };
  const numeric = columns.flatMap(({ holds }, index) => (holds === "counts" ? [index] : []));
  const cells = rows.map((row) => columns.map(({ place }) => row[place] ?? ""));
  const [header = "", ...lines] = aligned([columns.map(({ title }) => title), ...cells], { numeric }).map(
    (line) => line.trimEnd(),
  );
  if (fits([header, ...lines], context))
    return { header: [context.colors.dim(header)], blocks: lines.map((line) => [line]) };
  return { header: [], blocks: rows.map((row) => stacked(row, columns, context)) };
}

function stacked(
  row: readonly string[],
  columns: readonly UsedColumn[],
  context: Context,
): readonly string[] {
  const { colon, semicolon } = context.words;
  const filled = columns.filter(({ place }) => row[place] !== "");
  const said = filled.filter(({ speaks }) => speaks === true).map(({ place }) => row[place] ?? "");
  const titled = filled
    .filter(({ speaks }) => speaks !== true)
    .map(({ title, place }) => `${title}${colon}${row[place] ?? ""}`);
  return [
    ...flow(said.join("  "), context, { lead: "- ", hang: 4 }),
    ...(titled.length === 0 ? [] : flow(titled.join(semicolon), context, { lead: "    " })),
  ];
}
