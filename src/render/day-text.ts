import type { Language } from "../model/language.js";

/** A day as its language writes it, 02/11/2026 in French; English keeps 2026-11-02, which no reader takes for another. */
export function dayText(day: string, language: Language): string {
  return language === "fr" ? day.split("-").toReversed().join("/") : day;
}
