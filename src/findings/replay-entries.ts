import type { Language } from "../model/language.js";
import { type Location, relativeText } from "../model/location.js";
import { entry, quoteEn, quoteFr } from "./entry.js";

/** The day of a request, as `YYYY-MM-DD`. */
type Dated = { readonly date: string };

/** What replaying earlier requests as the current set may bring out. */
export const replayEntries = {
  "replayed-request": entry<
    Dated & {
      readonly siren: string;
      readonly additions: number;
      readonly withdrawals: number;
      /** How many accounts of the operator are habilitated once it is granted. */
      readonly habilitated: number;
    }
  >({
    severity: "notice",
    fr: ({ value, date, siren, additions, withdrawals, habilitated }) =>
      `Demande du ${day(date, "fr")} rejouée pour ${quoteFr(value)} (SIREN ${siren}) : ${manyFr(additions, "ajout")}, ${manyFr(withdrawals, "retrait")} ; ${habilitated > 1 ? `${habilitated} comptes habilités` : `${habilitated} compte habilité`} ensuite.`,
    en: ({ value, date, siren, additions, withdrawals, habilitated }) =>
      `Request of ${day(date, "en")} replayed for ${quoteEn(value)} (SIREN ${siren}): ${manyEn(additions, "addition")}, ${manyEn(withdrawals, "withdrawal")}; ${manyEn(habilitated, "account")} habilitated after it.`,
  }),
  "edited-request": entry<{ readonly writing: "edited" | "unknown" }>({
    severity: "warning",
    fr: ({ writing }) =>
      writing === "edited"
        ? "Cette demande a été modifiée après avoir été écrite : c'est ce qu'elle dit maintenant qui est rejoué. Vérifiez que c'est bien ce qui a été envoyé à la douane."
        : "Rien ne dit si cette demande a été modifiée après avoir été écrite : un autre logiciel en a effacé l'empreinte. Vérifiez qu'elle est bien celle qui a été envoyée à la douane.",
    en: ({ writing }) =>
      writing === "edited"
        ? "This request was changed after it was written: what it says now is replayed. Check that it is what was sent to customs."
        : "Nothing tells whether this request was changed after it was written: another program has erased its fingerprint. Check that it is the one that was sent to customs.",
  }),
  "repeated-request": entry<{ readonly first: Location }>({
    severity: "notice",
    fr: ({ at, first }) =>
      `Cette demande est la même que ${relativeText(at, first, "fr")} : elle ne compte qu'une fois.`,
    en: ({ at, first }) => `This request is the same as ${relativeText(at, first, "en")}: it counts once.`,
  }),
  "unreadable-request": entry<{
    readonly problem: "siren" | "date" | "additions" | "withdrawals" | "identifier";
  }>({
    severity: "error",
    scope: "list",
    fr: ({ problem, value }) =>
      `Cette demande ne peut pas être rejouée : ${problemsFr[problem](value)}. Reprenez le classeur tel qu'il a été écrit.`,
    en: ({ problem, value }) =>
      `This request cannot be replayed: ${problemsEn[problem](value)}. Take the workbook as it was written.`,
  }),
  "request-as-list": entry<{ readonly given: "current" | "list" }>({
    severity: "error",
    scope: "list",
    fr: ({ given }) =>
      given === "list"
        ? "Ce fichier est une demande, pas une liste : ses ajouts et ses retraits y seraient confondus. Pour rejouer une demande, donnez-la à --current ; sinon, retirez-la d'ici."
        : "Ce fichier est une demande, mais dans un format qui ne se rejoue pas et qui, lu comme une liste, confondrait ajouts et retraits. Donnez à --current le classeur .xlsx tel qu'il a été écrit.",
    en: ({ given }) =>
      given === "list"
        ? "This file is a request, not a list: its additions and its withdrawals would be taken for one another. To replay a request, give it to --current; otherwise take it out of here."
        : "This file is a request, but in a format that cannot be replayed and that, read as a list, would mix additions and withdrawals up. Give --current the .xlsx workbook as it was written.",
  }),
  "replay-gap": entry<Dated>({
    severity: "error",
    scope: "list",
    fr: ({ value, date }) =>
      `La demande du ${day(date, "fr")} retire le compte ${quoteFr(value)}, que ni une demande antérieure ni une liste n'habilite : il en manque une. Ajoutez-la à --current.`,
    en: ({ value, date }) =>
      `The request of ${day(date, "en")} withdraws account ${quoteEn(value)}, which neither an earlier request nor a list habilitates: one is missing. Add it to --current.`,
  }),
  "replay-conflict": entry<Dated & { readonly other: Location; readonly reason: "habilitated" | "same-day" }>(
    {
      severity: "error",
      scope: "list",
      fr: ({ at, value, date, other, reason }) =>
        reason === "habilitated"
          ? `La demande du ${day(date, "fr")} ajoute le compte ${quoteFr(value)}, que ${relativeText(at, other, "fr")} habilite déjà. Retirez de --current celle des deux qui n'a pas été envoyée ou la liste qui est plus récente, ou ajoutez-y la demande qui l'a retiré entre-temps.`
          : `Le compte ${quoteFr(value)} figure aussi en ${relativeText(at, other, "fr")}, pour le même jour, ${day(date, "fr")} : l'ordre des deux n'est pas connu. Retirez de --current la demande qui n'a pas été envoyée.`,
      en: ({ at, value, date, other, reason }) =>
        reason === "habilitated"
          ? `The request of ${day(date, "en")} adds account ${quoteEn(value)}, which ${relativeText(at, other, "en")} habilitates already. Take out of --current whichever of the two was not sent or the list that is more recent, or add the request that withdrew it in between.`
          : `Account ${quoteEn(value)} is also at ${relativeText(at, other, "en")}, for the same day, ${day(date, "en")}: which came first is not known. Take the request that was not sent out of --current.`,
    },
  ),
  "replay-other-count": entry<Dated & { readonly expected: number; readonly found: number }>({
    severity: "error",
    scope: "list",
    fr: ({ date, expected, found }) =>
      `La demande du ${day(date, "fr")} a été faite alors que ${manyFr(expected, "compte")} ${expected > 1 ? "étaient habilités" : "était habilité"} ; ce qui est donné à --current en habilite ${found === expected ? `${found} aussi avant elle, mais pas les mêmes` : `${found} avant elle`}. Une demande ou la liste de départ manque, a changé, ou est de trop : donnez ce qui a servi à la faire.`,
    en: ({ date, expected, found }) =>
      `The request of ${day(date, "en")} was made when ${manyEn(expected, "account")} ${expected === 1 ? "was" : "were"} habilitated; what is given to --current habilitates ${found === expected ? `${found} too before it, but not the same ones` : `${found} before it`}. A request or the initial list is missing, has changed, or is one too many: give what it was made from.`,
  }),
  "replay-stray-row": entry<{ readonly section: number }>({
    severity: "error",
    scope: "list",
    fr: ({ section, value }) =>
      `Section ${section} : la ligne ${quoteFr(value)} a été ajoutée hors du tableau : rien ne dit si elle désigne un compte, et elle n'est pas rejouée. Si elle a été envoyée à la douane, insérez-la à la suite du tableau, avant le total ; sinon, effacez-la.`,
    en: ({ section, value }) =>
      `Section ${section}: row ${quoteEn(value)} was added outside the table: nothing tells whether it designates an account, and it is not replayed. If it was sent to customs, insert it at the end of the table, above the total; otherwise delete it.`,
  }),
  "replay-contradiction": entry<{
    /** What the properties of the file say, where the form says `value`: a SIREN, or a day as `YYYY-MM-DD`. */
    readonly written: string;
  }>({
    severity: "error",
    scope: "list",
    fr: ({ field, value = "", written }) =>
      field === "siren"
        ? `Le formulaire porte le SIREN ${quoteFr(value)}, mais cette demande a été écrite pour le SIREN ${quoteFr(written)} : ses comptes passeraient d'un opérateur à l'autre. Remettez ${quoteFr(written)}, ou refaites la demande pour le bon opérateur.`
        : `Le formulaire porte la date du ${day(value, "fr")}, mais cette demande a été écrite pour le ${day(written, "fr")} : les demandes seraient rejouées dans un autre ordre. Remettez cette date, ou refaites la demande avec --date ${value}.`,
    en: ({ field, value = "", written }) =>
      field === "siren"
        ? `The form bears SIREN ${quoteEn(value)}, but this request was written for SIREN ${quoteEn(written)}: its accounts would go from one operator to the other. Put ${quoteEn(written)} back, or make the request again for the right operator.`
        : `The form bears the day ${day(value, "en")}, but this request was written for ${day(written, "en")}: requests would be replayed in another order. Put that day back, or make the request again with --date ${value}.`,
  }),
  "replaced-request": entry<Dated>({
    severity: "notice",
    fr: ({ date }) => `La demande du même jour, ${day(date, "fr")}, est refaite : elle n'est pas rejouée.`,
    en: ({ date }) => `The request of the same day, ${day(date, "en")}, is made again: it is not replayed.`,
  }),
  "unneeded-request": entry<Dated>({
    severity: "warning",
    fr: ({ date }) =>
      `Il ne reste rien à demander pour cet opérateur le ${day(date, "fr")} : cette demande n'est pas remplacée. Si elle n'a pas été envoyée, sortez-la du dossier ; sinon, relancez sans --force.`,
    en: ({ date }) =>
      `Nothing is left to ask for this operator on ${day(date, "en")}: this request is not replaced. If it was not sent, take it out of the folder; otherwise run again without --force.`,
  }),
};

