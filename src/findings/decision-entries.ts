import { type Location, relativeText } from "../model/location.js";
import { entry, quoteEn, quoteFr } from "./entry.js";

/** What may be wrong with the decisions on suspect pairs, and with a list of protected accounts. */
export const decisionEntries = {
  "stale-decision": entry({
    severity: "error",
    scope: "list",
    fr: () =>
      "Cette décision a été prise sur un autre écart : les listes ont changé depuis. Refaites le fichier avec diff --write-decisions et décidez à nouveau.",
    en: () =>
      "This decision was taken on other differences: the lists have changed since. Write the file again with diff --write-decisions and decide anew.",
  }),
  "unmatched-decision": entry<{ readonly pair: string }>({
    severity: "error",
    scope: "list",
    fr: ({ pair }) =>
      `Cette ligne ne correspond à aucune paire de l'écart (${quoteFr(pair)}). Ne modifiez que la colonne Décision, ou refaites le fichier avec diff --write-decisions.`,
    en: ({ pair }) =>
      `This row matches no pair of the differences (${quoteEn(pair)}). Change the Decision column only, or write the file again with diff --write-decisions.`,
  }),
  "unknown-decision": entry({
    severity: "error",
    scope: "list",
    fr: ({ value }) =>
      `La décision ${quoteFr(value)} n'est pas comprise. Écrivez « retirer et ajouter », « garder l'actuel » ou « prendre le nouveau ».`,
    en: ({ value }) =>
      `The decision ${quoteEn(value)} is not understood. Write "withdraw and add", "keep the current one" or "take the new one".`,
  }),
  "repeated-decision": entry<{ readonly first: Location }>({
    severity: "error",
    scope: "list",
    fr: ({ at, value, first }) =>
      `La décision ${quoteFr(value)} contredit celle prise pour la même paire en ${relativeText(at, first, "fr")}. N'en gardez qu'une.`,
    en: ({ at, value, first }) =>
      `The decision ${quoteEn(value)} contradicts the one taken on the same pair at ${relativeText(at, first, "en")}. Keep one of them.`,
  }),
  "empty-protection": entry({
    severity: "error",
    scope: "list",
    fr: () =>
      "La liste des comptes protégés est vide : elle ne protège personne. Vérifiez le fichier, ou retirez --protect.",
    en: () =>
      "The list of protected accounts is empty: it protects nobody. Check the file, or leave out --protect.",
  }),
  "unmatched-protection": entry({
    severity: "error",
    fr: ({ value }) =>
      `Aucun compte habilité ne correspond à cette ligne de la liste des comptes protégés (${quoteFr(value)}) : elle ne protège personne. Corrigez l'identifiant, ou ôtez la ligne.`,
    en: ({ value }) =>
      `No habilitated account matches this row of the list of protected accounts (${quoteEn(value)}): it protects nobody. Correct the identifier, or take the row out.`,
  }),
};
