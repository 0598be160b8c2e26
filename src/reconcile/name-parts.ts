import { foldWords } from "../model/compare.js";

/** The words of a name, each without case and accents: `Jean-Pierre` and `D'ALMEIDA` have two. */
export function nameParts(name: string): readonly string[] {
  return name
    .split(/[^\p{L}\p{M}]+/u)
    .map(foldWords)
    .filter((part) => part !== "");
}
