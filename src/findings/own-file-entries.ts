import { entry } from "./entry.js";

/** What may be given as a list, or stand among lists, that is a file of ours instead. */
export const ownFileEntries = {
  "own-files-passed-over": entry<{ readonly count: number }>({
    severity: "notice",
    fr: ({ count }) =>
      count > 1
        ? `${count} fichiers du dossier ont été écrits par l'outil à côté des demandes (rapports, index, lettres, PDF…) : ils ne sont pas lus.`
        : "1 fichier du dossier a été écrit par l'outil à côté des demandes (rapport, index, lettre, PDF…) : il n'est pas lu.",
    en: ({ count }) =>
      count === 1
        ? "1 file of the folder was written by the tool beside requests (report, index, note, PDF…): it is not read."
        : `${count} files of the folder were written by the tool beside requests (reports, indexes, notes, PDF…): they are not read.`,
  }),
  "report-as-list": entry({
    severity: "error",
    scope: "list",
    fr: () =>
      "Ce fichier est un rapport ou un fichier de décisions de l'outil, pas une liste de comptes. Donnez la liste elle-même.",
    en: () =>
      "This file is a report or a decisions file of the tool, not a list of accounts. Give the list itself.",
  }),
};
