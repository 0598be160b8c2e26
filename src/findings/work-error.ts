import type { Language } from "../model/language.js";
import { quoteAll, quoteEn, quoteFr } from "./entry.js";

/** Why the work could not be done: about the files and flags themselves, not about the data in them. */
export type WorkFailure =
  | {
      readonly kind: "missing-file" | "not-a-file" | "empty-folder" | "unreadable-file" | "empty-file";
      readonly file: string;
    }
  | { readonly kind: UnsupportedKind; readonly file: string }
  | {
      readonly kind: "damaged-workbook" | "truncated-workbook" | "no-sheet" | "too-many-cells";
      readonly file: string;
    }
  | { readonly kind: "too-large"; readonly file: string; readonly size: number; readonly limit: number }
  | { readonly kind: "unknown-encoding"; readonly value: string }
  | { readonly kind: "unreadable-text"; readonly file: string; readonly value: string }
  | { readonly kind: "unknown-delimiter"; readonly value: string }
  | {
      readonly kind: "unknown-sheet";
      readonly file?: string;
      readonly values: readonly string[];
      readonly seen: readonly string[];
    }
  | { readonly kind: "invalid-map"; readonly value: string; readonly fields: readonly string[] }
  | { readonly kind: "repeated-map"; readonly value: string }
  | { readonly kind: "input-as-output"; readonly file: string }
  | { readonly kind: "unmatched-map"; readonly value: string; readonly seen: readonly string[] }
  | { readonly kind: "invalid-json"; readonly file: string; readonly line: number; readonly column: number }
  | { readonly kind: "invalid-date"; readonly value: string }
  | { readonly kind: "invalid-number"; readonly flag: string; readonly value: string }
  | { readonly kind: "existing-file"; readonly file: string }
  | { readonly kind: "unwritable-file"; readonly file: string; readonly reason: string }
  | { readonly kind: "unsupported-format"; readonly value: string; readonly allowed: readonly string[] };

/** What a file may turn out to be that is no list we can read. */
export type UnsupportedKind =
  | "protected-workbook"
  | "numbers-document"
  | "shortcut"
  | "pdf"
  | "image"
  | "archive"
  | "office-document"
  | "binary";

/** Thrown when the tool cannot do its work; the shell turns it into one sentence and exit code 2. */
export class WorkError extends Error {
  readonly failure: WorkFailure;

  constructor(failure: WorkFailure, options?: ErrorOptions) {
    super(failure.kind, options);
    this.name = "WorkError";
    this.failure = failure;
  }
}

/** The sentence of a failure: what is wrong, then what to do. */
export function failureMessage(failure: WorkFailure, language: Language): string {
  return language === "fr" ? french(failure) : english(failure);
}

const saveAsFr = "Ouvrez-le dans Excel ou LibreOffice et enregistrez-le au format .xlsx ou .csv.";
const saveAsEn = "Open it in Excel or LibreOffice and save it as .xlsx or .csv.";

function french(failure: WorkFailure): string {
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
    case "unmatched-map":
      return `--map : aucune colonne ne correspond à ${quoteFr(failure.value)}. Libellés lus : ${quoteAll(failure.seen, quoteFr)}.`;
    case "invalid-json":
      return `Le fichier ${quoteFr(failure.file)} n'est pas du JSON valide : ligne ${failure.line}, colonne ${failure.column}. Corrigez la ponctuation à cet endroit.`;
    case "invalid-date":
      return `La date ${quoteFr(failure.value)} n'existe pas ou n'est pas de la forme AAAA-MM-JJ.`;
    case "invalid-number":
      return `${failure.flag} attend un nombre entier, pas ${quoteFr(failure.value)}.`;
    case "existing-file":
      return `Le fichier ${quoteFr(failure.file)} existe déjà. Rien n'a été écrit ; ajoutez --force pour le remplacer.`;
    case "unwritable-file":
      return `Le fichier ${quoteFr(failure.file)} ne peut pas être écrit (${failure.reason}). Vérifiez le dossier, et fermez le fichier s'il est ouvert.`;
    case "unsupported-format":
      return `Le format ${quoteFr(failure.value)} n'existe pas pour cette commande. Choisissez parmi : ${failure.allowed.join(", ")}.`;
  }
}

