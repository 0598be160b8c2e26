import type { Language } from "../../model/language.js";
import { visible } from "../../model/visible.js";
import { type BatchIndex, type BatchRow, type BatchState, fileLink } from "../batch-index.js";
import { batchDay, batchVerdict } from "../batch-sentences.js";
import { batchWordsIn } from "../batch-words.js";
import { wordsIn } from "../words.js";
import { type Html, html } from "./escape.js";
import { outcomeSign } from "./outcome.js";
import { renderPage } from "./page.js";
import { pageWordsIn } from "./page-words.js";
import { countPiece, pathPiece } from "./pieces.js";
import { sentencePiece, typeset } from "./typeset.js";

/** The operators of a run, what became of each, and its files, as one page that leads to them. */
export function renderIndexHtml(index: BatchIndex, language: Language): string {
  const { title, skip } = batchWordsIn[language];
  return renderPage({
    language,
    title,
    headline: headline(index, language),
    skip: { to: "operators", words: skip },
    sections: [searchForm(index, language), operatorsSection(index, language), filesSection(index, language)],
  });
}

function headline(index: BatchIndex, language: Language): Html {
  const words = batchWordsIn[language];
  const { withdrawals, additions } = index.totals;
  const states = index.states.map(
    ({ state, operators }) =>
      html`<li>${stateBadge(state, language)} ${typeset(`${words.operators(operators)}${wordsIn[language].colon}${words.meanings[state]}`, language)}</li>\n`,
  );
  const tile = (kind: "withdrawals" | "additions", number: number, count: string): Html =>
    html`<li class="${number === 0 ? "zero" : kind}">${outcomeSign(kind)} ${countPiece(count)} <span>${words.overAll}</span></li>\n`;
  return html`<p class="verdict">${words.dated(batchDay(index, language))}. ${typeset(batchVerdict(index, language), language)}</p>
<ul class="counts outcomes">
<li>${countPiece(words.operators(index.rows.length))}</li>
${tile("withdrawals", withdrawals, wordsIn[language].withdrawals(withdrawals))}${tile("additions", additions, wordsIn[language].additions(additions))}<li>${countPiece(words.files(index.files))}</li>
</ul>
<ul>
${states}</ul>`;
}

const longestName = 200;

/** How much somebody has to look at a state, and the sign that stands before its word. */
const tones: Readonly<Record<BatchState, readonly [tone: string, sign: string]>> = {
  failed: ["error", "×"],
  "left-out": ["warning", "!"],
  written: ["notice", "✓"],
  "unchanged-files": ["settled", "✓"],
  "nothing-to-ask": ["settled", "="],
};

function stateBadge(state: BatchState, language: Language): Html {
  const [tone, sign] = tones[state];
  return html`<span class="badge ${tone}"><span class="sign" aria-hidden="true">${sign}</span>${batchWordsIn[language].states[state]}</span>`;
}

function searchForm({ rows }: BatchIndex, language: Language): Html {
  const { search, searchIn, shown, operators } = batchWordsIn[language];
  return html`<form class="seeking" role="search" aria-label="${searchIn}" autocomplete="off" hidden>
<div class="choices">
<p class="search"><label for="search">${search}</label><input id="search" name="search" type="search" spellcheck="false"></p>
<p class="shown" role="status" data-none="${shown.none}" data-one="${shown.one}" data-many="${shown.many}" data-group="${shown.group}">${operators(rows.length)}</p>
<button type="reset">${pageWordsIn[language].reset}</button>
</div>
</form>
`;
}

function operatorsSection({ rows }: BatchIndex, language: Language): Html {
  const { columns } = batchWordsIn[language];
  const titles = [columns.operator, ...numberTitles(language), columns.state, columns.files];
  return html`<section class="plan group" aria-labelledby="operators">
<h2 id="operators" tabindex="-1">${columns.operators}</h2>
<div class="sortable">
<table class="operators">
<caption class="unseen">${columns.operators} <span class="group-count"></span></caption>
<thead><tr>${titles.map((title) => html`<th scope="col">${title}</th>`)}</tr></thead>
<tbody>
${rows.map((row) => operatorRow(row, language))}</tbody>
</table>
</div>
</section>
`;
}

function operatorRow(row: BatchRow, language: Language): Html {
  const { columns } = batchWordsIn[language];
  const { counts, message, state, files } = row;
  const numbers =
    counts === undefined
      ? numberTitles(language).map(() => undefined)
      : [counts.current, counts.withdrawals, counts.additions, counts.after];
  const cells = numberTitles(language).map((title, column) => numberCell(title, numbers[column], language));
  const reason =
    message === undefined
      ? undefined
      : html` <span class="position">${sentencePiece(message, language)}</span>`;
  const links = files.map(
    (file) =>
      html` <a href="${fileLink(file)}">${endingOf(file.path)}<span class="unseen"> ${file.path}</span></a>`,
  );
  return html`<tr><th scope="row">${nameOf(row)}${reason}</th>${cells}<td data-label="${columns.state}">${stateBadge(state, language)}</td><td data-label="${columns.files}">${links}</td></tr>
`;
}

/** The operator by name, its SIREN below; by SIREN alone where it has no name. */
function nameOf({ operator, siren }: BatchRow): Html {
  if (operator === undefined) return html`SIREN ${siren}`;
  return html`${visible(operator, longestName)} <span class="position">SIREN ${siren}</span>`;
}

function numberCell(title: string, count: number | undefined, language: Language): Html {
  if (count === undefined) return html`<td data-label="${title}" class="zero"><data value="-1">–</data></td>`;
  return html`<td data-label="${title}"${count === 0 ? html` class="zero"` : undefined}><data value="${count}">${count.toLocaleString(language)}</data></td>`;
}

function numberTitles(language: Language): readonly string[] {
  const { current, withdrawals, additions, after } = batchWordsIn[language].columns;
  return [current, withdrawals, additions, after];
}

/** `xlsx` of a workbook; the whole path of a file without an ending. */
function endingOf(path: string): string {
  return /\.([A-Za-z0-9]{1,8})$/.exec(path)?.[1] ?? path;
}

function filesSection({ rows, files }: BatchIndex, language: Language): Html {
  if (files === 0) return html``;
  const { file: title, sha256: fingerprint } = batchWordsIn[language].columns;
  const list = rows.flatMap((row) => row.files);
  return html`<section aria-labelledby="files">
<h2 id="files">${batchWordsIn[language].files(files)}</h2>
<table class="files" aria-labelledby="files">
<thead><tr><th scope="col">${title}</th><th scope="col">${fingerprint}</th></tr></thead>
<tbody>
${list.map((file) => html`<tr><th scope="row"><a href="${fileLink(file)}">${pathPiece(file.path)}</a></th><td><code>${file.sha256}</code></td></tr>\n`)}</tbody>
</table>
</section>
`;
}
