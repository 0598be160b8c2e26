import type { Language } from "../model/language.js";
import type { PackedOperator } from "../model/manifest.js";

/** What a file of a pack is. */
export type PackedContent = "request" | "pdf" | "cover-note" | "report" | "decisions" | "plan" | "index";

/** The words of the readme of a pack. */
export type PackWords = {
  readonly title: string;
  readonly colon: string;
  readonly date: string;
  readonly by: string;
  readonly reason: string;
  readonly operators: string;
  readonly asked: (counts: PackedOperator["counts"]) => string;
  readonly signatory: string;
  readonly fingerprint: string;
  readonly files: string;
  readonly contents: Readonly<Record<PackedContent, string>>;
  readonly manifest: string;
  readonly inputs: string;
  readonly inputsNote: string;
  readonly check: string;
  readonly howToCheck: string;
  readonly checkMeaning: string;
  readonly confidential: string;
};

const many = (count: number, one: string, more: string, isMany: boolean, locale: string): string =>
  `${count.toLocaleString(locale)} ${isMany ? more : one}`;
const inFrench = (count: number, one: string, more: string): string =>
  many(count, one, more, count > 1, "fr-FR");
const inEnglish = (count: number, one: string, more: string): string =>
  many(count, one, more, count !== 1, "en-GB");

const french: PackWords = {
  title: "Dossier de preuve d'une demande d'habilitation, téléservice ISOPE (DCAQ)",
  colon: " : ",
  date: "Date de la demande",
  by: "Dossier établi par",
  reason: "Motif",
  operators: "Opérateurs",
  asked: ({ current, withdrawals, additions, after }) =>
    `${inFrench(additions, "compte à habiliter", "comptes à habiliter")}, ${inFrench(withdrawals, "compte à retirer", "comptes à retirer")} ; ${inFrench(current, "compte habilité", "comptes habilités")} avant, ${after.toLocaleString("fr-FR")} après`,
  signatory: "Signataire",
  fingerprint: "Empreinte du plan (SHA-256)",
  files: "Ce que contient le dossier",
  contents: {
    request: "le formulaire rempli, à signer et à envoyer",
    pdf: "le même formulaire en PDF",
    "cover-note": "le texte qui accompagne l'envoi",
    report: "les écarts entre les listes, et les constats de leur lecture",
    decisions: "ce qui a été décidé des paires à trancher",
    plan: "le plan tel qu'il a été relu",
    index: "les opérateurs, et ce qu'il est advenu de chacun",
  },
  manifest: "ce qui précède, avec la taille et l'empreinte SHA-256 de chaque fichier du dossier",
  inputs: "Ce qui a été lu",
  inputsNote:
    "Ces fichiers ne sont pas dans le dossier. Leur empreinte SHA-256 permet de reconnaître les originaux :",
  check: "Vérifier le dossier",
  howToCheck: "Depuis ce dossier :",
  checkMeaning:
    "La commande relit chaque fichier et signale celui qui manque, qui a changé ou qui a été ajouté. Elle s'en remet au\nmanifeste : conservez ailleurs l'empreinte SHA-256 de celui-ci s'il faut prouver qu'il n'a pas changé non plus.",
  confidential:
    "Ce dossier contient des données personnelles : ne le transmettez qu'aux personnes chargées des habilitations.",
};

const english: PackWords = {
  title: "Evidence of a habilitation request, teleservice ISOPE (DCAQ)",
  colon: ": ",
  date: "Day of the request",
  by: "Folder made by",
  reason: "Reason",
  operators: "Operators",
  asked: ({ current, withdrawals, additions, after }) =>
    `${inEnglish(additions, "account to habilitate", "accounts to habilitate")}, ${inEnglish(withdrawals, "account to withdraw", "accounts to withdraw")}; ${inEnglish(current, "account habilitated", "accounts habilitated")} before, ${after.toLocaleString("en-GB")} after`,
  signatory: "Signatory",
  fingerprint: "Fingerprint of the plan (SHA-256)",
  files: "What the folder holds",
  contents: {
    request: "the completed form, to be signed and sent",
    pdf: "the same form as PDF",
    "cover-note": "the text that goes with it",
    report: "the differences between the lists, and the findings on reading them",
    decisions: "what was decided of the pairs to settle",
    plan: "the plan as it was reviewed",
    index: "the operators, and what became of each",
  },
  manifest: "the above, with the size and the SHA-256 of every file of the folder",
  inputs: "What was read",
  inputsNote: "These files are not in the folder. Their SHA-256 tells the originals from others:",
  check: "How to check the folder",
  howToCheck: "From this folder:",
  checkMeaning:
    "The command reads every file again and tells which one is missing, was changed or was added. It relies on the\nmanifest: keep the SHA-256 of that file elsewhere where it must be proved that it did not change either.",
  confidential: "This folder holds personal data: pass it on to those in charge of habilitations only.",
};

/** The words of the readme of a pack in each language. */
export const packWordsIn: Readonly<Record<Language, PackWords>> = { fr: french, en: english };
