import type { PdfForm, PdfTable } from "../formats/pdf/pdf-form.js";
import type { PdfFonts } from "../formats/pdf/typeface.js";
import { writePdfForm } from "../formats/pdf/write-pdf-form.js";
import type { Request } from "../model/request.js";
import { formLabels } from "./form-labels.js";
import { type AccountsText, type RequestTexts, requestTexts } from "./request-texts.js";

/**
 * The request as an A4 PDF that says what the request workbook says, section 3 left empty (notice). Throws a
 * `PdfError` where a text cannot be shown whole and as it is.
 */
export function requestPdf(request: Request, fonts: PdfFonts): Promise<Uint8Array> {
  return writePdfForm(formOf(request), fonts);
}

/** The name of the request as PDF: `demande-isope-dcaq_<siren>_<YYYY-MM-DD>.pdf`. */
export function requestPdfName({ operator, date }: Request): string {
  return `demande-isope-dcaq_${operator.siren}_${date}.pdf`;
}

function formOf(request: Request): PdfForm {
  const texts = requestTexts(request);
  return {
    title: formLabels.title,
    day: texts.day,
    sections: sectionsOf(texts),
    signature: { place: formLabels.place, signatory: texts.signature },
    footer: `SIREN ${texts.siren} – ${texts.companyName.replace(/\s+/g, " ")}`,
    properties: {
      title: texts.title,
      subject: texts.subject,
      keywords: `SIREN ${texts.siren}, plan ${request.plan.fingerprint}`,
      creator: "isope-habilitations",
      language: "fr-FR",
      date: request.date,
    },
  };
}

function sectionsOf(texts: RequestTexts): PdfForm["sections"] {
  return [
    {
      title: formLabels.beneficiary,
      parts: [
        {
          kind: "fields",
          title: formLabels.operator,
          fields: [
            { label: formLabels.companyName, value: texts.companyName },
            { label: formLabels.siren, value: texts.siren },
            { label: formLabels.address, value: texts.address },
          ],
        },
        {
          kind: "fields",
          title: formLabels.signatory,
          fields: [
            { label: formLabels.lastName, value: texts.lastName },
            { label: formLabels.firstName, value: texts.firstName },
            { label: formLabels.capacity, value: texts.capacity },
            { label: formLabels.email, value: texts.email },
            { label: formLabels.phone, value: texts.phone },
          ],
        },
      ],
    },
    {
      title: formLabels.teleserviceSection,
      parts: [{ kind: "fields", fields: [{ label: formLabels.teleservice, value: texts.teleservice }] }],
    },
    {
      title: formLabels.approvalSection,
      note: formLabels.approvalNote,
      parts: [{ kind: "fields", fields: [{ label: formLabels.approval, value: "" }] }],
    },
    { title: formLabels.additions, parts: [tableOf(texts.additions)] },
    { title: formLabels.withdrawals, parts: [tableOf(texts.withdrawals)] },
  ];
}

/** The shares of the width that the workbook gives its columns. */
const shares = [5, 20, 16, 19.5, 33.5];

function tableOf({ rows, total }: AccountsText): PdfTable {
  return {
    kind: "table",
    columns: formLabels.columns.map((title, index) => ({
      title,
      share: shares[index] ?? 0,
      numbers: index === 0,
    })),
    rows: rows.map((cells) => cells.map(String)),
    total,
  };
}
