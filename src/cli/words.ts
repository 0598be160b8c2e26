import type { Language } from "../model/language.js";
import { type RegisterCliWords, registerCliWordsIn } from "./register-words.js";

/** The words of the command line itself: help, flags, and mistakes in them. */
export type CliWords = {
  readonly program: string;
  readonly commands: Readonly<Record<"validate" | "diff" | "request" | "verify" | "template", string>>;
  readonly arguments: Readonly<Record<"lists" | "desired" | "requests" | "templateFile", string>>;
  readonly options: Readonly<Record<OptionName, string>>;
  readonly titles: Readonly<Record<string, string>>;
  readonly help: string;
  readonly version: string;
  readonly helpCommand: string;
  readonly seeHelp: (command: string) => string;
  readonly unknownOption: (flag: string, suggestion: string | undefined) => string;
  readonly unknownCommand: (name: string) => string;
  readonly missingArgument: (name: string) => string;
  readonly missingValue: (flag: string) => string;
  readonly missingOption: (flag: string) => string;
  readonly excessArguments: string;
  readonly invalidChoice: (flag: string, value: string) => string;
  readonly unknownLanguage: (value: string) => string;
  readonly templateWritten: (path: string) => string;
  readonly formWritten: (path: string) => string;
  readonly bug: string;
  readonly readAs: (current: string, desired: string) => string;
  readonly register: RegisterCliWords;
};

type OptionName =
  | "lang"
  | "format"
  | "output"
  | "quiet"
  | "color"
  | "sheet"
  | "map"
  | "encoding"
  | "delimiter"
  | "hidden"
  | "struck"
  | "activeOnly"
  | "current"
  | "currentSheet"
  | "register"
  | "operator"
  | "skipInvalid"
  | "acceptWithdrawals"
  | "keepAtLeast"
  | "protect"
  | "expectAdditions"
  | "expectWithdrawals"
  | "resolve"
  | "writeDecisions"
  | "save"
  | "plan"
  | "template"
  | "pdf"
  | "cover"
  | "folders"
  | "only"
  | "pack"
  | "reason"
  | "by"
  | "form"
  | "all"
  | "exitCode"
  | "out"
  | "annotate"
  | "fix"
  | "date"
  | "force";

