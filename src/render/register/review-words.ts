import type { Language } from "../../model/language.js";
import type { ReviewDecision } from "../../model/review.js";

/** The columns of a review, in their order; `operator` only where an operator has a name. */
export const reviewColumns = [
  "lastName",
  "firstName",
  "identifier",
  "email",
  "operator",
  "siren",
  "habilitatedSince",
  "months",
  "confirmedOn",
  "decision",
  "comment",
  "reference",
] as const;

/** A column of a review. */
export type ReviewColumn = (typeof reviewColumns)[number];

/** The words of a review. */
export type ReviewWords = {
  readonly title: string;
  readonly sheets: { readonly review: string; readonly instructions: string };
  /** The line that says which review it is; `readReview` reads the day and the number in it. */
  readonly made: (day: string, version: number) => string;
  readonly ask: string;
  readonly columns: Readonly<Record<ReviewColumn, string>>;
  readonly decisions: Readonly<Record<ReviewDecision, string>>;
  readonly choice: { readonly title: string; readonly prompt: string; readonly error: string };
  readonly none: string;
  readonly instructions: {
    readonly columns: readonly [string, string];
    readonly rows: readonly (readonly [string, string])[];
  };
};

const french: ReviewWords = {
  title: "Revue des comptes habilités ISOPE (DCAQ)",
  sheets: { review: "Revue", instructions: "Mode d'emploi" },
  made: (day, version) => `Revue du ${day}, registre n° ${version}.`,
  ask: "Pour chaque compte, choisissez « garder » ou « retirer » dans la colonne Décision ; les lignes en jaune attendent une réponse.",
  columns: {
    lastName: "Nom",
    firstName: "Prénom",
    identifier: "Identifiant",
    email: "Courriel",
    operator: "Opérateur",
    siren: "SIREN",
    habilitatedSince: "Habilité depuis",
    months: "Ancienneté (mois)",
    confirmedOn: "Dernière confirmation",
    decision: "Décision (garder / retirer)",
    comment: "Commentaire",
    reference: "Référence",
  },
  decisions: { keep: "garder", withdraw: "retirer" },
  choice: {
    title: "Décision",
    prompt: "garder : la personne a toujours besoin de cet accès. retirer : elle n'en a plus besoin.",
    error: "Choisissez « garder » ou « retirer », ou laissez la cellule vide.",
  },
  none: "Aucun compte habilité.",
  instructions: {
    columns: ["Point", "À faire"],
    rows: [
      [
        "But",
        "Dire, pour chaque personne habilitée au téléservice ISOPE (DCAQ), si elle a toujours besoin de cet accès.",
      ],
      [
        "garder",
        "La personne travaille toujours pour l'opérateur et a besoin de l'accès. La date du jour sera sa dernière confirmation.",
      ],
      [
        "retirer",
        "La personne est partie, a changé de fonction ou n'utilise plus l'accès. Le retrait sera demandé à la douane.",
      ],
      [
        "Cellule vide",
        "Personne n'a répondu pour ce compte : rien n'est fait, et il figurera parmi les comptes sans réponse.",
      ],
      [
        "Commentaire",
        "Facultatif : une précision pour qui reprendra la revue, une date de départ par exemple.",
      ],
      [
        "Ne changez rien d'autre",
        "La feuille est protégée sans mot de passe, contre les fautes de frappe. Un nom ou un courriel faux se signale en commentaire. La colonne Référence relie la ligne au registre.",
      ],
      [
        "Renvoyer",
        "Enregistrez le fichier (.xlsx, .ods ou .csv) et rendez-le à la personne qui vous l'a envoyé.",
      ],
    ],
  },
};

const english: ReviewWords = {
  title: "Review of the accounts habilitated for ISOPE (DCAQ)",
  sheets: { review: "Review", instructions: "Instructions" },
  made: (day, version) => `Review of ${day}, register no. ${version}.`,
  ask: 'For each account, choose "keep" or "withdraw" in the Decision column; rows in yellow wait for an answer.',
  columns: {
    lastName: "Last name",
    firstName: "First name",
    identifier: "Identifier",
    email: "Email",
    operator: "Operator",
    siren: "SIREN",
    habilitatedSince: "Habilitated since",
    months: "Age (months)",
    confirmedOn: "Last confirmed",
    decision: "Decision (keep / withdraw)",
    comment: "Comment",
    reference: "Reference",
  },
  decisions: { keep: "keep", withdraw: "withdraw" },
  choice: {
    title: "Decision",
    prompt: "keep: the person still needs this access. withdraw: the person no longer needs it.",
    error: 'Choose "keep" or "withdraw", or leave the cell empty.',
  },
  none: "No account is habilitated.",
  instructions: {
    columns: ["Point", "What to do"],
    rows: [
      [
        "Purpose",
        "Say, for each person habilitated for the teleservice ISOPE (DCAQ), whether they still need this access.",
      ],
      [
        "keep",
        "The person still works for the operator and needs the access. Today becomes the day of its last confirmation.",
      ],
      [
        "withdraw",
        "The person has left, has other duties or no longer uses the access. Customs will be asked to withdraw it.",
      ],
      [
        "Empty cell",
        "Nobody has answered for this account: nothing is done, and it will be among the accounts not answered.",
      ],
      ["Comment", "Optional: a word for whoever takes the review back, such as a date of departure."],
      [
        "Change nothing else",
        "The sheet is protected without a password, against slips of the keyboard. Tell of a wrong name or email in a comment. The Reference column links the row to the register.",
      ],
      ["Give back", "Save the file (.xlsx, .ods or .csv) and give it back to the person who sent it to you."],
    ],
  },
};

/** The words of a review in each language. */
export const reviewWordsIn: Readonly<Record<Language, ReviewWords>> = { fr: french, en: english };
