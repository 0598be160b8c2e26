import type { Finding } from "../findings/catalogue.js";
import { type AccountKey, fieldAt, type ListRow } from "../model/account.js";
import type { KeptPair, Matched } from "./matched.js";
import { type IndexedSide, nobody } from "./side.js";

type Changing = {
  readonly now: IndexedSide;
  readonly changes: readonly ListRow[];
  readonly findings: Finding[];
};

/**
 * What a change list asks of an operator: the current set, with its additions and without its withdrawals (design,
 * rule 4). Adding who is there and withdrawing who is not are warnings.
 */
export function matchChanges(siren: string, { now, changes, findings }: Changing): Matched {
  const { valid, invalid } = now.bySiren.get(siren) ?? nobody;
  /** What becomes of the accounts that the list names: `undefined` where they leave. */
  const changed = new Map<AccountKey, ListRow | undefined>();
  const before = (key: AccountKey): ListRow | undefined => {
    const place = now.find(siren, key);
    return place === undefined ? invalid.get(key) : now.rows.at(place);
  };
  for (const row of changes) {
    if (row.state !== "valid") continue;
    const known = before(row.key) !== undefined;
    const at = fieldAt(row, "identifier");
    const details = { at, field: "identifier", value: row.account.identifier } as const;
    if (row.action === "withdraw") {
      if (known) changed.set(row.key, undefined);
      else findings.push({ code: "not-habilitated", ...details });
    } else {
      if (known) findings.push({ code: "already-habilitated", ...details });
      changed.set(row.key, row);
    }
  }
  const places = new Set([...changed.keys()].flatMap((key) => now.find(siren, key) ?? []));
  const isKnown = (key: AccountKey): boolean => before(key) !== undefined;
  const known = [
    ...valid.filter((place) => places.has(place)).map((place) => now.rows.at(place)),
    ...[...invalid.values()].filter(({ key }) => changed.has(key)),
  ];
  const staying = [...invalid.values()].filter(({ key }) => !changed.has(key));
  const arriving = [...changed.values()].filter((row) => row !== undefined);
  const currentCount = valid.length + invalid.size;
  return {
    leaving: known.filter(({ key }) => changed.get(key) === undefined),
    joining: arriving.filter(({ key }) => !isKnown(key)),
    pairs: [
      ...known.flatMap((row): KeptPair[] => {
        const after = changed.get(row.key);
        return after === undefined ? [] : [{ before: row, after }];
      }),
      ...staying.map((row) => ({ before: row, after: row })),
    ],
    unchanged: valid.filter((place) => !places.has(place)),
    currentCount,
    desiredCount: currentCount - known.length + arriving.length,
  };
}
