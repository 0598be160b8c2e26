import type { Language } from "../model/language.js";
import type { Decision } from "../model/plan.js";
import { numberText } from "./number-text.js";

/** The words of the reports that are not sentences of findings. */
export type Words = {
  /** Punctuation with the spaces that each language puts around it. */
  readonly colon: string;
  readonly semicolon: string;
  readonly severity: Readonly<Record<"error" | "warning" | "notice", string>>;
  readonly additions: (count: number) => string;
  readonly withdrawals: (count: number) => string;
  readonly amendments: (count: number) => string;
  readonly cosmetic: (count: number) => string;
  readonly withheld: (count: number) => string;
  readonly withheldAdditions: (count: number) => string;
  readonly suspects: (count: number) => string;
  readonly settled: (count: number) => string;
  readonly suspectsNote: string;
  readonly decisions: Readonly<Record<Decision, string>>;
  /** What to do of the pairs: the flags that write the decisions to take, and apply them. */
  readonly howToSettle: string;
  readonly reason: string;
  readonly decision: string;
  readonly movedTo: (operator: string) => string;
  readonly movedFrom: (operator: string) => string;
  readonly notComputed: string;
  readonly unchanged: (count: number) => string;
  /** What customs has not answered yet. */
  readonly pending: (count: number) => string;
  /** Above the requests that a run recorded in the register. */
  readonly recorded: (count: number) => string;
  readonly errors: (count: number) => string;
  readonly warnings: (count: number) => string;
  readonly notices: (count: number) => string;
  readonly accounts: (count: number) => string;
  /** What a section of a request asks. */
  readonly sections: Readonly<Record<4 | 5, string>>;
  readonly rowsRead: (count: number) => string;
  readonly rowsWithErrors: (count: number) => string;
  readonly rowsIgnored: (count: number) => string;
  readonly rowsBlank: (count: number) => string;
  readonly current: string;
  readonly desired: string;
  readonly list: string;
  readonly operator: (name: string | undefined, siren: string | undefined) => string;
  readonly habilitatedToday: (count: number) => string;
  /** Where what is pending counts as if customs had answered. */
  readonly habilitatedOrAsked: (count: number) => string;
  readonly none: string;
  readonly findings: string;
  readonly noFindings: string;
  readonly columns: readonly [string, string, string, string];
  readonly location: string;
  readonly because: (row: string) => string;
  readonly stopped: Readonly<Record<"errors" | "refused" | "nothing-to-ask", string>>;
  readonly wouldStop: Readonly<Record<"errors" | "refused" | "nothing-to-ask", string>>;
  readonly written: (count: number) => string;
  readonly failures: (count: number) => string;
  readonly suggestion: string;
  readonly amendmentsNote: string;
  readonly titles: Readonly<Record<"validate" | "diff" | "request" | "verify", string>>;
  /** What a folded list does not show, of `what` where it is a part of the list, with the flag that unfolds. */
  readonly more: (count: number, what?: string) => string;
  /** The columns of the summary of the operators that have a word; the others have a sign. */
  readonly summary: Readonly<Record<"operator" | "before" | "after", string>>;
  readonly nothingChanges: string;
};

const frenchCount =
  (one: string, many: string) =>
  (count: number): string =>
    `${numberText(count, "fr")} ${count < 2 ? one : many}`;
const englishCount =
  (one: string, many: string) =>
  (count: number): string =>
    `${numberText(count, "en")} ${count === 1 ? one : many}`;

const french: Words = {
  colon: " : ",
  semicolon: " ; ",
  severity: { error: "erreur", warning: "à vérifier", notice: "pour information" },
  additions: frenchCount("ajout", "ajouts"),
  withdrawals: frenchCount("retrait", "retraits"),
  amendments: frenchCount("modification", "modifications"),
  cosmetic: frenchCount("différence d'écriture", "différences d'écriture"),
  withheld: frenchCount("retrait suspendu", "retraits suspendus"),
  withheldAdditions: frenchCount("ajout suspendu", "ajouts suspendus"),
  suspects: frenchCount("paire à trancher", "paires à trancher"),
  settled: frenchCount("paire tranchée", "paires tranchées"),
  suspectsNote:
    "un retrait et un ajout qui sont peut-être la même personne ; ils restent dans la demande tant que rien n'est décidé",
  decisions: {
    separate: "deux comptes : retirer et ajouter",
    "keep-current": "même compte : garder l'actuel",
    "take-new": "même compte : prendre le nouveau",
  },
  howToSettle:
    "pour trancher : relancez diff avec --write-decisions decisions.csv, décidez dans ce fichier, puis relancez avec --resolve decisions.csv",
  reason: "Raison",
  decision: "Décision",
  movedTo: (operator) => `passe chez ${operator}`,
  movedFrom: (operator) => `vient de ${operator}`,
  notComputed: "écarts non calculés",
  unchanged: frenchCount("inchangé", "inchangés"),
  pending: frenchCount("en attente", "en attente"),
  recorded: frenchCount("demande enregistrée au registre", "demandes enregistrées au registre"),
  errors: frenchCount("erreur", "erreurs"),
  warnings: frenchCount("point à vérifier", "points à vérifier"),
  notices: frenchCount("information", "informations"),
  accounts: frenchCount("compte", "comptes"),
  sections: { 4: "ajouts", 5: "retraits" },
  rowsRead: frenchCount("ligne lue", "lignes lues"),
  rowsWithErrors: frenchCount("ligne en erreur", "lignes en erreur"),
  rowsIgnored: frenchCount("ligne sans compte", "lignes sans compte"),
  rowsBlank: frenchCount("ligne vide", "lignes vides"),
  current: "Comptes habilités aujourd'hui",
  desired: "Comptes demandés",
  list: "Liste",
  operator: (name, siren) =>
    siren === undefined
      ? "Tous les comptes"
      : name === undefined
        ? `SIREN ${siren}`
        : `${name} (SIREN ${siren})`,
  habilitatedToday: (count) =>
    `${numberText(count, "fr")} ${count < 2 ? "compte habilité" : "comptes habilités"} aujourd'hui`,
  habilitatedOrAsked: frenchCount("compte habilité ou demandé", "comptes habilités ou demandés"),
  none: "Néant",
  findings: "Constats",
  noFindings: "Aucun constat.",
  columns: ["Nom", "Prénom", "Identifiant", "Courriel"],
  location: "Ligne",
  because: (row) => `ligne à corriger : ${row}`,
  stopped: {
    errors:
      "Aucune demande n'a été écrite : corrigez les erreurs, ou laissez de côté les lignes en erreur avec --skip-invalid.",
    refused: "Aucune demande n'a été écrite : le garde-fou a refusé.",
    "nothing-to-ask": "Aucune demande n'a été écrite : il n'y a rien à demander.",
  },
  wouldStop: {
    errors: "Aucune demande ne serait écrite : les erreurs sont à corriger d'abord.",
    refused: "Une demande serait refusée par le garde-fou :",
    "nothing-to-ask": "Il n'y a rien à demander.",
  },
  failures: frenchCount("opérateur sans demande", "opérateurs sans demande"),
  written: frenchCount("fichier écrit", "fichiers écrits"),
  suggestion: "Proposition",
  amendmentsNote: "à faire par la personne sur le portail, rien n'est demandé à la douane",
  titles: {
    validate: "Contrôle des listes",
    diff: "Écarts",
    request: "Demande d'habilitation",
    verify: "Vérification avant signature",
  },
  more: (count, what) =>
    `… et ${frenchCount("autre", "autres")(count)}${what === undefined ? "" : ` « ${what} »`} (--all)`,
  summary: { operator: "Opérateur", before: "Avant", after: "Après" },
  nothingChanges: "inchangé",
};

