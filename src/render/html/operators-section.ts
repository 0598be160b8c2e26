import type { Language } from "../../model/language.js";
import type { Plan } from "../../model/plan.js";
import { wordsIn } from "../words.js";
import { type Html, html } from "./escape.js";
import { countAfter } from "./plan-bar.js";
import { operatorTitle } from "./plan-context.js";
import { planWordsIn } from "./plan-words.js";

/** The numbers of every operator, each linked to its section; nothing where there is only one. */
export function operatorsSection(plans: readonly Plan[], language: Language): Html {
  if (plans.length < 2) return html``;
  const { overview } = planWordsIn[language];
  const header = [wordsIn[language].summary.operator, ...numberTitles(language)].map(
    (title) => html`<th scope="col">${title}</th>`,
  );
  return html`<nav aria-labelledby="operators">
<h2 id="operators">${overview}</h2>
<div class="sortable">
<table class="operators" aria-labelledby="operators">
<thead><tr>${header}</tr></thead>
<tbody>
${plans.map((plan, index) => operatorRow(plan, index + 1, language))}</tbody>
</table>
</div>
</nav>
`;
}

function operatorRow(plan: Plan, number: number, language: Language): Html {
  const titles = numberTitles(language);
  const { currentCount, suspects, withdrawals, additions, amendments } = plan;
  const numbers = [
    currentCount,
    suspects.length,
    withdrawals.length,
    additions.length,
    amendments.filter(({ cosmetic }) => !cosmetic).length,
    countAfter(plan),
  ];
  const cells = numbers.map(
    (count, index) =>
      html`<td data-label="${titles[index]}"${count === 0 ? html` class="zero"` : undefined}><data value="${count}">${count.toLocaleString(language)}</data></td>`,
  );
  return html`<tr><th scope="row"><a href="#plan-${number}">${operatorTitle(plan, language)}</a></th>${cells}</tr>
`;
}

function numberTitles(language: Language): readonly string[] {
  const { before, after } = wordsIn[language].summary;
  return [before, ...planWordsIn[language].overviewColumns, after];
}
