import type { FormCell } from "../formats/form/grow-table.js";
import type { Account } from "../model/account.js";
import type { Operator } from "../model/operator.js";
import { type Request, teleservice } from "../model/request.js";
import { nobody } from "./form-names.js";
import { dayInWords, dayLine } from "./request-day.js";

/** What a completed form says, place by place: the same in the workbook and in the PDF. */
export type RequestTexts = {
  readonly companyName: string;
  readonly siren: string;
  readonly address: string;
  readonly lastName: string;
  readonly firstName: string;
  readonly capacity: string;
  readonly email: string;
  readonly phone: string;
  readonly teleservice: string;
  readonly additions: AccountsText;
  readonly withdrawals: AccountsText;
  /** The day in a sentence, and alone. */
  readonly day: string;
  readonly dayAlone: string;
  /** Who signs, under the label of the place to sign. */
  readonly signature: string;
  /** The properties of the file. */
  readonly title: string;
  readonly subject: string;
};

/** The rows of section 4 or 5, and their total in words. */
export type AccountsText = { readonly rows: readonly (readonly FormCell[])[]; readonly total: string };

/** The texts of a request, every value as its lists give it. */
export function requestTexts({ operator, plan, date }: Request): RequestTexts {
  const { lastName, firstName, capacity, email, phone } = operator.signatory;
  return {
    companyName: operator.name,
    siren: operator.siren,
    address: addressText(operator.address),
    lastName,
    firstName,
    capacity,
    email,
    phone,
    teleservice,
    additions: accountsText(plan.additions),
    withdrawals: accountsText(plan.withdrawals),
    day: dayLine(date),
    dayAlone: dayInWords(date),
    signature: `Nom, prénom, qualité et signature :\n${lastName} ${firstName}\n${capacity}`,
    title: `Demande d'habilitation des utilisateurs du téléservice ${teleservice}`,
    subject: `${operator.name}, SIREN ${operator.siren}`,
  };
}

function addressText({ lines, postalCode, city }: Operator["address"]): string {
  return [...lines, `${postalCode} ${city}`.trim()].filter((line) => line !== "").join("\n");
}

function accountsText(accounts: readonly Account[]): AccountsText {
  const { length } = accounts;
  return { rows: tableRows(accounts), total: `Total : ${length} compte${length > 1 ? "s" : ""}` };
}

/** A number, then the four values in the form's order; or one row that says there are none. */
function tableRows(accounts: readonly Account[]): AccountsText["rows"] {
  if (accounts.length === 0) return [["", nobody]];
  return accounts.map(({ lastName, firstName, identifier, email }, index) => [
    index + 1,
    lastName,
    firstName,
    identifier,
    email,
  ]);
}
