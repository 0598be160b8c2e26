import type { FilledForm, FormTable, FormText } from "../formats/form/read-form.js";
import { formNames } from "./form-names.js";
import { textsOfRow } from "./form-sheets.js";
import type { FormTables } from "./rows-below.js";

/** A title, and which of the two sections its words are of. */
type SectionTitle = FormText & { readonly of: keyof FormTables };

/** The titles above the tables of sections 4 and 5. */
export type SectionTitles = Readonly<Partial<Record<keyof FormTables, SectionTitle>>>;

/** Reads what stands nearest above each table that speaks of habilitating or of withdrawing. */
export function readTitles(form: FilledForm, tables: FormTables, file: string): SectionTitles {
  const titles = (name: keyof FormTables): SectionTitles => {
    const table = tables[name];
    const title = table === undefined ? undefined : titleAbove(form, name, table, file);
    return title === undefined ? {} : { [name]: title };
  };
  return { ...titles("additions"), ...titles("withdrawals") };
}

function titleAbove(
  form: FilledForm,
  name: keyof FormTables,
  { sheet, headerRow }: FormTable,
  file: string,
): SectionTitle | undefined {
  const above = form
    .rowsBeside(formNames[name])
    .filter(({ number }) => number < headerRow && number >= headerRow - mostRowsAbove)
    .toReversed();
  for (const row of above) {
    for (const { text, at } of textsOfRow(row, { file, sheet })) {
      const of = sectionOf(text);
      if (of !== undefined) return { text, at, of };
    }
  }
  return undefined;
}

const mostRowsAbove = 4;

/** Section 5 is of habilitations too, which are to be withdrawn (notice). */
function sectionOf(text: string): keyof FormTables | undefined {
  if (/^\s*total|\d\s+comptes?/i.test(text)) return undefined;
  if (/retir|retrait|supprim/i.test(text)) return "withdrawals";
  return /habilit|ajout/i.test(text) ? "additions" : undefined;
}
