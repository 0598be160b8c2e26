import type { Language } from "../model/language.js";

/** What the command line says of the register: help, and what was done. */
export type RegisterCliWords = {
  readonly command: string;
  readonly commands: Readonly<Record<RegisterCommand, string>>;
  readonly arguments: Readonly<Record<"lists" | "number" | "identifier" | "file", string>>;
  readonly options: Readonly<Record<RegisterOption, string>>;
  readonly purged: (count: number, before: string) => string;
  readonly backedUp: (file: string) => string;
  readonly reviewsWritten: (count: number) => string;
  readonly changeListWritten: (file: string) => string;
  readonly importStopped: string;
  readonly importFindings: (warnings: number, notices: number) => string;
};

/** The commands of `register`. */
export type RegisterCommand =
  | "import"
  | "status"
  | "requests"
  | "sent"
  | "confirm"
  | "refuse"
  | "abandon"
  | "history"
  | "export"
  | "leavers"
  | "review"
  | "purge"
  | "check"
  | "backup";

type RegisterOption =
  | "asOf"
  | "asOfNow"
  | "operator"
  | "siren"
  | "by"
  | "reason"
  | "on"
  | "except"
  | "since"
  | "reviews"
  | "reviewOut"
  | "before"
  | "accept";

const french: RegisterCliWords = {
  command: "le registre : qui est habilité, depuis quand, par quelle demande",
  commands: {
    import: "enregistre qui est habilité à une date : l'état de départ, ou ce que dit la douane",
    status: "qui est habilité, et ce qui est en attente",
    requests: "les demandes, et où elles en sont",
    sent: "la demande a été envoyée à la douane",
    confirm: "la douane a fait ce que la demande demande",
    refuse: "la douane a refusé ce qui restait sans réponse",
    abandon: "la demande n'est plus demandée",
    history: "tout ce qui est arrivé à un compte",
    export: "le registre entier, en CSV, Excel ou JSON",
    leavers: "les retraits depuis une date, avec leur demande et leur confirmation",
    review: "un classeur par opérateur pour revoir qui garde son accès, et sa relecture",
    purge: "efface les noms de ceux qui sont partis avant une date",
    check: "si le registre, et les fichiers de ses demandes, sont intacts",
    backup: "copie le registre dans un fichier",
  },
  arguments: {
    lists: "les listes des comptes habilités (.xlsx, .csv)",
    number: "le numéro de la demande, par exemple 2026-003",
    identifier: "l'identifiant du compte",
    file: "le fichier de la copie, qui ne doit pas exister",
  },
  options: {
    asOf: "le jour où ces comptes sont habilités, AAAA-MM-JJ",
    asOfNow: "tel qu'il était ce jour-là, AAAA-MM-JJ (par défaut : aujourd'hui)",
    operator: "le fichier des opérateurs, dont il tire les noms, ou le SIREN de l'un d'eux",
    siren: "pour ce SIREN seulement",
    by: "qui l'enregistre (par défaut : la variable HABILITATIONS_BY)",
    reason: "pourquoi",
    on: "le jour où c'est arrivé, AAAA-MM-JJ (par défaut : aujourd'hui)",
    except: "les comptes que la douane n'a pas traités, qui restent en attente",
    since: "depuis ce jour, AAAA-MM-JJ",
    reviews: "relit les revues remplies",
    reviewOut: "dossier où écrire les revues ; avec --import, la liste de mouvements (.csv)",
    before: "partis avant ce jour, AAAA-MM-JJ",
    accept: "passe outre le garde-fou si N est le nombre exact de comptes retirés",
  },
  purged: (count, before) =>
    `${count} compte${count > 1 ? "s" : ""} parti${count > 1 ? "s" : ""} avant le ${before} : noms, courriels et identifiants effacés du registre.`,
  backedUp: (file) => `Registre copié dans « ${file} ».`,
  reviewsWritten: (count) =>
    `${count} revue${count > 1 ? "s" : ""} à remettre à qui connaît les comptes. Une fois remplies : register review --import.`,
  changeListWritten: (file) =>
    `Retraits décidés écrits dans « ${file} », à donner à request --current register ; comptes gardés enregistrés.`,
  importStopped: "Rien n'a été enregistré.",
  importFindings: (warnings, notices) =>
    `Dans les listes : ${warnings} point${warnings > 1 ? "s" : ""} à vérifier, ${notices} information${notices > 1 ? "s" : ""} ; validate les montre.`,
};

const english: RegisterCliWords = {
  command: "the register: who is habilitated, since when, by which request",
  commands: {
    import: "records who is habilitated on a day: the first state, or what customs tells",
    status: "who is habilitated, and what is pending",
    requests: "the requests, and where they stand",
    sent: "the request was sent to customs",
    confirm: "customs did what the request asks",
    refuse: "customs refused what had no answer yet",
    abandon: "the request is not asked any more",
    history: "all that happened to an account",
    export: "the whole register, as CSV, Excel or JSON",
    leavers: "the withdrawals since a day, with their request and confirmation",
    review: "a workbook per operator to review who keeps access, and its reading back",
    purge: "erases the names of those who left before a day",
    check: "whether the register, and the files of its requests, are whole",
    backup: "copies the register to a file",
  },
  arguments: {
    lists: "the lists of the habilitated accounts (.xlsx, .csv)",
    number: "the number of the request, for instance 2026-003",
    identifier: "the identifier of the account",
    file: "the file of the copy, which must not exist",
  },
  options: {
    asOf: "the day on which these accounts are habilitated, YYYY-MM-DD",
    asOfNow: "as it was on that day, YYYY-MM-DD (default: today)",
    operator: "the file of the operators, for their names, or the SIREN of one of them",
    siren: "for this SIREN only",
    by: "who records it (default: the variable HABILITATIONS_BY)",
    reason: "why",
    on: "the day on which it happened, YYYY-MM-DD (default: today)",
    except: "the accounts that customs did not deal with, which stay pending",
    since: "since this day, YYYY-MM-DD",
    reviews: "reads filled reviews back",
    reviewOut: "folder for the reviews; with --import, the change list (.csv)",
    before: "gone before this day, YYYY-MM-DD",
    accept: "goes past the guard if N is the exact number of accounts withdrawn",
  },
  purged: (count, before) =>
    `${count} account${count === 1 ? "" : "s"} gone before ${before}: names, emails and identifiers erased from the register.`,
  backedUp: (file) => `Register copied to "${file}".`,
  reviewsWritten: (count) =>
    `${count} review${count === 1 ? "" : "s"} for whoever knows the accounts. Once filled in: register review --import.`,
  changeListWritten: (file) =>
    `Withdrawals decided written to "${file}", for request --current register; accounts kept recorded.`,
  importStopped: "Nothing was recorded.",
  importFindings: (warnings, notices) =>
    `In the lists: ${warnings} to check, ${notices} notice${notices === 1 ? "" : "s"}; validate shows them.`,
};

/** The words of each language. */
export const registerCliWordsIn: Readonly<Record<Language, RegisterCliWords>> = { fr: french, en: english };
