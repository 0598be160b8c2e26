import type { Account, AccountKey } from "./account.js";
import type { InputFile } from "./saved-plan.js";

/** The four values that designate an account, as the register keeps them; each is "" once they are purged. */
export type RegisteredDetails = Pick<Account, "lastName" | "firstName" | "identifier" | "email">;

/** A pair: an account, at an operator. */
export type Pair = { readonly siren: string; readonly key: AccountKey };

/** What the register knows of a pair on a day: a request without answer comes first. */
export type HabilitationState =
  | "habilitated"
  | "requested"
  | "withdrawal-requested"
  | "withdrawn"
  | "refused";

/** A pair as the register knows it on a day. */
export type Habilitation = Pair &
  RegisteredDetails & {
    readonly state: HabilitationState;
    /** The day of that state, YYYY-MM-DD. */
    readonly since: string;
    /** The day since which it is habilitated; present in `habilitated`, and in `withdrawal-requested` until the answer. */
    readonly habilitatedSince?: string;
    /** The last day on which customs, or a review, confirmed that it is habilitated. */
    readonly confirmedOn?: string;
    /** The number of the request that is pending or brought the state. */
    readonly request?: string;
    /** Whether names, email and identifier were erased: they are "", and so is the key. */
    readonly purged: boolean;
  };

/** What an event tells of a pair. */
export type PairEventKind =
  | "imported"
  | "requested"
  | "withdrawal-requested"
  | "habilitated"
  | "withdrawn"
  | "refused"
  | "abandoned"
  | "kept"
  | "amended"
  | "purged";

/** What an event tells of a request as a whole. */
export type RequestEventKind =
  | "request-prepared"
  | "request-sent"
  | "request-confirmed"
  | "request-partly-confirmed"
  | "request-refused"
  | "request-abandoned";

/** What an event tells. */
export type RegisterEventKind = PairEventKind | RequestEventKind;

/** One change, as it was recorded: rows are only ever added, each with the hash of the one before. */
export type RegisterEvent = {
  /** From 1, without gaps, over all operators. */
  readonly sequence: number;
  /** The day on which it takes effect. */
  readonly date: string;
  /** When it was written, ISO 8601 in UTC. */
  readonly recordedAt: string;
  /** Who recorded it; "" where nobody was named, or once it is purged. */
  readonly by: string;
  readonly kind: RegisterEventKind;
  readonly siren: string;
  /** Absent for requests, and once it is purged. */
  readonly key?: AccountKey;
  /** The account as it was known then; absent for requests, and once it is purged. */
  readonly account?: RegisteredDetails;
  readonly request?: string;
  readonly reason?: string;
  /** SHA-256 in hexadecimal of this event and the hash of the one before. */
  readonly hash: string;
};

/** What became of a request; `partly-confirmed` may have lines without answer still, see their outcomes. */
export type RequestState = "prepared" | "sent" | "confirmed" | "partly-confirmed" | "refused" | "abandoned";

/** An account that a request asks for, and what was answered. */
export type RequestLine = Pair &
  RegisteredDetails & { readonly outcome: "pending" | "confirmed" | "refused" | "abandoned" };

/** A request to customs, and what became of it. */
export type RegisteredRequest = {
  readonly siren: string;
  /** Per operator and year, without gaps: 2026-003. */
  readonly number: string;
  readonly date: string;
  readonly state: RequestState;
  /** The fingerprint of the plan that it asks for. */
  readonly plan: string;
  readonly additions: readonly RequestLine[];
  readonly withdrawals: readonly RequestLine[];
  readonly files: readonly InputFile[];
  /** Why it was made. */
  readonly reason?: string;
  readonly by: string;
  readonly sentOn?: string;
  /** The day of the last answer. */
  readonly answeredOn?: string;
  /** What was said of the last answer: why it was refused, or abandoned. */
  readonly answer?: string;
};

/** An account under its key, to be recorded. */
export type KeyedAccount = RegisteredDetails & { readonly key: AccountKey };

/** A request to record. */
export type NewRequest = {
  readonly siren: string;
  readonly date: string;
  readonly plan: string;
  readonly additions: readonly KeyedAccount[];
  readonly withdrawals: readonly KeyedAccount[];
  /** New details of accounts that the register knows: recorded, and nothing asked. */
  readonly amendments: readonly KeyedAccount[];
  readonly by: string;
  readonly reason?: string;
};

/** Who is habilitated at an operator, as a list or customs tells. */
export type ImportedSet = {
  readonly siren: string;
  readonly accounts: readonly KeyedAccount[];
  readonly asOf: string;
  readonly by: string;
  readonly reason?: string;
};

/** What an import changed for one operator, in numbers of accounts. */
export type ImportOutcome = {
  readonly siren: string;
  /** Were not known as habilitated, and are. */
  readonly habilitated: number;
  /** Were known as habilitated, and are in the list. */
  readonly confirmed: number;
  /** Were known as habilitated, and are not in the list. */
  readonly withdrawn: number;
  /** Among the habilitated and confirmed ones: those whose names or email changed. */
  readonly amended: number;
  /** Left as they are, since what the register knows of them is of a later day than the list. */
  readonly leftAlone: number;
};

/** What happens to a request: which, on which day, and who says so. */
export type RequestChange = {
  readonly number: string;
  /** Needed where several operators have a request of this number. */
  readonly siren?: string;
  readonly on: string;
  readonly by: string;
  readonly reason?: string;
};

/** The files of each of the requests, in their order, written; and how to take them back. */
export type WrittenRequestFiles = {
  readonly files: readonly (readonly InputFile[])[];
  readonly takeBack: () => Promise<void>;
};

/** Which events to tell of; all those that every given condition holds for. */
export type EventFilter = {
  readonly siren?: string;
  readonly kinds?: readonly RegisterEventKind[];
  /** Those after this sequence number. */
  readonly after?: number;
  /** Those that take effect on this day or later. */
  readonly since?: string;
};

/** Which pairs to tell of; all those that every given condition holds for. */
export type HabilitationFilter = {
  readonly siren?: string;
  /** As it was at the end of this day, as far as the register knows now. */
  readonly asOf?: string;
  readonly states?: readonly HabilitationState[];
};

/** What is wrong in a register. */
export type RegisterProblem =
  /** The engine finds the file damaged. */
  | { readonly kind: "integrity"; readonly detail: string }
  /** An event was altered, removed or added from outside. */
  | { readonly kind: "broken-chain"; readonly sequence: number }
  /** A text (names, reason, who recorded it) is not the one that was recorded with this event. */
  | { readonly kind: "altered-text"; readonly sequence: number }
  /** The state of a pair is not the one that its events give. */
  | { readonly kind: "state-differs"; readonly siren: string; readonly identifier: string }
  /** The state of a request is not the one that its events give. */
  | { readonly kind: "request-differs"; readonly siren: string; readonly number: string }
  /** There is no request of this number, though there is a later one. */
  | { readonly kind: "missing-number"; readonly siren: string; readonly number: string };
