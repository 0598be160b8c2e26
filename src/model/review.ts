import type { AccountKey } from "./account.js";
import { accountOrder } from "./account-order.js";
import { compareText } from "./compare.js";
import { monthsBetween } from "./day.js";
import type { Location } from "./location.js";
import type { Habilitation } from "./register.js";

/** What whoever answers a review decides of an account. */
export type ReviewDecision = "keep" | "withdraw";

/** An account of which a review asks whether it is still needed. */
export type ReviewedAccount = {
  /** What tells it from all others whatever a spreadsheet does to its identifier: letters only. */
  readonly reference: string;
  readonly siren: string;
  /** Raison sociale, where known. */
  readonly operator?: string;
  readonly key: AccountKey;
  readonly lastName: string;
  readonly firstName: string;
  readonly identifier: string;
  readonly email: string;
  /** Days, as `YYYY-MM-DD`. */
  readonly habilitatedSince?: string;
  readonly confirmedOn?: string;
  /** How many whole months it has been habilitated for, on the day of the review. */
  readonly months?: number;
};

/** A review of what is habilitated: sorted, and what is asked of one recipient. */
export type Review = {
  /** The day on which it was made. */
  readonly date: string;
  /** The version of the register that it was made from. */
  readonly version: number;
  /** Who is asked: an operator by its name, or the manager of several. */
  readonly recipient?: string;
  readonly accounts: readonly ReviewedAccount[];
};

/** What a filled review says of an account; without a decision, nobody has answered for it. */
export type ReviewAnswer = ReviewedAccount & {
  readonly decision?: ReviewDecision;
  readonly comment?: string;
  /** Its row; absent where the file has none for it. */
  readonly at?: Location;
};

/** The review of some habilitations, by operator, then by name. */
export function reviewOf(
  habilitations: readonly Habilitation[],
  {
    names = new Map(),
    ...head
  }: Pick<Review, "date" | "version" | "recipient"> & {
    /** The raison sociale of each operator that has one, by SIREN. */
    readonly names?: ReadonlyMap<string, string>;
  },
): Review {
  const ordered = habilitations.map((habilitation) => ({ habilitation, order: orderOf(habilitation) }));
  ordered.sort((a, b) => compareText(a.order, b.order));
  return {
    ...head,
    accounts: ordered.map(({ habilitation }) => reviewed(habilitation, head.date, names)),
  };
}

function orderOf({ siren, ...account }: Habilitation): string {
  return `${siren}\u0001${accountOrder({ ...account, at: { file: "", row: 0 } })}`;
}

function reviewed(
  { siren, key, lastName, firstName, identifier, email, habilitatedSince, confirmedOn }: Habilitation,
  date: string,
  names: ReadonlyMap<string, string>,
): ReviewedAccount {
  const operator = names.get(siren);
  return {
    reference: referenceOf(siren, key),
    siren,
    ...(operator === undefined ? {} : { operator }),
    key,
    lastName,
    firstName,
    identifier,
    email,
    ...(habilitatedSince === undefined
      ? {}
      : { habilitatedSince, months: monthsBetween(habilitatedSince, date) }),
    ...(confirmedOn === undefined ? {} : { confirmedOn }),
  };
}

/** Without vowels, so that no word comes of it, nor a number as `1E5`. */
const letters = "BCDFGHJKLMNPQRSTVWXZ";
const referenceLength = 10;

/** The same for the same pair in every review: an FNV-1a hash of it, in letters. */
function referenceOf(siren: string, key: AccountKey): string {
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(`${siren}\n${key}`))
    hash = ((hash ^ BigInt(byte)) * 0x100000001b3n) & 0xffffffffffffffffn;
  let reference = "";
  for (let length = 0; length < referenceLength; length++) {
    reference += letters[Number(hash % 20n)];
    hash /= 20n;
  }
  return reference;
}
