import type { FilledForm, FormText } from "../formats/form/read-form.js";
import { cellAt } from "../model/location.js";
import { rowAt } from "../model/table.js";
import { formNames } from "./form-names.js";

/** The cells, on the sheets of a form's places, in which a placeholder such as `{{signataire_nom}}` still stands. */
export function placeholdersLeft(form: FilledForm, file: string): readonly FormText[] {
  const sheets = new Map(
    Object.values(formNames).flatMap((name) => {
      const sheet = form.textOf(name)?.at.sheet;
      return sheet === undefined ? [] : [[sheet, name] as const];
    }),
  );
  return [...sheets].flatMap(([sheet, name]) =>
    form
      .rowsBeside(name)
      .flatMap(({ number, texts }) =>
        texts.flatMap((text, column) =>
          /\{\{[^{}]*\}\}/.test(text) ? [{ text, at: cellAt(rowAt({ file, sheet }, number), column) }] : [],
        ),
      ),
  );
}
