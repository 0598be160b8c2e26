import type { Language } from "../model/language.js";
import type { RegisterEvent } from "../model/register.js";
import { visible } from "../model/visible.js";

/** The register has changed since the plan was made: another person, or another run. */
export type RegisterMoved = {
  readonly kind: "register-moved";
  /** The register, without any password. */
  readonly register: string;
  /** What was recorded since, in its order. */
  readonly changes: readonly RegisterMove[];
};

/** Events of one kind, one request and one day, recorded together. */
export type RegisterMove = Pick<RegisterEvent, "kind" | "date" | "by" | "siren" | "request"> & {
  readonly count: number;
};

/** How many changes a refusal tells before it only counts them. */
const mostTold = 10;

/** The events that are told together, in the order of the first of each. */
export function registerMoves(events: readonly RegisterEvent[]): readonly RegisterMove[] {
  const moves = new Map<string, RegisterMove>();
  for (const { kind, date, by, siren, request } of events) {
    const id = [kind, date, by, siren, request ?? ""].join("\u0000");
    const count = (moves.get(id)?.count ?? 0) + 1;
    moves.set(id, { kind, date, by, siren, ...(request === undefined ? {} : { request }), count });
  }
  return [...moves.values()];
}

/** What was recorded since, in a few words: `demande 2026-004 préparée le 02/11/2026 par Claire (SIREN …)`. */
export function movesText(changes: readonly RegisterMove[], language: Language): string {
  const untold = changes.length - mostTold;
  const others = { fr: `${untold} autres changements`, en: `${untold} other changes` };
  return [
    ...changes.slice(0, mostTold).map((move) => moveText(move, language)),
    ...(untold > 0 ? [others[language]] : []),
  ].join(" ; ");
}

function moveText({ kind, count, date, by, siren, request }: RegisterMove, language: Language): string {
  const [one, many] = kindWords[kind][language];
  const ofRequest = kind.startsWith("request-");
  const what = ofRequest ? one : `${count} ${count > 1 ? many : one}`;
  const number = request === undefined ? "" : ofRequest ? ` ${request}` : "";
  const who = by === "" ? "" : language === "fr" ? ` par ${visible(by)}` : ` by ${visible(by)}`;
  return language === "fr"
    ? `${what.replace("#", number.trim())} le ${date.split("-").reverse().join("/")}${who} (SIREN ${siren})`
    : `${what.replace("#", number.trim())} on ${date}${who} (SIREN ${siren})`;
}

type OneAndMany = readonly [one: string, many: string];

const kindWords: Readonly<Record<RegisterEvent["kind"], Readonly<Record<Language, OneAndMany>>>> = {
  imported: { fr: ["compte importé", "comptes importés"], en: ["account imported", "accounts imported"] },
  requested: { fr: ["ajout demandé", "ajouts demandés"], en: ["addition asked", "additions asked"] },
  "withdrawal-requested": {
    fr: ["retrait demandé", "retraits demandés"],
    en: ["withdrawal asked", "withdrawals asked"],
  },
  habilitated: {
    fr: ["compte habilité", "comptes habilités"],
    en: ["account habilitated", "accounts habilitated"],
  },
  withdrawn: { fr: ["compte retiré", "comptes retirés"], en: ["account withdrawn", "accounts withdrawn"] },
  refused: { fr: ["compte refusé", "comptes refusés"], en: ["account refused", "accounts refused"] },
  abandoned: {
    fr: ["ligne abandonnée", "lignes abandonnées"],
    en: ["line abandoned", "lines abandoned"],
  },
  kept: { fr: ["compte confirmé", "comptes confirmés"], en: ["account confirmed", "accounts confirmed"] },
  amended: { fr: ["compte modifié", "comptes modifiés"], en: ["account amended", "accounts amended"] },
  purged: { fr: ["compte effacé", "comptes effacés"], en: ["account erased", "accounts erased"] },
  "request-prepared": ofRequest("préparée", "prepared"),
  "request-sent": ofRequest("envoyée", "sent"),
  "request-confirmed": ofRequest("confirmée", "confirmed"),
  "request-partly-confirmed": ofRequest("confirmée en partie", "partly confirmed"),
  "request-refused": ofRequest("refusée", "refused"),
  "request-abandoned": ofRequest("abandonnée", "abandoned"),
};

function ofRequest(fr: string, en: string): Readonly<Record<Language, OneAndMany>> {
  return { fr: [`demande # ${fr}`, ""], en: [`request # ${en}`, ""] };
}
