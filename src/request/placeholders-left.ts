import type { FilledForm, FormText } from "../formats/form/read-form.js";
import { formSheets, textsOfRow } from "./form-sheets.js";

/** The cells, on the sheets of a form's places, in which a placeholder such as `{{signataire_nom}}` still stands. */
export function placeholdersLeft(form: FilledForm, file: string): readonly FormText[] {
  return formSheets(form)
    .flatMap(({ sheet, rows }) => rows.flatMap((row) => textsOfRow(row, { file, sheet })))
    .filter(({ text }) => /\{\{[^{}]*\}\}/.test(text));
}
