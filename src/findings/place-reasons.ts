/** Why a place of a form cannot hold what goes there. */
export type PlaceReason = "no-place" | "several-rows" | "too-narrow" | "too-tall" | "shared-row";

/** The reason in a sentence: what is wrong with the place, and what to do. */
export const placeReasons: Readonly<Record<PlaceReason, { readonly fr: string; readonly en: string }>> = {
  "no-place": {
    fr: "Ce nom ne mène à aucune cellule : corrigez-le dans le gestionnaire de noms.",
    en: "The name leads to no cell: mend it in the name manager.",
  },
  "several-rows": {
    fr: "Les {{repères}} d'un tableau se trouvent sur plusieurs lignes : mettez-les sur une seule, qui sera répétée pour chaque compte.",
    en: "The {{placeholders}} of one table stand on several rows: put them on a single one, which is repeated for each account.",
  },
  "too-narrow": {
    fr: "Un compte y a plus de valeurs que de cellules : étendez le nom à cinq cellules (numéro, nom, prénom, identifiant, courriel), ou marquez les colonnes par des {{repères}}.",
    en: "An account has more values than cells there: extend the name to five cells (number, last name, first name, identifier, email), or mark the columns with {{placeholders}}.",
  },
  "too-tall": {
    fr: "Ce nom couvre des colonnes entières : limitez-le aux lignes du tableau.",
    en: "The name covers whole columns: limit it to the rows of the table.",
  },
  "shared-row": {
    fr: "Deux tableaux se trouvent sur la même ligne : placez-les l'un sous l'autre.",
    en: "Two tables stand on the same row: place them one below the other.",
  },
};
