import { registerCliWordsIn } from "./register-words.js";
import type { CliWords } from "./words.js";

/** The words of the command line in French. */
export const french: CliWords = {
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
  nothingToSettle: (settled) =>
    settled > 0
      ? "Il ne reste aucune paire à trancher : le fichier de décisions n'a que son en-tête."
      : "Il n'y a aucune paire à trancher : le fichier de décisions n'a que son en-tête.",
  notReviewable:
    "Les écarts n'ont pas pu être calculés : ni décisions ni plan n'ont été écrits. Corrigez les erreurs d'abord.",
  formWritten: (path) => `Formulaire vierge écrit dans « ${path} ».`,
  templateWritten: (path) => `Liste vierge écrite dans « ${path} ».`,
  bug: "Erreur inattendue du programme. Signalez-la avec les lignes qui suivent, après en avoir ôté les données personnelles :",
  readAs: (current, desired) =>
    `Comptes habilités aujourd'hui : « ${current} » ; comptes demandés : « ${desired} ».`,
  register: registerCliWordsIn.fr,
};
