import { entry, quoteAll, quoteEn, quoteFr } from "./entry.js";
import { labelEn, labelFr } from "./fields.js";

type TwoNames = { readonly lastName: string; readonly firstName: string };

const readingFr = ({ lastName, firstName }: TwoNames): string => `nom ${lastName}, prénom ${firstName}`;
const readingEn = ({ lastName, firstName }: TwoNames): string =>
  `last name ${lastName}, first name ${firstName}`;
const isItFr = (suggestion: string | undefined): string =>
  suggestion === undefined ? "" : ` Est-ce ${quoteFr(suggestion)} ?`;
const isItEn = (suggestion: string | undefined): string =>
  suggestion === undefined ? "" : ` Is it ${quoteEn(suggestion)}?`;

/** What people put in cells that is not quite the value: names in one piece, placeholders, broken accents, … */
export const valueEntries = {
  "split-name": entry<{ readonly lastName: string; readonly firstName: string }>({
    severity: "notice",
    fr: ({ value, lastName, firstName }) =>
      `${quoteFr(value)} a été lu : nom ${quoteFr(lastName)}, prénom ${quoteFr(firstName)}.`,
    en: ({ value, lastName, firstName }) =>
      `${quoteEn(value)} was read as last name ${quoteEn(lastName)}, first name ${quoteEn(firstName)}.`,
  }),
  "ambiguous-name": entry<{ readonly readings: readonly TwoNames[] }>({
    severity: "error",
    fr: ({ value, readings }) =>
      `${quoteFr(value)} : rien ne dit où finit le nom${readings.length > 0 ? ` (lectures possibles : ${quoteAll(readings.map(readingFr), quoteFr)})` : ""}. Mettez le nom en capitales, ou séparez nom et prénom en deux colonnes.`,
    en: ({ value, readings }) =>
      `${quoteEn(value)}: nothing tells where the last name ends${readings.length > 0 ? ` (possible readings: ${quoteAll(readings.map(readingEn), quoteEn)})` : ""}. Write the last name in capitals, or put the two names in two columns.`,
  }),
  "name-without-letters": entry({
    severity: "error",
    fr: ({ field, value }) =>
      `Le champ « ${labelFr(field)} » contient ${quoteFr(value)}, qui n'est pas un nom. Une formule vide ou une colonne décalée en est souvent la cause ; corrigez-le.`,
    en: ({ field, value }) =>
      `The field "${labelEn(field)}" holds ${quoteEn(value)}, which is no name. An empty formula or a shifted column is the usual cause; correct it.`,
  }),
  placeholder: entry({
    severity: "error",
    fr: ({ field, value, suggestion }) =>
      `Le champ « ${labelFr(field)} » contient ${quoteFr(value)}, qui tient la place d'une valeur. Complétez-le : le formulaire l'exige.` +
      (suggestion === undefined ? "" : ` Le compte habilité aujourd'hui a ${quoteFr(suggestion)}.`),
    en: ({ field, value, suggestion }) =>
      `The field "${labelEn(field)}" holds ${quoteEn(value)}, which stands in for a value. Fill it in: the form requires it.` +
      (suggestion === undefined ? "" : ` The account habilitated today has ${quoteEn(suggestion)}.`),
  }),
  "broken-encoding": entry({
    severity: "error",
    fr: ({ field, value, suggestion }) =>
      `Champ « ${labelFr(field)} » : les accents de ${quoteFr(value)} ont été abîmés en passant d'un logiciel à l'autre.${isItFr(suggestion)} Retapez la valeur.`,
    en: ({ field, value, suggestion }) =>
      `Field "${labelEn(field)}": the accents of ${quoteEn(value)} were broken between two programs.${isItEn(suggestion)} Retype the value.`,
  }),
  "rounded-number": entry({
    severity: "error",
    fr: ({ field, value }) =>
      `Champ « ${labelFr(field)} » : ${quoteFr(value)} est un nombre qu'Excel affiche arrondi, des chiffres manquent. Mettez la colonne au format Texte et retapez la valeur.`,
    en: ({ field, value }) =>
      `Field "${labelEn(field)}": ${quoteEn(value)} is a number that Excel shows rounded, digits are missing. Format the column as Text and retype the value.`,
  }),
  "several-emails": entry<{ readonly emails: readonly string[] }>({
    severity: "error",
    fr: ({ emails }) =>
      `La cellule contient plusieurs adresses : ${quoteAll(emails, quoteFr)}. Gardez celle que la personne a donnée sur le portail.`,
    en: ({ emails }) =>
      `The cell holds several addresses: ${quoteAll(emails, quoteEn)}. Keep the one that the person gave on the portal.`,
  }),
  "role-mailbox": entry({
    severity: "warning",
    fr: ({ value }) =>
      `${quoteFr(value)} paraît une boîte de service, alors qu'un compte appartient à une personne. Vérifiez que c'est bien l'adresse donnée sur le portail.`,
    en: ({ value }) =>
      `${quoteEn(value)} looks like a shared mailbox, whereas an account belongs to a person. Check that it is the address given on the portal.`,
  }),
  "rare-domain": entry<{ readonly domain: string; readonly count: number }>({
    severity: "warning",
    fr: ({ value, suggestion, domain, count }) =>
      `${quoteFr(value)} : le domaine ne diffère que d'un ou deux caractères de ${quoteFr(domain)}, qui figure ${count} fois.${isItFr(suggestion)}`,
    en: ({ value, suggestion, domain, count }) =>
      `${quoteEn(value)}: the domain differs by one or two characters only from ${quoteEn(domain)}, which stands ${count} times.${isItEn(suggestion)}`,
  }),
  "struck-row": entry({
    severity: "warning",
    fr: ({ value }) =>
      `Le compte ${quoteFr(value)} est barré mais reste lu. S'il est parti, supprimez la ligne ou relancez avec --struck skip.`,
    en: ({ value }) =>
      `Account ${quoteEn(value)} is struck through but still read. If the person has left, delete the row or run again with --struck skip.`,
  }),
  "struck-row-skipped": entry({
    severity: "notice",
    fr: ({ value }) => `Le compte barré ${quoteFr(value)} n'est pas lu, comme --struck skip le demande.`,
    en: ({ value }) => `The struck-through account ${quoteEn(value)} is not read, as --struck skip asks.`,
  }),
  "cell-note": entry({
    severity: "notice",
    fr: ({ value }) => `Commentaire sur la ligne de ce compte : ${quoteFr(value)}.`,
    en: ({ value }) => `Comment on the row of this account: ${quoteEn(value)}.`,
  }),
};
