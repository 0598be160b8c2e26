import { suspectReason } from "../../findings/suspect-reasons.js";
import { type Account, accountFields } from "../../model/account.js";
import { locationText } from "../../model/location.js";
import type { Settled, Suspect } from "../../model/plan.js";
import { wordsIn } from "../words.js";
import { shownValue, valueAfter, valueBefore } from "./changed-value.js";
import { type Html, html } from "./escape.js";
import { type Outcome, outcomeId, outcomeSection, rowTables } from "./outcome.js";
import type { PlanContext } from "./plan-context.js";
import { planWordsIn } from "./plan-words.js";
import { asSentence, sentencePiece } from "./typeset.js";

/** The pairs to settle, each side by side under what speaks for it; nothing where there are none. */
export function suspectsSection(
  { suspects, ...outcome }: Outcome & { readonly suspects: readonly Suspect[] },
  context: PlanContext,
): Html {
  if (suspects.length === 0) return html``;
  const { language } = context;
  const pairs = suspects.map((suspect, index) =>
    pairPiece(suspect, { position: index + 1, total: suspects.length, ...context }),
  );
  const content = html`<p class="note">${sentencePiece(asSentence(wordsIn[language].howToSettle), language)}</p>
<div class="pairs">
${pairs}</div>
`;
  return outcomeSection(outcome, content, language);
}

type PairContext = PlanContext & { readonly position: number; readonly total: number };

function pairPiece(suspect: Suspect, { position, total, number, language }: PairContext): Html {
  const { columns, location } = wordsIn[language];
  const { pair, pairColumns } = planWordsIn[language];
  const { withdrawal, addition } = suspect;
  const id = `plan-${number}-pair-${position}`;
  const [fieldTitle, before, after] = pairColumns;
  const rows = accountFields.map((field, index) => {
    const values = [
      valueBefore(withdrawal[field], addition[field]),
      valueAfter(withdrawal[field], addition[field]),
    ].map((value) =>
      field === "identifier" ? html`<td><code>${value}</code></td>` : html`<td>${value}</td>`,
    );
    return html`<tr><th scope="row">${columns[index]}</th>${values}</tr>\n`;
  });
  const places = [withdrawal, addition].map(({ at }) => html`<td>${locationText(at, language)}</td>`);
  return html`<div class="pair">
<h4 id="${id}"><span class="position">${pair(position, total)}</span> ${asSentence(suspectReason(suspect, language))}</h4>
<table class="compared" aria-labelledby="${id}">
<thead><tr><th scope="col"><span class="unseen">${fieldTitle}</span></th><th scope="col" class="withdrawals">− ${before}</th><th scope="col" class="additions">+ ${after}</th></tr></thead>
<tbody>
${rows}<tr><th scope="row">${location}</th>${places}</tr>
</tbody>
</table>
</div>
`;
}

/** The pairs that a person has decided on, with what was decided; nothing where there are none. */
export function settledSection(
  { settled, ...outcome }: Outcome & { readonly settled: readonly Settled[] },
  { language }: PlanContext,
): Html {
  if (settled.length === 0) return html``;
  const { decisions } = wordsIn[language];
  const list = {
    className: "decided",
    labelledBy: outcomeId(outcome),
    titles: planWordsIn[language].settledColumns,
    rows: settled.map(
      ({ withdrawal, addition, decision }) =>
        html`<tr><th scope="row">${person(withdrawal)}</th><td>${person(addition)}</td><td>${decisions[decision]}</td></tr>\n`,
    ),
  };
  return outcomeSection(outcome, rowTables(list, language), language);
}

function person({ lastName, firstName, identifier, email }: Account): Html {
  return html`${shownValue(lastName)} ${shownValue(firstName)} <code>${shownValue(identifier)}</code> ${shownValue(email)}`;
}
