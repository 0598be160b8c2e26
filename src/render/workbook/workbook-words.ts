import type { Language } from "../../model/language.js";

/** The words of the workbooks that are not sentences of findings. */
export type WorkbookWords = {
  /** The name of the sheet that a table gets where its file has none. */
  readonly list: string;
  readonly check: {
    readonly sheet: string;
    readonly columns: readonly [string, string, string, string, string, string];
  };
  readonly corrections: {
    readonly sheet: string;
    readonly columns: readonly string[];
    readonly repaired: string;
    readonly toCorrect: string;
    readonly toCheck: string;
    readonly information: string;
    readonly leftOut: string;
  };
};

const french: WorkbookWords = {
  list: "Liste",
  check: {
    sheet: "Contrôle",
    columns: ["Gravité", "Feuille", "Cellule", "Constat", "Valeur", "Proposition"],
  },
  corrections: {
    sheet: "Corrections",
    columns: ["Suite", "Ligne", "Fichier", "D'où", "Avant", "Après", "Proposition", "Pourquoi"],
    repaired: "réparé",
    toCorrect: "à corriger",
    toCheck: "à vérifier",
    information: "pour information",
    leftOut: "doublon non repris",
  },
};

const english: WorkbookWords = {
  list: "List",
  check: {
    sheet: "Check",
    columns: ["Severity", "Sheet", "Cell", "Finding", "Value", "Suggestion"],
  },
  corrections: {
    sheet: "Corrections",
    columns: ["State", "Row", "File", "From", "Before", "After", "Suggestion", "Why"],
    repaired: "repaired",
    toCorrect: "to correct",
    toCheck: "to check",
    information: "for information",
    leftOut: "duplicate left out",
  },
};

/** The words of the workbooks in each language. */
export const workbookWords: Readonly<Record<Language, WorkbookWords>> = { fr: french, en: english };