const french: CliWords = {
  program:
    "Tient à jour les comptes habilités au téléservice ISOPE (DCAQ) : contrôle les listes, calcule les ajouts et les retraits, remplit la demande.",
  commands: {
    validate: "ce qui ne va pas dans les listes, et où",
    diff: "ce qui changerait",
    request: "la ou les demandes, prêtes à signer",
    verify: "si ce qui va être signé est conforme à la notice",
    template: "une liste vierge à remettre à une filiale, ou le formulaire vierge",
  },
  arguments: {
    lists: "les listes de comptes (.xlsx, .csv)",
    desired: "les listes des comptes à habiliter (.xlsx, .csv)",
    requests: "les demandes remplies (.xlsx, .xlsm), ou les dossiers qui les contiennent",
    templateFile:
      "le classeur à écrire (par défaut liste-comptes.xlsx, ou formulaire-isope-dcaq.xlsx avec --form)",
  },
  options: {
    lang: "langue : fr (par défaut) ou en",
    format: "forme du résultat :",
    output: "écrit le résultat dans un fichier plutôt qu'à l'écran (répétable, un par --format)",
    quiet: "n'affiche rien d'autre que les erreurs",
    color: "sans couleurs (comme la variable NO_COLOR)",
    sheet: "ne lit que cette feuille (répétable)",
    map: "désigne la colonne d'un champ par son libellé ou sa lettre, par exemple identifiant=Login ou email=F (répétable)",
    encoding: "encodage des fichiers texte (par défaut : reconnu)",
    delimiter: "séparateur des fichiers texte : un caractère ou tab (par défaut : reconnu)",
    hidden: "lignes masquées ou filtrées : keep les lit (par défaut), skip les laisse de côté",
    struck: "lignes barrées : keep les lit (par défaut), skip les laisse de côté",
    activeOnly: "laisse de côté les comptes marqués inactifs ou partis",
    current: "les listes des comptes habilités aujourd'hui, ou register pour le registre",
    register:
      "le registre : un fichier ou une adresse postgres:// (par défaut : la variable HABILITATIONS_REGISTER)",
    currentSheet: "ne lit que cette feuille des listes --current (répétable)",
    operator: "le ou les opérateurs et leurs signataires (.json, .csv, .xlsx)",
    skipInvalid:
      "laisse de côté les lignes en erreur ; les comptes qu'elles désignent ne sont jamais retirés",
    acceptWithdrawals: "passe outre le garde-fou si N est le nombre exact de retraits",
    keepAtLeast: "refuse qu'il reste moins de N comptes habilités par opérateur (par défaut : 1)",
    protect: "refuse de retirer les comptes de cette liste",
    expectAdditions: "refuse s'il n'y a pas exactement N ajouts",
    expectWithdrawals: "refuse s'il n'y a pas exactement N retraits",
    resolve: "applique les décisions prises sur les paires à trancher",
    writeDecisions: "écrit les paires à trancher dans ce fichier CSV, à remplir puis à donner à --resolve",
    save: "enregistre le plan relu, à donner à request --plan (avec --operator)",
    plan: "n'émet que le plan enregistré par diff --save ; les listes sont celles du plan",
    template: "remplit ce formulaire (.xlsx, .xlsm, .ods) plutôt que celui de l'outil",
    pdf: "écrit aussi la demande en PDF",
    cover: "écrit aussi la lettre d'accompagnement (.md et .txt)",
    folders: "un dossier par opérateur",
    only: "ne traite que l'opérateur de ce SIREN (répétable)",
    pack: "écrit le dossier de preuve : PDF, rapport, décisions, empreintes et manifeste",
    reason: "le motif de la demande, pour le manifeste et le registre",
    by: "qui établit la demande, pour le manifeste et le registre",
    form: "le formulaire vierge de la demande, à adapter",
    all: "affiche les longues listes en entier",
    exitCode: "code de retour 4 s'il y a des changements",
    annotate: "écrit dans ce dossier une copie de chaque liste, les constats dans leurs cellules",
    fix: "écrit dans ce fichier une liste propre, avec la liste des réparations",
    out: "dossier où écrire les demandes et le rapport",
    date: "date de la demande, AAAA-MM-JJ (par défaut : aujourd'hui)",
    force: "remplace les fichiers existants",
  },
  titles: {
    "Usage:": "Usage :",
    "Arguments:": "Arguments :",
    "Options:": "Options :",
    "Commands:": "Commandes :",
  },
  help: "affiche cette aide",
  version: "affiche la version",
  helpCommand: "affiche l'aide d'une commande",
  seeHelp: (command) => `Voir « ${command} --help ».`,
  unknownOption: (flag, suggestion) =>
    `L'option « ${flag} » n'existe pas.${suggestion === undefined ? "" : ` Est-ce « ${suggestion} » ?`}`,
  unknownCommand: (name) => `La commande « ${name} » n'existe pas.`,
  missingArgument: (name) => `Il manque l'argument <${name}>.`,
  missingValue: (flag) => `L'option « ${flag} » attend une valeur.`,
  missingOption: (flag) => `L'option « ${flag} » est obligatoire.`,
  excessArguments: "Il y a trop d'arguments.",
  invalidChoice: (flag, value) => `L'option « ${flag} » n'accepte pas « ${value} ».`,
  unknownLanguage: (value) => `La langue « ${value} » n'est pas connue. Choisissez fr ou en.`,
  formWritten: (path) => `Formulaire vierge écrit dans « ${path} ».`,
  templateWritten: (path) => `Liste vierge écrite dans « ${path} ».`,
  bug: "Erreur inattendue du programme. Signalez-la avec les lignes qui suivent, après en avoir ôté les données personnelles :",
  readAs: (current, desired) =>
    `Comptes habilités aujourd'hui : « ${current} » ; comptes demandés : « ${desired} ».`,
  register: registerCliWordsIn.fr,
};

