import type { Language } from "../model/language.js";
import type { BatchIndex } from "./batch-index.js";
import { batchWordsIn } from "./batch-words.js";

/** Whether somebody is to look at an operator of the run. */
export function batchVerdict({ states: [worst] }: BatchIndex, language: Language): string {
  const { verdicts } = batchWordsIn[language];
  if (worst === undefined || (worst.state !== "failed" && worst.state !== "left-out")) return verdicts.done;
  return verdicts[worst.state];
}

/** The day of the requests: `02/11/2026` in French, `2026-11-02` in English. */
export function batchDay({ date }: BatchIndex, language: Language): string {
  return language === "fr" ? date.split("-").reverse().join("/") : date;
}
