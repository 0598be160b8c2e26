import type { AccountKey } from "./account.js";
import type { ListRows } from "./list-rows.js";
import { type Likeness, PlaceIndex } from "./place-index.js";
import { mixedHash, textHash } from "./text-hash.js";

/**
 * The valid rows of one side by what is habilitated: the pair (operator, account key) (design, rule 6). An operator
 * that is not known is "".
 */
export class ValidRows {
  readonly #rows: ListRows;
  readonly #index: PlaceIndex;
  readonly #hashOf = sirenHashes();
  readonly #likeness: Likeness;

  /** An index of rows, none of them in it yet. */
  constructor(rows: ListRows) {
    this.#rows = rows;
    this.#index = new PlaceIndex(rows.length);
    this.#likeness = likenessOf(rows, rows);
  }

  /** Takes in the row at a place, unless one stands for its pair already, whose place is returned. */
  add(place: number): number | undefined {
    return this.#index.add(place, this.#hashAt(this.#rows, place), this.#likeness);
  }

  /** Finds the places of the rows that name the accounts of rows of another side, by the places of those. */
  finderFor(others: ListRows): (other: number) => number | undefined {
    const likeness = likenessOf(this.#rows, others);
    return (other) => this.#index.find(other, this.#hashAt(others, other), likeness);
  }

  /** The place of the row that names an account of an operator. */
  find(siren: string, key: AccountKey): number | undefined {
    const rows = this.#rows;
    const keyHash = textHash(key);
    return this.#index.find(0, pairHash(this.#hashOf(siren), keyHash), {
      isAt: (_, place) =>
        rows.keyHashAt(place) === keyHash && rows.sirenAt(place) === siren && rows.keyAt(place) === key,
      id: () => pairId(siren, key),
    });
  }

  #hashAt(rows: ListRows, place: number): number {
    return pairHash(this.#hashOf(rows.sirenAt(place)), rows.keyHashAt(place));
  }
}

/** Whether rows name one account of one operator: those asked for, and those in the index. */
function likenessOf(rows: ListRows, asked: ListRows): Likeness {
  return {
    isAt: (other, place) =>
      rows.keyHashAt(place) === asked.keyHashAt(other) &&
      rows.sirenAt(place) === asked.sirenAt(other) &&
      rows.hasSameKey(place, asked, other),
    id: (other) => pairId(asked.sirenAt(other), asked.keyAt(other)),
  };
}

/** The hash of a SIREN; that of the last one is kept, since many rows in a row have one operator. */
function sirenHashes(): (siren: string) => number {
  let [lastSiren, lastHash] = ["", textHash("")];
  return (siren) => {
    if (siren !== lastSiren) [lastSiren, lastHash] = [siren, textHash(siren)];
    return lastHash;
  };
}

function pairHash(sirenHash: number, keyHash: number): number {
  return mixedHash(Math.imul(sirenHash, 31) ^ keyHash);
}

function pairId(siren: string, key: AccountKey): string {
  return `${siren} ${key}`;
}
