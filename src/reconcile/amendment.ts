import { type Account, type AccountField, accountFields } from "../model/account.js";
import { accountKey, foldEmail, foldWords } from "../model/compare.js";
import type { Amendment } from "../model/plan.js";

const fold: Readonly<Record<AccountField, (text: string) => string>> = {
  lastName: foldWords,
  firstName: foldWords,
  identifier: accountKey,
  email: foldEmail,
};

/**
 * The amendment between two designations of one account; `undefined` where they are written alike. It is
 * cosmetic when every difference is set aside in comparing (design, rule 7).
 */
export function amendmentBetween(before: Account, after: Account): Amendment | undefined {
  if (isWrittenAlike(before, after)) return undefined;
  const fields = accountFields.filter((field) => before[field] !== after[field]);
  const cosmetic = fields.every((field) => fold[field](before[field]) === fold[field](after[field]));
  return { before, after, fields, cosmetic };
}

/** Nearly all accounts are: they make no array. */
function isWrittenAlike(a: Account, b: Account): boolean {
  return (
    a.identifier === b.identifier &&
    a.email === b.email &&
    a.lastName === b.lastName &&
    a.firstName === b.firstName
  );
}
