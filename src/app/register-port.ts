import type { AccountKey } from "../model/account.js";
import type {
  EventFilter,
  Habilitation,
  HabilitationFilter,
  ImportedSet,
  ImportOutcome,
  NewRequest,
  Pair,
  RegisterEvent,
  RegisteredRequest,
  RegisterProblem,
  RequestChange,
  WrittenRequestFiles,
} from "../model/register.js";

/**
 * What the use cases ask of a register. Every change is one transaction: all of it or nothing. Answers are
 * sorted: by SIREN, then by last name, first name and key for habilitations, by date and number for requests,
 * by sequence for events. Any of them may throw a RegisterError.
 */
export type Register = {
  /** Its file, or its address without password: for messages. */
  readonly name: string;
  /** A number that grows with every change: what a plan was made from. */
  readonly version: () => Promise<number>;
  /** Who is known to the register now, or on a day as it knows it now; purged pairs are at the end. */
  readonly habilitations: (filter: HabilitationFilter) => Promise<readonly Habilitation[]>;
  readonly requests: (filter: {
    readonly siren?: string;
    readonly number?: string;
  }) => Promise<readonly RegisteredRequest[]>;
  /** What happened to an account, at one operator or at all. */
  readonly history: (key: AccountKey, siren?: string) => Promise<readonly RegisterEvent[]>;
  readonly events: (filter: EventFilter) => Promise<readonly RegisterEvent[]>;
  /**
   * First state, or what customs tells: who is in is habilitated, who is not any more is withdrawn. A pending
   * withdrawal of one who is in stays pending, and so does a pending addition of one who is not.
   */
  readonly importSets: (sets: readonly ImportedSet[]) => Promise<readonly ImportOutcome[]>;
  /**
   * Records requests (state `prepared`) and calls `writeFiles` with their numbers within the same transaction:
   * if either fails, files are taken back and nothing is recorded.
   *
   * @throws RegisterError `moved` when something of their operators was recorded after `expectedVersion`;
   *   `already-pending`; `earlier-date`
   */
  readonly record: (
    requests: readonly NewRequest[],
    given: {
      readonly expectedVersion: number;
      readonly writeFiles: (numbers: readonly string[]) => Promise<WrittenRequestFiles>;
    },
  ) => Promise<readonly RegisteredRequest[]>;
  /** It was sent to customs. Said twice, the second changes nothing: so do the next three. */
  readonly sent: (change: RequestChange) => Promise<RegisteredRequest>;
  /** Customs did what it asks, except for these accounts, which stay without answer. */
  readonly confirm: (
    change: RequestChange & { readonly except?: readonly AccountKey[] },
  ) => Promise<RegisteredRequest>;
  /** Customs refused what has no answer yet. */
  readonly refuse: (change: RequestChange) => Promise<RegisteredRequest>;
  /** What has no answer yet is not asked any more. */
  readonly abandon: (change: RequestChange) => Promise<RegisteredRequest>;
  /** A review confirmed that they are needed. @throws RegisterError `not-habilitated`: then none is recorded */
  readonly keep: (
    pairs: readonly Pair[],
    given: { readonly on: string; readonly by: string; readonly reason?: string },
  ) => Promise<void>;
  /**
   * Erases names, emails and identifiers of those withdrawn, refused or abandoned before a day, from every table
   * and from the free space of the file; dates and counts stay. Gives how many.
   */
  readonly purge: (before: string, given: { readonly on: string; readonly by: string }) => Promise<number>;
  /** What is wrong in it; nothing as a rule. Reads everything. */
  readonly check: () => Promise<readonly RegisterProblem[]>;
  /** Copies the register, whole, to a file that is not there yet. @throws RegisterError `backup-of-server`, `existing-file` */
  readonly backup: (file: string) => Promise<void>;
  readonly close: () => Promise<void>;
};

/** How a register is opened. */
export type RegisterAccess =
  /** To read: it must be there, and is not changed, were it of an earlier version. */
  | "read"
  /** To change it: it is made where there is none, and brought to the present version. */
  | "change";

/**
 * Opens a register: a path, or a postgres:// address.
 *
 * @throws RegisterError `no-register`, `newer-version`, `damaged`, `not-a-register`, `read-only`, `busy`,
 *   `unreadable`, `connection-failed`
 */
export type OpenRegister = (place: string, access: RegisterAccess) => Promise<Register>;
