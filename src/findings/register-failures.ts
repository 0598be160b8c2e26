import type { Language } from "../model/language.js";
import type { RequestState } from "../model/register.js";
import type { RegisterFailure } from "../model/register-error.js";
import { quoteAll, quoteEn, quoteFr } from "./entry.js";
import { movesText, registerMoves } from "./register-moves.js";

/** The sentence of what a register could not do: what is wrong, then what to do. */
export function registerFailureMessage(failure: RegisterFailure, language: Language): string {
  return language === "fr" ? french(failure) : english(failure);
}

function french(failure: RegisterFailure): string {
  switch (failure.kind) {
    case "newer-version":
      return `Le registre ${quoteFr(failure.register)} a été écrit par une version plus récente de l'outil (format ${failure.version}, ici ${failure.known}). Mettez l'outil à jour ; rien n'a été modifié.`;
    case "damaged":
      return `Le registre ${quoteFr(failure.register)} est endommagé (${failure.detail}). Rien n'y a été écrit. Mettez ce fichier de côté et reprenez la dernière copie faite par register backup.`;
    case "not-a-register":
      return `${quoteFr(failure.register)} n'est pas un registre de cet outil. Vérifiez --register ou HABILITATIONS_REGISTER.`;
    case "no-register":
      return `Il n'y a pas encore de registre à ${quoteFr(failure.register)}. Commencez-le par register import, ou vérifiez --register ou HABILITATIONS_REGISTER.`;
    case "read-only":
      return `Le registre ${quoteFr(failure.register)} est en lecture seule. Vérifiez vos droits sur le fichier et sur son dossier.`;
    case "busy":
      return `Le registre ${quoteFr(failure.register)} est occupé par une autre personne ou un autre traitement. Réessayez dans un instant ; rien n'a été enregistré.`;
    case "disk-full":
      return `Le disque du registre ${quoteFr(failure.register)} est plein. Rien n'a été enregistré ; libérez de la place, puis recommencez.`;
    case "unreadable":
      return `Le registre ${quoteFr(failure.register)} ne peut pas être ouvert (${failure.code}). Vérifiez le chemin et vos droits d'accès.`;
    case "connection-failed":
      return `Le registre ${quoteFr(failure.register)} ne répond pas (${failure.code}). Vérifiez l'adresse, le nom et le mot de passe, et que le serveur est joignable.`;
    case "not-permitted":
      return `Votre rôle ne permet pas cette opération dans le registre ${quoteFr(failure.register)}. Demandez-la à qui l'administre (docs/register.md).`;
    case "moved":
      return `Le registre a changé entre-temps : ${movesText(registerMoves(failure.events), "fr")}. Rien n'a été enregistré ; recommencez.`;
    case "unknown-request":
      return `Le registre ne connaît aucune demande ${quoteFr(failure.number)}${failure.siren === undefined ? "" : ` pour le SIREN ${failure.siren}`}. register requests donne les numéros.`;
    case "ambiguous-number":
      return `Plusieurs opérateurs ont une demande ${failure.number} : ${failure.sirens.join(", ")}. Précisez lequel par --siren.`;
    case "wrong-state":
      return `La demande ${failure.number} (SIREN ${failure.siren}) est ${statesFr[failure.state]} : cela ne peut plus y être enregistré. register requests --siren ${failure.siren} montre où elle en est.`;
    case "not-in-request":
      return `La demande ${failure.number} (SIREN ${failure.siren}) n'attend aucune réponse pour ${quoteAll(failure.identifiers, quoteFr)}. Vérifiez ces comptes ; rien n'a été enregistré.`;
    case "nothing-confirmed":
      return `Tous les comptes de la demande ${failure.number} (SIREN ${failure.siren}) sont exceptés : il n'y a rien à confirmer. Si la douane l'a refusée, dites-le par register refuse.`;
    case "already-pending":
      return `La même chose est déjà demandée, sans réponse à ce jour, pour ${quoteAll(failure.identifiers, quoteFr)} (SIREN ${failure.siren}). Rien n'a été enregistré ; relancez diff --current register.`;
    case "not-habilitated":
      return `Le registre ne connaît pas comme habilités ${quoteAll(failure.identifiers, quoteFr)} (SIREN ${failure.siren}). Rien n'a été enregistré.`;
    case "earlier-date":
      return `Le ${dayFr(failure.date)} est antérieur au ${dayFr(failure.latest)}, jour du dernier événement enregistré pour ces comptes. Donnez une date qui ne le précède pas.`;
    case "backup-of-server":
      return `Le registre ${quoteFr(failure.register)} est sur un serveur PostgreSQL : sauvegardez-le par pg_dump (docs/register.md).`;
    case "existing-file":
      return `Le fichier ${quoteFr(failure.file)} existe déjà. Donnez à la copie un autre nom : une sauvegarde n'en remplace pas une autre.`;
  }
}

