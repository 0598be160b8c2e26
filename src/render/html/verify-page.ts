import type { Language } from "../../model/language.js";
import type { VerifiedPack, VerifiedRequest, VerifyReport } from "../report.js";
import { packState, requestTitle, sectionState } from "../verify-sentences.js";
import { verifyWordsIn } from "../verify-words.js";
import { wordsIn } from "../words.js";
import { type Html, html } from "./escape.js";
import { findingsSection } from "./findings-section.js";
import { renderPage } from "./page.js";
import { pageWordsIn } from "./page-words.js";
import { countPiece, pathPiece } from "./pieces.js";
import { tablesSection } from "./tables-section.js";
import { typeset } from "./typeset.js";

/** Whether requests can be signed, section by section, as one page to open, print or pass on. */
export function renderVerifyHtml(report: VerifyReport, language: Language): string {
  const { packs, requests, tables, findings } = report;
  return renderPage({
    language,
    title: wordsIn[language].titles.verify,
    headline: headline(report, language),
    sections: [
      ...packs.map((pack, index) => packSection(pack, index + 1, language)),
      ...requests.map((request, index) => requestSection(request, index + 1, language)),
      findingsSection(findings, language),
      tablesSection([{ tables }], language),
    ],
  });
}

function headline({ counts }: VerifyReport, language: Language): Html {
  const words = wordsIn[language];
  const { severityMeaning } = pageWordsIn[language];
  const tiles = [
    { kind: "error", number: counts.errors, count: words.errors(counts.errors) },
    { kind: "warning", number: counts.warnings, count: words.warnings(counts.warnings) },
    { kind: "notice", number: counts.notices, count: words.notices(counts.notices) },
  ] as const;
  return html`<p class="verdict">${typeset(verifyWordsIn[language].verdict(counts), language)}</p>
<ul class="counts">
${tiles.map(({ kind, number, count }) => html`<li class="${number === 0 ? "zero" : kind}">${countPiece(count)} <span>${severityMeaning[kind]}</span></li>\n`)}</ul>`;
}

function packSection(pack: VerifiedPack, number: number, language: Language): Html {
  const words = verifyWordsIn[language];
  const { colon } = wordsIn[language];
  return html`<section aria-labelledby="pack-${number}">
<h2 id="pack-${number}">${words.pack} ${pathPiece(pack.folder)}</h2>
<p>${typeset(packState(pack, language), language)}</p>
<p>${words.manifest}${typeset(colon, language)}<code>${pack.manifest.sha256}</code></p>
</section>
`;
}

const badges = { right: "notice", "to-check": "warning", "to-correct": "error" } as const;
const signs = { right: "✓", "to-check": "!", "to-correct": "×" } as const;

function requestSection(request: VerifiedRequest, number: number, language: Language): Html {
  const words = verifyWordsIn[language];
  const { file, sha256, writing, sections } = request;
  const rows = sections.map(
    (section) =>
      html`<tr><th scope="row">${words.section(section.section)}</th><td><span class="badge ${badges[section.state]}"><span class="sign" aria-hidden="true">${signs[section.state]}</span>${sectionState(section, request, language)}</span></td></tr>\n`,
  );
  return html`<section aria-labelledby="request-${number}">
<h2 id="request-${number}">${pathPiece(file)}</h2>
<p>${typeset([requestTitle(request, language), words.writing[writing]].filter(Boolean).join(" ; "), language)}</p>
<table class="files" aria-labelledby="request-${number}">
<tbody>
${rows}</tbody>
</table>
<p>SHA-256 <code>${sha256}</code></p>
</section>
`;
}
