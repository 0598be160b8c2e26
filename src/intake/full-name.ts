/** A name in one piece, taken apart; or the readings between which nothing decides. */
export type NameReading =
  | { readonly kind: "split"; readonly lastName: string; readonly firstName: string }
  | { readonly kind: "ambiguous"; readonly readings: readonly TwoNames[] };

/** A last name and a first name. */
export type TwoNames = { readonly lastName: string; readonly firstName: string };

const civility = /^(m\.|mr\.?|mme\.?|mlle\.?|monsieur|madame|mademoiselle|mrs\.?|ms\.?|dr\.?)\s+/i;

/**
 * Takes a name in one piece apart where its writing tells how: a comma (`Dupont, Jean-Pierre`) or the last
 * name in capitals at either end (`DUPONT Jean-Pierre`, `M. Jean-Pierre DUPONT`). Never guessed otherwise.
 */
export function splitName(text: string): NameReading {
  const name = text.replace(civility, "").replace(/\s+/g, " ").trim();
  const comma = name.split(",").map((part) => part.trim());
  if (comma.length === 2 && comma.every((part) => part !== "")) {
    const [lastName = "", firstName = ""] = comma;
    return { kind: "split", lastName, firstName: firstName.replace(civility, "") };
  }
  const words = name.split(" ");
  const capitals = words.map(isCapitals);
  const leading = capitals.indexOf(false);
  const trailing = capitals.lastIndexOf(false);
  if (comma.length === 1 && leading > 0 && !capitals.slice(leading).includes(true))
    return split(words, leading, true);
  if (
    comma.length === 1 &&
    trailing >= 0 &&
    trailing < words.length - 1 &&
    !capitals.slice(0, trailing).includes(true)
  ) {
    return split(words, trailing + 1, false);
  }
  if (words.length < 2) return { kind: "ambiguous", readings: [] };
  const [first = "", last = ""] = [words[0], words.at(-1)];
  return {
    kind: "ambiguous",
    readings: [
      { lastName: first, firstName: words.slice(1).join(" ") },
      { lastName: last, firstName: words.slice(0, -1).join(" ") },
    ],
  };
}

function split(words: readonly string[], at: number, lastNameFirst: boolean): NameReading {
  const [before, after] = [words.slice(0, at).join(" "), words.slice(at).join(" ")];
  return lastNameFirst
    ? { kind: "split", lastName: before, firstName: after }
    : { kind: "split", lastName: after, firstName: before };
}

/** Whether a word is written in capitals, `D'ALMEIDA` and `McDONALD` included; an initial (`J.`) says nothing. */
function isCapitals(word: string): boolean {
  const letters = word.replace(/^(Mc|Mac|d'|d’|de|du|von|van)(?=\p{Lu}{2})/u, "").replace(/\P{L}/gu, "");
  return letters.length >= 2 && letters === letters.toUpperCase() && letters !== letters.toLowerCase();
}
