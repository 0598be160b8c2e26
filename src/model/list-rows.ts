import { type AccountField, type AccountKey, accountFields, type ListRow } from "./account.js";
import { type Accounts, accountsAt } from "./accounts.js";
import { accountKey, foldEmail } from "./compare.js";
import { RowColumns } from "./row-columns.js";

/** What a row has in common with others: its table, and what tells its operator. */
export type RowSetting = Pick<ListRow, "columns" | "operatorName" | "blockTitle" | "operatorHints"> & {
  readonly file: string;
  readonly sheet?: string;
  readonly siren?: string;
};

/** Rows in columns, and those kept as they are, by place. */
export type RowsKept = {
  readonly columns: RowColumns;
  readonly settings: readonly RowSetting[];
  readonly kept: readonly (ListRow | undefined)[];
};

/** The places of the four values among `accountFields`. */
const [lastNameField, firstNameField, identifierField, emailField] = [0, 1, 2, 3] as const;

/**
 * The rows of one or several lists, in their order, by their places from 0. Valid rows of which there is nothing to
 * say stand in columns, and are made when they are asked for; all others are kept as they are.
 */
export class ListRows implements Iterable<ListRow> {
  /** What the rows that are not kept as they are stand in. */
  readonly columns: RowColumns;
  readonly #kept: readonly (ListRow | undefined)[];
  readonly #made = new Map<number, ListRow>();
  /** What the rows in columns have in common with others. */
  readonly settings: readonly RowSetting[];

  /** Rows as a `RowCollector` collects them. */
  constructor({ columns, settings, kept }: RowsKept) {
    this.columns = columns;
    this.#kept = kept;
    this.settings = settings;
  }

  /** The rows of several lists, one list after the other; those of a single one are not copied. */
  static concat(lists: readonly ListRows[]): ListRows {
    const filled = lists.filter(({ length }) => length > 0);
    const [only = new ListRows({ columns: new RowColumns(0), settings: [], kept: [] })] = filled;
    if (filled.length < 2) return only;
    const size = filled.reduce((sum, { length }) => sum + length, 0);
    const textSize = filled.reduce((sum, list) => sum + list.columns.texts.length, 0);
    const columns = new RowColumns(size, Buffer.alloc(textSize));
    const settings: RowSetting[] = [];
    const kept = new Array<ListRow | undefined>(size);
    for (const list of filled) {
      const start = columns.length;
      for (let place = 0; place < list.length; place++) kept[start + place] = list.#kept[place];
      columns.append(list.columns, settings.length);
      for (const setting of list.settings) settings.push(setting);
    }
    return new ListRows({ columns, settings, kept });
  }

  get length(): number {
    return this.columns.length;
  }

  /** The row at a place, the same object each time. */
  at(place: number): ListRow {
    const known = this.#kept[place] ?? this.#made.get(place);
    if (known !== undefined) return known;
    const made = this.#make(place);
    this.#made.set(place, made);
    return made;
  }

  /** The rows one after the other; those in columns are made for whoever asks, and not held. */
  *[Symbol.iterator](): Generator<ListRow> {
    for (let place = 0; place < this.length; place++) yield this.#kept[place] ?? this.#make(place);
  }

