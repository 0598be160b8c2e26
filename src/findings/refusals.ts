import type { Language } from "../model/language.js";
import { visible } from "../model/visible.js";
import { quoteEn, quoteFr } from "./entry.js";
import { movesText, type RegisterMoved } from "./register-moves.js";

/** Why no request may be made of the plans: numbers, people, and how to go past it (design, rule 5). */
export type Refusal =
  | TooManyWithdrawals
  | TooFewLeft
  | ProtectedAccounts
  | Unexpected
  | ChangedPlan
  | RegisterMoved;

/** An operator would lose suspiciously many accounts. */
export type TooManyWithdrawals = OfOperator & {
  readonly kind: "empty-desired" | "all" | "share" | "count";
  readonly withdrawals: number;
  readonly currentCount: number;
  readonly people: readonly string[];
  /** The number that `--accept-withdrawals` must be given: the withdrawals of the whole run. */
  readonly acceptedBy: number;
};

/** Fewer accounts than `--keep-at-least` would stay habilitated for an operator. */
type TooFewLeft = OfOperator & {
  readonly kind: "too-few-left";
  readonly left: number;
  readonly keepAtLeast: number;
  /** Who would be withdrawn. */
  readonly people: readonly string[];
  /** The number that `--keep-at-least` must be given: the fewest that any operator of the run would keep. */
  readonly acceptedBy: number;
};

/** Accounts that `--protect` names would be withdrawn. */
type ProtectedAccounts = OfOperator & {
  readonly kind: "protected";
  /** The list of the protected accounts, as given. */
  readonly file: string;
  readonly people: readonly string[];
};

/** The run does not come to the numbers that `--expect-additions` or `--expect-withdrawals` announce. */
type Unexpected = {
  readonly kind: "unexpected-additions" | "unexpected-withdrawals";
  readonly expected: number;
  readonly actual: number;
  /** Who would be added, or withdrawn. */
  readonly people: readonly string[];
};

/** The lists do not give the plan that was reviewed any more. */
export type ChangedPlan = {
  readonly kind: "plan-changed";
  /** The saved plan, as given. */
  readonly file: string;
  /** The inputs whose content is not what it was, as given. */
  readonly changedFiles: readonly string[];
  /** Whether the operators or their signatories are told otherwise than they were. */
  readonly operatorsChanged: boolean;
  /** Whether the list of protected accounts is not what it was. */
  readonly protectionChanged: boolean;
  readonly differences: readonly PlanDifference[];
};

/**
 * A line that is asked now and was not (`more`), was and is not any more (`less`), or is asked of the same account
 * written otherwise (`otherwise`).
 */
export type PlanDifference = {
  readonly sign: "more" | "less" | "otherwise";
  readonly outcome: "addition" | "withdrawal";
  readonly person: string;
};

type OfOperator = { readonly operator?: string; readonly siren?: string };

/** How many people a refusal names before it only counts them. */
const mostNamed = 20;

/** The refusal's sentences: who, how many, why it was stopped, and the flag or the act that goes past it. */
export function refusalMessage(refusal: Refusal, language: Language): string {
  return language === "fr" ? french(refusal) : english(refusal);
}

