import type { Language } from "../../model/language.js";
import type { Plan } from "../../model/plan.js";
import { wordsIn } from "../words.js";
import { type Html, html } from "./escape.js";
import { signs } from "./outcome-kind.js";
import { planWordsIn } from "./plan-words.js";

/** How many accounts an operator has once its request is granted. */
export function countAfter({ currentCount, withdrawals, additions }: Plan): number {
  return currentCount - withdrawals.length + additions.length;
}

/**
 * How the accounts of an operator change, as two bars on one scale: today, kept then withdrawn; after, kept
 * then added. The numbers beside them say the same, so the drawing is not read aloud.
 */
export function planBar(plan: Plan, language: Language): Html {
  const { kept, added, withdrawn } = planWordsIn[language];
  const { before, after } = wordsIn[language].summary;
  const { currentCount, withdrawals, additions } = plan;
  const keptCount = currentCount - withdrawals.length;
  const longest = Math.max(currentCount, countAfter(plan), 1);
  const line = (
    when: string,
    kind: Bar["kind"],
    { count, part, change }: Line,
  ): Html => html`<div><dt>${when}</dt><dd><strong>${count.toLocaleString(language)}</strong></dd>
<dd>${barPiece({ kept: keptCount, part, longest, kind })}</dd>
<dd class="parts"><span>= ${kept(keptCount)}</span> <span${part > 0 ? html` class="${kind}"` : undefined}>${signs[kind]} ${change(part)}</span></dd></div>
`;
  return html`<dl class="change">
${line(before, "withdrawals", { count: currentCount, part: withdrawals.length, change: withdrawn })}${line(after, "additions", { count: countAfter(plan), part: additions.length, change: added })}</dl>
`;
}

type Line = { readonly count: number; readonly part: number; readonly change: (count: number) => string };

type Bar = {
  readonly kept: number;
  readonly part: number;
  /** The number of accounts that takes the whole width. */
  readonly longest: number;
  readonly kind: "withdrawals" | "additions";
};

function barPiece({ kept, part, longest, kind }: Bar): Html {
  const share = (count: number): string => `${((count * 100) / longest).toFixed(3)}%`;
  const changed =
    part === 0
      ? undefined
      : html`<rect class="${kind}" x="${share(kept)}" y="1" width="${share(part)}" height="16"/>`;
  return html`<svg aria-hidden="true" focusable="false" width="100%" height="18"><rect class="kept" x="0" y="1" width="${share(kept)}" height="16"/>${changed}</svg>`;
}
