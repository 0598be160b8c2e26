import type { Finding } from "../../findings/catalogue.js";
import type { Language } from "../../model/language.js";
import { visible } from "../../model/visible.js";
import { countSeverities } from "../report.js";
import { codeTitles } from "./code-titles.js";
import { type Html, html } from "./escape.js";
import { type CodeGroup, type FileGroup, groupByCode, severities } from "./group-findings.js";
import { pageWordsIn } from "./page-words.js";

/**
 * The form that filters the findings, hidden until the page's script shows it, and the live region that says
 * how many are shown; without a search where the page has one for more than findings.
 */
export function filterForm(
  findings: readonly Finding[],
  files: readonly FileGroup[],
  { language, hasSearch }: { readonly language: Language; readonly hasSearch: boolean },
): Html {
  const page = pageWordsIn[language];
  const codes = groupByCode(findings);
  const { none, one, many, group } = page.shown;
  return html`<form class="filtering${hasSearch ? " seeking" : ""}" role="search" aria-label="${page.filters}" autocomplete="off" hidden>
<div class="fields">
${hasSearch ? html`<p class="search"><label for="search">${page.search}</label><input id="search" name="search" type="search" spellcheck="false"></p>\n` : undefined}<p><label for="code">${page.code}</label><select id="code" name="code"><option value="">${page.every}</option>${severities.map((severity) => codeOptions(severity, codes, language))}</select></p>
${files.length > 1 ? fileField(files, language) : undefined}
</div>
<div class="choices">
<fieldset><legend>${page.severity}</legend>${severityBoxes(findings, language)}</fieldset>
<p class="shown" role="status" data-of="section.file" data-none="${none}" data-one="${one}" data-many="${many}" data-group="${group}">${page.findings(findings.length)}</p>
<button type="reset">${page.reset}</button>
</div>
</form>`;
}

function codeOptions(severity: CodeGroup["severity"], codes: readonly CodeGroup[], language: Language): Html {
  const ofSeverity = codes.filter((group) => group.severity === severity);
  if (ofSeverity.length === 0) return html``;
  const options = ofSeverity.map(
    ({ code, findings }) =>
      html`<option value="${code}">${codeTitles[code][language]} (${findings.length.toLocaleString(language)})</option>`,
  );
  return html`<optgroup label="${pageWordsIn[language].severityTitles[severity]}">${options}</optgroup>`;
}

function fileField(files: readonly FileGroup[], language: Language): Html {
  const page = pageWordsIn[language];
  const options = files.map(
    ({ file }, index) => html`<option value="${index + 1}">${visible(file)}</option>`,
  );
  return html`<p><label for="file">${page.file}</label><select id="file" name="file"><option value="">${page.every}</option>${options}</select></p>`;
}

function severityBoxes(findings: readonly Finding[], language: Language): readonly Html[] {
  const counts = countSeverities(findings);
  const { severityTitles } = pageWordsIn[language];
  return severities.map(
    (severity) =>
      html`<label><input type="checkbox" name="severity" value="${severity}" checked> ${severityTitles[severity]} (${counts[`${severity}s`].toLocaleString(language)})</label>`,
  );
}
