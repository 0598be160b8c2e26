import fc from "fast-check";
import { type Account, type AccountList, accountFields, type ListRow } from "../../src/model/account.js";
import { accountKey } from "../../src/model/compare.js";
import { keptRows } from "../../src/model/row-collector.js";

const columns = new Map(accountFields.map((field, index) => [field, index] as const));

/** An account that shows only what matters: the rest follows from its identifier. */
export function account(identifier: string, details: Partial<Account> = {}): Account {
  return {
    lastName: `NOM ${identifier}`,
    firstName: "Prénom",
    identifier,
    email: `${identifier.replace(/[^A-Za-z0-9]/g, "")}x@petrol.example`,
    at: { file: "liste.csv", row: 2 },
    ...details,
  };
}

/** A row of a list that names an account. */
export function row(
  identifier: string,
  { details = {}, ...rest }: { details?: Partial<Account> } & Partial<Omit<ListRow, "account" | "key">> = {},
): ListRow {
  return {
    account: account(identifier, details),
    key: accountKey(identifier),
    state: "valid",
    columns,
    ...rest,
  };
}

/** A full list of rows, or a change list. */
export function list(rows: readonly ListRow[], kind: AccountList["kind"] = "full"): AccountList {
  return { kind, rows: keptRows(rows) };
}

const letters = fc.constantFrom(..."abcdefghijklmnoprstuvzéèïœçABCDEÉ'- ");
const name = fc
  .string({ unit: letters, minLength: 1, maxLength: 12 })
  .map((text) => text.trim())
  // A civility is set aside in comparing, but not when the space after it is.
  .filter((text) => /\p{L}/u.test(text) && !/^(mr|mme|mlle|mrs|ms|dr) /i.test(text));
const identifier = fc.stringMatching(/^[a-z][a-z0-9._-]{1,9}$/).map((text) => text.replace(/^0+/, "") || "x");

/** Accounts that a list may hold, all valid and with distinct keys; `sirens` makes them serve several operators. */
export function accountsArbitrary(
  sirens: readonly (string | undefined)[] = [undefined],
): fc.Arbitrary<Account[]> {
  return fc.uniqueArray(
    fc
      .record({ lastName: name, firstName: name, identifier, siren: fc.constantFrom(...sirens) })
      .map(({ siren, ...rest }) => ({
        ...rest,
        email: `${rest.identifier.replace(/[^a-z0-9]/g, "")}x@petrol.example`,
        ...(siren === undefined ? {} : { siren }),
        at: { file: "liste.csv", row: 2 },
      })),
    { selector: (each) => `${each.siren} ${accountKey(each.identifier)}`, maxLength: 30 },
  );
}

/** The rows of valid accounts. */
export function rowsOf(accounts: readonly Account[]): readonly ListRow[] {
  return accounts.map((each) => ({
    account: each,
    key: accountKey(each.identifier),
    state: "valid",
    columns,
  }));
}
