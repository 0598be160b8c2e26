import type { Severity } from "../../findings/entry.js";
import type { Language } from "../../model/language.js";
import { visible } from "../../model/visible.js";
import { wordsIn } from "../words.js";
import { type Html, html } from "./escape.js";

/** The name of a severity after its sign; the sign says nothing more, so it is not read aloud. */
export function severityBadge(severity: Severity, language: Language): Html {
  return html`<span class="badge ${severity}"><span class="sign" aria-hidden="true">${signs[severity]}</span>${wordsIn[language].severity[severity]}</span>`;
}

/** `21 erreurs` with its number set apart, to be shown larger. */
export function countPiece(count: string): Html {
  const [, number = "", noun = ""] = /^([^ ]*) (.*)$/s.exec(count) ?? [];
  return html`<strong>${number}</strong> ${noun}`;
}

/** A path whose folders are set back, so that the file's own name stands out. */
export function pathPiece(path: string): Html {
  const [, folder = "", name = ""] = /^(.*[/\\])?(.*)$/s.exec(visible(path)) ?? [];
  return folder === "" ? html`${name}` : html`<span class="folder">${folder}</span>${name}`;
}

const signs: Readonly<Record<Severity, string>> = { error: "×", warning: "!", notice: "i" };
