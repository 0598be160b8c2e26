import type { Language } from "../../model/language.js";
import type { RegisterEvent, RegisterEventKind } from "../../model/register.js";
import { dayText } from "../day-text.js";

/** What an event tells, in words: `retrait demandé`. */
export function eventText({ kind, request, account }: RegisterEvent, language: Language): string {
  // Without a request, it is a list that told.
  const text = (request === undefined ? unasked[kind] : undefined) ?? words[kind];
  if (kind !== "amended" || account === undefined) return text[language];
  const { lastName, firstName, email } = account;
  return `${text[language]}${language === "fr" ? " : " : ": "}${lastName} ${firstName}, ${email}`;
}

/** The minute at which an event was written, in UTC. */
export function recordedText({ recordedAt }: RegisterEvent, language: Language): string {
  const [day = "", time = ""] = recordedAt.split("T");
  return `${dayText(day, language)} ${time.slice(0, 5)} UTC`;
}

type EventWords = Readonly<Record<Language, string>>;

const words: Readonly<Record<RegisterEventKind, EventWords>> = {
  imported: { fr: "habilité d'après une liste", en: "habilitated according to a list" },
  requested: { fr: "ajout demandé", en: "addition asked" },
  "withdrawal-requested": { fr: "retrait demandé", en: "withdrawal asked" },
  habilitated: { fr: "ajout confirmé : habilité", en: "addition confirmed: habilitated" },
  withdrawn: { fr: "retrait confirmé : retiré", en: "withdrawal confirmed: withdrawn" },
  refused: { fr: "refusé par la douane", en: "refused by customs" },
  abandoned: { fr: "demande abandonnée", en: "request abandoned" },
  kept: { fr: "gardé lors d'une revue", en: "kept by a review" },
  amended: { fr: "coordonnées modifiées", en: "details changed" },
  purged: { fr: "données effacées", en: "details erased" },
  "request-prepared": { fr: "demande préparée", en: "request prepared" },
  "request-sent": { fr: "demande envoyée", en: "request sent" },
  "request-confirmed": { fr: "demande confirmée", en: "request confirmed" },
  "request-partly-confirmed": { fr: "demande confirmée en partie", en: "request partly confirmed" },
  "request-refused": { fr: "demande refusée", en: "request refused" },
  "request-abandoned": { fr: "demande abandonnée", en: "request abandoned" },
};

const unasked: Partial<Record<RegisterEventKind, EventWords>> = {
  habilitated: { fr: "habilité d'après une liste", en: "habilitated according to a list" },
  withdrawn: { fr: "absent d'une liste importée : retiré", en: "not in an imported list: withdrawn" },
};
