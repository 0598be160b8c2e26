import type { Language } from "../../model/language.js";
import type { HabilitationState, RequestLine, RequestState } from "../../model/register.js";
import { numberText } from "../number-text.js";
import { englishColumns, frenchColumns, type RegisterColumns } from "./register-columns.js";
import type { Leaver } from "./register-report.js";

/** The words of the reports on the register. */
export type RegisterWords = {
  readonly columns: RegisterColumns;
  readonly states: Readonly<Record<HabilitationState, string>>;
  readonly requestStates: Readonly<Record<RequestState, string>>;
  readonly outcomes: Readonly<Record<RequestLine["outcome"], string>>;
  readonly leaverStates: Readonly<Record<Leaver["state"], string>>;
  readonly titles: {
    readonly status: (day: string) => string;
    readonly export: (day: string) => string;
    readonly history: (identifier: string) => string;
    readonly leavers: (since: string, asOf: string) => string;
    readonly requests: string;
    readonly check: string;
    readonly import: (day: string) => string;
    readonly review: string;
  };
  readonly sheets: Readonly<
    Record<
      | "operators"
      | "accounts"
      | "events"
      | "leavers"
      | "requests"
      | "lines"
      | "files"
      | "problems"
      | "import"
      | "withdrawals"
      | "unanswered"
      | "kept",
      string
    >
  >;
  readonly counts: Readonly<
    Record<
      | HabilitationState
      | Leaver["state"]
      | "accounts"
      | "events"
      | "requests"
      | "problems"
      | "withdrawals"
      | "unanswered"
      | "kept",
      (count: number) => string
    >
  >;
  readonly addition: string;
  readonly withdrawal: string;
  readonly purged: string;
  readonly none: string;
};

const frenchCount =
  (one: string, many: string) =>
  (count: number): string =>
    `${numberText(count, "fr")} ${count < 2 ? one : many}`;
const englishCount =
  (one: string, many: string) =>
  (count: number): string =>
    `${numberText(count, "en")} ${count === 1 ? one : many}`;

const french: RegisterWords = {
  columns: frenchColumns,
  states: {
    habilitated: "habilité",
    requested: "ajout demandé",
    "withdrawal-requested": "retrait demandé",
    withdrawn: "retiré",
    refused: "refusé",
  },
  requestStates: {
    prepared: "préparée",
    sent: "envoyée",
    confirmed: "confirmée",
    "partly-confirmed": "confirmée en partie",
    refused: "refusée",
    abandoned: "abandonnée",
  },
  outcomes: {
    pending: "en attente",
    confirmed: "confirmé",
    refused: "refusé",
    abandoned: "abandonné",
  },
  leaverStates: { pending: "EN ATTENTE", confirmed: "confirmé", refused: "REFUSÉ" },
  titles: {
    status: (day) => `Habilitations au ${day}`,
    export: (day) => `Registre des habilitations au ${day}`,
    history: (identifier) => `Historique de « ${identifier} »`,
    leavers: (since, asOf) => `Départs depuis le ${since}, au ${asOf}`,
    requests: "Demandes",
    check: "Contrôle du registre",
    import: (day) => `Comptes importés au ${day}`,
    review: "Revue des comptes habilités",
  },
  sheets: {
    operators: "Opérateurs",
    accounts: "Comptes",
    events: "Événements",
    leavers: "Départs",
    requests: "Demandes",
    lines: "Comptes demandés",
    files: "Fichiers",
    problems: "Anomalies",
    import: "Import",
    withdrawals: "Retraits",
    unanswered: "Sans réponse",
    kept: "Gardés",
  },
  counts: {
    habilitated: frenchCount("habilité", "habilités"),
    requested: frenchCount("ajout demandé", "ajouts demandés"),
    "withdrawal-requested": frenchCount("retrait demandé", "retraits demandés"),
    withdrawn: frenchCount("retiré", "retirés"),
    refused: frenchCount("refusé", "refusés"),
    pending: frenchCount("en attente", "en attente"),
    confirmed: frenchCount("confirmé", "confirmés"),
    accounts: frenchCount("compte", "comptes"),
    events: frenchCount("événement", "événements"),
    requests: frenchCount("demande", "demandes"),
    problems: frenchCount("anomalie", "anomalies"),
    withdrawals: frenchCount("compte à retirer", "comptes à retirer"),
    unanswered: frenchCount("compte sans réponse", "comptes sans réponse"),
    kept: frenchCount("compte gardé", "comptes gardés"),
  },
  addition: "ajout",
  withdrawal: "retrait",
  purged: "(effacé)",
  none: "Néant",
};

const english: RegisterWords = {
  columns: englishColumns,
  states: {
    habilitated: "habilitated",
    requested: "addition asked",
    "withdrawal-requested": "withdrawal asked",
    withdrawn: "withdrawn",
    refused: "refused",
  },
  requestStates: {
    prepared: "prepared",
    sent: "sent",
    confirmed: "confirmed",
    "partly-confirmed": "partly confirmed",
    refused: "refused",
    abandoned: "abandoned",
  },
  outcomes: { pending: "pending", confirmed: "confirmed", refused: "refused", abandoned: "abandoned" },
  leaverStates: { pending: "PENDING", confirmed: "confirmed", refused: "REFUSED" },
  titles: {
    status: (day) => `Habilitations on ${day}`,
    export: (day) => `Register of habilitations on ${day}`,
    history: (identifier) => `History of "${identifier}"`,
    leavers: (since, asOf) => `Leavers since ${since}, on ${asOf}`,
    requests: "Requests",
    check: "Check of the register",
    import: (day) => `Accounts imported as of ${day}`,
    review: "Review of the habilitated accounts",
  },
  sheets: {
    operators: "Operators",
    accounts: "Accounts",
    events: "Events",
    leavers: "Leavers",
    requests: "Requests",
    lines: "Accounts asked for",
    files: "Files",
    problems: "Problems",
    import: "Import",
    withdrawals: "Withdrawals",
    unanswered: "Not answered",
    kept: "Kept",
  },
  counts: {
    habilitated: englishCount("habilitated", "habilitated"),
    requested: englishCount("addition asked", "additions asked"),
    "withdrawal-requested": englishCount("withdrawal asked", "withdrawals asked"),
    withdrawn: englishCount("withdrawn", "withdrawn"),
    refused: englishCount("refused", "refused"),
    pending: englishCount("pending", "pending"),
    confirmed: englishCount("confirmed", "confirmed"),
    accounts: englishCount("account", "accounts"),
    events: englishCount("event", "events"),
    requests: englishCount("request", "requests"),
    problems: englishCount("problem", "problems"),
    withdrawals: englishCount("account to withdraw", "accounts to withdraw"),
    unanswered: englishCount("account not answered", "accounts not answered"),
    kept: englishCount("account kept", "accounts kept"),
  },
  addition: "addition",
  withdrawal: "withdrawal",
  purged: "(erased)",
  none: "None",
};

/** The words of the reports on the register in each language. */
export const registerWordsIn: Readonly<Record<Language, RegisterWords>> = { fr: french, en: english };
