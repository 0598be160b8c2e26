import type { Language } from "../../model/language.js";
import { type Html, html } from "./escape.js";
import { pageWordsIn } from "./page-words.js";
import { planWordsIn } from "./plan-words.js";

/**
 * The form that seeks in every account and finding of the page, hidden until the page's script shows it, and
 * the live region that says how many rows are shown; nothing where there is nothing to seek.
 */
export function searchForm(rowCount: number, language: Language): Html {
  if (rowCount === 0) return html``;
  const { search, searchIn, shown, rows } = planWordsIn[language];
  return html`<form class="seeking" role="search" aria-label="${searchIn}" autocomplete="off" hidden>
<div class="choices">
<p class="search"><label for="search">${search}</label><input id="search" name="search" type="search" spellcheck="false"></p>
<p class="shown" role="status" data-none="${shown.none}" data-one="${shown.one}" data-many="${shown.many}" data-group="${shown.group}">${rows(rowCount)}</p>
<button type="reset">${pageWordsIn[language].reset}</button>
</div>
</form>
`;
}
