import type { Pair } from "../model/register.js";
import { RegisterError } from "../model/register-error.js";
import type { Change, Saying } from "./change.js";
import { pairsByKey } from "./known-pairs.js";

/** Records that a review confirmed pairs: all of them, or none. @throws RegisterError `not-habilitated` */
export async function keepPairs(change: Change, pairs: readonly Pair[], saying: Saying): Promise<void> {
  for (const siren of new Set(pairs.map((pair) => pair.siren))) {
    const own = pairs.filter((pair) => pair.siren === siren);
    const keys = [...new Set(own.map(({ key }) => key))];
    const known = await pairsByKey(change.db, siren, keys);
    const strangers = keys.filter((key) => known.get(key)?.settled !== "habilitated");
    if (strangers.length > 0)
      throw new RegisterError({ kind: "not-habilitated", siren, identifiers: strangers });
    for (const key of keys) {
      const pair = known.get(key);
      if (pair !== undefined) change.tell(pair, { kind: "kept" }, saying);
    }
  }
}