function english(failure: RegisterFailure): string {
  switch (failure.kind) {
    case "newer-version":
      return `Register ${quoteEn(failure.register)} was written by a later version of the tool (format ${failure.version}, here ${failure.known}). Update the tool; nothing was changed.`;
    case "damaged":
      return `Register ${quoteEn(failure.register)} is damaged (${failure.detail}). Nothing was written to it. Put that file aside and take the last copy made by register backup.`;
    case "not-a-register":
      return `${quoteEn(failure.register)} is no register of this tool. Check --register or HABILITATIONS_REGISTER.`;
    case "no-register":
      return `There is no register at ${quoteEn(failure.register)} yet. Start it with register import, or check --register or HABILITATIONS_REGISTER.`;
    case "read-only":
      return `Register ${quoteEn(failure.register)} is read-only. Check your rights on the file and on its folder.`;
    case "busy":
      return `Register ${quoteEn(failure.register)} is in use by another person or another run. Try again in a moment; nothing was recorded.`;
    case "disk-full":
      return `The disk of register ${quoteEn(failure.register)} is full. Nothing was recorded; make room, then run again.`;
    case "unreadable":
      return `Register ${quoteEn(failure.register)} cannot be opened (${failure.code}). Check the path and your rights.`;
    case "connection-failed":
      return `Register ${quoteEn(failure.register)} does not answer (${failure.code}). Check the address, the name and the password, and that the server can be reached.`;
    case "not-permitted":
      return `Your role does not allow this in register ${quoteEn(failure.register)}. Ask whoever administers it (docs/register.md).`;
    case "moved":
      return `The register has changed meanwhile: ${movesText(registerMoves(failure.events), "en")}. Nothing was recorded; run again.`;
    case "unknown-request":
      return `The register knows no request ${quoteEn(failure.number)}${failure.siren === undefined ? "" : ` for SIREN ${failure.siren}`}. register requests gives the numbers.`;
    case "ambiguous-number":
      return `Several operators have a request ${failure.number}: ${failure.sirens.join(", ")}. Say which one with --siren.`;
    case "wrong-state":
      return `Request ${failure.number} (SIREN ${failure.siren}) is ${statesEn[failure.state]}: this cannot be recorded for it any more. register requests --siren ${failure.siren} shows where it stands.`;
    case "not-in-request":
      return `Request ${failure.number} (SIREN ${failure.siren}) waits for no answer about ${quoteAll(failure.identifiers, quoteEn)}. Check these accounts; nothing was recorded.`;
    case "nothing-confirmed":
      return `All accounts of request ${failure.number} (SIREN ${failure.siren}) are excepted: there is nothing to confirm. If customs refused it, say so with register refuse.`;
    case "already-pending":
      return `The same is asked already, without an answer yet, for ${quoteAll(failure.identifiers, quoteEn)} (SIREN ${failure.siren}). Nothing was recorded; run diff --current register again.`;
    case "not-habilitated":
      return `The register does not know as habilitated ${quoteAll(failure.identifiers, quoteEn)} (SIREN ${failure.siren}). Nothing was recorded.`;
    case "earlier-date":
      return `${failure.date} is before ${failure.latest}, the day of the last event recorded for these accounts. Give a day that does not precede it.`;
    case "backup-of-server":
      return `Register ${quoteEn(failure.register)} is on a PostgreSQL server: back it up with pg_dump (docs/register.md).`;
    case "existing-file":
      return `File ${quoteEn(failure.file)} exists already. Give the copy another name: no backup replaces another.`;
  }
}

const statesFr: Readonly<Record<RequestState, string>> = {
  prepared: "préparée, pas encore envoyée",
  sent: "envoyée, sans réponse",
  confirmed: "confirmée",
  "partly-confirmed": "confirmée en partie",
  refused: "refusée",
  abandoned: "abandonnée",
};

const statesEn: Readonly<Record<RequestState, string>> = {
  prepared: "prepared, not sent yet",
  sent: "sent, without an answer",
  confirmed: "confirmed",
  "partly-confirmed": "partly confirmed",
  refused: "refused",
  abandoned: "abandoned",
};

function dayFr(date: string): string {
  return date.split("-").reverse().join("/");
}
