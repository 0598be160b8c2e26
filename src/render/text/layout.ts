import columnsOf from "fast-string-width";
import { wrapAnsi } from "fast-wrap-ansi";
import type pc from "picocolors";
import type { Language } from "../../model/language.js";
import type { Words } from "../words.js";

/** What every part of a text report needs to know of how it is to be shown. */
export type Context = {
  readonly language: Language;
  readonly words: Words;
  readonly colors: ReturnType<typeof pc.createColors>;
  /** The columns that are left to the lines; infinite where lines have no limit. */
  readonly width: number;
  /** Whether long lists are folded. */
  readonly fold: boolean;
};

/** Lines moved to the right, made for the columns that are left to them. */
export function inset(
  by: number,
  context: Context,
  linesIn: (inner: Context) => readonly string[],
): readonly string[] {
  const margin = " ".repeat(by);
  return linesIn({ ...context, width: context.width - by }).map((line) => margin + line);
}

/** A heading with its lines moved to the right below it; nothing where there are none. */
export function section(
  heading: string,
  context: Context,
  linesIn: (inner: Context) => readonly string[],
): readonly string[] {
  const lines = inset(2, context, linesIn);
  return lines.length === 0 ? [] : [...flow(heading, context, { hang: 2 }), ...lines];
}

/**
 * A sentence over as many lines as it needs, those after the first under the text that follows `lead`, or `hang`
 * columns in. A word that is too long for the width stays whole: an identifier or an email can be copied.
 */
export function flow(
  text: string,
  { width }: Context,
  { lead = "", hang = columnsOf(lead) }: { readonly lead?: string; readonly hang?: number } = {},
): readonly string[] {
  if (width === Number.POSITIVE_INFINITY || columnsOf(lead) + columnsOf(text) <= width) return [lead + text];
  const wrapped = wrapAnsi(text.replace(inseparable, noBreakSpace), Math.max(width - hang, 1));
  const [first = "", ...rest] = wrapped.replaceAll(noBreakSpace, " ").split("\n");
  return [lead + first, ...rest.map((line) => " ".repeat(hang) + line)];
}

const noBreakSpace = "\u00a0";

/** The spaces at which no line ends: those of French punctuation, and that between a number and what it counts. */
const inseparable = /(?<=«) | (?=[»;:?!%])|(?<=\d) (?=\p{L})/gu;

/** Whether no line is wider than what is left to the lines. */
export function fits(lines: readonly string[], { width }: Pick<Context, "width">): boolean {
  return width === Number.POSITIVE_INFINITY || lines.every((line) => columnsOf(line) <= width);
}

/** Rows of cells with every column as wide as its widest cell; `numeric` columns are aligned to the right. */
export function aligned(
  rows: readonly (readonly string[])[],
  { numeric = [] }: { readonly numeric?: readonly number[] } = {},
): readonly string[] {
  const widths = rows.map((row) => row.map((text) => columnsOf(text)));
  const widest = (rows[0] ?? []).map((_, column) =>
    widths.reduce((most, row) => Math.max(most, row[column] ?? 0), 0),
  );
  return rows.map((row, index) =>
    row
      .map((text, column) => {
        const filling = " ".repeat((widest[column] ?? 0) - (widths[index]?.[column] ?? 0));
        return numeric.includes(column) ? filling + text : text + filling;
      })
      .join("  "),
  );
}
