import type { Language } from "../../model/language.js";
import type { Plan } from "../../model/plan.js";
import { visible } from "../../model/visible.js";
import { wordsIn } from "../words.js";
import { type Html, html } from "./escape.js";

/** What the sections of one operator's plan need besides the plan. */
export type PlanContext = {
  readonly language: Language;
  /** Of the operator's section, from 1. */
  readonly number: number;
  /** Every operator of the report, by SIREN. */
  readonly operators: ReadonlyMap<string, OperatorPlace>;
};

type OperatorPlace = { readonly title: string; readonly number: number };

/** What an operator's section and the links to it are called. */
export function operatorTitle({ operator, siren }: Plan, language: Language): string {
  return wordsIn[language].operator(operator === undefined ? undefined : visible(operator, 200), siren);
}

/** Where the section of each operator is, by SIREN. */
export function placeOperators(
  plans: readonly Plan[],
  language: Language,
): ReadonlyMap<string, OperatorPlace> {
  return new Map(
    plans.map((plan, index) => [
      plan.siren ?? "",
      { title: operatorTitle(plan, language), number: index + 1 },
    ]),
  );
}

/** Words on an operator, such as where an account goes, as a link to its section. */
export function operatorLink(
  siren: string,
  say: (operator: string) => string,
  { operators }: PlanContext,
): Html {
  const place = operators.get(siren);
  if (place === undefined) return html`${say(siren)}`;
  return html`<a href="#plan-${place.number}">${say(place.title)}</a>`;
}
