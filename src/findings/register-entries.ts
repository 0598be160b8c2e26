import type { Action } from "../model/account.js";
import type { Language } from "../model/language.js";
import { entry, quoteEn, quoteFr } from "./entry.js";

/** The request that the register knows of an account, and its day as `YYYY-MM-DD`. */
type Requested = { readonly date: string; readonly request: string };

/** What the register may say against what the lists ask for: customs has not answered yet, or has refused before. */
export const registerEntries = {
  "pending-addition-dropped": entry<Requested & { readonly isSent: boolean }>({
    severity: "warning",
    fr: ({ value, date, request, isSent }) =>
      `L'ajout du compte ${quoteFr(value)} a été demandé le ${day(date, "fr")} (demande ${request}), sans réponse à ce jour, et n'est plus voulu : son retrait est demandé${isSent ? ", que la douane accepte cet ajout ou non" : ""}. ${isSent ? "Si la douane n'a encore rien traité, demandez-lui d'ignorer la demande, puis abandonnez-la" : "Cette demande n'est pas partie : mieux vaut l'abandonner et la refaire"} (register abandon ${request}).`,
    en: ({ value, date, request, isSent }) =>
      `The addition of account ${quoteEn(value)} was asked on ${date} (request ${request}), has no answer yet, and is not wanted any more: its withdrawal is asked${isSent ? ", whether customs grants that addition or not" : ""}. ${isSent ? "If customs has not dealt with the request yet, ask them to disregard it, then abandon it" : "That request has not been sent: better abandon it and make it again"} (register abandon ${request}).`,
  }),
  "pending-withdrawal-wanted": entry<Requested & { readonly isSent: boolean }>({
    severity: "warning",
    fr: ({ value, date, request, isSent }) =>
      `Le retrait du compte ${quoteFr(value)} a été demandé le ${day(date, "fr")} (demande ${request}), sans réponse à ce jour, et le compte est de nouveau voulu : son ajout est demandé${isSent ? ", puisque la douane va lui retirer l'accès" : ""}. ${isSent ? "Si la douane n'a encore rien traité, demandez-lui d'ignorer la demande, puis abandonnez-la" : "Cette demande n'est pas partie : mieux vaut l'abandonner et la refaire"} (register abandon ${request}).`,
    en: ({ value, date, request, isSent }) =>
      `The withdrawal of account ${quoteEn(value)} was asked on ${date} (request ${request}), has no answer yet, and the account is wanted again: its addition is asked${isSent ? ", since customs will take its access away" : ""}. ${isSent ? "If customs has not dealt with the request yet, ask them to disregard it, then abandon it" : "That request has not been sent: better abandon it and make it again"} (register abandon ${request}).`,
  }),
  "already-asked": entry<Requested & { readonly action: Action }>({
    severity: "notice",
    fr: ({ value, date, request, action }) =>
      `${action === "add" ? "L'ajout" : "Le retrait"} du compte ${quoteFr(value)} a déjà été demandé le ${day(date, "fr")} (demande ${request}), sans réponse à ce jour : il n'est pas demandé deux fois.`,
    en: ({ value, date, request, action }) =>
      `The ${action === "add" ? "addition" : "withdrawal"} of account ${quoteEn(value)} was asked on ${date} already (request ${request}), without an answer yet: it is not asked twice.`,
  }),
  "refused-before": entry<Requested>({
    severity: "warning",
    fr: ({ value, date, request }) =>
      `La douane a refusé le compte ${quoteFr(value)} le ${day(date, "fr")} (demande ${request}) : il est demandé de nouveau. Vérifiez que la cause du refus a disparu (register history le dit).`,
    en: ({ value, date, request }) =>
      `Customs refused account ${quoteEn(value)} on ${date} (request ${request}): it is asked for again. Check that the cause of the refusal is gone (register history tells).`,
  }),
};

function day(date: string, language: Language): string {
  return language === "fr" ? date.split("-").reverse().join("/") : date;
}
