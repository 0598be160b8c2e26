import type { Language } from "../../model/language.js";
import type { ValidateReport } from "../report.js";
import { wordsIn } from "../words.js";
import { type Html, html } from "./escape.js";
import { findingsSection } from "./findings-section.js";
import { severities } from "./group-findings.js";
import { renderPage } from "./page.js";
import { pageWordsIn } from "./page-words.js";
import { countPiece } from "./pieces.js";
import { tablesSection } from "./tables-section.js";

/** What is wrong in the lists, and where, as one page to open, filter, print or pass on. */
export function renderValidateHtml(report: ValidateReport, language: Language): string {
  return renderPage({
    language,
    title: wordsIn[language].titles.validate,
    headline: headline(report, language),
    sections: [
      tablesSection([{ tables: report.tables }], language),
      findingsSection(report.findings, language),
    ],
  });
}

function headline({ counts }: ValidateReport, language: Language): Html {
  const words = wordsIn[language];
  const { verdicts, severityMeaning } = pageWordsIn[language];
  const worst = severities.find((severity) => counts[`${severity}s`] > 0) ?? "none";
  const tiles = [
    { kind: "accounts", number: counts.accounts, count: words.accounts(counts.accounts) },
    { kind: "error", number: counts.errors, count: words.errors(counts.errors) },
    { kind: "warning", number: counts.warnings, count: words.warnings(counts.warnings) },
    { kind: "notice", number: counts.notices, count: words.notices(counts.notices) },
  ] as const;
  const tileClass = ({ kind, number }: (typeof tiles)[number]): string => (number === 0 ? "zero" : kind);
  return html`<p class="verdict">${verdicts[worst]}</p>
<ul class="counts">
${tiles.map((tile) => html`<li class="${tileClass(tile)}">${countPiece(tile.count)} <span>${severityMeaning[tile.kind]}</span></li>\n`)}</ul>`;
}