  /** Their accounts, or those of the rows at some places, made one after the other. */
  accounts(places?: ArrayLike<number>): Accounts {
    return accountsAt(places?.length ?? this.length, (index) => {
      const place = places === undefined ? index : (places[index] ?? 0);
      return (this.#kept[place] ?? this.#make(place)).account;
    });
  }

  /** The rows that are kept as they are, in their order: all those that are not plain. */
  *keptRows(): Generator<ListRow> {
    for (let place = 0; place < this.length; place++) {
      const row = this.#kept[place];
      if (row !== undefined) yield row;
    }
  }

  /** The row at a place where it is kept as it is; `undefined` for one in columns. */
  keptAt(place: number): ListRow | undefined {
    return this.#kept[place];
  }

  stateAt(place: number): ListRow["state"] {
    return this.#kept[place]?.state ?? "valid";
  }

  /** The operator of the row; "" where it is not known. */
  sirenAt(place: number): string {
    const kept = this.#kept[place];
    return (kept === undefined ? this.settings[this.settingAt(place)]?.siren : kept.account.siren) ?? "";
  }

  /** A value of the account as the row gives it. */
  textAt(place: number, field: AccountField): string {
    return this.#kept[place]?.account[field] ?? this.columns.textOf(place, accountFields.indexOf(field));
  }

  keyAt(place: number): AccountKey {
    return this.#kept[place]?.key ?? accountKey(this.columns.textOf(place, identifierField));
  }

  keyHashAt(place: number): number {
    return this.columns.keyHashes[place] ?? 0;
  }

  /** The email as it is compared. */
  emailAt(place: number): string {
    return foldEmail(this.#kept[place]?.account.email ?? this.columns.textOf(place, emailField));
  }

  emailHashAt(place: number): number {
    return this.columns.emailHashes[place] ?? 0;
  }

  /** The setting of a row in columns, by its place among `settings`. */
  settingAt(place: number): number {
    return this.columns.settings[place] ?? 0;
  }

  /** Whether a row and one of other rows name the same account, whatever their operators. */
  hasSameKey(place: number, others: ListRows, other: number): boolean {
    if (this.#kept[place] === undefined && others.#kept[other] === undefined)
      return this.columns.isAlike(place, identifierField, others.columns, other);
    return this.keyAt(place) === others.keyAt(other);
  }

  /** Whether two rows have the same email. */
  hasSameEmail(place: number, other: number): boolean {
    if (this.#kept[place] === undefined && this.#kept[other] === undefined)
      return this.columns.isAlike(place, emailField, this.columns, other);
    return this.emailAt(place) === this.emailAt(other);
  }

  /** Whether a row and one of other rows give the same four values to the letter. */
  isWrittenAlike(place: number, others: ListRows, other: number): boolean {
    if (this.#kept[place] !== undefined || others.#kept[other] !== undefined) {
      const [own, theirs] = [this.at(place).account, others.at(other).account];
      return accountFields.every((field) => own[field] === theirs[field]);
    }
    for (let field = 0; field < accountFields.length; field++)
      if (!this.columns.isSame(place, field, others.columns, other)) return false;
    return true;
  }

  /** Whether the email of a row ends so, to the letter; of ASCII. */
  emailEndsWith(place: number, ending: string): boolean {
    const kept = this.#kept[place];
    if (kept !== undefined) return kept.account.email.endsWith(ending);
    const columns = this.columns;
    const length = columns.lengthOf(place, emailField);
    if (length < ending.length) return false;
    const start = columns.startOf(place, emailField) + length - ending.length;
    for (let at = 0; at < ending.length; at++) {
      if (columns.texts[start + at] !== ending.charCodeAt(at)) return false;
    }
    return true;
  }

  /** These rows, some of them replaced by others of the same account key and email. */
  with(changed: ReadonlyMap<number, ListRow>): ListRows {
    if (changed.size === 0) return this;
    const kept = this.#kept.slice();
    for (const [place, row] of changed) kept[place] = row;
    return new ListRows({ columns: this.columns, settings: this.settings, kept });
  }

  /** These rows, those in columns with other settings, each in the place of one of theirs. */
  withSettings(settings: readonly RowSetting[]): ListRows {
    return new ListRows({ columns: this.columns, settings, kept: this.#kept });
  }

  #make(place: number): ListRow {
    const columns = this.columns;
    const setting = this.settings[this.settingAt(place)];
    if (setting === undefined) throw new RangeError(`no row at ${place}`);
    const { file, sheet, siren, ...shared } = setting;
    const at = { file, ...(sheet === undefined ? {} : { sheet }), row: columns.numbers[place] ?? 0 };
    const identifier = columns.textOf(place, identifierField);
    const account = {
      lastName: columns.textOf(place, lastNameField),
      firstName: columns.textOf(place, firstNameField),
      identifier,
      email: columns.textOf(place, emailField),
      ...(siren === undefined ? {} : { siren }),
      at,
    };
    return { account, key: accountKey(identifier), state: "valid", ...shared };
  }
}
