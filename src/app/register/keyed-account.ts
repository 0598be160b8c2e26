import type { Account } from "../../model/account.js";
import { accountKey } from "../../model/compare.js";
import type { KeyedAccount } from "../../model/register.js";

/** An account under its key, as the register takes it. */
export function keyedAccount({ lastName, firstName, identifier, email }: Account): KeyedAccount {
  return { key: accountKey(identifier), lastName, firstName, identifier, email };
}
