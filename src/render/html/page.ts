import type { Language } from "../../model/language.js";
import { type Html, html, trusted } from "./escape.js";
import { pageWordsIn } from "./page-words.js";
import { script, scriptSha256 } from "./script.js";
import { style, styleSha256 } from "./style.js";

/** The policy that the page sets itself: its own style and script, by their hash, and nothing from elsewhere. */
const securityPolicy = [
  "default-src 'none'",
  `style-src 'sha256-${styleSha256}'`,
  `script-src 'sha256-${scriptSha256}'`,
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

/** What a page is made of; the shell adds the rest. */
type Page = {
  readonly language: Language;
  readonly title: string;
  /** Under the title: what the report comes to. */
  readonly headline: Html;
  /** Where the first link of the page goes: to the findings, unless said. */
  readonly skip?: { readonly to: string; readonly words: string };
  readonly sections: readonly Html[];
};

/** A self-contained page: no network, no other file, complete without its script, fit for paper and for the dark. */
export function renderPage({ language, title, headline, skip, sections }: Page): string {
  const words = pageWordsIn[language];
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${trusted(securityPolicy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="format-detection" content="telephone=no, date=no, address=no, email=no">
<title>${title} – ${words.product}</title>
<style>${trusted(style)}</style>
</head>
<body>
<a class="skip" href="#${skip?.to ?? "findings"}">${skip?.words ?? words.skip}</a>
<header>
<p class="product">${words.product}</p>
<h1>${title}</h1>
${headline}
</header>
<main>
${sections}
</main>
<footer>
<p>${words.confidential}</p>
<p>${words.selfContained}</p>
</footer>
<script>${trusted(script)}</script>
</body>
</html>
`.markup;
}
