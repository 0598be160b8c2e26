/** The part of the style that only the page of a plan needs. */
export const planStyle = `
.withdrawals { --tone: var(--error); --tone-soft: var(--error-soft); }
.additions { --tone: var(--added); --tone-soft: var(--added-soft); }
.amendments { --tone: var(--notice); --tone-soft: var(--notice-soft); }
.suspects, .withheld, .withheldAdditions { --tone: var(--warning); --tone-soft: var(--warning-soft); }
.settled, .unchanged { --tone: var(--muted); --tone-soft: var(--soft); }
h3 .sign, .unchanged .sign { display: inline-block; flex: none; vertical-align: .0625rem; }

.stopped {
  margin: 1rem 0 1.5rem; padding: .75rem 1rem; background: var(--tone-soft); border: 1px solid var(--tone);
  border-left-width: 6px; border-radius: 4px; overflow-wrap: anywhere;
}
.stopped p { margin: 0; font-weight: 600; }
.stopped ul { margin: .5rem 0 0; padding-left: 1.25rem; }
.stopped code, .note code { white-space: nowrap; }
.stopped li + li { margin-top: .375rem; }
.outcomes { grid-template-columns: repeat(auto-fit, minmax(8.5rem, 1fr)); }
.outcomes .sign { float: right; color: var(--surface); }
.finding-counts { margin: 1rem 0 0; }

.plan { margin-top: 3rem; }
nav + form { margin-top: 1rem; }
form:not([hidden]) + .plan { margin-top: 1.5rem; }
form:not([hidden]) + .plan > h2 { border: 0; }
.plan > h2 { margin-bottom: .25rem; padding-top: 1rem; border-top: 2px solid var(--edge); }
.plan > p { margin: 0 0 1rem; }
.change { margin: 0 0 1.5rem; padding: .75rem 1rem; background: var(--surface); border: 1px solid var(--line); border-radius: 4px; }
.change div { display: grid; grid-template-columns: 6.5rem 4rem minmax(6rem, 1fr) 18rem; align-items: center; gap: 0 1rem; }
.change div + div { margin-top: .5rem; }
.change dd { margin: 0; }
.change dd:nth-of-type(1) { text-align: right; font-variant-numeric: tabular-nums; }
.change svg { display: block; overflow: visible; }
.change .parts { display: flex; flex-wrap: wrap; gap: 0 1.25rem; font-size: .875rem; white-space: nowrap; }
.parts > :first-child { min-width: 7rem; }
.parts > [class] { color: var(--tone); font-weight: 600; }
rect { stroke-width: 2; }
.kept { fill: var(--bar); stroke: var(--bar); }
rect.additions { fill: var(--tone); stroke: var(--tone); }
rect.withdrawals { fill: var(--surface); stroke: var(--tone); }

.outcome { margin: 1.75rem 0; }
.outcome > h3 { display: flex; align-items: baseline; gap: .5rem; margin-bottom: .5rem; }
.note { margin: 0 0 .5rem; color: var(--muted); font-size: .9375rem; }
.outcome .group-count { float: none; margin-left: .5rem; font-weight: 400; }
.part { overflow: hidden; background: var(--surface); border: 1px solid var(--line); border-radius: 4px; }
.part + .part { margin-top: 1rem; }
.many .part { content-visibility: auto; contain-intrinsic-size: auto 40rem; }
.part caption { padding: .375rem .75rem; text-align: left; color: var(--muted); font-size: .875rem; background: var(--soft); }
[data-filtered] .part caption { display: none; }
.accounts, .decided, .compared { table-layout: fixed; }
.accounts :is(td, tbody th) { white-space: break-spaces; }
.accounts tr > :nth-child(1) { width: 18%; }
.accounts tr > :nth-child(2) { width: 15%; }
.accounts tr > :nth-child(3) { width: 17%; }
.accounts tr > :nth-child(4) { width: 28%; }
.accounts td:nth-child(5), .compared tbody tr:last-child td { color: var(--muted); font-size: .8125rem; line-height: 1.4rem; }
.moving tr > :nth-child(1), .moving tr > :nth-child(2), .moving tr > :nth-child(3) { width: 14%; }
.moving tr > :nth-child(4) { width: 23%; }
.moving tr > :nth-child(6) { width: 18%; }
.outcome tbody th { position: relative; }
.accounts tbody th { padding-left: 1.75rem; }
.accounts tbody th::before { position: absolute; left: .75rem; color: var(--tone); font-weight: 700; }
.withdrawals tbody th::before { content: "−"; content: "−" / ""; }
.additions tbody th::before { content: "+"; content: "+" / ""; }
.amended tbody th::before { content: "~"; content: "~" / ""; }
:is(.withheld, .withheldAdditions) tbody th::before { content: "!"; content: "!" / ""; }
.accounts thead th:first-child { padding-left: 1.75rem; }
.decided tbody th { font-weight: 400; }

ins, del { padding: .0625rem 0; border-radius: 2px; box-decoration-break: clone; -webkit-box-decoration-break: clone; }
ins { color: var(--added); background: var(--added-soft); text-decoration: underline; text-underline-offset: .15em; }
del { color: var(--error); background: var(--error-soft); text-decoration: line-through 1px; }
.before, .after { display: block; white-space: break-spaces; }
:is(td, th, code):has(> .before) { white-space: normal !important; }
.before { color: var(--muted); font-weight: 400; }

.pairs { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(34rem, 100%), 1fr)); gap: 1rem; }
.pair { min-width: 0; overflow: hidden; background: var(--surface); border: 1px solid var(--line); border-top: 4px solid var(--tone); border-radius: 4px; }
.pair h4 { display: block; padding: .5rem .75rem; font-size: .9375rem; }
.position { display: block; color: var(--muted); font-size: .8125rem; font-weight: 400; }
.compared :is(td, th) { padding: .25rem .75rem; }
.compared tr > :first-child { width: 7rem; color: var(--muted); font-size: .8125rem; font-weight: 400; line-height: 1.4rem; }
.compared thead th { color: var(--tone); }
.compared td { white-space: break-spaces; }
.compared del { text-decoration: underline; text-underline-offset: .15em; }

details { margin-top: .75rem; }
summary { padding: .25rem 0 .5rem; cursor: pointer; }
summary h4 { font-weight: 600; }
p.unchanged { display: flex; align-items: baseline; gap: .5rem; font-weight: 600; font-size: 1.125rem; }
.fingerprint { color: var(--muted); font-size: .8125rem; }
.fingerprint code { font-size: inherit; }

.operators, .files { border: 1px solid var(--line); border-radius: 4px; }
.operators :is(td, th + th) { width: 8rem; text-align: right; font-variant-numeric: tabular-nums; }
.operators :is(td, th) { padding-left: .5rem; }
.operators th + th button { text-align: right; }
.operators .zero { color: var(--muted); }
.files th { width: 40%; }
h3:has(+ .tables) { margin: 1.25rem 0 .5rem; }
.paper { display: none; }
thead button {
  display: inline; height: auto; padding: 0; color: inherit; background: none; border: 0; font: inherit;
  font-weight: 600; text-align: left; overflow-wrap: anywhere;
}
thead button:hover { background: none; color: var(--accent); text-decoration: underline; }
thead button::after { content: "\\2009↕"; content: "\\2009↕" / ""; color: var(--muted); font-weight: 400; }
[aria-sort=ascending] button::after { content: "\\2009▲"; content: "\\2009▲" / ""; color: var(--accent); }
[aria-sort=descending] button::after { content: "\\2009▼"; content: "\\2009▼" / ""; color: var(--accent); }

@media screen and (max-width: 44rem) {
  .outcomes { grid-template-columns: repeat(2, 1fr); }
  .change div { grid-template-columns: 1fr auto; }
  .change dd:nth-of-type(n + 2) { grid-column: 1 / -1; }
  .compared tr > :first-child { width: 5.5rem; }
  .compared :is(td, th) { padding: .25rem .5rem; }
  :is(.accounts, .decided, .files, .operators), :is(.accounts, .decided, .files, .operators) :is(caption, thead, tbody, tr, th, td) { display: block; }
  :is(.accounts, .decided, .operators) thead tr { display: flex; flex-wrap: wrap; gap: 0 1rem; padding: .25rem .75rem; border-bottom: 1px solid var(--line); }
  :is(.accounts, .decided, .files, .operators) tr > :nth-child(n) { width: auto; padding: .125rem 0; border: 0; text-align: left; }
  :is(.accounts, .decided, .operators) thead:not(:has(button)), .files thead { display: none; }
  :is(.accounts, .decided, .files, .operators) tbody tr { padding: .5rem .75rem; }
  :is(.accounts, .decided, .files, .operators) tbody tr + tr { border-top: 1px solid var(--line); }
  .accounts tbody tr > :nth-child(-n + 2) { display: inline-block; padding-right: .5rem; }
  .accounts tbody tr > :nth-child(n) { padding-left: 1.25rem; }
  .accounts tbody tr > :nth-child(2) { padding-left: 0; }
  .accounts thead th:first-child { padding-left: 0 !important; }
  .accounts tbody th::before { left: 0; }
  .accounts td:empty { display: none; }
  .operators tbody tr { display: grid; grid-template-columns: repeat(2, 1fr); gap: 0 1rem; }
  .operators tbody th { grid-column: 1 / -1; }
  .operators td::before { content: attr(data-label) "\\a0"; color: var(--muted); font-size: .875rem; }
}

@media print {
  .outcomes { grid-template-columns: repeat(auto-fit, minmax(7rem, 1fr)); gap: .5rem; }
  .counts li { padding: .5rem .75rem; }
  .counts strong { font-size: 1.5rem; }
  .plan { margin-top: 2rem; }
  .change div { grid-template-columns: 5rem 3.5rem minmax(6rem, 1fr) 18rem; }
  :is(.accounts, .decided) :is(td, th) { padding: .1875rem .5rem; font-size: .875rem; }
  .accounts:not(.moving) tr > :nth-child(1) { width: 17%; }
  .accounts:not(.moving) tr > :nth-child(2) { width: 13%; }
  .accounts:not(.moving) tr > :nth-child(3) { width: 14%; }
  .accounts:not(.moving) tr > :nth-child(4) { width: 31%; }
  .accounts :is(thead th:first-child, tbody th) { padding-left: 1.25rem; }
  .accounts tbody th::before { left: .375rem; }
  .search { display: none; }
  .operators :is(td, th) { padding: .1875rem .375rem; }
  .operators thead th { font-size: .6875rem; }
  .operators tr > :nth-child(n + 2) { width: 5.75rem; padding-left: 0; }
  .operators tbody th { font-size: .875rem; }
  .many .part { content-visibility: visible; }
  .part { overflow: visible; border: 0; border-top: 1px solid var(--line); border-radius: 0; }
  .pairs { display: block; }
  .pair { margin-bottom: .75rem; }
  .pair, .change, .stopped { break-inside: avoid; }
  h4, summary, .note, .plan > h2 + p { break-after: avoid; }
  .tables tbody tr:first-child { break-before: avoid; }
  .part tr:nth-child(-n + 2) { break-before: avoid; }
  thead button { display: none; }
  .paper { display: inline; }
  details::details-content { display: block; content-visibility: visible; height: auto; }
  .stopped, ins, del, svg { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`;
