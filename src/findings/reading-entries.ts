import { entry, quoteAll, quoteEn, quoteFr } from "./entry.js";
import { labelEn, labelFr } from "./fields.js";

type Rows = { readonly count: number; readonly rows: string };

const rowsFr = ({ count, rows }: Rows): string => `${count > 1 ? "lignes" : "ligne"} ${rows}`;
const rowsEn = ({ count, rows }: Rows): string => `${count > 1 ? "rows" : "row"} ${rows}`;

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
  "ignored-file": entry({
    severity: "notice",
    fr: ({ value }) =>
      `${quoteFr(value)}, dans le dossier, n'est ni un classeur ni une liste : ce fichier n'est pas lu. Donnez-le à part s'il contient des comptes.`,
    en: ({ value }) =>
      `${quoteEn(value)}, in the folder, is neither a workbook nor a list: this file is not read. Give it by itself if it holds accounts.`,
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
  "row-above-header": entry({
    severity: "error",
    scope: "list",
    fr: ({ value }) =>
      `Cette ligne ressemble à un compte mais elle est au-dessus de l'en-tête, elle n'est donc pas lue : ${quoteFr(value)}. Remettez l'en-tête au-dessus des comptes.`,
    en: ({ value }) =>
      `This row looks like an account but stands above the header, so it is not read: ${quoteEn(value)}. Put the header back above the accounts.`,
  }),
  "other-header": entry({
    severity: "error",
    scope: "list",
    fr: ({ value }) =>
      `Un autre en-tête commence ici, dont les colonnes ne sont pas celles du premier : ${quoteFr(value)}. Faites-en une liste à part, ou mettez les colonnes dans le même ordre.`,
    en: ({ value }) =>
      `Another header begins here, and its columns are not those of the first: ${quoteEn(value)}. Make it a list of its own, or put the columns in the same order.`,
  }),
  "account-outside-columns": entry({
    severity: "error",
    fr: ({ value }) =>
      `Une adresse courriel se trouve hors des colonnes de l'en-tête : ${quoteFr(value)}. La ligne est décalée ou contient deux comptes : corrigez-la.`,
    en: ({ value }) =>
      `An email address stands outside the columns of the header: ${quoteEn(value)}. The row is shifted or holds two accounts: correct it.`,
  }),
  "overridden-column": entry({
    severity: "warning",
    fr: ({ field, value }) =>
      `--map lit le champ « ${labelFr(field)} » ailleurs que dans la colonne ${quoteFr(value)}, qui porte pourtant son libellé. Vérifiez que c'est voulu pour cette liste aussi.`,
    en: ({ field, value }) =>
      `--map reads the field "${labelEn(field)}" elsewhere than in the column ${quoteEn(value)}, although it bears its label. Check that this is meant for this list too.`,
  }),
  "extra-cells": entry({
    severity: "warning",
    fr: ({ value }) =>
      `La ligne a plus de cellules que l'en-tête ; au-delà : ${quoteFr(value)}. Un séparateur de trop décale peut-être les valeurs : vérifiez la ligne.`,
    en: ({ value }) =>
      `The row has more cells than the header; beyond it: ${quoteEn(value)}. One separator too many may have shifted the values: check the row.`,
  }),
  "guessed-encoding": entry<{ readonly encoding: string; readonly lines: readonly string[] }>({
    severity: "notice",
    fr: ({ encoding, lines }) =>
      `L'encodage du fichier n'est pas certain : il a été lu comme ${encoding}. Vérifiez ces accents : ${quoteAll(lines, quoteFr)} ; s'ils sont faux, relancez avec --encoding.`,
    en: ({ encoding, lines }) =>
      `The file's encoding is not certain: it was read as ${encoding}. Check these accents: ${quoteAll(lines, quoteEn)}; if they are wrong, run again with --encoding.`,
  }),
  "column-chosen": entry<Labels>({
    severity: "notice",
    fr: ({ field, value, labels }) =>
      `Champ « ${labelFr(field)} » : parmi ${quoteAll(labels, quoteFr)}, seule la colonne ${quoteFr(value)} en contient ; elle est retenue.`,
    en: ({ field, value, labels }) =>
      `Field "${labelEn(field)}": among ${quoteAll(labels, quoteEn)}, only the column ${quoteEn(value)} holds any; it is used.`,
  }),
  "hidden-column": entry({
    severity: "warning",
    fr: ({ field, value }) =>
      `La colonne ${quoteFr(value)}, lue comme « ${labelFr(field)} », est masquée. Affichez-la et vérifiez qu'elle est à jour.`,
    en: ({ field, value }) =>
      `Column ${quoteEn(value)}, read as "${labelEn(field)}", is hidden. Show it and check that it is up to date.`,
  }),
  "hidden-rows": entry<Rows>({
    severity: "warning",
    fr: ({ count, rows }) =>
      `${count} ligne${count > 1 ? "s masquées ou filtrées sont lues" : " masquée ou filtrée est lue"} comme les autres (${rowsFr({ count, rows })}). Pour les laisser de côté, relancez avec --hidden skip.`,
    en: ({ count, rows }) =>
      `${count} hidden or filtered row${count > 1 ? "s are" : " is"} read like the others (${rowsEn({ count, rows })}). To leave them out, run again with --hidden skip.`,
  }),
  "hidden-rows-skipped": entry<Rows>({
    severity: "notice",
    fr: ({ count, rows }) =>
      `${count} ligne${count > 1 ? "s masquées ou filtrées ne sont pas lues" : " masquée ou filtrée n'est pas lue"} (${rowsFr({ count, rows })}), comme --hidden skip le demande.`,
    en: ({ count, rows }) =>
      `${count} hidden or filtered row${count > 1 ? "s are" : " is"} not read (${rowsEn({ count, rows })}), as --hidden skip asks.`,
  }),
  "inactive-rows": entry<Rows>({
    severity: "warning",
    fr: ({ count, rows }) =>
      `${count} compte${count > 1 ? "s sont marqués inactifs ou partis mais restent demandés" : " est marqué inactif ou parti mais reste demandé"} (${rowsFr({ count, rows })}). Pour le${count > 1 ? "s" : ""} retirer, relancez avec --active-only ou supprimez ${count > 1 ? "ces lignes" : "cette ligne"}.`,
    en: ({ count, rows }) =>
      `${count} account${count > 1 ? "s are" : " is"} marked inactive or gone but still asked for (${rowsEn({ count, rows })}). To withdraw ${count > 1 ? "them" : "it"}, run again with --active-only or delete ${count > 1 ? "these rows" : "this row"}.`,
  }),
  "inactive-rows-skipped": entry<Rows>({
    severity: "notice",
    fr: ({ count, rows }) =>
      `${count} compte${count > 1 ? "s marqués inactifs ou partis ne sont pas demandés" : " marqué inactif ou parti n'est pas demandé"} (${rowsFr({ count, rows })}), comme --active-only le veut.`,
    en: ({ count, rows }) =>
      `${count} account${count > 1 ? "s" : ""} marked inactive or gone ${count > 1 ? "are" : "is"} not asked for (${rowsEn({ count, rows })}), as --active-only wants.`,
  }),
  "unknown-status": entry({
    severity: "warning",
    fr: ({ value }) =>
      `Le statut ${quoteFr(value)} n'est pas reconnu : le compte est tenu pour actif. Écrivez « actif » ou « inactif ».`,
    en: ({ value }) =>
      `Status ${quoteEn(value)} is not recognised: the account is taken for active. Write "actif" or "inactif".`,
  }),
  "swapped-names": entry<{ readonly count: number; readonly total: number }>({
    severity: "warning",
    fr: ({ count, total }) =>
      `Les colonnes « nom » et « prénom » paraissent inversées : dans ${count} lignes sur ${total}, le nom est un prénom courant ou celui de l'autre liste. Vérifiez les libellés, ou désignez les colonnes par --map.`,
    en: ({ count, total }) =>
      `The columns of last and first names seem swapped: in ${count} rows of ${total}, the last name is a common first name or that of the other list. Check the labels, or name the columns with --map.`,
  }),
  "repeated-header": entry({
    severity: "notice",
    fr: () => "La ligne répète l'en-tête : ce n'est pas un compte, elle n'est pas lue.",
    en: () => "The row repeats the header: it is no account and is not read.",
  }),
  "total-row": entry({
    severity: "notice",
    fr: ({ value }) => `La ligne de total ${quoteFr(value)} n'est pas un compte, elle n'est pas lue.`,
    en: ({ value }) => `The total row ${quoteEn(value)} is no account and is not read.`,
  }),
  "block-title": entry({
    severity: "notice",
    fr: ({ value, suggestion }) =>
      `Le titre ${quoteFr(value)} n'est pas un compte ; il vaut pour les lignes qui suivent${suggestion === undefined ? "" : `, dont l'opérateur est ${quoteFr(suggestion)}`}.`,
    en: ({ value, suggestion }) =>
      `The title ${quoteEn(value)} is no account; it holds for the rows below${suggestion === undefined ? "" : `, whose operator is ${quoteEn(suggestion)}`}.`,
  }),
  "operator-from-title": entry<{ readonly operator: string }>({
    severity: "notice",
    fr: ({ value, operator }) =>
      `Les comptes placés sous ${quoteFr(value)} (titre ou nom de feuille) sont attribués à l'opérateur ${quoteFr(operator)}.`,
    en: ({ value, operator }) =>
      `The accounts under ${quoteEn(value)} (title or sheet name) are assigned to operator ${quoteEn(operator)}.`,
  }),
  "other-operator-name": entry<{ readonly operator: string }>({
    severity: "warning",
    fr: ({ value, operator }) =>
      `La liste nomme ${quoteFr(value)} ; ces comptes sont attribués au seul opérateur connu, ${quoteFr(operator)}. Vérifiez qu'il s'agit bien de lui, ou ajoutez leur SIREN.`,
    en: ({ value, operator }) =>
      `The list names ${quoteEn(value)}; these accounts are assigned to the only operator known, ${quoteEn(operator)}. Check that it is the one, or add their SIREN.`,
  }),
  "unread-action": entry({
    severity: "error",
    scope: "list",
    fr: ({ value }) =>
      `La colonne ${quoteFr(value)} contient des ajouts et des retraits, mais n'est pas reconnue comme une action : la liste serait lue comme complète. Intitulez-la « Action », ou désignez-la par --map action=…`,
    en: ({ value }) =>
      `Column ${quoteEn(value)} holds additions and withdrawals but is not recognised as an action: the list would be read as a full one. Call it "Action", or name it with --map action=…`,
  }),
  "archive-sheet": entry({
    severity: "warning",
    fr: ({ value }) =>
      `La feuille ${quoteFr(value)} est lue comme les autres, alors que son nom est celui d'une liste de personnes parties. Désignez les feuilles à lire par --sheet.`,
    en: ({ value }) =>
      `Sheet ${quoteEn(value)} is read like the others, although its name is that of a list of people who have left. Name the sheets to read with --sheet.`,
  }),
};