function french(refusal: Refusal): string {
  const who = named(refusal, "fr");
  switch (refusal.kind) {
    case "too-few-left":
      return (
        `Garde-fou${operatorOf(refusal)} : ${refusal.left === 0 ? "aucun compte ne resterait habilité" : refusal.left === 1 ? "il ne resterait qu'un compte habilité" : `il ne resterait que ${refusal.left} comptes habilités`}, ` +
        `et il en faut au moins ${refusal.keepAtLeast}. Perdraient l'accès : ${who}. ` +
        `Si c'est bien voulu, relancez avec --keep-at-least ${refusal.acceptedBy}.`
      );
    case "protected":
      return (
        `Garde-fou${operatorOf(refusal)} : ${refusal.people.length} compte${plural(refusal.people.length)} protégé${plural(refusal.people.length)} par ` +
        `${quoteFr(refusal.file)} ${refusal.people.length > 1 ? "seraient retirés" : "serait retiré"} : ${who}. ` +
        `${refusal.people.length > 1 ? "Remettez-les dans la liste demandée, ou ôtez-les" : "Remettez-le dans la liste demandée, ou ôtez-le"} de la liste de --protect.`
      );
    case "unexpected-additions":
    case "unexpected-withdrawals": {
      const isAddition = refusal.kind === "unexpected-additions";
      const flag = isAddition ? "--expect-additions" : "--expect-withdrawals";
      const noun = isAddition ? "ajout" : "retrait";
      const people = refusal.people.length === 0 ? "" : ` (${who})`;
      return (
        `Garde-fou : ${refusal.actual} ${noun}${plural(refusal.actual)}${people} au lieu de ${refusal.expected} attendu${plural(refusal.expected)}. ` +
        `Vérifiez les listes ; si c'est bien voulu, relancez avec ${flag} ${refusal.actual}.`
      );
    }
    case "plan-changed":
      return (
        `Garde-fou : les listes ne donnent plus le plan relu et enregistré dans ${quoteFr(refusal.file)}` +
        `${refusal.changedFiles.length === 0 ? "" : ` ; fichier${plural(refusal.changedFiles.length)} modifié${plural(refusal.changedFiles.length)} : ${refusal.changedFiles.map(quoteFr).join(", ")}`}. ` +
        `${differencesText(refusal, { more: "en plus", less: "en moins", otherwise: "autrement", addition: "ajout", withdrawal: "retrait", none: noneFr(refusal), others: "autres différences" })} ` +
        "Relisez le nouvel écart et enregistrez-le avec diff --save."
      );
    case "register-moved":
      return (
        `Garde-fou : le registre ${quoteFr(refusal.register)} a changé depuis que cet écart a été calculé : ` +
        `${movesText(refusal.changes, "fr")}. Relisez le nouvel écart avec diff, puis relancez.`
      );
    default:
      return tooManyFr(refusal, who);
  }
}

function english(refusal: Refusal): string {
  const who = named(refusal, "en");
  switch (refusal.kind) {
    case "too-few-left":
      return (
        `Guard${operatorOf(refusal)}: ${refusal.left === 0 ? "no account" : `only ${refusal.left} account${refusal.left === 1 ? "" : "s"}`} would stay habilitated, ` +
        `and at least ${refusal.keepAtLeast} must. Would lose access: ${who}. ` +
        `If this is what you want, run again with --keep-at-least ${refusal.acceptedBy}.`
      );
    case "protected":
      return (
        `Guard${operatorOf(refusal)}: ${refusal.people.length} account${refusal.people.length === 1 ? "" : "s"} protected by ` +
        `${quoteEn(refusal.file)} would be withdrawn: ${who}. Put them back in the desired list, or take them out of the list of --protect.`
      );
    case "unexpected-additions":
    case "unexpected-withdrawals": {
      const isAddition = refusal.kind === "unexpected-additions";
      const flag = isAddition ? "--expect-additions" : "--expect-withdrawals";
      const noun = isAddition ? "addition" : "withdrawal";
      const people = refusal.people.length === 0 ? "" : ` (${who})`;
      return (
        `Guard: ${refusal.actual} ${noun}${refusal.actual === 1 ? "" : "s"}${people} instead of the ${refusal.expected} expected. ` +
        `Check the lists; if this is what you want, run again with ${flag} ${refusal.actual}.`
      );
    }
    case "plan-changed":
      return (
        `Guard: the lists do not give the plan reviewed and saved in ${quoteEn(refusal.file)} any more` +
        `${refusal.changedFiles.length === 0 ? "" : `; changed: ${refusal.changedFiles.map(quoteEn).join(", ")}`}. ` +
        `${differencesText(refusal, { more: "more", less: "less", otherwise: "otherwise", addition: "addition", withdrawal: "withdrawal", none: noneEn(refusal), others: "other differences" })} ` +
        "Review the differences again and save them with diff --save."
      );
    case "register-moved":
      return (
        `Guard: register ${quoteEn(refusal.register)} has changed since these differences were computed: ` +
        `${movesText(refusal.changes, "en")}. Review the differences again with diff, then run again.`
      );
    default:
      return tooManyEn(refusal, who);
  }
}

