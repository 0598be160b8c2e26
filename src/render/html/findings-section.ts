import { type Finding, messageOf } from "../../findings/catalogue.js";
import type { Language } from "../../model/language.js";
import { placeText } from "../../model/location.js";
import { visible } from "../../model/visible.js";
import { severityCounts } from "../sentences.js";
import { wordsIn } from "../words.js";
import { codeTitles } from "./code-titles.js";
import { type Html, html } from "./escape.js";
import { filterForm } from "./filter-form.js";
import { type CodeGroup, type FileGroup, groupFindings } from "./group-findings.js";
import { pageWordsIn } from "./page-words.js";
import { pathPiece, severityBadge } from "./pieces.js";
import { isLong, type Part, tableParts } from "./table-parts.js";
import { sentencePiece } from "./typeset.js";

/**
 * Every finding, by file then by code, under the form that filters them: a table for each code of a file. The
 * form has a search of its own where the findings are all that the page holds.
 */
export function findingsSection(
  findings: readonly Finding[],
  language: Language,
  { isWholePage = true } = {},
): Html {
  const words = wordsIn[language];
  const files = groupFindings(findings);
  return html`<section class="${isLong(findings) ? "many" : "few"}" aria-labelledby="findings">
<h2 id="findings" tabindex="-1">${words.findings}</h2>
${
  files.length === 0
    ? html`<p>${words.noFindings}</p>`
    : html`${files.length > 1 ? overview(files, language) : undefined}${filterForm(findings, files, { language, hasSearch: isWholePage })}
${files.map((file, index) => fileSection(file, index + 1, language))}`
}
</section>`;
}

function overview(files: readonly FileGroup[], language: Language): Html {
  const page = pageWordsIn[language];
  const { error, warning, notice } = page.severityTitles;
  const row = ({ file, counts }: FileGroup, index: number): Html => {
    const total = counts.errors + counts.warnings + counts.notices;
    const numbers = [counts.errors, counts.warnings, counts.notices, total];
    return html`<tr><th scope="row"><a href="#file-${index + 1}">${pathPiece(file)}</a></th>${numbers.map((number) => html`<td>${number.toLocaleString(language)}</td>`)}</tr>
`;
  };
  return html`<nav aria-label="${page.overview}">
<table class="overview">
<caption>${page.overview}</caption>
<thead><tr><th scope="col">${page.file}</th>${[error, warning, notice, page.total].map((title) => html`<th scope="col">${title}</th>`)}</tr></thead>
<tbody>
${files.map(row)}</tbody>
</table>
</nav>
`;
}

function fileSection({ file, counts, codes }: FileGroup, number: number, language: Language): Html {
  const titles = columnTitles(language).map((title) => html`<span>${title}</span>`);
  return html`<section class="file" data-file="${number}" aria-labelledby="file-${number}">
<h3 id="file-${number}" tabindex="-1">${pathPiece(file)}</h3>
<p class="file-counts">${severityCounts(counts, wordsIn[language])}</p>
<div class="columns" aria-hidden="true">${titles}</div>
${codes.flatMap((group) => codeTables(group, language))}</section>
`;
}

/**
 * The tables of one code: several where there are many findings, since browsers leave a table that is out of
 * sight undrawn, but never a part of one. Each has its own header for those who listen to the page; the eye
 * needs only that of the file.
 */
function codeTables({ code, severity, findings }: CodeGroup, language: Language): readonly Html[] {
  const titles = columnTitles(language).map(
    (title) => html`<th scope="col"><span class="unseen">${title}</span></th>`,
  );
  return tableParts(findings).map(
    (part) => html`<div class="group" data-severity="${severity}" data-code="${code}">
<table class="findings">
<caption><h4>${severityBadge(severity, language)} ${codeTitles[code][language]}</h4> <code lang="en">${code}</code> <span class="group-count">${groupCount(part, language)}</span></caption>
<thead><tr>${titles}</tr></thead>
<tbody>
${part.rows.map((finding) => findingRow(finding, language))}</tbody>
</table>
</div>
`,
  );
}

function groupCount({ rows, first, last, total }: Part<Finding>, language: Language): string {
  const { findings, range } = pageWordsIn[language];
  return rows.length === total ? findings(total) : range(first, last, total);
}

function columnTitles(language: Language): readonly string[] {
  const { place, sentence, value } = pageWordsIn[language];
  return [place, sentence, value, wordsIn[language].suggestion];
}

function findingRow(finding: Finding, language: Language): Html {
  const { at, value, suggestion } = finding;
  const sentence = sentencePiece(messageOf(finding, language), language);
  return html`<tr><th scope="row">${placeText(at, language)}</th><td>${sentence}</td>${valueCell(value)}${valueCell(suggestion)}</tr>
`;
}

function valueCell(value: string | undefined): Html {
  return value === undefined || value === ""
    ? html`<td></td>`
    : html`<td><code>${visible(value, longestValue)}</code></td>`;
}

/** A cell that holds a whole text is cut here; the JSON report has it in full. */
const longestValue = 300;
