import type { ListRows } from "./list-rows.js";
import { cellAt, type Location } from "./location.js";
import type { ValidRows } from "./valid-rows.js";

/** The four values that designate an account on the form (notice, section 4), in the form's order. */
export const accountFields = ["lastName", "firstName", "identifier", "email"] as const;

/** One of the four values that designate an account. */
export type AccountField = (typeof accountFields)[number];

/**
 * The fields of a list of accounts: the four of the form; whose they are and what is asked; a name in one
 * piece; and whether the person still works there.
 */
export type ListField =
  | AccountField
  | "siren"
  | "operator"
  | "action"
  | "fullName"
  | "status"
  | "departureDate";

/** A Prodouane account as designated on the form (notice, sections 4 and 5); a missing value is "". */
export type Account = {
  readonly lastName: string;
  readonly firstName: string;
  readonly identifier: string;
  readonly email: string;
  /** The operator that the account serves, as its 9 digits. */
  readonly siren?: string;
  readonly at: Location;
};

declare const accountKeyBrand: unique symbol;

/** The normalised identifier, used in every comparison; never written on the form. */
export type AccountKey = string & { readonly [accountKeyBrand]: true };

/** What a row of a change list asks for its account. */
export type Action = "add" | "withdraw";

/** The column, by index from 0, of each field that a table has. */
export type ColumnByField = ReadonlyMap<ListField, number>;

/**
 * A row of a list that names an account, flagged or not.
 *
 * - `valid`: its account may enter a request;
 * - `duplicate`: the same account as another row, which stands for both;
 * - `invalid`: an error was found on it; it never causes an addition, and protects from withdrawal the
 *   accounts that it may name.
 */
export type ListRow = {
  readonly account: Account;
  readonly key: AccountKey;
  readonly action?: Action;
  /** The operator's name as the row gives it, which may tell whose the account is where no SIREN does. */
  readonly operatorName?: string;
  /** The title under which the row stands, where it names a company without its SIREN. */
  readonly blockTitle?: string;
  /** What stands above the row or names its sheet, nearest first: one of them may be its operator's name. */
  readonly operatorHints?: readonly string[];
  readonly state: "valid" | "duplicate" | "invalid";
  /** The column, by index from 0, of each field of the row's table. */
  readonly columns: ColumnByField;
  /** Every text of the row, kept for invalid rows only, to recognise the accounts that they may name. */
  readonly texts?: readonly string[];
};

/** The location of the cell of a field in the row of a list; that of the row where its table has no such column. */
export function fieldAt({ account, columns }: ListRow, field: ListField): Location {
  const inOnePiece = field === "lastName" || field === "firstName" ? columns.get("fullName") : undefined;
  const column = columns.get(field) ?? inOnePiece;
  return column === undefined ? account.at : cellAt(account.at, column);
}

/** The rows of one side, read from one or several lists. */
export type AccountList = {
  /** A change list has an action column and is applied to the current set; any other is the full set. */
  readonly kind: "full" | "change";
  readonly rows: ListRows;
  /** The valid ones of `rows`, where they are indexed already. */
  readonly valid?: ValidRows;
  /** Rows taken for no account (a total, a note, a title): were one of them an account after all, nobody may lose it. */
  readonly leftOut?: readonly LeftOutRow[];
};

/** A row with content that was taken for no account. */
export type LeftOutRow = { readonly at: Location; readonly texts: readonly string[] };
