import type { Language } from "../../model/language.js";
import { wordsIn } from "../words.js";
import { pageWordsIn } from "./page-words.js";
import { planStyle } from "./plan-style.js";
import { typeset } from "./typeset.js";

/** What stands before a cell on a screen too narrow for columns, in the language of the page. */
const narrowLabels = (["fr", "en"] as const).map(narrowLabelsIn).join("");

function narrowLabelsIn(language: Language): string {
  const { tableColumns, value } = pageWordsIn[language];
  const { suggestion, colon } = wordsIn[language];
  const label = (cell: string, text: string): string =>
    `  :lang(${language}) ${cell}::before { content: "${typeset(text + colon, language)}"; }\n`;
  return `${label(".tables td:nth-child(2)", tableColumns[1])}${label(".findings td:nth-child(3)", value)}${label(".findings td:nth-child(4)", suggestion)}`;
}

/** The style of the pages: a light and a dark palette, narrow screens, and A4 paper. */
export const style = `
:root {
  color-scheme: light dark;
  --ground: #f5f6f8; --surface: #fff; --soft: #f0f2f5; --line: #d4d9e0; --edge: #78828f;
  --text: #1a1e24; --muted: #4c5663; --accent: #0b4a8f; --mark: #eceff3;
  --error: #a8201a; --error-soft: #fcefee; --warning: #7d4a00; --warning-soft: #fdf4e1;
  --notice: #1c5587; --notice-soft: #ecf3fa; --added: #17632c; --added-soft: #e5f4e8; --bar: #8b95a3;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --ground: #13161b; --surface: #1b1f26; --soft: #252a33; --line: #363d49; --edge: #8792a2;
    --text: #e7eaee; --muted: #adb6c2; --accent: #8dbbff; --mark: #2d343f;
    --error: #ff9d94; --error-soft: #3c2120; --warning: #f0c06a; --warning-soft: #372b12;
    --notice: #93c5f1; --notice-soft: #19293a; --added: #8bdc9d; --added-soft: #16321e; --bar: #6c7789;
  }
}
*, ::before, ::after { box-sizing: border-box; }
[hidden] { display: none !important; }
html { scroll-padding-top: 9rem; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body {
  margin: 0; background: var(--ground); color: var(--text);
  font: 1rem/1.5 "Segoe UI", system-ui, -apple-system, "Helvetica Neue", Arial, "Liberation Sans", sans-serif;
}
header, main, footer { max-width: 76rem; margin: 0 auto; padding: 0 2rem; }
header { padding-top: 2rem; }
footer { padding-top: 1rem; padding-bottom: 2rem; color: var(--muted); font-size: .875rem; }
footer p { margin: .25rem 0; }
h1, h2, h3, h4 { margin: 0; line-height: 1.25; font-weight: 600; overflow-wrap: anywhere; }
h1 { font-size: 2rem; letter-spacing: -.01em; }
h2 { margin: 2.5rem 0 .75rem; font-size: 1.375rem; }
h3 { font-size: 1.125rem; }
h4 { display: inline; font-size: 1rem; }
h2:focus, h3:focus { outline: none; }
a { color: var(--accent); text-underline-offset: .15em; }
code {
  font: .875em/1.4 ui-monospace, "Cascadia Mono", Consolas, Menlo, "DejaVu Sans Mono", monospace;
  overflow-wrap: anywhere;
}
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.skip { position: absolute; left: 1rem; top: -10rem; z-index: 2; padding: .5rem 1rem; background: var(--surface); }
.skip:focus { top: 1rem; }
.unseen {
  position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap;
}
.product { margin: 0 0 .25rem; color: var(--muted); font-size: .875rem; letter-spacing: .02em; }
.verdict { margin: .5rem 0 1.5rem; font-size: 1.0625rem; }
.folder { color: var(--muted); font-weight: 400; }

.counts { display: grid; grid-template-columns: repeat(4, 1fr); gap: 1rem; margin: 0; padding: 0; list-style: none; }
.counts li {
  padding: .875rem 1rem; background: var(--surface); border: 1px solid var(--line);
  border-top: 4px solid var(--tone, var(--edge)); border-radius: 4px;
}
.counts strong {
  display: block; color: var(--tone, var(--text)); font-size: 2rem; font-weight: 600; line-height: 1.15;
  font-variant-numeric: tabular-nums;
}
.counts span { display: block; color: var(--muted); font-size: .875rem; }
.zero { --tone: var(--muted); }
.error { --tone: var(--error); --tone-soft: var(--error-soft); }
.warning { --tone: var(--warning); --tone-soft: var(--warning-soft); }
.notice { --tone: var(--notice); --tone-soft: var(--notice-soft); }

.badge {
  display: inline-flex; align-items: center; gap: .375rem; padding: .0625rem .5rem .0625rem .25rem;
  color: var(--tone); background: var(--tone-soft); border: 1px solid; border-radius: 1rem;
  font-size: .8125rem; font-weight: 600; white-space: nowrap; vertical-align: .0625rem;
}
.sign {
  width: 1.125rem; height: 1.125rem; border-radius: 50%; background: var(--tone); color: var(--surface);
  font-weight: 700; line-height: 1.125rem; text-align: center;
}

table { width: 100%; border-collapse: collapse; background: var(--surface); font-size: .9375rem; }
th, td { padding: .5rem .75rem; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
thead th { color: var(--muted); font-size: .8125rem; font-weight: 600; border-bottom: 1px solid var(--line); }
tbody tr + tr > * { border-top: 1px solid var(--line); }
tbody th { font-weight: 600; }
.tables, .overview { border: 1px solid var(--line); border-radius: 4px; }
.tables th:nth-child(1) { width: 30%; }
.tables th:nth-child(2) { width: 7rem; }
.tables th:nth-child(4) { width: 32%; }
.column { display: inline-block; margin-right: .75rem; }
.overview { margin-bottom: 1.75rem; }
.overview caption { padding: 0 0 .5rem; text-align: left; font-weight: 600; }
.overview :is(td, th + th) { width: 14%; text-align: right; font-variant-numeric: tabular-nums; }

form { margin: 0 -1rem; padding: .75rem 1rem; }
.seeking { position: sticky; top: 0; z-index: 1; background: var(--ground); border-bottom: 1px solid var(--line); }
form p { margin: 0; }
form :is(label, legend) { font-size: .8125rem; font-weight: 600; }
.fields { display: flex; flex-wrap: wrap; gap: .75rem 1rem; }
.fields p { flex: 1 1 12rem; min-width: 0; }
.fields .search { flex-grow: 2; }
.choices .search { flex: 1 1 16rem; }
:is(.fields, .search) label { display: block; margin-bottom: .25rem; }
input[type=search], select, button {
  width: 100%; height: 2.5rem; padding: 0 .625rem; color: var(--text); background: var(--surface);
  border: 1px solid var(--edge); border-radius: 4px; font: inherit; font-size: .9375rem;
}
.choices { display: flex; flex-wrap: wrap; align-items: center; gap: .5rem 1.5rem; }
.fields + .choices { margin-top: .75rem; }
.search + .shown { align-self: end; margin-bottom: .375rem; }
.choices:has(.search) button { align-self: end; }
fieldset { display: flex; flex-wrap: wrap; align-items: center; gap: .5rem 1.25rem; margin: 0; padding: 0; border: 0; }
legend { float: left; padding: 0; }
fieldset label { display: flex; align-items: center; gap: .375rem; font-size: .9375rem; font-weight: 400; white-space: nowrap; }
input[type=checkbox] { width: 1.125rem; height: 1.125rem; margin: 0; accent-color: var(--accent); }
.shown { margin-left: auto; font-size: .9375rem; font-variant-numeric: tabular-nums; }
button { width: auto; height: 2.25rem; padding: 0 1rem; color: var(--accent); font-weight: 600; cursor: pointer; }
button:hover { background: var(--soft); }

.file { margin-top: 2rem; }
.file-counts { margin: .125rem 0 .75rem; color: var(--muted); font-size: .875rem; }
.columns { display: flex; padding: .375rem 0; color: var(--muted); font-size: .8125rem; font-weight: 600; }
.columns span { padding: 0 .75rem; }
.columns span, .findings :is(th, td) { width: 24%; }
.columns :nth-child(1), .findings tr > :nth-child(1) { width: 13%; }
.columns :nth-child(2), .findings tr > :nth-child(2) { width: 39%; }
.file > .group { margin-top: -1px; background: var(--surface); border: 1px solid var(--line); }
.many .file > .group { content-visibility: auto; contain-intrinsic-size: auto 20rem; }
.findings { table-layout: fixed; }
.findings caption { padding: .5rem .75rem; text-align: left; background: var(--soft); border-bottom: 1px solid var(--line); }
.findings caption code { margin: 0 .375rem; color: var(--muted); }
.group-count { float: right; white-space: nowrap; color: var(--muted); font-size: .875rem; line-height: 1.5rem; }
.findings thead th { padding: 0; border: 0; line-height: 0; }
.findings td { white-space: break-spaces; }
.findings td:nth-child(2) code { white-space: nowrap; }
.findings td:nth-child(n + 3) code, .column code { padding: .0625rem 0; background: var(--mark); border-radius: 2px; box-decoration-break: clone; -webkit-box-decoration-break: clone; }

@media (max-width: 60rem), (max-height: 40rem) {
  html { scroll-padding-top: 1rem; }
  .seeking { position: static; }
}
@media screen and (max-width: 44rem) {
  header, main, footer { padding-left: 1rem; padding-right: 1rem; }
  h1 { font-size: 1.625rem; }
  .counts { grid-template-columns: repeat(2, 1fr); gap: .75rem; }
  .fields p { flex-basis: 100%; }
  .shown { flex-basis: 100%; }
  .columns { display: none; }
  .overview caption { padding: .5rem .75rem 0; }
  .overview thead th { font-size: .75rem; }
  .overview :is(thead, tbody) tr { display: grid; grid-template-columns: repeat(4, 1fr); padding: .375rem .75rem; }
  .overview tr > :nth-child(n) { width: auto; padding: .125rem 0; border: 0; }
  .overview tr > :first-child { grid-column: 1 / -1; }
  .overview tr + tr, .overview tbody tr { border-top: 1px solid var(--line); }
  .group-count { float: none; }
  :is(.tables, .findings, .overview), :is(.tables, .findings, .overview) :is(caption, thead, tbody, tr, th, td) { display: block; }
  .tables thead { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden; }
  .tables tr > :nth-child(n), .findings tbody tr > :nth-child(n) { width: auto; padding: .125rem 0; border: 0; }
  .tables tr, .findings tbody tr { padding: .5rem .75rem; }
  .tables tr + tr, .findings tbody tr + tr { border-top: 1px solid var(--line); }
${narrowLabels}  .findings tbody tr > td:empty { padding: 0; }
  .findings td:empty::before { content: none !important; }
}

@page {
  size: A4; margin: 14mm 14mm 16mm;
  @bottom-right { content: counter(page) " / " counter(pages); font: 8pt sans-serif; color: #4c5663; }
}
@media print {
  :root { --ground: #fff; color-scheme: light; font-size: 9.5pt; }
  header, main, footer { max-width: none; padding-left: 0; padding-right: 0; }
  header { padding-top: 0; }
  th, td { padding: .375rem .5rem; }
  .columns span, .findings caption { padding-left: .5rem; padding-right: .5rem; }
  .file > .group:has(tbody tr:nth-child(20)) thead th { padding: .375rem .5rem; line-height: 1.5; }
  .file > .group:has(tbody tr:nth-child(20)) thead .unseen { position: static; clip-path: none; }
  .skip, .fields, fieldset, form button { display: none; }
  form, .seeking { position: static; margin: 0; padding: 0; border: 0; }
  html:not([data-filtered]) form { display: none; }
  .choices { margin: 0; }
  .shown { margin: 0; }
  a { color: inherit; text-decoration: none; }
  h2, h3, caption, .file-counts, .columns { break-after: avoid; }
  tr, .counts li, .group:not(:has(tbody tr:nth-child(6))) { break-inside: avoid; }
  .group:has(tbody tr:nth-child(6)) tr:nth-child(-n + 2) { break-before: avoid; }
  .columns:has(+ .group tbody tr:nth-child(20)) { display: none; }
  .many .file > .group { content-visibility: visible; }
  .badge, .sign, .counts li, caption, code { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
${planStyle}`;

/** The SHA-256 of the style, in base64; `test/render/html.test.ts` holds it, and shows the new one when it fails. */
export const styleSha256 = "get0rDokndHVVYJWQal9RRObxY/3eOryV4E63jNa+28=";
