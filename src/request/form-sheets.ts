import type { FilledForm, FormText } from "../formats/form/read-form.js";
import { cellAt } from "../model/location.js";
import { type Row, rowAt } from "../model/table.js";
import { formNames } from "./form-names.js";

/** A sheet on which a form has places. */
export type FormSheet = { readonly sheet: string; readonly rows: readonly Row[] };

/** The sheets on which a form has places, in the order of their names. */
export function formSheets(form: FilledForm): readonly FormSheet[] {
  const names = new Map<string, string>();
  for (const name of Object.values(formNames)) {
    const sheet = form.textOf(name)?.at.sheet;
    if (sheet !== undefined) names.set(sheet, name);
  }
  return [...names].map(([sheet, name]) => ({ sheet, rows: form.rowsBeside(name) }));
}

/** The cells of a row that hold something. */
export function textsOfRow(
  { number, texts }: Row,
  place: { file: string; sheet: string },
): readonly FormText[] {
  return texts.flatMap((text, column) =>
    text.trim() === "" ? [] : [{ text: text.trim(), at: cellAt(rowAt(place, number), column) }],
  );
}