const english: CliWords = {
  program:
    "Keeps the accounts habilitated for the teleservice ISOPE (DCAQ): checks the lists, computes additions and withdrawals, fills the request.",
  commands: {
    validate: "what is wrong in the lists, and where",
    diff: "what would change",
    request: "the request workbook(s), ready to sign",
    verify: "whether what is about to be signed satisfies the notice",
    template: "a blank list to hand to a subsidiary, or the blank form",
  },
  arguments: {
    lists: "the lists of accounts (.xlsx, .csv)",
    desired: "the lists of the accounts to habilitate (.xlsx, .csv)",
    requests: "the completed requests (.xlsx, .xlsm), or the folders that hold them",
    templateFile:
      "the workbook to write (default: liste-comptes.xlsx, or formulaire-isope-dcaq.xlsx with --form)",
  },
  options: {
    lang: "language: fr (default) or en",
    format: "form of the result:",
    output: "writes the result to a file instead of the screen (repeatable, one per --format)",
    quiet: "shows nothing but errors",
    color: "no colours (like the variable NO_COLOR)",
    sheet: "reads this sheet only (repeatable)",
    map: "names the column of a field by its label or letter, for instance identifier=Login or email=F (repeatable)",
    encoding: "encoding of text files (default: recognised)",
    delimiter: "delimiter of text files: one character or tab (default: recognised)",
    hidden: "hidden or filtered rows: keep reads them (default), skip leaves them out",
    struck: "struck-through rows: keep reads them (default), skip leaves them out",
    activeOnly: "leaves out the accounts marked inactive or gone",
    current: "the lists of the accounts habilitated today, or register for the register",
    register: "the register: a file or a postgres:// address (default: the variable HABILITATIONS_REGISTER)",
    currentSheet: "reads this sheet only of the --current lists (repeatable)",
    operator: "the operator(s) and their signatories (.json, .csv, .xlsx)",
    skipInvalid: "leaves rows with errors out; the accounts that they name are never withdrawn",
    acceptWithdrawals: "goes past the guard if N is the exact number of withdrawals",
    keepAtLeast: "refuses to leave fewer than N habilitated accounts to an operator (default: 1)",
    protect: "refuses to withdraw the accounts of this list",
    expectAdditions: "refuses unless there are exactly N additions",
    expectWithdrawals: "refuses unless there are exactly N withdrawals",
    resolve: "applies the decisions taken on pairs to settle",
    writeDecisions: "writes the pairs to settle to this CSV file, to fill in and give to --resolve",
    save: "saves the plan as reviewed, to give to request --plan (with --operator)",
    plan: "emits only the plan that diff --save saved; the lists are those of the plan",
    template: "fills this form (.xlsx, .xlsm, .ods) rather than that of the tool",
    pdf: "also writes the request as PDF",
    cover: "also writes the covering note (.md and .txt)",
    folders: "one folder per operator",
    only: "for the operator of this SIREN only (repeatable)",
    pack: "writes the evidence pack: PDF, report, decisions, fingerprints and manifest",
    reason: "why the request is made, for the manifest and the register",
    by: "who makes the request, for the manifest and the register",
    form: "the blank form of the request, to adapt",
    all: "shows long lists whole",
    exitCode: "exit code 4 if there are changes",
    annotate: "writes to this folder a copy of each list, the findings in their cells",
    fix: "writes to this file a clean list, with the list of repairs",
    out: "folder for the requests and the report",
    date: "date of the request, YYYY-MM-DD (default: today)",
    force: "replaces existing files",
  },
  titles: {},
  help: "shows this help",
  version: "shows the version",
  helpCommand: "shows the help of a command",
  seeHelp: (command) => `See "${command} --help".`,
  unknownOption: (flag, suggestion) =>
    `Option "${flag}" does not exist.${suggestion === undefined ? "" : ` Is it "${suggestion}"?`}`,
  unknownCommand: (name) => `Command "${name}" does not exist.`,
  missingArgument: (name) => `The argument <${name}> is missing.`,
  missingValue: (flag) => `Option "${flag}" takes a value.`,
  missingOption: (flag) => `Option "${flag}" is required.`,
  excessArguments: "There are too many arguments.",
  invalidChoice: (flag, value) => `Option "${flag}" does not take "${value}".`,
  unknownLanguage: (value) => `Language "${value}" is not known. Choose fr or en.`,
  formWritten: (path) => `Blank form written to "${path}".`,
  templateWritten: (path) => `Blank list written to "${path}".`,
  bug: "Unexpected error of the program. Report it with the lines below, after taking personal data out of them:",
  readAs: (current, desired) => `Accounts habilitated today: "${current}"; accounts asked for: "${desired}".`,
  register: registerCliWordsIn.en,
};

/** The words of each language. */
export const cliWordsIn: Readonly<Record<Language, CliWords>> = { fr: french, en: english };