function tooManyFr(
  { kind, withdrawals, currentCount, acceptedBy, ...rest }: TooManyWithdrawals,
  who: string,
): string {
  const reasons = {
    "empty-desired": "la liste ne demande plus aucun compte",
    all: "plus aucun compte ne resterait habilité",
    share: "c'est plus d'un quart des comptes habilités",
    count: "c'est plus de 500 comptes",
  };
  const share = Math.round((withdrawals * 100) / currentCount);
  return (
    `Garde-fou${operatorOf(rest)} : ${withdrawals} retrait${plural(withdrawals)} sur ${currentCount} ` +
    `compte${plural(currentCount)} habilité${plural(currentCount)} (${share} %) ; ${reasons[kind]}. ` +
    `Perdraient l'accès : ${who}. Si c'est bien voulu, relancez avec --accept-withdrawals ${acceptedBy}.`
  );
}

function tooManyEn(
  { kind, withdrawals, currentCount, acceptedBy, ...rest }: TooManyWithdrawals,
  who: string,
): string {
  const reasons = {
    "empty-desired": "the list asks for no account any more",
    all: "no account would stay habilitated",
    share: "this is more than a quarter of the habilitated accounts",
    count: "this is more than 500 accounts",
  };
  const share = Math.round((withdrawals * 100) / currentCount);
  return (
    `Guard${operatorOf(rest)}: ${withdrawals} withdrawal${withdrawals === 1 ? "" : "s"} out of ${currentCount} ` +
    `habilitated account${currentCount === 1 ? "" : "s"} (${share} %); ${reasons[kind]}. ` +
    `Would lose access: ${who}. If this is what you want, run again with --accept-withdrawals ${acceptedBy}.`
  );
}

type DifferenceWords = Readonly<
  Record<PlanDifference["sign"] | PlanDifference["outcome"] | "none" | "others", string>
>;

function differencesText({ differences }: ChangedPlan, words: DifferenceWords): string {
  if (differences.length === 0) return words.none;
  const told = differences
    .slice(0, mostNamed)
    .map(({ sign, outcome, person }) => `${words[outcome]} ${words[sign]} ${visible(person)}`);
  const untold = differences.length - mostNamed;
  return `${told.join(" ; ")}${untold > 0 ? ` ; ${untold} ${words.others}` : ""}.`.replace(/^./, (first) =>
    first.toUpperCase(),
  );
}

function noneFr({ operatorsChanged, protectionChanged }: ChangedPlan): string {
  if (operatorsChanged) return "L'opérateur ou son signataire a changé.";
  if (protectionChanged) return "La liste des comptes protégés a changé.";
  return "Les ajouts et les retraits sont les mêmes, mais d'autres comptes ont changé.";
}

function noneEn({ operatorsChanged, protectionChanged }: ChangedPlan): string {
  if (operatorsChanged) return "The operator or its signatory has changed.";
  if (protectionChanged) return "The list of protected accounts has changed.";
  return "Additions and withdrawals are the same, but other accounts changed.";
}

function operatorOf({ operator, siren }: OfOperator): string {
  const who = operator ?? siren;
  return who === undefined ? "" : ` (${visible(who)})`;
}

function named(refusal: Refusal, language: Language): string {
  if (!("people" in refusal)) return "";
  const unnamed = refusal.people.length - mostNamed;
  const others = language === "fr" ? ` et ${unnamed} autres` : ` and ${unnamed} others`;
  const people = refusal.people.slice(0, mostNamed).map((each) => visible(each));
  return people.join(", ") + (unnamed > 0 ? others : "");
}

/** The `s` of a French plural: none for 0 and 1. */
function plural(count: number): string {
  return count > 1 ? "s" : "";
}
