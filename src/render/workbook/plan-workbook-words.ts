import type { Language } from "../../model/language.js";
import { wordsIn } from "../words.js";

/** The sheets of the report of a plan, in the order of their tabs. */
export type PlanSheetName =
  | "summary"
  | "suspects"
  | "settled"
  | "withdrawals"
  | "additions"
  | "amendments"
  | "withheld"
  | "findings"
  | "tables";

/** The words of the report of a plan as a workbook that the other reports do not need. */
export type PlanWorkbookWords = {
  /** What the file is, before what its command does. */
  readonly report: string;
  /** The names of the sheets, none longer than 31 characters. */
  readonly sheets: Readonly<Record<PlanSheetName, string>>;
  /** What each sheet holds, said beside the link that leads to it. */
  readonly contents: Readonly<Record<Exclude<PlanSheetName, "summary" | "findings">, string>>;
  readonly operator: string;
  readonly file: string;
  readonly sheet: string;
  readonly row: string;
  readonly cell: string;
  readonly rows: string;
  readonly content: string;
  readonly remark: string;
  /** Said beside a withdrawal or an addition that is half of a suspect pair. */
  readonly toSettle: string;
  readonly today: (label: string) => string;
  readonly asked: (label: string) => string;
  readonly rowToday: string;
  readonly rowAsked: string;
  readonly reason: string;
  readonly similarity: string;
  readonly decision: string;
  readonly change: string;
  readonly outcome: string;
  readonly withheldWithdrawal: string;
  readonly withheldAddition: string;
  readonly rowToCorrect: string;
  readonly severity: string;
  readonly subject: string;
  readonly finding: string;
  readonly value: string;
  readonly side: string;
  readonly headerRow: string;
  /** The fates of the rows of a table, which add up to those read. */
  readonly balance: readonly [read: string, accounts: string, errors: string, ignored: string, blank: string];
  /** The columns of the numbers of an operator, in the order of the sheets. */
  readonly counts: readonly string[];
  readonly fingerprint: string;
  readonly fileWritten: string;
  readonly total: string;
  /** Said where a sheet cannot hold them all. */
  readonly moreRows: (count: number) => string;
};

const french: PlanWorkbookWords = {
  report: "Rapport",
  sheets: {
    summary: "Synthèse",
    suspects: "À trancher",
    settled: "Tranchées",
    withdrawals: "Retraits",
    additions: "Ajouts",
    amendments: "Modifications",
    withheld: "Suspendus",
    findings: "Constats",
    tables: "Listes lues",
  },
  contents: {
    suspects: wordsIn.fr.suspectsNote,
    settled: "les paires sur lesquelles une décision a été donnée",
    withdrawals: "les comptes dont l'habilitation est à retirer",
    additions: "les comptes à habiliter",
    amendments: wordsIn.fr.amendmentsNote,
    withheld:
      "rien n'est demandé pour ces comptes tant que la ligne qui les désigne peut-être n'est pas corrigée",
    tables: "ce qu'il est advenu de chaque ligne lue",
  },
  operator: "Opérateur",
  file: "Fichier",
  sheet: "Feuille",
  row: "Ligne",
  cell: "Cellule",
  rows: "Lignes",
  content: "Contenu",
  remark: "Remarque",
  toSettle: "à trancher",
  today: (label) => `${label} actuel`,
  asked: (label) => `${label} demandé`,
  rowToday: "Ligne actuelle",
  rowAsked: "Ligne demandée",
  reason: "Raison",
  similarity: "Ressemblance",
  decision: "Décision",
  change: "Changement",
  outcome: "Suspendu",
  withheldWithdrawal: "retrait",
  withheldAddition: "ajout",
  rowToCorrect: "Ligne à corriger",
  severity: "Gravité",
  subject: "Sujet",
  finding: "Constat",
  value: "Valeur",
  side: "Liste",
  headerRow: "Ligne d'en-tête",
  balance: ["Lignes lues", "= Comptes", "+ Lignes en erreur", "+ Lignes sans compte", "+ Lignes vides"],
  counts: [
    "Habilités aujourd'hui",
    "Paires à trancher",
    "Retraits",
    "Ajouts",
    "Modifications",
    "Écritures différentes",
    "Retraits suspendus",
    "Ajouts suspendus",
    "Inchangés",
    "Habilités après",
  ],
  fingerprint: "Empreinte du plan (SHA-256)",
  fileWritten: "Fichier écrit",
  total: "Total",
  moreRows: (count) => `${count.toLocaleString("fr-FR")} lignes de plus : voir le rapport au format JSON`,
};

const english: PlanWorkbookWords = {
  report: "Report",
  sheets: {
    summary: "Summary",
    suspects: "To settle",
    settled: "Settled",
    withdrawals: "Withdrawals",
    additions: "Additions",
    amendments: "Amendments",
    withheld: "Withheld",
    findings: "Findings",
    tables: "Lists read",
  },
  contents: {
    suspects: wordsIn.en.suspectsNote,
    settled: "the pairs that were decided on",
    withdrawals: "the accounts whose habilitation is to be withdrawn",
    additions: "the accounts to habilitate",
    amendments: wordsIn.en.amendmentsNote,
    withheld: "nothing is asked for these accounts until the row that may name them is corrected",
    tables: "what became of each row that was read",
  },
  operator: "Operator",
  file: "File",
  sheet: "Sheet",
  row: "Row",
  cell: "Cell",
  rows: "Rows",
  content: "Content",
  remark: "Remark",
  toSettle: "to settle",
  today: (label) => `Current ${label.toLowerCase()}`,
  asked: (label) => `Desired ${label.toLowerCase()}`,
  rowToday: "Current row",
  rowAsked: "Desired row",
  reason: "Reason",
  similarity: "Similarity",
  decision: "Decision",
  change: "Change",
  outcome: "Withheld",
  withheldWithdrawal: "withdrawal",
  withheldAddition: "addition",
  rowToCorrect: "Row to correct",
  severity: "Severity",
  subject: "Subject",
  finding: "Finding",
  value: "Value",
  side: "List",
  headerRow: "Header row",
  balance: ["Rows read", "= Accounts", "+ Rows with errors", "+ Rows without account", "+ Blank rows"],
  counts: [
    "Habilitated today",
    "Pairs to settle",
    "Withdrawals",
    "Additions",
    "Amendments",
    "Differences of writing",
    "Withheld withdrawals",
    "Withheld additions",
    "Unchanged",
    "Habilitated after",
  ],
  fingerprint: "Fingerprint of the plan (SHA-256)",
  fileWritten: "File written",
  total: "Total",
  moreRows: (count) => `${count.toLocaleString("en-GB")} more rows: see the report in the JSON format`,
};

/** The words of the report of a plan as a workbook in each language. */
export const planWorkbookWords: Readonly<Record<Language, PlanWorkbookWords>> = { fr: french, en: english };
