import { entry, quoteAll, quoteEn, quoteFr } from "./entry.js";
import { labelEn, labelFr } from "./fields.js";

type Labels = { readonly labels: readonly string[] };

/** What may be wrong with a list as a whole: its sheets, its header, its columns, its quotes. */
export const readingEntries = {
  "no-header": entry<Labels>({
    severity: "error",
    scope: "list",
    fr: ({ labels }) =>
      `Aucune ligne d'en-tête reconnue${labels.length > 0 ? ` (première ligne lue : ${quoteAll(labels, quoteFr)})` : ""}. ` +
      "Ajoutez une ligne « Nom ; Prénom ; Identifiant ; Courriel » au-dessus des comptes, ou désignez les colonnes par --map.",
    en: ({ labels }) =>
      `No header row was recognised${labels.length > 0 ? ` (first row read: ${quoteAll(labels, quoteEn)})` : ""}. ` +
      'Add a row "Nom ; Prénom ; Identifiant ; Courriel" above the accounts, or name the columns with --map.',
  }),
  "missing-column": entry<Labels>({
    severity: "error",
    scope: "list",
    fr: ({ field, labels, suggestion }) =>
      `Aucune colonne pour le champ « ${labelFr(field)} », exigé par le formulaire. Libellés lus : ${quoteAll(labels, quoteFr)}. ` +
      (suggestion === undefined
        ? "Ajoutez la colonne ou désignez-la par --map."
        : `Le plus proche est ${quoteFr(suggestion)} : si c'est lui, désignez-le par --map.`),
    en: ({ field, labels, suggestion }) =>
      `No column for the field "${labelEn(field)}", which the form requires. Labels seen: ${quoteAll(labels, quoteEn)}. ` +
      (suggestion === undefined
        ? "Add the column or name it with --map."
        : `The closest is ${quoteEn(suggestion)}: if it is the one, name it with --map.`),
  }),
  "ambiguous-column": entry<Labels>({
    severity: "error",
    scope: "list",
    fr: ({ field, labels }) =>
      `Plusieurs colonnes pour le champ « ${labelFr(field)} » : ${quoteAll(labels, quoteFr)}. Gardez-en une seule ou désignez-la par --map.`,
    en: ({ field, labels }) =>
      `Several columns for the field "${labelEn(field)}": ${quoteAll(labels, quoteEn)}. Keep one of them or name it with --map.`,
  }),
  "empty-list": entry({
    severity: "warning",
    fr: () => "L'en-tête n'est suivi d'aucun compte. Vérifiez que c'est la bonne feuille ou le bon fichier.",
    en: () => "The header is followed by no account. Check that this is the right sheet or file.",
  }),
  "ignored-sheet": entry({
    severity: "notice",
    fr: ({ value }) =>
      `La feuille ${quoteFr(value)} ne contient ni en-tête de liste ni adresse courriel : elle n'est pas lue. Si elle contient des comptes, donnez-lui un en-tête.`,
    en: ({ value }) =>
      `Sheet ${quoteEn(value)} holds neither a list header nor an email address: it is not read. If it holds accounts, give it a header.`,
  }),
  "hidden-sheet": entry({
    severity: "notice",
    fr: ({ value }) =>
      `La feuille masquée ${quoteFr(value)} n'est pas lue. Affichez-la ou désignez-la par --sheet si elle contient des comptes.`,
    en: ({ value }) =>
      `Hidden sheet ${quoteEn(value)} is not read. Show it or name it with --sheet if it holds accounts.`,
  }),
  "mixed-lists": entry({
    severity: "error",
    scope: "list",
    fr: () =>
      "Cette liste n'a pas de colonne « Action » alors qu'une autre en a une. Donnez soit des listes complètes, soit des listes de mouvements.",
    en: () =>
      'This list has no "Action" column although another has one. Give either full lists or change lists, not both.',
  }),
  "change-list-as-current": entry({
    severity: "error",
    scope: "list",
    fr: () =>
      "La liste des comptes habilités aujourd'hui a une colonne « Action » : une liste de mouvements n'est pas un état. Donnez la liste complète, ou retirez cette colonne.",
    en: () =>
      'The list of accounts habilitated today has an "Action" column: a change list is not a state. Give the full list, or remove that column.',
  }),
  "malformed-quotes": entry({
    severity: "error",
    fr: ({ value }) =>
      `Des guillemets mal placés rendent la ligne douteuse : ${quoteFr(value)}. Doublez les guillemets à l'intérieur d'une valeur, ou retirez-les.`,
    en: ({ value }) =>
      `Misplaced quotes make the row doubtful: ${quoteEn(value)}. Double the quotes inside a value, or remove them.`,
  }),
  "unclosed-quote": entry({
    severity: "error",
    fr: ({ value }) =>
      `Un guillemet ouvert n'est jamais refermé : ${quoteFr(value)}. La suite du fichier a été lue sans tenir compte des guillemets ; refermez-le ou retirez-le.`,
    en: ({ value }) =>
      `A quote is opened and never closed: ${quoteEn(value)}. The rest of the file was read without regard to quotes; close it or remove it.`,
  }),
  "row-without-account": entry({
    severity: "warning",
    fr: ({ value }) =>
      `La ligne ne désigne aucun compte et n'est pas lue : ${quoteFr(value)}. Si c'est une note, rien à faire.`,
    en: ({ value }) =>
      `The row names no account and is not read: ${quoteEn(value)}. If it is a note, nothing needs doing.`,
  }),
  "extra-cells": entry({
    severity: "warning",
    fr: ({ value }) =>
      `La ligne a plus de cellules que l'en-tête ; au-delà : ${quoteFr(value)}. Un séparateur de trop décale peut-être les valeurs : vérifiez la ligne.`,
    en: ({ value }) =>
      `The row has more cells than the header; beyond it: ${quoteEn(value)}. One separator too many may have shifted the values: check the row.`,
  }),
};
