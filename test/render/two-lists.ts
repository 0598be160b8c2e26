import fc from "fast-check";
import type { Account } from "../../src/model/account.js";
import { accountsArbitrary } from "../support/build.js";

const sirens = ["111111118", "222222226"];

/** What becomes of an account from one list to the next. */
const fates = fc.constantFrom<(account: Account) => readonly Account[]>(
  () => [],
  (account) => [account],
  (account) => [account],
  (account) => [{ ...account, email: `new.${account.email}` }],
  (account) => [{ ...account, lastName: `${account.lastName} Durand`, firstName: `${account.firstName}é` }],
  (account) => [{ ...account, lastName: account.lastName.toUpperCase() }],
  (account) => [{ ...account, lastName: account.lastName.replaceAll(" ", "") }],
  (account) => [{ ...account, lastName: `Le ${account.lastName}` }],
);

/** Today's accounts, and those asked for: some gone, some changed, some new. */
export const twoLists: fc.Arbitrary<{
  readonly current: readonly Account[];
  readonly desired: readonly Account[];
}> = fc
  .tuple(
    accountsArbitrary(sirens),
    accountsArbitrary(sirens),
    fc.array(fates, { minLength: 30, maxLength: 30 }),
  )
  .map(([current, others, fate]) => {
    const known = new Set(current.map(({ siren, identifier }) => `${siren} ${identifier}`));
    const fresh = others.filter(({ siren, identifier }) => !known.has(`${siren} ${identifier}`));
    return { current, desired: [...current.flatMap((each, index) => fate[index]?.(each) ?? []), ...fresh] };
  });
