import type { Finding } from "../findings/catalogue.js";
import type { Account, LeftOutRow } from "../model/account.js";
import { foldWords } from "../model/compare.js";
import { keptRows } from "../model/row-collector.js";
import { doubtsOf, looseIdentifier, mendedEmail } from "./doubts.js";

/** The accounts that must stay habilitated, by whatever a list tells of them. */
export type Protection = {
  /** Whether a row names the account: by identifier, email or name. */
  readonly names: (account: Account) => boolean;
};

/** The protection that rows give, each with one or several texts that tell an account. */
export function protectionOf(rows: readonly LeftOutRow[]): Protection {
  const { naming } = doubtsOf({ rows: keptRows([]), leftOut: rows });
  return { names: (account) => naming({ account }) !== undefined };
}

/**
 * What is wrong with a list of protected accounts: it has none, or a row names none of the habilitated accounts,
 * for a slip there would protect nobody.
 */
export function checkProtection(
  file: string,
  rows: readonly LeftOutRow[],
  habilitated: readonly Account[],
): readonly Finding[] {
  if (rows.length === 0) return [{ code: "empty-protection", at: { file, row: 1 } }];
  const identifiers = new Set(habilitated.map(({ identifier }) => looseIdentifier(identifier)));
  const emails = new Set(habilitated.map(({ email }) => mendedEmail(email)));
  const names = new Set(
    habilitated.flatMap(({ lastName, firstName }) => [
      foldWords(lastName + firstName),
      foldWords(firstName + lastName),
    ]),
  );
  return rows
    .filter(
      ({ texts }) =>
        !texts.some(
          (text, index) =>
            identifiers.has(looseIdentifier(text)) ||
            emails.has(mendedEmail(text)) ||
            names.has(foldWords(text)) ||
            names.has(foldWords(text + (texts[index + 1] ?? ""))),
        ),
    )
    .map(({ at, texts }) => ({
      code: "unmatched-protection",
      at,
      value: texts.filter((text) => text.trim() !== "").join(" "),
    }));
}
