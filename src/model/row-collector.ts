import type { ListRow } from "./account.js";
import { foldEmail } from "./compare.js";
import { ListRows, type RowSetting } from "./list-rows.js";
import { RowColumns } from "./row-columns.js";
import { textHash } from "./text-hash.js";

/** Collects rows in their order: plain ones into its columns, any other as it is. */
export class RowCollector {
  readonly columns: RowColumns;
  readonly #settings: RowSetting[] = [];
  readonly #kept: (ListRow | undefined)[];
  readonly #isCopying: boolean;

  /** None yet, with room for so many, which grows; the values of plain rows are parts of a text where one is given. */
  constructor(size = 0, text?: Buffer) {
    this.columns = new RowColumns(size, text);
    this.#kept = new Array<ListRow | undefined>(size);
    this.#isCopying = text === undefined;
  }

  /** Takes in a row as it is. */
  keep(row: ListRow): void {
    const { columns } = this;
    columns.reserve();
    columns.keyHashes[columns.length] = textHash(row.key);
    columns.emailHashes[columns.length] = textHash(foldEmail(row.account.email));
    this.#kept[columns.length++] = row;
  }

  /** Takes in what rows have in common, and gives its place among the settings. */
  addSetting(setting: RowSetting): number {
    return this.#settings.push(setting) - 1;
  }

  /** The rows collected; nothing can be collected after. */
  finish(): ListRows {
    const { columns } = this;
    // What no row stands in need not be held.
    if (this.#settings.length === 0) columns.texts = Buffer.alloc(0);
    else if (this.#isCopying) columns.texts = columns.texts.subarray(0, columns.textEnd);
    return new ListRows({ columns, settings: this.#settings, kept: this.#kept });
  }
}

/** Rows that are all kept as they are. */
export function keptRows(rows: Iterable<ListRow>): ListRows {
  const collector = new RowCollector();
  for (const row of rows) collector.keep(row);
  return collector.finish();
}
