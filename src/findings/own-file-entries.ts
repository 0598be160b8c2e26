import { entry } from "./entry.js";

/** What may be given as a list that is a file of ours instead. */
export const ownFileEntries = {
  "report-as-list": entry({
    severity: "error",
    scope: "list",
    fr: () =>
      "Ce fichier est un rapport de l'outil : aucune de ses feuilles n'est une liste de comptes. Donnez la liste elle-même.",
    en: () =>
      "This file is a report of the tool: none of its sheets is a list of accounts. Give the list itself.",
  }),
};
