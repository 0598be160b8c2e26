import type { Language } from "../model/language.js";
import type { Evidence, Suspect } from "../model/plan.js";

/** Why a pair is suspect, in words: `même courriel, identifiant différent d'une lettre`. */
export function suspectReason({ evidence }: Suspect, language: Language): string {
  return evidence.map((each) => evidenceWords[each][language]).join(", ");
}

const evidenceWords: Readonly<Record<Evidence, Readonly<Record<Language, string>>>> = {
  "same-email": { fr: "même courriel", en: "same email" },
  "near-email": { fr: "courriel presque le même", en: "nearly the same email" },
  "same-name": { fr: "même nom", en: "same name" },
  "swapped-names": { fr: "nom et prénom intervertis", en: "last and first name exchanged" },
  "shared-last-name": { fr: "une partie du nom en commun", en: "part of the last name in common" },
  "near-name": { fr: "nom presque le même", en: "nearly the same name" },
  "other-gender": {
    fr: "mais un prénom masculin et un féminin",
    en: "but a masculine and a feminine forename",
  },
  "transposed-characters": {
    fr: "identifiant avec deux caractères intervertis",
    en: "identifier with two characters exchanged",
  },
  "missing-character": {
    fr: "identifiant avec un caractère de plus ou de moins",
    en: "identifier with one character more or less",
  },
  "doubled-character": {
    fr: "identifiant avec un caractère doublé",
    en: "identifier with a doubled character",
  },
  "look-alike-character": {
    fr: "identifiant avec des caractères qui se ressemblent (O et 0, l et 1)",
    en: "identifier with characters that look alike (O and 0, l and 1)",
  },
  accent: { fr: "identifiant différent d'un accent", en: "identifier different by an accent" },
  "other-character": { fr: "identifiant différent d'une lettre", en: "identifier different by one letter" },
  "other-digit": { fr: "identifiant différent d'un chiffre", en: "identifier different by one digit" },
};
