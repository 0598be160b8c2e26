import type { Finding } from "../findings/catalogue.js";
import type { AccountList, ListRow } from "../model/account.js";
import type { KeptPair, Matched } from "./matched.js";
import { otherPerson } from "./other-person.js";
import { type IndexedSide, nobody } from "./side.js";

/** Where the account of each row stands on the other side. */
export type Counterparts = {
  /** The desired list, its rows that give a known identifier to somebody else made invalid. */
  readonly desired: AccountList;
  /** By the place of a desired row, the current one and 1; 0 where there is none. */
  readonly currentOf: Int32Array;
  /** By the place of a current row, the desired one and 1; less than 0 where the two are written alike. */
  readonly desiredOf: Int32Array;
};

/** Finds the current row of every valid desired one, and those that are somebody else's. */
export function findCounterparts(now: IndexedSide, desired: AccountList, findings: Finding[]): Counterparts {
  const { rows } = desired;
  const currentOf = new Int32Array(rows.length);
  const desiredOf = new Int32Array(now.rows.length);
  const changed = new Map<number, ListRow>();
  const currentLike = now.finderFor(rows);
  for (let place = 0; place < rows.length; place++) {
    const current = rows.stateAt(place) === "valid" ? currentLike(place) : undefined;
    if (current === undefined) continue;
    const isAlike = rows.isWrittenAlike(place, now.rows, current);
    const other = isAlike ? undefined : otherPerson(rows.at(place), now.rows.at(current));
    if (other === undefined) {
      currentOf[place] = current + 1;
      desiredOf[current] = isAlike ? -place - 1 : place + 1;
    } else {
      findings.push(other.finding);
      changed.set(place, other.row);
    }
  }
  return { desired: { ...desired, rows: rows.with(changed) }, currentOf, desiredOf };
}

/** What a full list asks of an operator: its accounts, and no other. */
export function matchLists(
  siren: string,
  {
    now,
    wanted,
    currentOf,
    desiredOf,
  }: { readonly now: IndexedSide; readonly wanted: IndexedSide } & Counterparts,
): Matched {
  const [current, desired] = [now.bySiren.get(siren) ?? nobody, wanted.bySiren.get(siren) ?? nobody];
  const leaving: ListRow[] = [];
  const pairs: KeptPair[] = [];
  const unchanged: number[] = [];
  for (const place of current.valid) {
    const found = desiredOf[place] ?? 0;
    if (found < 0) unchanged.push(place);
    else if (found === 0) leaving.push(now.rows.at(place));
    else pairs.push({ before: now.rows.at(place), after: wanted.rows.at(found - 1) });
  }
  for (const row of current.invalid.values()) {
    const place = wanted.find(siren, row.key);
    if (place === undefined) leaving.push(row);
    else pairs.push({ before: row, after: wanted.rows.at(place) });
  }
  const joining = desired.valid.filter(
    (place) =>
      currentOf[place] === 0 &&
      (current.invalid.size === 0 || !current.invalid.has(wanted.rows.keyAt(place))),
  );
  return {
    ...{ leaving, pairs, unchanged },
    joining: joining.map((place) => wanted.rows.at(place)),
    currentCount: current.valid.length + current.invalid.size,
    desiredCount: desired.valid.length,
  };
}
