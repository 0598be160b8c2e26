import type { Language } from "../model/language.js";
import type { Plan } from "../model/plan.js";
import { visible } from "../model/visible.js";
import { type Words, wordsIn } from "./words.js";

/** A table with a line per operator: numbers and signs, all of them text. */
export type OperatorSummary = {
  readonly header: readonly string[];
  readonly rows: readonly OperatorRow[];
};

/** `cells` are those of the header; `isUnchanged` where nothing at all is asked, held back or to be decided. */
type OperatorRow = { readonly cells: readonly string[]; readonly isUnchanged: boolean };

/** The sign of each outcome that is counted, as the sections of a report carry it, and how many there are. */
const outcomes = [
  ["-", ({ withdrawals }: Plan) => withdrawals.length],
  ["+", ({ additions }: Plan) => additions.length],
  ["~", ({ amendments }: Plan) => amendments.filter(({ cosmetic }) => !cosmetic).length],
  ["?", ({ suspects }: Plan) => suspects.length],
  ["!", ({ withheld, withheldAdditions }: Plan) => withheld.length + withheldAdditions.length],
] as const;

/** The operators of a report, one line each: habilitated today, what changes, habilitated after it. */
export function operatorSummary(plans: readonly Plan[], language: Language): OperatorSummary {
  const words = wordsIn[language];
  const shown = outcomes.filter(([sign, count]) => sign !== "!" || plans.some((plan) => count(plan) > 0));
  return {
    header: [
      words.summary.operator,
      words.summary.before,
      ...shown.map(([sign]) => sign),
      words.summary.after,
      "",
    ],
    rows: plans.map((plan) => operatorRow(plan, { shown, language, words })),
  };
}

/** Whether a plan asks, holds back and leaves to decide nothing at all. */
export function isUnchanged(plan: Plan): boolean {
  const { settled, amendments } = plan;
  return outcomes.every(([, count]) => count(plan) === 0) && settled.length + amendments.length === 0;
}

function operatorRow(
  plan: Plan,
  {
    shown,
    language,
    words,
  }: {
    readonly shown: readonly (typeof outcomes)[number][];
    readonly language: Language;
    readonly words: Words;
  },
): OperatorRow {
  const number = (count: number): string => count.toLocaleString(language === "fr" ? "fr-FR" : "en-GB");
  const { currentCount, additions, withdrawals } = plan;
  return {
    cells: [
      visible(words.operator(plan.operator, plan.siren)),
      number(currentCount),
      ...shown.map(([, count]) => number(count(plan))),
      number(currentCount - withdrawals.length + additions.length),
      isUnchanged(plan) ? words.nothingChanges : "",
    ],
    isUnchanged: isUnchanged(plan),
  };
}
