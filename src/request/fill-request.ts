import { setCustomProperties } from "../formats/form/custom-properties.js";
import { type FormContents, filledParts } from "../formats/form/fill-form.js";
import { formEnding } from "../formats/form/form-kind.js";
import { storePackage, writePackage } from "../formats/form/package.js";
import { fillOdsForm } from "../formats/ods-form/fill-ods-form.js";
import { isOdsForm } from "../formats/ods-form/is-ods-form.js";
import { withOdsProperties } from "../formats/ods-form/with-properties.js";
import { canonicalKeys, currentKeys } from "../model/account-set.js";
import type { Operator } from "../model/operator.js";
import type { Request } from "../model/request.js";
import { formNames, optionalFormNames, tableColumns } from "./form-names.js";
import { readRequest } from "./read-request.js";
import { requestProperties } from "./request-properties.js";
import { requestTexts } from "./request-texts.js";

/**
 * The request workbook: the blank form filled with one request, its section 3 left empty (notice), and in the
 * properties of the file what tells it again later, a fingerprint among it. Throws a `FormError` where the
 * form lacks one of the names of {@link formNames}.
 */
export function fillRequest(
  form: Uint8Array,
  request: Request,
  sha256: (text: string) => string,
): Uint8Array {
  const contents = { ...contentsOf(request), customProperties: propertiesOf(request, sha256) };
  const marksOf = (filled: Uint8Array) => writtenMarks(filled, requestFileName(request), sha256);
  if (isOdsForm(form)) {
    const filled = fillOdsForm(form, contents);
    const marks = marksOf(filled);
    return marks === undefined ? filled : withOdsProperties(filled, marks);
  }
  const parts = filledParts(form, contents);
  const marks = marksOf(storePackage(parts));
  if (marks !== undefined) setCustomProperties(parts, marks);
  return writePackage(parts);
}

/**
 * What tells later whether a filled form was changed. It is read as it will be, so that nothing but a change can make it
 * another, whatever the form does to its values.
 */
function writtenMarks(
  filled: Uint8Array,
  file: string,
  sha256: (text: string) => string,
): ReadonlyMap<string, string> | undefined {
  const written = readRequest(filled, file, sha256);
  if (written === undefined) return undefined;
  return new Map([
    [requestProperties.fingerprint, written.fingerprint],
    [requestProperties.below, written.marks],
  ]);
}

/** The name of the request workbook: `demande-isope-dcaq_<siren>_<YYYY-MM-DD>`, with the ending of its form. */
export function requestFileName(
  { operator, date }: { readonly operator: Pick<Operator, "siren">; readonly date: string },
  ending = ".xlsx",
): string {
  return `demande-isope-dcaq_${operator.siren}_${date}${ending}`;
}

/** How the name of a request filled from a form ends. Throws a `FormError` where it is no form. */
export function requestEnding(form: Uint8Array): string {
  return isOdsForm(form) ? ".ods" : formEnding(form);
}

function propertiesOf(
  { operator, plan, date }: Request,
  sha256: (text: string) => string,
): ReadonlyMap<string, string> {
  return new Map([
    [requestProperties.plan, plan.fingerprint],
    [requestProperties.siren, operator.siren],
    [requestProperties.date, date],
    [requestProperties.habilitated, String(plan.currentCount)],
    [requestProperties.before, sha256(canonicalKeys(currentKeys(plan)))],
  ]);
}

function contentsOf(request: Request): FormContents {
  const texts = requestTexts(request);
  return {
    values: new Map([
      [formNames.companyName, texts.companyName],
      [formNames.siren, texts.siren],
      [formNames.address, texts.address],
      [formNames.lastName, texts.lastName],
      [formNames.firstName, texts.firstName],
      [formNames.capacity, texts.capacity],
      [formNames.email, texts.email],
      [formNames.phone, texts.phone],
      [formNames.teleservice, texts.teleservice],
      [formNames.additionCount, texts.additions.total],
      [formNames.withdrawalCount, texts.withdrawals.total],
      [formNames.date, texts.day],
      [formNames.dayAlone, texts.dayAlone],
      [formNames.signature, texts.signature],
    ]),
    tables: new Map([
      [formNames.additions, texts.additions.rows],
      [formNames.withdrawals, texts.withdrawals.rows],
    ]),
    columns: tableColumns,
    optional: optionalFormNames,
    properties: { title: texts.title, subject: texts.subject, creator: "isope-habilitations" },
    date: request.date,
  };
}
