import type { Language } from "../model/language.js";

/**
 * Why the guard refuses a plan (design, rule 5): its numbers, and the people who would lose their access.
 * `limit` is the number of withdrawals from which `share` and `count` refuse.
 */
export type Refusal = {
  readonly kind: "empty-desired" | "all" | "share" | "count";
  readonly operator?: string;
  readonly siren?: string;
  readonly withdrawals: number;
  readonly currentCount: number;
  /** Who would be withdrawn, as `NOM Prénom (identifiant)`, in the plan's order. */
  readonly people: readonly string[];
  /** The number that `--accept-withdrawals` must be given: the withdrawals of the whole run. */
  readonly acceptedBy: number;
};

/** How many people a refusal names before it only counts them. */
const mostNamed = 20;

/** The refusal's sentences: whose accounts, how many, why it was stopped, and the flag that goes past it. */
export function refusalMessage(refusal: Refusal, language: Language): string {
  const { withdrawals, currentCount, people, acceptedBy } = refusal;
  const named = people.slice(0, mostNamed).join(", ");
  const unnamed = people.length - mostNamed;
  const who = refusal.operator ?? refusal.siren;
  const share = Math.round((withdrawals * 100) / currentCount);
  if (language === "fr") {
    const reasons = {
      "empty-desired": "la liste ne demande plus aucun compte",
      all: "plus aucun compte ne resterait habilité",
      share: "c'est plus d'un quart des comptes habilités",
      count: "c'est plus de 500 comptes",
    };
    return (
      `Garde-fou${who === undefined ? "" : ` (${who})`} : ${withdrawals} retrait${withdrawals > 1 ? "s" : ""} sur ${currentCount} ` +
      `compte${currentCount > 1 ? "s" : ""} habilité${currentCount > 1 ? "s" : ""} (${share} %) ; ${reasons[refusal.kind]}. ` +
      `Perdraient l'accès : ${named}${unnamed > 0 ? ` et ${unnamed} autres` : ""}. ` +
      `Si c'est bien voulu, relancez avec --accept-withdrawals ${acceptedBy}.`
    );
  }
  const reasons = {
    "empty-desired": "the list asks for no account any more",
    all: "no account would stay habilitated",
    share: "this is more than a quarter of the habilitated accounts",
    count: "this is more than 500 accounts",
  };
  return (
    `Guard${who === undefined ? "" : ` (${who})`}: ${withdrawals} withdrawal${withdrawals > 1 ? "s" : ""} out of ${currentCount} ` +
    `habilitated account${currentCount > 1 ? "s" : ""} (${share} %); ${reasons[refusal.kind]}. ` +
    `Would lose access: ${named}${unnamed > 0 ? ` and ${unnamed} others` : ""}. ` +
    `If this is what you want, run again with --accept-withdrawals ${acceptedBy}.`
  );
}