function english(failure: WorkFailure): string {
  switch (failure.kind) {
    case "missing-file":
      return `File ${quoteEn(failure.file)} does not exist. Check its name and folder.`;
    case "not-a-file":
      return `${quoteEn(failure.file)} is a folder, not a file. Name the file of the list.`;
    case "empty-folder":
      return `Folder ${quoteEn(failure.file)} holds no list (.xlsx, .ods, .csv…). Check that it is the right one.`;
    case "unreadable-file":
      return `File ${quoteEn(failure.file)} cannot be read. Check your access rights, and close it if it is open.`;
    case "empty-file":
      return `File ${quoteEn(failure.file)} is empty. Save the list again.`;
    case "protected-workbook":
      return `Workbook ${quoteEn(failure.file)} is protected by a password. Open it and save it without one.`;
    case "numbers-document":
      return `${quoteEn(failure.file)} is a Numbers document (Apple). Export it as Excel (.xlsx) or CSV.`;
    case "shortcut":
      return `${quoteEn(failure.file)} is a shortcut, not the list itself. Name the file that it leads to.`;
    case "pdf":
      return `${quoteEn(failure.file)} is a PDF document, not a list. Ask for the workbook or CSV that it was made from.`;
    case "image":
      return `${quoteEn(failure.file)} is an image, not a list. Ask for the workbook or CSV.`;
    case "archive":
      return `${quoteEn(failure.file)} is an archive, not a list. Extract the workbook or CSV from it.`;
    case "office-document":
      return `${quoteEn(failure.file)} is an Office document other than a workbook. Copy the list into an .xlsx workbook.`;
    case "binary":
      return `${quoteEn(failure.file)} is neither an .xlsx workbook nor CSV text. ${saveAsEn}`;
    case "damaged-workbook":
      return `Workbook ${quoteEn(failure.file)} is damaged and cannot be read. ${saveAsEn}`;
    case "truncated-workbook":
      return `Workbook ${quoteEn(failure.file)} is truncated: the copy or download did not finish. Take the original file again.`;
    case "no-sheet":
      return `Workbook ${quoteEn(failure.file)} has no visible sheet. Show the one with the list or name it with --sheet.`;
    case "too-many-cells":
      return `Workbook ${quoteEn(failure.file)} spreads over too many cells (content far to the right on many rows). Keep the list's columns only.`;
    case "too-large":
      return `${quoteEn(failure.file)} is too large (${megabytes(failure.size)} MB; limit ${megabytes(failure.limit)} MB). Split the list into several files.`;
    case "unknown-encoding":
      return `Encoding ${quoteEn(failure.value)} is not known. Try utf-8, windows-1252, utf-16le or macintosh.`;
    case "unreadable-text":
      return `File ${quoteEn(failure.file)} is not written in ${failure.value}. Leave out --encoding, or give the right one.`;
    case "unknown-delimiter":
      return `${quoteEn(failure.value)} is not a delimiter. Give a single character: ; , | or tab.`;
    case "unknown-sheet":
      return `No sheet${failure.file === undefined ? "" : ` of ${quoteEn(failure.file)}`} is called ${quoteAll(failure.values, quoteEn)}. Sheets present: ${quoteAll(failure.seen, quoteEn)}.`;
    case "invalid-map":
      return `--map ${quoteEn(failure.value)} is not of the form FIELD=LABEL. Fields: ${failure.fields.join(", ")}.`;
    case "repeated-map":
      return `--map ${quoteEn(failure.value)} names a field or a column that is named already. Keep one of them.`;
    case "input-as-output":
      return `${quoteEn(failure.file)} is one of the files that the command reads or writes: it would be overwritten. Give another name.`;
    case "unmatched-map":
      return `--map: no column matches ${quoteEn(failure.value)}. Labels seen: ${quoteAll(failure.seen, quoteEn)}.`;
    case "invalid-json":
      return `File ${quoteEn(failure.file)} is not valid JSON: line ${failure.line}, column ${failure.column}. Mend the punctuation there.`;
    case "invalid-date":
      return `The date ${quoteEn(failure.value)} does not exist or is not of the form YYYY-MM-DD.`;
    case "invalid-number":
      return `${failure.flag} takes a whole number, not ${quoteEn(failure.value)}.`;
    case "existing-file":
      return `File ${quoteEn(failure.file)} exists already. Nothing was written; add --force to replace it.`;
    case "unwritable-file":
      return `File ${quoteEn(failure.file)} cannot be written (${failure.reason}). Check the folder, and close the file if it is open.`;
    case "unsupported-format":
      return `Format ${quoteEn(failure.value)} does not exist for this command. Choose among: ${failure.allowed.join(", ")}.`;
  }
}

function megabytes(bytes: number): number {
  return Math.ceil(bytes / 1_048_576);
}
