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
      `Le compte ${quoteFr(value)} n'est pas retiré : ${relativeText(at, because, "fr")} le désigne peut-être sans pouvoir être lu avec certitude. Corrigez cet endroit puis recommencez.`,
    en: ({ at, value, because }) =>
      `Account ${quoteEn(value)} is not withdrawn: ${relativeText(at, because, "en")} may name it but cannot be read with certainty. Correct that place and run again.`,
  }),
  "withheld-addition": entry<{ readonly because: Location }>({
    severity: "warning",
    fr: ({ at, value, because }) =>
      `Le compte ${quoteFr(value)} n'est pas ajouté : il est peut-être déjà habilité, d'après ${relativeText(at, because, "fr")} qui est en erreur. Corrigez cet endroit puis recommencez.`,
    en: ({ at, value, because }) =>
      `Account ${quoteEn(value)} is not added: it may be habilitated already, by ${relativeText(at, because, "en")}, which has an error. Correct that place and run again.`,
  }),
  "other-person": entry<{ readonly current: Location; readonly person: string }>({
    severity: "error",
    fr: ({ at, value, current, person }) =>
      `L'identifiant ${quoteFr(value)} est aujourd'hui celui de ${quoteFr(person)} (${relativeText(at, current, "fr")}) : nom et courriel diffèrent ici tous deux. Une colonne est sans doute décalée ; vérifiez la ligne.`,
    en: ({ at, value, current, person }) =>
      `Identifier ${quoteEn(value)} is today that of ${quoteEn(person)} (${relativeText(at, current, "en")}): both name and email differ here. A column has probably shifted; check the row.`,
  }),
  "signatory-withdrawn": entry<{ readonly person: string }>({
    severity: "warning",
    fr: ({ value, person }) =>
      `Le compte ${quoteFr(value)}, à retirer, semble être celui du signataire de la demande (${quoteFr(person)}). Vérifiez que c'est bien voulu.`,
    en: ({ value, person }) =>
      `Account ${quoteEn(value)}, to be withdrawn, seems to be that of the request's signatory (${quoteEn(person)}). Check that this is what you want.`,
  }),
  "looks-like-extract": entry<{
    readonly current: number;
    readonly desired: number;
    readonly operator: string;
  }>({
    severity: "warning",
    fr: ({ current, desired, operator }) =>
      `La liste demandée est dix fois plus petite que ce qui est habilité aujourd'hui (${operator === "" ? "" : `${operator} : `}${desired} compte${desired > 1 ? "s" : ""} au lieu de ${current}) : c'est sans doute un extrait ou une liste de mouvements. Donnez la liste complète, ou ajoutez une colonne Action.`,
    en: ({ current, desired, operator }) =>
      `The desired list is ten times smaller than what is habilitated today (${operator === "" ? "" : `${operator}: `}${desired} account${desired === 1 ? "" : "s"} instead of ${current}): it is probably an extract or a change list. Give the full list, or add an Action column.`,
  }),
};
