import { entry, quoteEn, quoteFr } from "./entry.js";

const isItFr = (suggestion: string | undefined): string =>
  suggestion === undefined ? "" : ` Est-ce ${quoteFr(suggestion)} ?`;
const isItEn = (suggestion: string | undefined): string =>
  suggestion === undefined ? "" : ` Is it ${quoteEn(suggestion)}?`;

/** What may stand in the place of a SIREN number, each confusion with its own sentence. */
export const sirenEntries = {
  "invalid-siren": entry({
    severity: "error",
    fr: ({ value }) =>
      `${quoteFr(value)} n'est pas un numéro SIREN : il en faut les 9 chiffres. Reprenez-le d'un extrait Kbis ou de l'avis de situation INSEE.`,
    en: ({ value }) =>
      `${quoteEn(value)} is not a SIREN number, which has 9 digits. Copy it from a company registration document.`,
  }),
  "siren-checksum": entry({
    severity: "error",
    fr: ({ value }) =>
      `Le SIREN ${quoteFr(value)} a 9 chiffres mais sa clé de contrôle est fausse : un chiffre est mal tapé. Vérifiez-le.`,
    en: ({ value }) =>
      `SIREN ${quoteEn(value)} has 9 digits but a wrong check digit: one of them is mistyped. Check it.`,
  }),
  "siren-lost-zero": entry({
    severity: "error",
    fr: ({ value, suggestion }) =>
      `Le SIREN ${quoteFr(value)} n'a pas 9 chiffres : Excel en a sans doute effacé les zéros de tête.${isItFr(suggestion)} Mettez la colonne au format Texte.`,
    en: ({ value, suggestion }) =>
      `SIREN ${quoteEn(value)} does not have 9 digits: Excel has probably eaten its leading zeros.${isItEn(suggestion)} Format the column as Text.`,
  }),
  "siret-for-siren": entry<{ readonly after: string }>({
    severity: "notice",
    fr: ({ value, after }) =>
      `${quoteFr(value)} est un SIRET (14 chiffres) ; ses 9 premiers chiffres, le SIREN ${quoteFr(after)}, sont retenus.`,
    en: ({ value, after }) =>
      `${quoteEn(value)} is a SIRET (14 digits); its first 9 digits, SIREN ${quoteEn(after)}, are used.`,
  }),
  "invalid-siret": entry({
    severity: "error",
    fr: ({ value, suggestion }) =>
      `${quoteFr(value)} a la longueur d'un SIRET mais sa clé de contrôle est fausse. Donnez le SIREN (9 chiffres).${isItFr(suggestion)}`,
    en: ({ value, suggestion }) =>
      `${quoteEn(value)} is as long as a SIRET but has a wrong check digit. Give the SIREN (9 digits).${isItEn(suggestion)}`,
  }),
  "vat-for-siren": entry({
    severity: "error",
    fr: ({ value, suggestion }) =>
      `${quoteFr(value)} est un numéro de TVA intracommunautaire. Donnez le SIREN, ses 9 derniers chiffres.${isItFr(suggestion)}`,
    en: ({ value, suggestion }) =>
      `${quoteEn(value)} is an intra-community VAT number. Give the SIREN, its last 9 digits.${isItEn(suggestion)}`,
  }),
  "eori-for-siren": entry({
    severity: "error",
    fr: ({ value, suggestion }) =>
      `${quoteFr(value)} est un numéro EORI. Donnez le SIREN, les 9 chiffres qui suivent « FR ».${isItFr(suggestion)}`,
    en: ({ value, suggestion }) =>
      `${quoteEn(value)} is an EORI number. Give the SIREN, the 9 digits after "FR".${isItEn(suggestion)}`,
  }),
  "rna-for-siren": entry({
    severity: "error",
    fr: ({ value }) =>
      `${quoteFr(value)} est un numéro RNA (répertoire des associations). Donnez le SIREN (9 chiffres) attribué par l'INSEE.`,
    en: ({ value }) =>
      `${quoteEn(value)} is an RNA number (register of associations). Give the SIREN (9 digits) allotted by INSEE.`,
  }),
  "missing-siren": entry({
    severity: "error",
    fr: () =>
      "La ligne ne dit pas à quel opérateur elle appartient alors qu'il y en a plusieurs. Complétez son numéro SIREN.",
    en: () =>
      "The row does not say to which operator it belongs, and there are several. Fill in its SIREN number.",
  }),
  "unknown-operator": entry({
    severity: "error",
    fr: ({ value }) =>
      `L'opérateur ${quoteFr(value)} ne figure pas dans le fichier --operator. Ajoutez-le à ce fichier, ou corrigez la ligne.`,
    en: ({ value }) =>
      `Operator ${quoteEn(value)} is not in the --operator file. Add it to that file, or correct the row.`,
  }),
};
