import type { Language } from "../model/language.js";
import type { VerifiedPack, VerifiedRequest, VerifiedSection } from "./report.js";

/** The words of the reports on requests about to be signed. */
export type VerifyWords = {
  readonly requests: (count: number) => string;
  readonly section: (section: VerifiedSection["section"]) => string;
  readonly states: Readonly<Record<VerifiedSection["state"], string>>;
  /** Section 3 is the one that is right when it holds nothing. */
  readonly mustStayEmpty: string;
  readonly requestOf: (date: string) => string;
  readonly writing: Readonly<Record<VerifiedRequest["writing"], string>>;
  readonly pack: string;
  readonly packStates: Readonly<Record<VerifiedPack["state"], (files: number) => string>>;
  readonly by: string;
  readonly reason: string;
  readonly manifest: string;
  readonly table: string;
  readonly verdict: (counts: {
    readonly requests: number;
    readonly errors: number;
    readonly warnings: number;
  }) => string;
};

const many = (count: number, one: string, several: string): string =>
  `${count.toLocaleString("fr-FR")} ${count < 2 ? one : several}`;
const manyEn = (count: number, one: string, several: string): string =>
  `${count.toLocaleString("en-GB")} ${count === 1 ? one : several}`;

const sectionsFr = [
  "opérateur et signataire",
  "nom du téléservice",
  "numéro d'agrément",
  "comptes à habiliter",
  "comptes à retirer",
];
const sectionsEn = [
  "operator and signatory",
  "name of the teleservice",
  "number given by customs",
  "accounts to habilitate",
  "accounts to withdraw",
];

const french: VerifyWords = {
  requests: (count) => many(count, "demande", "demandes"),
  section: (section) => `Section ${section} — ${sectionsFr[section - 1]}`,
  states: { right: "conforme", "to-check": "à vérifier", "to-correct": "à corriger" },
  mustStayEmpty: "doit rester vide",
  requestOf: (date) => `demande du ${date.split("-").reverse().join("/")}`,
  writing: {
    "as-written": "telle que l'outil l'a écrite",
    edited: "modifiée depuis que l'outil l'a écrite",
    unknown: "remplie à la main, ou son empreinte est perdue",
  },
  pack: "Dossier de preuve",
  packStates: {
    intact: (files) => `intact, ${many(files, "fichier vérifié", "fichiers vérifiés")}`,
    changed: (files) =>
      `ne correspond plus à son manifeste (${many(files, "fichier cité", "fichiers cités")})`,
  },
  by: "établi par",
  reason: "motif",
  manifest: "SHA-256 du manifeste",
  table: "Tableau",
  verdict: ({ requests, errors, warnings }) => {
    if (errors > 0) return `Ne signez pas : ${many(errors, "erreur", "erreurs")}.`;
    const done =
      requests > 1 ? `Les ${requests} demandes peuvent être signées` : "La demande peut être signée";
    return warnings === 0
      ? `${done}.`
      : `${done}, une fois vu ce qui est à vérifier (${many(warnings, "point", "points")}).`;
  },
};

const english: VerifyWords = {
  requests: (count) => manyEn(count, "request", "requests"),
  section: (section) => `Section ${section} — ${sectionsEn[section - 1]}`,
  states: { right: "right", "to-check": "to check", "to-correct": "to correct" },
  mustStayEmpty: "must stay empty",
  requestOf: (date) => `request of ${date}`,
  writing: {
    "as-written": "as the tool wrote it",
    edited: "changed since the tool wrote it",
    unknown: "filled in by hand, or its fingerprint is lost",
  },
  pack: "Evidence pack",
  packStates: {
    intact: (files) => `intact, ${manyEn(files, "file checked", "files checked")}`,
    changed: (files) => `no longer what its manifest says (${manyEn(files, "file listed", "files listed")})`,
  },
  by: "made by",
  reason: "reason",
  manifest: "SHA-256 of the manifest",
  table: "Table",
  verdict: ({ requests, errors, warnings }) => {
    if (errors > 0) return `Do not sign: ${manyEn(errors, "error", "errors")}.`;
    const done = requests > 1 ? `The ${requests} requests can be signed` : "The request can be signed";
    return warnings === 0
      ? `${done}.`
      : `${done} once what is to be checked has been looked at (${manyEn(warnings, "point", "points")}).`;
  },
};

/** The words of each language. */
export const verifyWordsIn: Readonly<Record<Language, VerifyWords>> = { fr: french, en: english };
