import type { AccountKey, ListRow } from "./account.js";
import { TextIndex } from "./text-index.js";

/**
 * The valid rows of one side by what is habilitated: the pair (operator, account key) (design, rule 6). An operator
 * that is not known is "".
 */
export class ValidRows {
  readonly #rows: readonly ListRow[];
  readonly #index: TextIndex;
  readonly #numbers = new Map<string, number>();

  /** An index of rows, none of them in it yet. */
  constructor(rows: readonly ListRow[]) {
    this.#rows = rows;
    this.#index = new TextIndex(rows.length);
  }

  /** Takes in the row at a place, unless one stands there for its pair already, which is returned. */
  add(row: ListRow, place: number): ListRow | undefined {
    const siren = row.account.siren ?? "";
    const number = this.#numbers.get(siren) ?? this.#numbers.size;
    if (number === this.#numbers.size) this.#numbers.set(siren, number);
    const taken = this.#index.add(row.key, number, place);
    return taken === undefined ? undefined : this.#rows[taken];
  }

  /** The row that names an account of an operator. */
  find(siren: string, key: AccountKey): ListRow | undefined {
    const number = this.#numbers.get(siren);
    const place = number === undefined ? undefined : this.#index.find(key, number);
    return place === undefined ? undefined : this.#rows[place];
  }
}
