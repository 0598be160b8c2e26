import type { Language } from "../../model/language.js";
import type { WrittenFile } from "../report.js";
import { wordsIn } from "../words.js";
import { type Html, html } from "./escape.js";
import { pathPiece } from "./pieces.js";
import { planWordsIn } from "./plan-words.js";

/** The files that were written, each with its fingerprint; nothing where none was. */
export function filesSection(files: readonly WrittenFile[], language: Language): Html {
  if (files.length === 0) return html``;
  const [path, fingerprint] = planWordsIn[language].fileColumns;
  const rows = files.map(
    (file) =>
      html`<tr><th scope="row">${pathPiece(file.path)}</th><td><code>${file.sha256}</code></td></tr>\n`,
  );
  return html`<section aria-labelledby="files">
<h2 id="files">${wordsIn[language].written(files.length)}</h2>
<table class="files" aria-labelledby="files">
<thead><tr><th scope="col">${path}</th><th scope="col">${fingerprint}</th></tr></thead>
<tbody>
${rows}</tbody>
</table>
</section>
`;
}
