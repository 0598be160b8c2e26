import type { ReviewDecision } from "../model/review.js";
import { readAction } from "./action.js";
import { normaliseLabel } from "./labels.js";

const keepWords = new Set(
  [
    "garder",
    "gardé",
    "à garder",
    "conserver",
    "conservé",
    "à conserver",
    "maintenir",
    "maintenu",
    "à maintenir",
    "keep",
    "kept",
    "retain",
  ].map(normaliseLabel),
);

/** The decision that a cell of a review takes, in French or English; `undefined` where it is not clear. */
export function readReviewDecision(text: string): ReviewDecision | undefined {
  if (/[?]/.test(text)) return undefined;
  if (keepWords.has(normaliseLabel(text))) return "keep";
  return readAction(text) === "withdraw" ? "withdraw" : undefined;
}
