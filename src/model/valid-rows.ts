import type { AccountKey } from "./account.js";
import type { ListRows } from "./list-rows.js";
import { type Likeness, PlaceIndex } from "./place-index.js";
import { textHash } from "./text-hash.js";

/**
 * The valid rows of one side by what is habilitated: the pair (operator, account key) (design, rule 6). An operator
 * that is not known is "".
 */
export class ValidRows {
  readonly #rows: ListRows;
  readonly #index: PlaceIndex;
  readonly #likeness: Likeness;

  /** An index of rows, none of them in it yet. */
  constructor(rows: ListRows) {
    this.#rows = rows;
    this.#index = new PlaceIndex(rows.length);
    this.#likeness = likenessOf(rows, rows);
  }

  /** Takes in the row at a place, unless one stands for its pair already, whose place is returned. */
  add(place: number): number | undefined {
    // An account has few operators: its key tells enough to find its pairs by.
    return this.#index.add(place, this.#rows.keyHashAt(place), this.#likeness);
  }

  /** Finds the places of the rows that name the accounts of rows of another side, by the places of those. */
  finderFor(others: ListRows): (other: number) => number | undefined {
    const likeness = likenessOf(this.#rows, others);
    return (other) => this.#index.find(other, others.keyHashAt(other), likeness);
  }

  /** The place of the row that names an account of an operator. */
  find(siren: string, key: AccountKey): number | undefined {
    const rows = this.#rows;
    const hash = textHash(key);
    return this.#index.find(0, hash, {
      isAt: (_, place) =>
        rows.keyHashAt(place) === hash && rows.sirenAt(place) === siren && rows.keyAt(place) === key,
      id: () => pairId(siren, key),
    });
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

function pairId(siren: string, key: AccountKey): string {
  return `${siren} ${key}`;
}
