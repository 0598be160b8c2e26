import { formulaAsText } from "../formats/formula-as-text.js";
import { type Account, type AccountField, accountFields } from "../model/account.js";
import type { Language } from "../model/language.js";
import { visible } from "../model/visible.js";

/** A column of a list of accounts. */
export type ListColumn = AccountField | "siren";

const labels: Readonly<Record<Language, Readonly<Record<ListColumn, string>>>> = {
  fr: {
    lastName: "Nom",
    firstName: "Prénom",
    identifier: "Identifiant Prodouane",
    email: "Adresse courriel",
    siren: "SIREN",
  },
  en: {
    lastName: "Last name",
    firstName: "First name",
    identifier: "Prodouane identifier",
    email: "Email address",
    siren: "SIREN",
  },
};

/** The columns of a list of accounts, in the order of the blank list. */
export function listColumns({ withSiren }: { readonly withSiren: boolean }): readonly ListColumn[] {
  return withSiren ? [...accountFields, "siren"] : accountFields;
}

/** The header of a list of accounts: the labels of the blank list, which are read back. */
export function listHeader(columns: readonly ListColumn[], language: Language): readonly string[] {
  return columns.map((column) => labels[language][column]);
}

/**
 * An account as a row of a list. What an account read without an error cannot hold (control and direction
 * characters) is written out, so that a row is one line; what a spreadsheet would run shows as text.
 */
export function listRow(account: Account, columns: readonly ListColumn[]): readonly string[] {
  return columns.map((column) => listCell(account[column] ?? ""));
}

/** A value as a cell of a list: on one line, and text whatever it starts with. */
export function listCell(value: string): string {
  if (/^[A-Za-z0-9][ -~]*$/.test(value)) return value;
  return formulaAsText(
    value.replace(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu, (character) => visible(character)),
  );
}
