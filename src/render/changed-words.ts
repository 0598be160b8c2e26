import { diffArrays, diffChars } from "diff";

/** A piece of a value that changed: kept, taken away or put in. */
export type Piece = { readonly kind: "same" | "removed" | "added"; readonly text: string };

/** The share of letters that two words must keep for their letters to be told apart. */
const keptShare = 0.5;

/**
 * How one value became another: word by word, the parts of an email being words too, and letter by letter
 * where a word changed a little only.
 */
export function changedPieces(before: string, after: string): readonly Piece[] {
  const changes = diffArrays(wordsOf(before), wordsOf(after));
  const pieces: Piece[] = [];
  for (let index = 0; index < changes.length; index++) {
    const change = changes[index];
    const next = changes[index + 1];
    if (change === undefined) continue;
    const text = change.value.join("");
    if (change.removed && next?.added === true) {
      pieces.push(...changedLetters(text, next.value.join("")));
      index++;
    } else pieces.push({ kind: change.added ? "added" : change.removed ? "removed" : "same", text });
  }
  return pieces;
}

/** The words of a text and what stands between them. */
function wordsOf(text: string): string[] {
  return text.split(/([\s@._'’-])/).filter((word) => word !== "");
}

function changedLetters(before: string, after: string): readonly Piece[] {
  const letters = diffChars(before, after).map(({ added, removed, value }): Piece => {
    return { kind: added ? "added" : removed ? "removed" : "same", text: value };
  });
  const kept = letters.reduce((sum, { kind, text }) => sum + (kind === "same" ? text.length : 0), 0);
  if (kept >= Math.max(before.length, after.length) * keptShare) return letters;
  return [
    { kind: "removed", text: before },
    { kind: "added", text: after },
  ];
}
