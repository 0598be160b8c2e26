import type { FilledForm, FormText } from "../formats/form/read-form.js";
import { columnIndex, type Location } from "../model/location.js";
import { formNames } from "./form-names.js";
import { formSheets, textsOfRow } from "./form-sheets.js";
import { dayIn } from "./request-day.js";
import type { FormTables } from "./rows-below.js";

/** Section 3, which is not to be filled in: customs communicate the number later (notice). */
export type Agreement = {
  /** Whether any cell of the form speaks of it; else nothing tells where to look. */
  readonly isFound: boolean;
  /** What stands in it. */
  readonly text?: FormText;
};

/** Looks within, beside and below every cell that speaks of an agreement, for a form may lay it out anyhow. */
export function readAgreement(form: FilledForm, tables: FormTables, file: string): Agreement {
  const taken = new Set(Object.values(formNames).map((name) => idOf(form.textOf(name)?.at)));
  const rows = formSheets(form).flatMap(({ sheet, rows: all }) =>
    all
      .filter(({ number }) => !isInTable(tables, sheet, number))
      .map((row) => ({ sheet, number: row.number, cells: textsOfRow(row, { file, sheet }) })),
  );
  const labels = rows.flatMap((row) =>
    row.cells.filter(({ text }) => isLabel(text)).map((label) => ({ label, row })),
  );
  for (const { label, row } of labels) {
    const from = columnOf(label);
    const others = (cells: readonly FormText[]): readonly FormText[] =>
      cells.filter(({ text, at }) => isValue(text) && !isLabel(text) && !taken.has(idOf(at)));
    const within = { text: afterLabel(label.text), at: label.at };
    const beside = others(row.cells).find((cell) => columnOf(cell) > from);
    const below = rows
      .filter(({ sheet, number }) => sheet === row.sheet && number > row.number && number <= row.number + 2)
      .flatMap(({ cells }) => others(cells.filter((cell) => columnOf(cell) >= from).slice(0, 2)))
      // Below a label there may also be what comes next on the form.
      .find(({ text }) => /\d/.test(text));
    const text = within.text === "" ? (beside ?? below) : within;
    if (text !== undefined) return { isFound: true, text };
  }
  return { isFound: labels.length > 0 };
}

function idOf(at: Location | undefined): string {
  return `${at?.sheet}!${at?.cell}`;
}

function columnOf({ at }: FormText): number {
  return columnIndex(at.column ?? "") ?? 0;
}

/** A longer text is a sentence about agreements. */
const longestLabel = 120;

function isInTable({ additions, withdrawals }: FormTables, sheet: string, row: number): boolean {
  return [additions, withdrawals].some(
    (table) =>
      table?.sheet === sheet &&
      row >= table.headerRow &&
      row <= (table.rows.at(-1)?.number ?? table.headerRow),
  );
}

function isLabel(text: string): boolean {
  const label = withoutNotes(text);
  return /agr[ée]ment/i.test(label) && !/^\s*demande/i.test(label) && label.length <= longestLabel;
}

/** What a cell says after its label, where that may be a number. */
function afterLabel(label: string): string {
  const [, rest = ""] = /agr[ée]ments?(.*)$/is.exec(withoutNotes(label)) ?? [];
  const [, value = ""] = /:([^:]*)$/.exec(rest) ?? [];
  if (!isFilled(rest)) return "";
  if (isFilled(value)) return value.trim();
  const plain = rest.replace(/^[\s\p{P}]*(num[ée]ro|n\s?[°ºo])?/iu, "").replace(/section\s*3/i, "");
  return /\d/.test(plain) ? plain.trim() : "";
}

/** Without what is said of the place in brackets. */
function withoutNotes(text: string): string {
  return text
    .normalize("NFC")
    .replace(/\([^)]*\)/g, (note) => (isFilled(note) && /\d/.test(note) ? note : ""));
}

/** Dotted lines and what is said of the place itself do not fill it in. */
function isFilled(text: string): boolean {
  return (
    /[\p{L}\p{N}]/u.test(text) && !/ne (pas|rien)|communiqu|réservé|administration|laisser|douane/i.test(text)
  );
}

/** Neither a title, nor another label, nor the day. */
function isValue(text: string): boolean {
  const isTitle = /^\W*(section|rubrique|cadre|partie)?\s*\d\s*[\s.):–—-]\s*\p{L}{3}/iu.test(text);
  return isFilled(text) && !isTitle && !/:\s*$/.test(text) && dayIn(text) === undefined;
}
