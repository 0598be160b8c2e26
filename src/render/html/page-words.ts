import type { Severity } from "../../findings/entry.js";
import type { Language } from "../../model/language.js";

/** The fixed words of the pages that the other reports do not have; in French with its no-break spaces. */
type PageWords = {
  readonly product: string;
  readonly skip: string;
  readonly verdicts: Readonly<Record<Severity | "none", string>>;
  readonly severityMeaning: Readonly<Record<Severity | "accounts", string>>;
  readonly severityTitles: Readonly<Record<Severity, string>>;
  readonly tables: string;
  readonly noTable: string;
  readonly tableColumns: readonly [list: string, header: string, columns: string, balance: string];
  readonly noHeaderRow: string;
  readonly overview: string;
  readonly file: string;
  readonly total: string;
  readonly filters: string;
  readonly search: string;
  readonly severity: string;
  readonly code: string;
  readonly every: string;
  readonly reset: string;
  readonly place: string;
  readonly sentence: string;
  readonly value: string;
  readonly findings: (count: number) => string;
  /** Which findings of their code a table shows, where it does not show all. */
  readonly range: (first: number, last: number, total: number) => string;
  /** With `{shown}` and `{total}` where the page's script puts the numbers. */
  readonly shown: Readonly<Record<"none" | "one" | "many" | "group", string>>;
  readonly confidential: string;
  readonly selfContained: string;
};

const french: PageWords = {
  product: "Habilitations ISOPE (DCAQ)",
  skip: "Aller aux constats",
  verdicts: {
    error: "Corrigez les erreurs dans les listes, puis contrôlez-les à nouveau.",
    warning: "Aucune erreur. Vérifiez les points signalés avant d'établir la demande.",
    notice: "Aucune erreur, rien à vérifier. Ce que la lecture a toléré ou réparé est indiqué ci-dessous.",
    none: "Aucun constat\u202f: les listes peuvent servir telles quelles.",
  },
  severityMeaning: {
    accounts: "désignés par les listes",
    error: "à corriger avant toute demande",
    warning: "sans bloquer la demande",
    notice: "toléré ou réparé à la lecture",
  },
  severityTitles: { error: "Erreurs", warning: "À vérifier", notice: "Pour information" },
  tables: "Listes lues",
  noTable: "Aucune liste n'a pu être lue.",
  tableColumns: ["Liste", "En-tête", "Colonnes", "Bilan des lignes"],
  noHeaderRow: "aucun",
  overview: "Constats par fichier",
  file: "Fichier",
  total: "Total",
  filters: "Filtrer les constats",
  search: "Rechercher",
  severity: "Gravité",
  code: "Type de constat",
  every: "Tous",
  reset: "Tout afficher",
  place: "Endroit",
  sentence: "Constat",
  value: "Valeur lue",
  findings: (count) => `${count.toLocaleString("fr-FR")} ${count < 2 ? "constat" : "constats"}`,
  range: (first, last, total) =>
    `constats ${first.toLocaleString("fr-FR")} à ${last.toLocaleString("fr-FR")} sur ${total.toLocaleString("fr-FR")}`,
  shown: {
    none: "Aucun constat affiché sur {total}",
    one: "1 constat affiché sur {total}",
    many: "{shown} constats affichés sur {total}",
    group: "{shown} sur {total}",
  },
  confidential:
    "Ce rapport contient des données personnelles\u202f: ne le transmettez qu'aux personnes chargées des habilitations.",
  selfContained: "Page autonome produite par isope-habilitations\u202f; elle ne charge rien du réseau.",
};

const english: PageWords = {
  product: "ISOPE (DCAQ) habilitations",
  skip: "Skip to the findings",
  verdicts: {
    error: "Correct the errors in the lists, then check them again.",
    warning: "No error. Look at the points raised before preparing the request.",
    notice: "No error, nothing to check. What was tolerated or repaired while reading is told below.",
    none: "No finding: the lists can be used as they are.",
  },
  severityMeaning: {
    accounts: "named by the lists",
    error: "to correct before any request",
    warning: "without blocking the request",
    notice: "tolerated or repaired",
  },
  severityTitles: { error: "Errors", warning: "To check", notice: "For information" },
  tables: "Lists read",
  noTable: "No list could be read.",
  tableColumns: ["List", "Header row", "Columns", "Balance of the rows"],
  noHeaderRow: "none",
  overview: "Findings by file",
  file: "File",
  total: "Total",
  filters: "Filter the findings",
  search: "Search",
  severity: "Severity",
  code: "Kind of finding",
  every: "All",
  reset: "Show all",
  place: "Place",
  sentence: "Finding",
  value: "Value read",
  findings: (count) => `${count.toLocaleString("en-GB")} ${count === 1 ? "finding" : "findings"}`,
  range: (first, last, total) =>
    `findings ${first.toLocaleString("en-GB")} to ${last.toLocaleString("en-GB")} of ${total.toLocaleString("en-GB")}`,
  shown: {
    none: "No finding shown of {total}",
    one: "1 finding shown of {total}",
    many: "{shown} findings shown of {total}",
    group: "{shown} of {total}",
  },
  confidential: "This report holds personal data: pass it on to those in charge of habilitations only.",
  selfContained: "Self-contained page made by isope-habilitations; it loads nothing from the network.",
};

/** The words of the pages in each language. */
export const pageWordsIn: Readonly<Record<Language, PageWords>> = { fr: french, en: english };
