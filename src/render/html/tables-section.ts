import { fieldLabels } from "../../findings/fields.js";
import type { Language } from "../../model/language.js";
import { placeText } from "../../model/location.js";
import type { TableSummary } from "../../model/table-summary.js";
import { visible } from "../../model/visible.js";
import { tableBalance } from "../sentences.js";
import { wordsIn } from "../words.js";
import { type Html, html } from "./escape.js";
import { pageWordsIn } from "./page-words.js";
import { pathPiece } from "./pieces.js";

/** Tables that were read for one purpose, which the title says where there are several. */
export type TableSide = { readonly title?: string; readonly tables: readonly TableSummary[] };

/** The tables that were read: where their header and columns are, and the balance of their rows. */
export function tablesSection(sides: readonly TableSide[], language: Language): Html {
  const page = pageWordsIn[language];
  return html`<section aria-labelledby="tables">
<h2 id="tables">${page.tables}</h2>
${sides.map((side) => sideTable(side, language))}
</section>`;
}

function sideTable({ title, tables }: TableSide, language: Language): Html {
  const page = pageWordsIn[language];
  const heading = title === undefined ? undefined : html`<h3>${title}</h3>\n`;
  if (tables.length === 0) return html`${heading}<p>${page.noTable}</p>\n`;
  const [list, header, columns, balance] = page.tableColumns;
  return html`${heading}<table class="tables">
<caption class="unseen">${title ?? page.tables}</caption>
<thead><tr><th scope="col">${list}</th><th scope="col">${header}</th><th scope="col">${columns}</th><th scope="col">${balance}</th></tr></thead>
<tbody>
${tables.map((table) => tableRow(table, language))}</tbody>
</table>
`;
}

function tableRow(table: TableSummary, language: Language): Html {
  const { file, sheet, section, headerRow } = table;
  const header =
    headerRow === 0 ? pageWordsIn[language].noHeaderRow : placeText({ file, row: headerRow }, language);
  const asked = section === undefined ? "" : ` (${wordsIn[language].sections[section]})`;
  const name = sheet === undefined ? pathPiece(file) : html`${pathPiece(file)} › ${visible(sheet)}${asked}`;
  const balance = keepCounts(tableBalance(table, wordsIn[language]));
  return html`<tr><th scope="row">${name}</th><td>${header}</td><td>${columnPieces(table, language)}</td><td>${balance}</td></tr>
`;
}

/** The letters of each column after its field, in the order of the fields. */
function columnPieces(table: TableSummary, language: Language): readonly Html[] {
  const columns = new Map(Object.entries(table.columns));
  return Object.entries(fieldLabels)
    .map(([field, labels]) => ({ label: labels[language], letters: columns.get(field) }))
    .flatMap(({ label, letters }) =>
      letters === undefined ? [] : html`<span class="column">${label} <code>${letters}</code></span> `,
    );
}

/** A balance that breaks before a sign only, or within words: no number stands away from what it counts. */
function keepCounts(balance: string): string {
  return balance.replace(/([=+]) /g, "$1\u00a0").replace(/(\d) (?=\p{L})/gu, "$1\u00a0");
}
