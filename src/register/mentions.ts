import { foldWords } from "../model/compare.js";
import type { RegisteredDetails } from "../model/register.js";

/**
 * Tells the texts that name one of these people: by identifier, email, or last and first name, in any order and
 * case; by the last name alone where `lastNameAlone` holds, which is too often somebody else's to tell who
 * recorded what.
 */
export function mentions(
  people: readonly RegisteredDetails[],
): (text: string, given: { readonly lastNameAlone: boolean }) => boolean {
  const exact = new Set<string>();
  const byLastName = new Map<string, Set<string>>();
  for (const { lastName, firstName, identifier, email } of people) {
    for (const value of [identifier, email]) if (value !== "") exact.add(value.toLowerCase());
    const last = foldWords(lastName);
    if (last === "") continue;
    const firstNames = byLastName.get(last) ?? new Set<string>();
    byLastName.set(last, firstNames.add(foldWords(firstName)));
  }
  return (text, { lastNameAlone }) => {
    const lower = text.toLowerCase();
    const words = lower.split(/[\s,;:()«»"']+/);
    const trimmed = words.map((word) => word.replace(/[.!?]+$/, ""));
    if ([...words, ...trimmed, lower.trim()].some((word) => exact.has(word))) return true;
    const runs = new Set(runsOf(trimmed).map(foldWords));
    return [...runs].some((run) => {
      const firstNames = byLastName.get(run);
      if (firstNames === undefined) return false;
      return lastNameAlone || [...firstNames].some((first) => runs.has(first));
    });
  };
}

/** Every run of up to four words: names may have several. */
function runsOf(words: readonly string[]): readonly string[] {
  return words.flatMap((_, start) =>
    [1, 2, 3, 4].map((length) => words.slice(start, start + length).join(" ")),
  );
}
