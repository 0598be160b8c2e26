import type { Language } from "../model/language.js";
import { type Location, relativeText } from "../model/location.js";
import { type Entry, entry, type FindingDetails, quoteEn, quoteFr } from "./entry.js";

/** What may be wrong with a review of the register that somebody filled in. */
export const reviewEntries = {
  "not-a-review": entry({
    severity: "error",
    scope: "list",
    fr: () =>
      "Ce fichier n'est pas une revue : il n'a pas de colonne Décision à côté d'une colonne Référence ou Identifiant. Rendez le classeur que « register review » a écrit.",
    en: () =>
      'This file is no review: it has no Decision column beside a Reference or Identifier column. Give back the workbook that "register review" wrote.',
  }),
  "unknown-review-decision": entry({
    severity: "error",
    scope: "list",
    fr: ({ value }) =>
      `La décision ${quoteFr(value)} n'est pas comprise. Écrivez « garder » ou « retirer », ou laissez la cellule vide.`,
    en: ({ value }) =>
      `The decision ${quoteEn(value)} is not understood. Write "keep" or "withdraw", or leave the cell empty.`,
  }),
  "repeated-review-decision": entry<{ readonly first: Location }>({
    severity: "error",
    scope: "list",
    fr: ({ at, value, first }) =>
      `La décision ${quoteFr(value)} contredit celle prise pour le même compte en ${relativeText(at, first, "fr")}. N'en gardez qu'une.`,
    en: ({ at, value, first }) =>
      `The decision ${quoteEn(value)} contradicts the one taken on the same account at ${relativeText(at, first, "en")}. Keep one of them.`,
  }),
  "mixed-review-row": entry<{ readonly expected: string }>({
    severity: "error",
    scope: "list",
    fr: ({ value, expected }) =>
      `La référence de cette ligne est celle de ${quoteFr(expected)}, mais la ligne porte ${quoteFr(value)} : des colonnes ont sans doute été triées sans les autres. Reprenez la revue d'origine.`,
    en: ({ value, expected }) =>
      `The reference of this row is that of ${quoteEn(expected)}, but the row holds ${quoteEn(value)}: some columns were probably sorted without the others. Start again from the original review.`,
  }),
  "unmatched-review-row": entry({
    severity: "warning",
    fr: ({ value }) =>
      `Cette ligne (${quoteFr(value)}) ne correspond à aucun compte habilité aujourd'hui : rien n'est fait pour elle. Vérifiez que le compte a déjà été retiré.`,
    en: ({ value }) =>
      `This row (${quoteEn(value)}) matches no account habilitated today: nothing is done about it. Check that the account was withdrawn already.`,
  }),
  "missing-review-row": entry({
    severity: "warning",
    fr: ({ value }) =>
      `La revue n'a pas de ligne pour ${quoteFr(value)}, qui est habilité : il compte comme sans réponse.`,
    en: ({ value }) =>
      `The review has no row for ${quoteEn(value)}, who is habilitated: it counts as not answered.`,
  }),
  "stale-review": entry<{ readonly made: number; readonly now: number }>({
    severity: "warning",
    fr: ({ made, now }) =>
      `Cette revue a été faite sur le registre n° ${made}, qui en est au n° ${now} : seuls les comptes habilités aujourd'hui sont pris.`,
    en: ({ made, now }) =>
      `This review was made from register no. ${made}, which has moved to no. ${now}: only accounts habilitated today are taken.`,
  }),
};

type ReviewCode = keyof typeof reviewEntries;
type Extras = {
  [C in ReviewCode]: (typeof reviewEntries)[C] extends Entry<infer Extra> ? Extra : never;
};

/** What is wrong with a filled review, of one code. */
export type ReviewProblemOf<C extends ReviewCode> = {
  [K in C]: { readonly code: K } & FindingDetails & Extras[K];
}[C];

/** What is wrong with a filled review: a finding. */
export type ReviewProblem = ReviewProblemOf<ReviewCode>;

/** The sentence of what is wrong with a review. */
export function reviewProblemMessage<C extends ReviewCode>(
  problem: ReviewProblemOf<C>,
  language: Language,
): string {
  const entries: { readonly [K in ReviewCode]: Entry<Extras[K]> } = reviewEntries;
  return entries[problem.code as C][language](problem);
}
