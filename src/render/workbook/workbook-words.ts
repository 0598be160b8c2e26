import type { Severity } from "../../findings/entry.js";
import type { Language } from "../../model/language.js";

/** The words of the workbooks that are not sentences of findings. */
export type WorkbookWords = {
  /** The name of the sheet that a table gets where its file has none. */
  readonly list: string;
  readonly check: { readonly sheet: string; readonly columns: readonly string[] };
  readonly corrections: {
    readonly sheet: string;
    readonly columns: readonly string[];
    /** What became of what a finding is about. */
    readonly repaired: string;
    readonly leftOut: string;
    /** Said beside a row that is in doubt as a whole. */
    readonly rowToCorrect: string;
    readonly states: Readonly<Record<Severity, string>>;
    readonly counts: (counts: { readonly repaired: number; readonly toCorrect: number }) => string;
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
    columns: [
      "État",
      "Ligne écrite",
      "Fichier d'origine",
      "Cellule d'origine",
      "Avant",
      "Après",
      "Proposition",
      "Pourquoi",
    ],
    repaired: "réparé",
    leftOut: "doublon retiré",
    rowToCorrect: "ligne à corriger, voir la feuille Corrections",
    states: { error: "à corriger", warning: "à vérifier", notice: "pour information" },
    counts: ({ repaired, toCorrect }) =>
      `${repaired} valeur${repaired < 2 ? " réparée" : "s réparées"}, ${toCorrect} point${toCorrect < 2 ? "" : "s"} à corriger`,
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
    columns: [
      "State",
      "Row written",
      "Original file",
      "Original cell",
      "Before",
      "After",
      "Suggestion",
      "Why",
    ],
    repaired: "repaired",
    leftOut: "duplicate removed",
    rowToCorrect: "row to correct, see sheet Corrections",
    states: { error: "to correct", warning: "to check", notice: "for information" },
    counts: ({ repaired, toCorrect }) =>
      `${repaired} value${repaired === 1 ? "" : "s"} repaired, ${toCorrect} point${toCorrect === 1 ? "" : "s"} to correct`,
  },
};

/** The words of the workbooks in each language. */
export const workbookWords: Readonly<Record<Language, WorkbookWords>> = { fr: french, en: english };