const problemsFr = {
  siren: (value: string | undefined) =>
    value === "" ? "elle ne porte aucun SIREN" : `son SIREN ${quoteFr(value)} n'est pas valable`,
  date: () => "sa date ne se lit ni sur le formulaire ni dans ses propriétés",
  additions: () => "le tableau de sa section 4 n'est plus à la place que le classeur lui connaît",
  withdrawals: () => "le tableau de sa section 5 n'est plus à la place que le classeur lui connaît",
  identifier: () => "rien ne dit quel compte cette ligne de sa section 5 retire",
} as const;

const problemsEn = {
  siren: (value: string | undefined) =>
    value === "" ? "it bears no SIREN" : `its SIREN ${quoteEn(value)} is not valid`,
  date: () => "its date is neither on the form nor in its properties",
  additions: () => "the table of its section 4 is no longer where the workbook says that it is",
  withdrawals: () => "the table of its section 5 is no longer where the workbook says that it is",
  identifier: () => "nothing tells which account this row of its section 5 withdraws",
} as const;

function day(date: string, language: Language): string {
  return language === "fr" ? date.split("-").reverse().join("/") : date;
}

function manyFr(count: number, noun: string): string {
  return `${count} ${noun}${count > 1 ? "s" : ""}`;
}

function manyEn(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