const english: Words = {
  colon: ": ",
  semicolon: "; ",
  severity: { error: "error", warning: "to check", notice: "for information" },
  additions: englishCount("addition", "additions"),
  withdrawals: englishCount("withdrawal", "withdrawals"),
  amendments: englishCount("amendment", "amendments"),
  cosmetic: englishCount("difference of writing", "differences of writing"),
  withheld: englishCount("withheld withdrawal", "withheld withdrawals"),
  withheldAdditions: englishCount("withheld addition", "withheld additions"),
  suspects: englishCount("pair to settle", "pairs to settle"),
  settled: englishCount("pair settled", "pairs settled"),
  suspectsNote:
    "a withdrawal and an addition that may be one person; they stay in the request until somebody decides",
  decisions: {
    separate: "two accounts: withdraw and add",
    "keep-current": "one account: keep the current one",
    "take-new": "one account: take the new one",
  },
  howToSettle:
    "to settle: run diff with --write-decisions decisions.csv, decide in that file, then run again with --resolve decisions.csv",
  reason: "Reason",
  decision: "Decision",
  movedTo: (operator) => `moves to ${operator}`,
  movedFrom: (operator) => `comes from ${operator}`,
  notComputed: "differences not computed",
  unchanged: englishCount("unchanged", "unchanged"),
  pending: englishCount("pending", "pending"),
  recorded: englishCount("request recorded in the register", "requests recorded in the register"),
  errors: englishCount("error", "errors"),
  warnings: englishCount("warning", "warnings"),
  notices: englishCount("notice", "notices"),
  accounts: englishCount("account", "accounts"),
  sections: { 4: "additions", 5: "withdrawals" },
  rowsRead: englishCount("row read", "rows read"),
  rowsWithErrors: englishCount("row with errors", "rows with errors"),
  rowsIgnored: englishCount("row without account", "rows without account"),
  rowsBlank: englishCount("blank row", "blank rows"),
  current: "Accounts habilitated today",
  desired: "Accounts asked for",
  list: "List",
  operator: (name, siren) =>
    siren === undefined ? "All accounts" : name === undefined ? `SIREN ${siren}` : `${name} (SIREN ${siren})`,
  habilitatedToday: (count) =>
    `${numberText(count, "en")} ${count === 1 ? "account" : "accounts"} habilitated today`,
  habilitatedOrAsked: englishCount("account habilitated or asked for", "accounts habilitated or asked for"),
  none: "None",
  findings: "Findings",
  noFindings: "No finding.",
  columns: ["Last name", "First name", "Identifier", "Email"],
  location: "Row",
  because: (row) => `row to correct: ${row}`,
  stopped: {
    errors:
      "No request was written: correct the errors, or leave the rows with errors out with --skip-invalid.",
    refused: "No request was written: the guard refused.",
    "nothing-to-ask": "No request was written: there is nothing to ask.",
  },
  wouldStop: {
    errors: "No request would be written: the errors must be corrected first.",
    refused: "The guard would refuse a request:",
    "nothing-to-ask": "There is nothing to ask.",
  },
  failures: englishCount("operator without a request", "operators without a request"),
  written: englishCount("file written", "files written"),
  suggestion: "Suggestion",
  amendmentsNote: "for the person to make on the portal, nothing is asked of customs",
  titles: {
    validate: "Check of the lists",
    diff: "Differences",
    request: "Habilitation request",
    verify: "Check before signing",
  },
  more: (count, what) =>
    `… and ${englishCount("other", "others")(count)}${what === undefined ? "" : ` "${what}"`} (--all)`,
  summary: { operator: "Operator", before: "Before", after: "After" },
  nothingChanges: "unchanged",
};

/** The words of each language. */
export const wordsIn: Readonly<Record<Language, Words>> = { fr: french, en: english };
