import { diffChars, diffWordsWithSpace } from "diff";

/** A piece of a value that changed: kept, taken away or put in. */
export type Piece = { readonly kind: "same" | "removed" | "added"; readonly text: string };

/** How one value became another: by words, or by letters where it is a single word such as an email. */
export function changedPieces(before: string, after: string): readonly Piece[] {
  const single = !/\s/.test(before) && !/\s/.test(after);
  const changes = single ? diffChars(before, after) : diffWordsWithSpace(before, after);
  return changes.map(({ added, removed, value }) => ({
    kind: added ? "added" : removed ? "removed" : "same",
    text: value,
  }));
}
