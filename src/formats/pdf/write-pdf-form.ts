import { closeDocument, openDocument } from "./document.js";
import { drawPages, pageHeight } from "./draw-pages.js";
import { formRows } from "./form-rows.js";
import { paginate } from "./paginate.js";
import { PdfError } from "./pdf-error.js";
import type { PdfForm } from "./pdf-form.js";
import type { Row } from "./row.js";
import type { Typesetter } from "./set-text.js";
import { openCharacterCheck, type PdfFonts } from "./typeface.js";

/**
 * Sets a form on A4 pages as a tagged PDF with embedded fonts; one input gives one output. Throws a
 * {@link PdfError} where a text cannot be shown whole and as it is.
 */
export async function writePdfForm(form: PdfForm, fonts: PdfFonts): Promise<Uint8Array> {
  const check = await openCharacterCheck(fonts);
  check(form.footer, "regular");
  const document = await openDocument(form.properties, fonts);
  const widthOf: Typesetter["widthOf"] = (text, { face, size }) =>
    document.font(face, size).widthOfString(text);
  const rows = formRows(form, { widthOf, check });
  for (const row of rows) refuseTooTall(row);
  drawPages(document, rows, { starts: paginate(rows, pageHeight), footer: form.footer });
  return closeDocument(document);
}

function refuseTooTall({ height, headerHeight, cells }: Row): void {
  if (height + headerHeight <= pageHeight) return;
  const texts = cells.flatMap(({ pieces }) => pieces.map(({ text }) => text));
  const [longest = ""] = texts.toSorted((a, b) => b.length - a.length);
  throw new PdfError({ kind: "too-tall", text: longest });
}
