import { writeDelimited } from "../../formats/write-delimited.js";
import type { Language } from "../../model/language.js";
import type { RegisteredDetails } from "../../model/register.js";
import { listCell } from "../list-form.js";

const labels: Readonly<Record<Language, readonly string[]>> = {
  fr: ["Action", "Nom", "Prénom", "Identifiant", "Courriel", "SIREN"],
  en: ["Action", "Last name", "First name", "Identifier", "Email", "SIREN"],
};
const withdrawal: Readonly<Record<Language, string>> = { fr: "retirer", en: "withdraw" };

/** Accounts to withdraw as a change list, which `diff` and `request` take beside what is habilitated. */
export function renderChangeList(
  accounts: readonly (RegisteredDetails & { readonly siren: string })[],
  language: Language,
): string {
  const rows = accounts.map(({ lastName, firstName, identifier, email, siren }) => [
    withdrawal[language],
    ...[lastName, firstName, identifier, email, siren].map(listCell),
  ]);
  return writeDelimited([labels[language], ...rows], { delimiter: ";", byteOrderMark: true });
}
