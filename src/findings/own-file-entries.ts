import { entry } from "./entry.js";

/** What may be given as a list that is a file of ours instead. */
export const ownFileEntries = {
  "report-as-list": entry({
    severity: "error",
    scope: "list",
    fr: () =>
      "Ce fichier est un rapport ou un fichier de décisions de l'outil, pas une liste de comptes. Donnez la liste elle-même.",
    en: () =>
      "This file is a report or a decisions file of the tool, not a list of accounts. Give the list itself.",
  }),
};
