import { visible } from "../../model/visible.js";
import { changedPieces } from "../changed-words.js";
import { type Html, html } from "./escape.js";

/** A value of an account as the page shows it: what cannot be seen written out, cut where it is a whole text. */
export function shownValue(value: string): string {
  return visible(value, longestValue);
}

/** How one value became another: before with what went marked, then after with what came marked. */
export function changedValue(before: string, after: string): Html {
  if (before === after) return html`${shownValue(after)}`;
  return html`<span class="before">${valueBefore(before, after)}</span> <span class="after">${valueAfter(before, after)}</span>`;
}

/** The first of two values, with the letters or words that the second lacks marked. */
export function valueBefore(before: string, after: string): Html {
  return side("removed", before, after);
}

/** The second of two values, with the letters or words that the first lacks marked. */
export function valueAfter(before: string, after: string): Html {
  return side("added", before, after);
}

function side(own: "removed" | "added", before: string, after: string): Html {
  const pieces = changedPieces(shownValue(before), shownValue(after));
  return html`${pieces
    .filter(({ kind }) => kind === "same" || kind === own)
    .map(({ kind, text }) => {
      if (kind === "same") return html`${text}`;
      return own === "removed" ? html`<del>${text}</del>` : html`<ins>${text}</ins>`;
    })}`;
}

const longestValue = 300;
