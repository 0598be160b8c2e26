import { type Location, relativeText } from "../model/location.js";
import { entry, quoteEn, quoteFr } from "./entry.js";
import { labelEn, labelFr } from "./fields.js";

/** What may be wrong with the values of a row, or between rows. */
export const accountEntries = {
  "missing-value": entry({
    severity: "error",
    fr: ({ field, suggestion }) =>
      `Le champ « ${labelFr(field)} » est vide. Complétez-le : le formulaire l'exige.` +
      (suggestion === undefined ? "" : ` Le compte habilité aujourd'hui a ${quoteFr(suggestion)}.`),
    en: ({ field, suggestion }) =>
      `The field "${labelEn(field)}" is empty. Fill it in: the form requires it.` +
      (suggestion === undefined ? "" : ` The account habilitated today has ${quoteEn(suggestion)}.`),
  }),
  "invalid-email": entry({
    severity: "error",
    fr: ({ value, suggestion }) =>
      `${quoteFr(value)} n'est pas une adresse courriel valide. ` +
      (suggestion === undefined
        ? "Corrigez-la telle que la personne l'a donnée sur le portail."
        : `Est-ce ${quoteFr(suggestion)} ?`),
    en: ({ value, suggestion }) =>
      `${quoteEn(value)} is not a valid email address. ` +
      (suggestion === undefined
        ? "Correct it as the person gave it on the portal."
        : `Is it ${quoteEn(suggestion)}?`),
  }),
  "unwrapped-email": entry<{ readonly after: string }>({
    severity: "notice",
    fr: ({ value, after }) => `L'adresse courriel ${quoteFr(value)} a été lue ${quoteFr(after)}.`,
    en: ({ value, after }) => `The email address ${quoteEn(value)} was read as ${quoteEn(after)}.`,
  }),
  "trimmed-value": entry<{ readonly after: string }>({
    severity: "notice",
    fr: ({ field, value, after }) =>
      `Champ « ${labelFr(field)} » : espaces ou caractères invisibles retirés de ${quoteFr(value)}, lu ${quoteFr(after)}.`,
    en: ({ field, value, after }) =>
      `Field "${labelEn(field)}": spaces or invisible characters removed from ${quoteEn(value)}, read as ${quoteEn(after)}.`,
  }),
  "control-character": entry({
    severity: "error",
    fr: ({ field, value }) =>
      `Le champ « ${labelFr(field)} » contient un saut de ligne ou un caractère de contrôle : ${quoteFr(value)}. Retapez la valeur sur une seule ligne.`,
    en: ({ field, value }) =>
      `The field "${labelEn(field)}" holds a line break or a control character: ${quoteEn(value)}. Retype the value on one line.`,
  }),
  "too-long": entry<{ readonly length: number; readonly limit: number }>({
    severity: "error",
    fr: ({ field, value, length, limit }) =>
      `Le champ « ${labelFr(field)} » compte ${length} caractères, plus que les ${limit} admis : ${quoteFr(value)}. Vérifiez qu'il ne contient que cette valeur.`,
    en: ({ field, value, length, limit }) =>
      `The field "${labelEn(field)}" has ${length} characters, more than the ${limit} allowed: ${quoteEn(value)}. Check that it holds this value only.`,
  }),
  "cell-error": entry({
    severity: "error",
    fr: ({ field, value }) =>
      `Le champ « ${labelFr(field)} » affiche l'erreur ${quoteFr(value)}. Corrigez la formule ou tapez la valeur.`,
    en: ({ field, value }) =>
      `The field "${labelEn(field)}" shows the error ${quoteEn(value)}. Mend the formula or type the value.`,
  }),
  "formula-without-result": entry({
    severity: "error",
    fr: ({ field }) =>
      `Le champ « ${labelFr(field)} » est une formule dont le fichier ne donne pas le résultat. Ouvrez le classeur dans Excel ou LibreOffice et enregistrez-le, ou tapez la valeur.`,
    en: ({ field }) =>
      `The field "${labelEn(field)}" is a formula whose result the file does not hold. Open the workbook in Excel or LibreOffice and save it, or type the value.`,
  }),
  "identifier-with-space": entry({
    severity: "warning",
    fr: ({ value }) =>
      `L'identifiant ${quoteFr(value)} contient une espace. Vérifiez-le : il est repris tel quel sur le formulaire.`,
    en: ({ value }) =>
      `Identifier ${quoteEn(value)} contains a space. Check it: it goes on the form as it stands.`,
  }),
  "invisible-character": entry<{ readonly after: string }>({
    severity: "warning",
    fr: ({ value, after }) =>
      `L'identifiant ${quoteFr(value)} contient des caractères invisibles, sans doute copiés d'une page ; lu ${quoteFr(after)}. Retapez-le.`,
    en: ({ value, after }) =>
      `Identifier ${quoteEn(value)} contains invisible characters, probably copied from a page; read as ${quoteEn(after)}. Retype it.`,
  }),
  "look-alike-character": entry<{ readonly characters: string }>({
    severity: "warning",
    fr: ({ value, characters, suggestion }) =>
      `L'identifiant ${quoteFr(value)} contient des lettres d'un autre alphabet (${characters}). ` +
      (suggestion === undefined ? "Vérifiez-le." : `Est-ce ${quoteFr(suggestion)} ? Retapez-le.`),
    en: ({ value, characters, suggestion }) =>
      `Identifier ${quoteEn(value)} contains letters of another alphabet (${characters}). ` +
      (suggestion === undefined ? "Check it." : `Is it ${quoteEn(suggestion)}? Retype it.`),
  }),
  "identifier-as-number": entry({
    severity: "warning",
    fr: ({ value }) =>
      `L'identifiant ${quoteFr(value)} est enregistré comme un nombre : Excel a pu en effacer les zéros de tête ou l'arrondir. Vérifiez-le et mettez la colonne au format Texte.`,
    en: ({ value }) =>
      `Identifier ${quoteEn(value)} is stored as a number: Excel may have eaten its leading zeros or rounded it. Check it and format the column as Text.`,
  }),
  "identifier-changed": entry({
    severity: "error",
    fr: ({ value }) =>
      `${quoteFr(value)} n'est pas un texte mais une date ou un booléen : Excel a sans doute transformé l'identifiant. Mettez la colonne au format Texte et retapez-le.`,
    en: ({ value }) =>
      `${quoteEn(value)} is no text but a date or a boolean: Excel has probably changed the identifier. Format the column as Text and retype it.`,
  }),
  "unknown-action": entry({
    severity: "error",
    fr: ({ value }) =>
      value === undefined || value === ""
        ? "L'action est vide. Écrivez « ajout » ou « retrait »."
        : `L'action ${quoteFr(value)} n'est pas reconnue. Écrivez « ajout » ou « retrait ».`,
    en: ({ value }) =>
      value === undefined || value === ""
        ? 'The action is empty. Write "ajout" or "retrait".'
        : `The action ${quoteEn(value)} is not recognised. Write "ajout" or "retrait".`,
  }),
  "duplicate-row": entry<{ readonly first: Location }>({
    severity: "warning",
    fr: ({ at, value, first }) =>
      `Le compte ${quoteFr(value)} figure déjà en ${relativeText(at, first, "fr")} avec les mêmes renseignements. Une seule ligne est gardée ; supprimez l'autre.`,
    en: ({ at, value, first }) =>
      `Account ${quoteEn(value)} is already listed at ${relativeText(at, first, "en")} with the same details. One row is kept; delete the other.`,
  }),
  "duplicate-identifier": entry<{ readonly first: Location }>({
    severity: "error",
    fr: ({ at, value, first }) =>
      `L'identifiant ${quoteFr(value)} figure déjà en ${relativeText(at, first, "fr")} avec d'autres renseignements. Gardez une seule des deux lignes.`,
    en: ({ at, value, first }) =>
      `Identifier ${quoteEn(value)} is already listed at ${relativeText(at, first, "en")} with other details. Keep one of the two rows.`,
  }),
  "conflicting-actions": entry<{ readonly first: Location }>({
    severity: "error",
    fr: ({ at, value, first }) =>
      `Le compte ${quoteFr(value)} est à la fois à ajouter et à retirer (voir ${relativeText(at, first, "fr")}). Gardez une seule des deux lignes.`,
    en: ({ at, value, first }) =>
      `Account ${quoteEn(value)} is both to add and to withdraw (see ${relativeText(at, first, "en")}). Keep one of the two rows.`,
  }),
  "shared-email": entry<{ readonly first: Location; readonly other: string }>({
    severity: "warning",
    fr: ({ at, value, first, other }) =>
      `L'adresse ${quoteFr(value)} est aussi celle du compte ${quoteFr(other)} (${relativeText(at, first, "fr")}). Vérifiez que ce sont deux comptes distincts.`,
    en: ({ at, value, first, other }) =>
      `Address ${quoteEn(value)} is also that of account ${quoteEn(other)} (${relativeText(at, first, "en")}). Check that these are two separate accounts.`,
  }),
};
