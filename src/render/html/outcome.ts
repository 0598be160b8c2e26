import type { Language } from "../../model/language.js";
import { type Html, html } from "./escape.js";
import { type OutcomeKind, signs } from "./outcome-kind.js";
import { planWordsIn } from "./plan-words.js";
import { isLong, type Part, tableParts } from "./table-parts.js";
import { asSentence, typeset } from "./typeset.js";

/** A section of an operator's plan: its heading, which counts, then a note where there is one. */
export type Outcome = {
  readonly kind: OutcomeKind;
  /** Of the operator's section, from 1. */
  readonly number: number;
  readonly title: string;
  readonly note?: string;
};

/** The heading and note of a section; a list that stands alone under it is sought and sorted as one. */
export function outcomeSection(outcome: Outcome, content: Html | readonly Html[], language: Language): Html {
  const { kind, title, note = planWordsIn[language].notes[kind] } = outcome;
  const isGrouped = kind === "amendments";
  return html`<div class="outcome ${kind} ${isGrouped ? "groups" : "group"}">
<h3 id="${outcomeId(outcome)}">${outcomeSign(kind)} ${typeset(title, language)}${isGrouped ? undefined : groupCount}</h3>
${note === undefined ? undefined : html`<p class="note">${typeset(asSentence(note), language)}</p>\n`}${content}</div>
`;
}

/** The place where the page's script says how many rows of a group are shown. */
export const groupCount: Html = html` <span class="group-count"></span>`;

/** What the tables of a section are labelled by. */
export function outcomeId({ kind, number }: Pick<Outcome, "kind" | "number">): string {
  return `plan-${number}-${kind}`;
}

/** The sign of a section in its colour; the words beside it say the same. */
export function outcomeSign(kind: keyof typeof signs): Html {
  return html`<span class="sign" aria-hidden="true">${signs[kind]}</span>`;
}

/** A list of rows under its column titles, which the page's script sorts. */
export type RowList = {
  readonly className: string;
  /** The id of the heading that says what is listed. */
  readonly labelledBy: string;
  readonly titles: readonly string[];
  readonly rows: readonly Html[];
};

/** A list as one table, or several where it is long, each with its header. */
export function rowTables(list: RowList, language: Language): Html {
  const { className, labelledBy, titles, rows } = list;
  const header = titles.map((title) => html`<th scope="col">${title}</th>`);
  const table = (part: Part<Html>): Html => html`<div class="part">
<table class="${className}" aria-labelledby="${labelledBy}">
${part.total === part.rows.length ? undefined : html`<caption>${rangeOf(part, language)}</caption>\n`}<thead><tr>${header}</tr></thead>
<tbody>
${part.rows}</tbody>
</table>
</div>
`;
  return html`<div class="sortable${isLong(rows) ? " many" : ""}">
${tableParts(rows).map(table)}</div>
`;
}

function rangeOf({ first, last, total }: Part<Html>, language: Language): string {
  return planWordsIn[language].range(first, last, total);
}
