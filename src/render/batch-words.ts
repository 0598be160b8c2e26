import type { Language } from "../model/language.js";
import type { BatchState } from "./batch-index.js";

/** The words of the index of a run for several operators; in French with the spaces of a plain text. */
export type BatchWords = {
  readonly title: string;
  /** Said with the day of the requests. */
  readonly dated: (day: string) => string;
  readonly operators: (count: number) => string;
  readonly files: (count: number) => string;
  readonly states: Readonly<Record<BatchState, string>>;
  /** What the operators in a state need, or what there is of them. */
  readonly meanings: Readonly<Record<BatchState, string>>;
  /** Whether somebody is to look at an operator, or all are done. */
  readonly verdicts: Readonly<Record<"failed" | "left-out" | "done", string>>;
  readonly columns: Readonly<
    Record<
      | "operator"
      | "operators"
      | "state"
      | "message"
      | "current"
      | "withdrawals"
      | "additions"
      | "after"
      | "files"
      | "file"
      | "sha256",
      string
    >
  >;
  /** Said of totals, which count what is planned for operators without a request too. */
  readonly overAll: string;
  readonly total: string;
  /** Said where a sheet has no row. */
  readonly none: string;
  readonly sheets: Readonly<Record<"summary" | "operators" | "files", string>>;
  readonly skip: string;
  readonly search: string;
  readonly searchIn: string;
  /** With `{shown}` and `{total}` where the page's script puts the numbers. */
  readonly shown: Readonly<Record<"none" | "one" | "many" | "group", string>>;
};

const french: BatchWords = {
  title: "Demandes par opérateur",
  dated: (day) => `Demandes du ${day}`,
  operators: (count) => `${count.toLocaleString("fr-FR")} ${count < 2 ? "opérateur" : "opérateurs"}`,
  files: (count) => `${count.toLocaleString("fr-FR")} ${count < 2 ? "fichier" : "fichiers"}`,
  states: {
    failed: "en échec",
    "left-out": "laissée de côté",
    written: "écrite",
    "unchanged-files": "déjà écrite",
    "nothing-to-ask": "rien à demander",
  },
  meanings: {
    failed: "pas de demande, la raison est donnée",
    "left-out": "pas de demande dans cette exécution",
    written: "demande à relire, à signer et à envoyer",
    "unchanged-files": "la même demande était déjà là",
    "nothing-to-ask": "ni ajout ni retrait",
  },
  verdicts: {
    failed: "Des opérateurs sont en échec : leur demande n'a pas été écrite.",
    "left-out": "Des opérateurs ont été laissés de côté : leur demande n'a pas été écrite.",
    done: "Chaque opérateur qui a quelque chose à demander a sa demande.",
  },
  columns: {
    operator: "Opérateur",
    operators: "Opérateurs",
    state: "Demande",
    message: "Raison",
    current: "Habilités aujourd'hui",
    withdrawals: "Retraits",
    additions: "Ajouts",
    after: "Habilités après",
    files: "Fichiers",
    file: "Fichier",
    sha256: "Empreinte (SHA-256)",
  },
  overAll: "prévus, tous opérateurs confondus",
  total: "Total",
  none: "Néant",
  sheets: { summary: "Synthèse", operators: "Opérateurs", files: "Fichiers" },
  skip: "Aller aux opérateurs",
  search: "Rechercher un opérateur",
  searchIn: "Rechercher dans les opérateurs",
  shown: {
    none: "Aucun opérateur affiché sur {total}",
    one: "1 opérateur affiché sur {total}",
    many: "{shown} opérateurs affichés sur {total}",
    group: "{shown} sur {total}",
  },
};

const english: BatchWords = {
  title: "Requests by operator",
  dated: (day) => `Requests of ${day}`,
  operators: (count) => `${count.toLocaleString("en-GB")} ${count === 1 ? "operator" : "operators"}`,
  files: (count) => `${count.toLocaleString("en-GB")} ${count === 1 ? "file" : "files"}`,
  states: {
    failed: "failed",
    "left-out": "left out",
    written: "written",
    "unchanged-files": "written already",
    "nothing-to-ask": "nothing to ask",
  },
  meanings: {
    failed: "no request, the reason is given",
    "left-out": "no request in this run",
    written: "request to read again, sign and send",
    "unchanged-files": "the same request was there already",
    "nothing-to-ask": "neither addition nor withdrawal",
  },
  verdicts: {
    failed: "Some operators failed: their request was not written.",
    "left-out": "Some operators were left out: their request was not written.",
    done: "Every operator that has something to ask has its request.",
  },
  columns: {
    operator: "Operator",
    operators: "Operators",
    state: "Request",
    message: "Reason",
    current: "Habilitated today",
    withdrawals: "Withdrawals",
    additions: "Additions",
    after: "Habilitated after",
    files: "Files",
    file: "File",
    sha256: "Fingerprint (SHA-256)",
  },
  overAll: "planned, over all operators",
  total: "Total",
  none: "None",
  sheets: { summary: "Summary", operators: "Operators", files: "Files" },
  skip: "Skip to the operators",
  search: "Search for an operator",
  searchIn: "Search the operators",
  shown: {
    none: "No operator shown of {total}",
    one: "1 operator shown of {total}",
    many: "{shown} operators shown of {total}",
    group: "{shown} of {total}",
  },
};

/** The words of the index in each language. */
export const batchWordsIn: Readonly<Record<Language, BatchWords>> = { fr: french, en: english };
