import { quoteAll, quoteFr } from "./entry.js";
import { megabytes } from "./megabytes.js";
import { placeReasons } from "./place-reasons.js";
import { registerFailureMessage } from "./register-failures.js";
import type { WorkFailure } from "./work-error.js";

const saveAsFr = "Ouvrez-le dans Excel ou LibreOffice et enregistrez-le au format .xlsx ou .csv.";

/** The sentence of a failure in French: what is wrong, then what to do. */
export function failureFr(failure: WorkFailure): string {
  switch (failure.kind) {
    case "missing-file":
      return `Le fichier ${quoteFr(failure.file)} n'existe pas. Vérifiez son nom et son dossier.`;
    case "not-a-file":
      return `${quoteFr(failure.file)} est un dossier, pas un fichier. Indiquez le fichier de la liste.`;
    case "empty-folder":
      return `Le dossier ${quoteFr(failure.file)} ne contient aucune liste (.xlsx, .ods, .csv…). Vérifiez que c'est le bon.`;
    case "unreadable-file":
      return `Le fichier ${quoteFr(failure.file)} ne peut pas être lu. Vérifiez vos droits d'accès, et fermez-le s'il est ouvert.`;
    case "empty-file":
      return `Le fichier ${quoteFr(failure.file)} est vide. Enregistrez de nouveau la liste.`;
    case "protected-workbook":
      return `Le classeur ${quoteFr(failure.file)} est protégé par un mot de passe. Ouvrez-le et enregistrez-le sans mot de passe.`;
    case "numbers-document":
      return `${quoteFr(failure.file)} est un document Numbers (Apple). Exportez-le au format Excel (.xlsx) ou CSV.`;
    case "shortcut":
      return `${quoteFr(failure.file)} est un raccourci, pas la liste elle-même. Indiquez le fichier vers lequel il mène.`;
    case "pdf":
      return `${quoteFr(failure.file)} est un document PDF, pas une liste. Demandez le classeur ou le CSV dont il est tiré.`;
    case "image":
      return `${quoteFr(failure.file)} est une image, pas une liste. Demandez le classeur ou le CSV.`;
    case "archive":
      return `${quoteFr(failure.file)} est une archive, pas une liste. Extrayez-en le classeur ou le CSV.`;
    case "office-document":
      return `${quoteFr(failure.file)} est un document Office qui n'est pas un classeur. Copiez la liste dans un classeur .xlsx.`;
    case "binary":
      return `${quoteFr(failure.file)} n'est ni un classeur .xlsx ni un texte CSV. ${saveAsFr}`;
    case "damaged-workbook":
      return `Le classeur ${quoteFr(failure.file)} est endommagé et ne peut pas être lu. ${saveAsFr}`;
    case "truncated-workbook":
      return `Le classeur ${quoteFr(failure.file)} est tronqué : la copie ou le téléchargement n'est pas allé au bout. Reprenez le fichier d'origine.`;
    case "no-sheet":
      return `Le classeur ${quoteFr(failure.file)} n'a aucune feuille visible. Affichez celle de la liste ou désignez-la par --sheet.`;
    case "too-many-cells":
      return `Le classeur ${quoteFr(failure.file)} s'étend sur trop de cellules (des contenus loin à droite sur de nombreuses lignes). Ne gardez que les colonnes de la liste.`;
    case "too-large":
      return `${quoteFr(failure.file)} est trop gros (${megabytes(failure.size)} Mo ; limite ${megabytes(failure.limit)} Mo). Scindez la liste en plusieurs fichiers.`;
    case "unknown-encoding":
      return `L'encodage ${quoteFr(failure.value)} n'est pas connu. Essayez utf-8, windows-1252, utf-16le ou macintosh.`;
    case "unreadable-text":
      return `Le fichier ${quoteFr(failure.file)} n'est pas écrit en ${failure.value}. Retirez --encoding, ou donnez le bon encodage.`;
    case "unknown-delimiter":
      return `${quoteFr(failure.value)} n'est pas un séparateur. Donnez un seul caractère : ; , | ou tab.`;
    case "unknown-sheet":
      return `Aucune feuille${failure.file === undefined ? "" : ` de ${quoteFr(failure.file)}`} ne s'appelle ${quoteAll(failure.values, quoteFr)}. Feuilles présentes : ${quoteAll(failure.seen, quoteFr)}.`;
    case "invalid-map":
      return `--map ${quoteFr(failure.value)} n'est pas de la forme CHAMP=LIBELLÉ. Champs : ${failure.fields.join(", ")}.`;
    case "repeated-map":
      return `--map ${quoteFr(failure.value)} désigne un champ ou une colonne déjà désignés. Gardez une seule désignation.`;
    case "input-as-output":
      return `${quoteFr(failure.file)} est un des fichiers que la commande lit ou écrit : il serait écrasé. Donnez un autre nom.`;
    case "replayed-as-output":
      return `${quoteFr(failure.file)} est la demande du même jour, que --current rejoue. Si elle n'a pas été envoyée, relancez avec --force : elle sera refaite au lieu d'être rejouée. Si elle l'a été, donnez un autre jour avec --date.`;
    case "unmatched-map":
      return `--map : aucune colonne ne correspond à ${quoteFr(failure.value)}. Libellés lus : ${quoteAll(failure.seen, quoteFr)}.`;
    case "invalid-json":
      return `Le fichier ${quoteFr(failure.file)} n'est pas du JSON valide : ligne ${failure.line}, colonne ${failure.column}. Corrigez la ponctuation à cet endroit.`;
    case "invalid-date":
      return `La date ${quoteFr(failure.value)} n'existe pas ou n'est pas de la forme AAAA-MM-JJ.`;
    case "register":
      return registerFailureMessage(failure.failure, "fr");
    case "register-and-lists":
      return "--current register tient lieu de toutes les listes : n'en donnez pas d'autre. Un fichier qui s'appelle « register » se donne par ./register.";
    case "import-without-operator":
      return `Rien ne dit de quel opérateur sont les comptes de ${quoteFr(failure.file)}. Ajoutez une colonne SIREN, ou donnez le fichier de l'opérateur par --operator.`;
    case "unknown-siren":
      return `${quoteFr(failure.value)} n'est pas un SIREN. Donnez ses neuf chiffres à --siren ; le fichier des opérateurs, lui, se donne à --operator.`;
    case "not-a-review":
      return `${quoteFr(failure.file)} n'est pas une revue écrite par register review. Reprenez le classeur tel qu'il a été envoyé.`;
    case "unmatched-exceptions":
      return `--except ${quoteFr(failure.file)} : aucun compte de la demande, ou plusieurs, pour ${quoteAll(failure.values, quoteFr)}. Désignez chaque compte par son identifiant ; rien n'a été enregistré.`;
    case "invalid-number":
      return `${failure.flag} attend un nombre entier, pas ${quoteFr(failure.value)}.`;
    case "existing-file":
      return `Le fichier ${quoteFr(failure.file)} existe déjà. Rien n'a été écrit ; ajoutez --force pour le remplacer.`;
    case "invalid-plan":
      return `${quoteFr(failure.file)} n'est pas un plan enregistré par diff --save, ou il a été modifié. Enregistrez-le à nouveau.`;
    case "invalid-manifest":
      return `${quoteFr(failure.file)} n'est pas le manifeste d'un dossier écrit par request --pack, ou il a été modifié. Reprenez le dossier d'origine.`;
    case "no-decisions":
      return `${quoteFr(failure.file)} n'est pas un fichier de décisions : ses colonnes Paire, Identifiant actuel, Identifiant demandé, Décision et Empreinte ne s'y trouvent pas toutes. Écrivez-le avec diff --write-decisions.`;
    case "not-a-form":
      return `${quoteFr(failure.file)} n'est pas un formulaire que l'outil sait remplir : il faut un classeur .xlsx, .xlsm ou .ods. habilitations template --form en écrit un.`;
    case "form-places":
      return (
        `Le formulaire ${quoteFr(failure.file)} n'a pas les places voulues.` +
        `${failure.missing.length === 0 ? "" : ` Manquent : ${failure.missing.join(", ")}.`}` +
        `${failure.doubled.length === 0 ? "" : ` En double : ${failure.doubled.join(", ")}.`}` +
        `${failure.unknown.length === 0 ? "" : ` Inconnues : ${failure.unknown.join(", ")}.`}` +
        ` Places trouvées : ${failure.found.join(", ") || "aucune"}. Places attendues : ${failure.expected.join(", ")}. Voir templates/README.md.`
      );
    case "unusable-place":
      return `La place ${failure.name} (${failure.reference}) du formulaire ${quoteFr(failure.file)} ne peut pas recevoir ce qui y va. ${placeReasons[failure.reason].fr} Voir templates/README.md.`;
    case "text-too-long":
      return `Le texte destiné à ${failure.name} a ${failure.length} caractères, et une cellule en tient ${failure.limit}. Raccourcissez-le.`;
    case "pdf-characters":
      return `Le PDF ne peut pas montrer ${quoteFr(failure.value)} : sa police n'a pas ${quoteAll(failure.characters, quoteFr)}. Retirez --pdf : le classeur, lui, le peut.`;
    case "pdf-too-tall":
      return `Le PDF ne peut pas montrer ${quoteFr(failure.value)} : le texte ne tient pas sur une page. Raccourcissez-le, ou retirez --pdf.`;
    case "unknown-operators":
      return `--only : ${quoteAll(failure.values, quoteFr)} n'est le SIREN d'aucun opérateur de cette demande. Opérateurs : ${failure.seen.join(", ") || "aucun"}.`;
    case "unpaired-outputs":
      return `Il y a ${failure.formats} --format pour ${failure.outputs} -o. Donnez un -o par --format, ou un seul -o dont le nom servira à tous.`;
    case "incomplete-operator":
      return "Le fichier --operator ne donne pas toutes les valeurs exigées de cet opérateur : voyez les constats sur ce fichier.";
    case "flag-of-plan":
      return `${failure.flag} n'a pas d'effet avec --plan : le plan dit comment ses listes se lisent. Retirez cette option, ou refaites le plan avec diff --save.`;
    case "folder-as-file":
      return `${quoteFr(failure.file)} est un dossier : rien ne peut y être écrit sous ce nom. Donnez un nom de fichier.`;
    case "format-needs-file":
      return `Le format ${quoteFr(failure.value)} ne s'affiche pas à l'écran. Donnez un fichier avec -o.`;
    case "unwritable-file":
      return `Le fichier ${quoteFr(failure.file)} ne peut pas être écrit (${failure.reason}). Vérifiez le dossier, et fermez le fichier s'il est ouvert.`;
    case "unsupported-format":
      return `Le format ${quoteFr(failure.value)} n'existe pas pour cette commande. Choisissez parmi : ${failure.allowed.join(", ")}.`;
  }
}
