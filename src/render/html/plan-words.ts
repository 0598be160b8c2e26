import type { Language } from "../../model/language.js";
import type { OutcomeKind } from "./outcome-kind.js";

/** The fixed words of the page of a plan that no other report has; in French with its no-break spaces. */
type PlanWords = {
  readonly skip: string;
  readonly clear: Readonly<Record<"diff" | "request", string>>;
  readonly toSettle: string;
  readonly meaning: Readonly<
    Record<"suspects" | "withdrawals" | "additions" | "amendments" | "unchanged", string>
  >;
  readonly also: string;
  readonly overview: string;
  readonly overviewColumns: readonly [
    toSettle: string,
    withdrawals: string,
    additions: string,
    amendments: string,
  ];
  readonly search: string;
  readonly searchIn: string;
  readonly shown: Readonly<Record<"none" | "one" | "many" | "group", string>>;
  readonly rows: (count: number) => string;
  readonly kept: (count: number) => string;
  readonly added: (count: number) => string;
  readonly withdrawn: (count: number) => string;
  /** Of each section, what it means or what to do; the others need none. */
  readonly notes: Readonly<Partial<Record<OutcomeKind, string>>>;
  readonly pair: (number: number, total: number) => string;
  readonly pairColumns: readonly [field: string, withdrawal: string, addition: string];
  readonly settledColumns: readonly [withdrawal: string, addition: string, decision: string];
  readonly rowToCorrect: string;
  readonly move: string;
  /** Which rows a table shows, where the list is cut in several. */
  readonly range: (first: number, last: number, total: number) => string;
  readonly fingerprint: string;
  readonly fileColumns: readonly [path: string, sha256: string];
};

const frenchCount =
  (one: string, many: string) =>
  (count: number): string =>
    `${count.toLocaleString("fr-FR")} ${count < 2 ? one : many}`;
const englishNumber = (count: number): string => count.toLocaleString("en-GB");

const french: PlanWords = {
  skip: "Aller aux changements",
  clear: {
    diff: "Rien ne s'oppose à la demande.",
    request: "La demande est écrite\u202f: relisez-la avant de la signer.",
  },
  toSettle: "Des paires restent à trancher\u202f: voyez ci-dessous si chacune est une seule personne.",
  meaning: {
    suspects: "une seule personne ou deux\u202f?",
    withdrawals: "perdent l'accès",
    additions: "reçoivent l'accès",
    amendments: "rien à demander à la douane",
    unchanged: "gardent l'accès",
  },
  also: "Aussi",
  overview: "Opérateurs",
  overviewColumns: ["À trancher", "Retraits", "Ajouts", "Modifications"],
  search: "Rechercher un compte ou un constat",
  searchIn: "Rechercher dans la page",
  shown: {
    none: "Aucune ligne affichée sur {total}",
    one: "1 ligne affichée sur {total}",
    many: "{shown} lignes affichées sur {total}",
    group: "{shown} sur {total}",
  },
  rows: frenchCount("ligne", "lignes"),
  kept: frenchCount("conservé", "conservés"),
  added: frenchCount("ajouté", "ajoutés"),
  withdrawn: frenchCount("retiré", "retirés"),
  notes: {
    withheld: "Une ligne à corriger désigne peut-être ces comptes\u202f: leur retrait n'est pas demandé.",
    withheldAdditions:
      "Une ligne à corriger désigne peut-être ces comptes, déjà habilités\u202f: leur ajout n'est pas demandé.",
    settled: "Ce qui a été décidé de chaque paire.",
  },
  pair: (number, total) => `Paire ${number.toLocaleString("fr-FR")} sur ${total.toLocaleString("fr-FR")}`,
  pairColumns: ["Champ", "Retrait", "Ajout"],
  settledColumns: ["Compte actuel", "Compte demandé", "Décision"],
  rowToCorrect: "Ligne à corriger",
  move: "Mouvement",
  range: (first, last, total) =>
    `${first.toLocaleString("fr-FR")} à ${last.toLocaleString("fr-FR")} sur ${total.toLocaleString("fr-FR")}`,
  fingerprint: "Empreinte de ce plan (SHA-256)",
  fileColumns: ["Fichier", "Empreinte (SHA-256)"],
};

const english: PlanWords = {
  skip: "Skip to the changes",
  clear: {
    diff: "Nothing stands against the request.",
    request: "The request is written: read it again before signing.",
  },
  toSettle: "Some pairs are still to settle: see below whether each is one person.",
  meaning: {
    suspects: "one person or two?",
    withdrawals: "lose access",
    additions: "are given access",
    amendments: "nothing to ask of customs",
    unchanged: "keep access",
  },
  also: "Also",
  overview: "Operators",
  overviewColumns: ["To settle", "Withdrawals", "Additions", "Amendments"],
  search: "Search for an account or a finding",
  searchIn: "Search the page",
  shown: {
    none: "No row shown of {total}",
    one: "1 row shown of {total}",
    many: "{shown} rows shown of {total}",
    group: "{shown} of {total}",
  },
  rows: (count) => `${englishNumber(count)} ${count === 1 ? "row" : "rows"}`,
  kept: (count) => `${englishNumber(count)} kept`,
  added: (count) => `${englishNumber(count)} added`,
  withdrawn: (count) => `${englishNumber(count)} withdrawn`,
  notes: {
    withheld: "A row to correct may name these accounts: their withdrawal is not asked for.",
    withheldAdditions:
      "A row to correct may name these accounts, habilitated already: their addition is not asked for.",
    settled: "What was decided of each pair.",
  },
  pair: (number, total) => `Pair ${englishNumber(number)} of ${englishNumber(total)}`,
  pairColumns: ["Field", "Withdrawal", "Addition"],
  settledColumns: ["Current account", "Account asked for", "Decision"],
  rowToCorrect: "Row to correct",
  move: "Move",
  range: (first, last, total) =>
    `${englishNumber(first)} to ${englishNumber(last)} of ${englishNumber(total)}`,
  fingerprint: "Fingerprint of this plan (SHA-256)",
  fileColumns: ["File", "Fingerprint (SHA-256)"],
};

/** The words of the page of a plan in each language. */
export const planWordsIn: Readonly<Record<Language, PlanWords>> = { fr: french, en: english };
