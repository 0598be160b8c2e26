import { type Location, relativeText } from "../model/location.js";
import { entry, quoteAll, quoteEn, quoteFr } from "./entry.js";
import { labelEn, labelFr } from "./fields.js";

/** What may be wrong with an operator or its signatory (notice, section 1). */
export const operatorEntries = {
  "missing-operator-value": entry({
    severity: "error",
    scope: "list",
    fr: ({ field }) =>
      `Opérateur : le champ « ${labelFr(field)} » manque, la section 1 du formulaire l'exige. Complétez-le dans le fichier --operator.`,
    en: ({ field }) =>
      `Operator: the field "${labelEn(field)}" is missing, section 1 of the form requires it. Fill it in in the --operator file.`,
  }),
  "invalid-operator-value": entry({
    severity: "error",
    scope: "list",
    fr: ({ field, value }) =>
      `Opérateur : le champ « ${labelFr(field)} » ne peut pas être ${quoteFr(value)}. Écrivez un texte sur une seule ligne.`,
    en: ({ field, value }) =>
      `Operator: the field "${labelEn(field)}" cannot be ${quoteEn(value)}. Write a text on one line.`,
  }),
  "repeated-operator-value": entry({
    severity: "error",
    scope: "list",
    fr: ({ field, value }) =>
      `Opérateur : le champ « ${labelFr(field)} » est donné plusieurs fois, ici ${quoteFr(value)}. N'en gardez qu'un.`,
    en: ({ field, value }) =>
      `Operator: the field "${labelEn(field)}" is given several times, here ${quoteEn(value)}. Keep one only.`,
  }),
  "unknown-operator-key": entry({
    severity: "warning",
    fr: ({ value, suggestion }) =>
      `Opérateur : ${quoteFr(value)} n'est pas un champ connu et n'est pas lu.` +
      (suggestion === undefined ? " Retirez-le." : ` Est-ce ${quoteFr(suggestion)} ?`),
    en: ({ value, suggestion }) =>
      `Operator: ${quoteEn(value)} is not a known field and is not read.` +
      (suggestion === undefined ? " Remove it." : ` Is it ${quoteEn(suggestion)}?`),
  }),
  "duplicate-operator": entry<{ readonly first: Location }>({
    severity: "error",
    scope: "list",
    fr: ({ at, value, first }) =>
      `L'opérateur ${quoteFr(value)} figure déjà en ${relativeText(at, first, "fr")}. Gardez une seule des deux descriptions.`,
    en: ({ at, value, first }) =>
      `Operator ${quoteEn(value)} is already described at ${relativeText(at, first, "en")}. Keep one of the two.`,
  }),
  "doubtful-phone": entry<{ readonly lostZero: boolean }>({
    severity: "warning",
    fr: ({ value, suggestion, lostZero }) =>
      `Le téléphone ${quoteFr(value)} du signataire paraît inexact. ` +
      (lostZero && suggestion !== undefined
        ? `Excel en a sans doute effacé le zéro de tête : est-ce ${quoteFr(suggestion)} ?`
        : "Vérifiez-le : c'est par lui que la douane joint le signataire."),
    en: ({ value, suggestion, lostZero }) =>
      `The signatory's phone number ${quoteEn(value)} looks inexact. ` +
      (lostZero && suggestion !== undefined
        ? `Excel has probably eaten its leading zero: is it ${quoteEn(suggestion)}?`
        : "Check it: customs reaches the signatory by it."),
  }),
  "doubtful-postal-code": entry({
    severity: "warning",
    fr: ({ value, suggestion }) =>
      `Le code postal ${quoteFr(value)} n'a pas 5 chiffres. ` +
      (suggestion === undefined
        ? "Vérifiez-le."
        : `Excel en a sans doute effacé le zéro de tête : est-ce ${quoteFr(suggestion)} ?`),
    en: ({ value, suggestion }) =>
      `Postal code ${quoteEn(value)} does not have 5 digits. ` +
      (suggestion === undefined
        ? "Check it."
        : `Excel has probably eaten its leading zero: is it ${quoteEn(suggestion)}?`),
  }),
  "no-operator": entry<{ readonly labels: readonly string[] }>({
    severity: "error",
    scope: "list",
    fr: ({ labels }) =>
      `Le fichier --operator ne décrit aucun opérateur${labels.length > 0 ? ` (libellés lus : ${quoteAll(labels, quoteFr)})` : ""}. Donnez au moins la raison sociale, le SIREN, l'adresse et le signataire.`,
    en: ({ labels }) =>
      `The --operator file describes no operator${labels.length > 0 ? ` (labels seen: ${quoteAll(labels, quoteEn)})` : ""}. Give at least the company name, SIREN, address and signatory.`,
  }),
};
