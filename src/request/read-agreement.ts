import type { FilledForm, FormText } from "../formats/form/read-form.js";
import { cellAt } from "../model/location.js";
import { type Row, rowAt } from "../model/table.js";
import { formNames } from "./form-names.js";
import { dayIn } from "./request-day.js";
import type { FormTables } from "./rows-below.js";

/** Section 3, which is not to be filled in: customs communicate the number later (notice). */
export type Agreement = {
  /** Whether any cell of the form speaks of it; else nothing tells where to look. */
  readonly isFound: boolean;
  /** What stands in it. */
  readonly text?: FormText;
};

/** Looks beside, below and within every cell that speaks of an agreement, for a form may lay it out anyhow. */
export function readAgreement(form: FilledForm, tables: FormTables, file: string): Agreement {
  const places = Object.values(formNames).flatMap((name) => {
    const at = form.textOf(name)?.at;
    return at?.sheet === undefined ? [] : [{ name, sheet: at.sheet, cell: at.cell }];
  });
  const taken = new Set(places.map(({ sheet, cell }) => `${sheet}!${cell}`));
  let isFound = false;
  for (const [sheet, name] of new Map(places.map((place) => [place.sheet, place.name]))) {
    const rows = form.rowsBeside(name).filter(({ number }) => !isInTable(tables, sheet, number));
    const textsOf = (row: Row, from: number): readonly FormText[] =>
      row.texts
        .map((text, column) => ({
          text: text.trim(),
          at: cellAt(rowAt({ file, sheet }, row.number), column),
        }))
        .slice(from)
        .filter(({ text, at }) => text !== "" && !isLabel(text) && !taken.has(`${sheet}!${at.cell}`));
    for (const row of rows) {
      for (const [column, label] of row.texts.entries()) {
        if (!isLabel(label)) continue;
        isFound = true;
        const within = { text: afterLabel(label), at: cellAt(rowAt({ file, sheet }, row.number), column) };
        const below = rows
          .filter(({ number }) => number > row.number && number <= row.number + rowsBelowLabel)
          .flatMap((each) => textsOf(each, column).slice(0, 2));
        const text = [
          ...(within.text === "" ? [] : [within]),
          ...textsOf(row, column + 1).filter((each) => isFilled(each.text) && !/:\s*$/.test(each.text)),
          ...below.filter((each) => isNumber(each.text)),
        ][0];
        if (text !== undefined) return { isFound, text };
      }
    }
  }
  return { isFound };
}

const rowsBelowLabel = 2;
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

/** Below a label there may also be what comes next on the form. */
function isNumber(text: string): boolean {
  const isTitle = /^\W*(section|rubrique|cadre|partie)?\s*\d\s*([.):–—-]|\s\p{L}{3})/iu.test(text);
  return isFilled(text) && /\d/.test(text) && !isTitle && !/:\s*$/.test(text) && dayIn(text) === undefined;
}
