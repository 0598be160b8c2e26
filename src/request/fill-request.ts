import { type FormContents, fillForm } from "../formats/form/fill-form.js";
import type { FormCell } from "../formats/form/grow-table.js";
import type { Account } from "../model/account.js";
import type { Operator } from "../model/operator.js";
import { type Request, teleservice } from "../model/request.js";
import { formNames, optionalFormNames } from "./form-names.js";

/**
 * The request workbook: the blank form filled with one request, its section 3 left empty (notice). Throws a
 * `FormError` where the form lacks one of the names of {@link formNames}.
 */
export function fillRequest(form: Uint8Array, request: Request): Uint8Array {
  return fillForm(form, contentsOf(request));
}

/** The name of the request workbook: `demande-isope-dcaq_<siren>_<YYYY-MM-DD>.xlsx`. */
export function requestFileName({ operator, date }: Request): string {
  return `demande-isope-dcaq_${operator.siren}_${date}.xlsx`;
}

function contentsOf({ operator, plan, date }: Request): FormContents {
  const { signatory } = operator;
  return {
    values: new Map([
      [formNames.companyName, operator.name],
      [formNames.siren, operator.siren],
      [formNames.address, addressText(operator.address)],
      [formNames.lastName, signatory.lastName],
      [formNames.firstName, signatory.firstName],
      [formNames.capacity, signatory.capacity],
      [formNames.email, signatory.email],
      [formNames.phone, signatory.phone],
      [formNames.teleservice, teleservice],
      [formNames.additionCount, totalText(plan.additions)],
      [formNames.withdrawalCount, totalText(plan.withdrawals)],
      [formNames.date, `Demande établie le ${frenchDay(date)}`],
      [
        formNames.signature,
        `Nom, prénom, qualité et signature :\n${signatory.lastName} ${signatory.firstName}\n${signatory.capacity}`,
      ],
    ]),
    tables: new Map([
      [formNames.additions, tableRows(plan.additions)],
      [formNames.withdrawals, tableRows(plan.withdrawals)],
    ]),
    optional: optionalFormNames,
    properties: {
      title: `Demande d'habilitation des utilisateurs du téléservice ${teleservice}`,
      subject: `${operator.name}, SIREN ${operator.siren}`,
      creator: "isope-habilitations",
    },
    date,
  };
}

function addressText({ lines, postalCode, city }: Operator["address"]): string {
  return [...lines, `${postalCode} ${city}`.trim()].filter((line) => line !== "").join("\n");
}

/** The rows of section 4 or 5: a number, then the four values in the form's order; or one row that says there are none. */
function tableRows(accounts: readonly Account[]): readonly (readonly FormCell[])[] {
  if (accounts.length === 0) return [["", "Néant"]];
  return accounts.map(({ lastName, firstName, identifier, email }, index) => [
    index + 1,
    lastName,
    firstName,
    identifier,
    email,
  ]);
}

function totalText({ length }: readonly Account[]): string {
  return `Total : ${length} compte${length > 1 ? "s" : ""}`;
}

const months = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(
  " ",
);

function frenchDay(date: string): string {
  const [year, month, day] = date.split("-").map(Number);
  return `${day === 1 ? "1er" : day} ${months[(month ?? 0) - 1] ?? ""} ${year}`;
}
