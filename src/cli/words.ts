import type { Language } from "../model/language.js";

/** The words of the command line itself: help, flags, and mistakes in them. */
export type CliWords = {
  readonly program: string;
  readonly commands: Readonly<Record<"validate" | "diff" | "request" | "template", string>>;
  readonly arguments: Readonly<Record<"lists" | "desired" | "templateFile", string>>;
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
  readonly bug: string;
  readonly readAs: (current: string, desired: string) => string;
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
  | "operator"
  | "skipInvalid"
  | "acceptWithdrawals"
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
    template: "une liste vierge à remettre à une filiale",
  },
  arguments: {
    lists: "les listes de comptes (.xlsx, .csv)",
    desired: "les listes des comptes à habiliter (.xlsx, .csv)",
    templateFile: "le classeur à écrire (liste-comptes.xlsx par défaut)",
  },
  options: {
    lang: "langue : fr (par défaut) ou en",
    format: "forme du résultat :",
    output: "écrit le résultat dans un fichier plutôt qu'à l'écran",
    quiet: "n'affiche rien d'autre que les erreurs",
    color: "sans couleurs (comme la variable NO_COLOR)",
    sheet: "ne lit que cette feuille (répétable)",
    map: "désigne la colonne d'un champ par son libellé ou sa lettre, par exemple identifiant=Login ou email=F (répétable)",
    encoding: "encodage des fichiers texte (par défaut : reconnu)",
    delimiter: "séparateur des fichiers texte : un caractère ou tab (par défaut : reconnu)",
    hidden: "lignes masquées ou filtrées : keep les lit (par défaut), skip les laisse de côté",
    struck: "lignes barrées : keep les lit (par défaut), skip les laisse de côté",
    activeOnly: "laisse de côté les comptes marqués inactifs ou partis",
    current: "les listes des comptes habilités aujourd'hui",
    currentSheet: "ne lit que cette feuille des listes --current (répétable)",
    operator: "le ou les opérateurs et leurs signataires (.json, .csv, .xlsx)",
    skipInvalid:
      "laisse de côté les lignes en erreur ; les comptes qu'elles désignent ne sont jamais retirés",
    acceptWithdrawals: "passe outre le garde-fou si N est le nombre exact de retraits",
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
  templateWritten: (path) => `Liste vierge écrite dans « ${path} ».`,
  bug: "Erreur inattendue du programme. Signalez-la avec les lignes qui suivent, après en avoir ôté les données personnelles :",
  readAs: (current, desired) =>
    `Comptes habilités aujourd'hui : « ${current} » ; comptes demandés : « ${desired} ».`,
};

const english: CliWords = {
  program:
    "Keeps the accounts habilitated for the teleservice ISOPE (DCAQ): checks the lists, computes additions and withdrawals, fills the request.",
  commands: {
    validate: "what is wrong in the lists, and where",
    diff: "what would change",
    request: "the request workbook(s), ready to sign",
    template: "a blank list to hand to a subsidiary",
  },
  arguments: {
    lists: "the lists of accounts (.xlsx, .csv)",
    desired: "the lists of the accounts to habilitate (.xlsx, .csv)",
    templateFile: "the workbook to write (liste-comptes.xlsx by default)",
  },
  options: {
    lang: "language: fr (default) or en",
    format: "form of the result:",
    output: "writes the result to a file instead of the screen",
    quiet: "shows nothing but errors",
    color: "no colours (like the variable NO_COLOR)",
    sheet: "reads this sheet only (repeatable)",
    map: "names the column of a field by its label or letter, for instance identifier=Login or email=F (repeatable)",
    encoding: "encoding of text files (default: recognised)",
    delimiter: "delimiter of text files: one character or tab (default: recognised)",
    hidden: "hidden or filtered rows: keep reads them (default), skip leaves them out",
    struck: "struck-through rows: keep reads them (default), skip leaves them out",
    activeOnly: "leaves out the accounts marked inactive or gone",
    current: "the lists of the accounts habilitated today",
    currentSheet: "reads this sheet only of the --current lists (repeatable)",
    operator: "the operator(s) and their signatories (.json, .csv, .xlsx)",
    skipInvalid: "leaves rows with errors out; the accounts that they name are never withdrawn",
    acceptWithdrawals: "goes past the guard if N is the exact number of withdrawals",
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
  templateWritten: (path) => `Blank list written to "${path}".`,
  bug: "Unexpected error of the program. Report it with the lines below, after taking personal data out of them:",
  readAs: (current, desired) => `Accounts habilitated today: "${current}"; accounts asked for: "${desired}".`,
};

/** The words of each language. */
export const cliWordsIn: Readonly<Record<Language, CliWords>> = { fr: french, en: english };
