import { type Location, relativeText } from "../model/location.js";
import { entry, quoteEn, quoteFr } from "./entry.js";

/** What comparing the two sides may bring out. */
export const planEntries = {
  "already-habilitated": entry({
    severity: "warning",
    fr: ({ value }) =>
      `Le compte ${quoteFr(value)} est à ajouter mais il est déjà habilité : rien n'est demandé pour lui.`,
    en: ({ value }) =>
      `Account ${quoteEn(value)} is to be added but is habilitated already: nothing is asked for it.`,
  }),
  "not-habilitated": entry({
    severity: "warning",
    fr: ({ value }) =>
      `Le compte ${quoteFr(value)} est à retirer mais il n'est pas habilité : rien n'est demandé pour lui. Vérifiez son identifiant.`,
    en: ({ value }) =>
      `Account ${quoteEn(value)} is to be withdrawn but is not habilitated: nothing is asked for it. Check its identifier.`,
  }),
  "damaged-identifier": entry<{ readonly current: Location }>({
    severity: "error",
    fr: ({ at, value, suggestion, current }) =>
      `L'identifiant ${quoteFr(value)} n'est pas habilité, mais ${quoteFr(suggestion)} l'est (${relativeText(at, current, "fr")}) et n'en diffère que par des zéros de tête, des espaces ou des lettres d'un autre alphabet. Corrigez celui des deux qui est faux.`,
    en: ({ at, value, suggestion, current }) =>
      `Identifier ${quoteEn(value)} is not habilitated, but ${quoteEn(suggestion)} is (${relativeText(at, current, "en")}), and differs by leading zeros, spaces or letters of another alphabet only. Correct whichever is wrong.`,
  }),
  "withheld-withdrawal": entry<{ readonly because: Location }>({
    severity: "warning",
    fr: ({ at, value, because }) =>
      `Le compte ${quoteFr(value)} n'est pas retiré : la ligne ${relativeText(at, because, "fr")}, qui n'a pas pu être lue comme un compte sûr, le désigne peut-être. Corrigez cette ligne puis recommencez.`,
    en: ({ at, value, because }) =>
      `Account ${quoteEn(value)} is not withdrawn: row ${relativeText(at, because, "en")}, which could not be read as a sure account, may name it. Correct that row and run again.`,
  }),
};
