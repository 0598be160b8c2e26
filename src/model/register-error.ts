import type { RegisterEvent, RequestState } from "./register.js";

/** Why a register could not be opened, read or changed. `register` is its file, or its address without password. */
export type RegisterFailure =
  /** Made by a later version of the tool. */
  | {
      readonly kind: "newer-version";
      readonly register: string;
      readonly version: number;
      readonly known: number;
    }
  /** Nothing was written to it. */
  | { readonly kind: "damaged"; readonly register: string; readonly detail: string }
  /** A file of something else, or a database of something else. */
  | { readonly kind: "not-a-register"; readonly register: string }
  /** There is none yet, and the command reads only. */
  | { readonly kind: "no-register"; readonly register: string }
  | { readonly kind: "read-only"; readonly register: string }
  /** Another process has been changing it for longer than the tool waits. */
  | { readonly kind: "busy"; readonly register: string }
  | { readonly kind: "disk-full"; readonly register: string }
  | { readonly kind: "unreadable"; readonly register: string; readonly code: string }
  | { readonly kind: "connection-failed"; readonly register: string; readonly code: string }
  /** The role may not do it, in PostgreSQL. */
  | { readonly kind: "not-permitted"; readonly register: string }
  /** Another change came first: these events. */
  | { readonly kind: "moved"; readonly events: readonly RegisterEvent[] }
  | { readonly kind: "unknown-request"; readonly number: string; readonly siren?: string }
  /** Several operators have a request of this number. */
  | { readonly kind: "ambiguous-number"; readonly number: string; readonly sirens: readonly string[] }
  /** A request in this state takes no such answer. */
  | {
      readonly kind: "wrong-state";
      readonly siren: string;
      readonly number: string;
      readonly state: RequestState;
    }
  /** Accounts that are not among those of the request that wait for an answer. */
  | {
      readonly kind: "not-in-request";
      readonly siren: string;
      readonly number: string;
      readonly identifiers: readonly string[];
    }
  /** An answer that confirms nothing: every account of the request is excepted. */
  | { readonly kind: "nothing-confirmed"; readonly siren: string; readonly number: string }
  /** The same is asked of these already, without answer. */
  | { readonly kind: "already-pending"; readonly siren: string; readonly identifiers: readonly string[] }
  /** Accounts that the register does not know as habilitated. */
  | { readonly kind: "not-habilitated"; readonly siren: string; readonly identifiers: readonly string[] }
  /** A day before what is recorded already. */
  | { readonly kind: "earlier-date"; readonly date: string; readonly latest: string }
  /** Only files can be copied so; a server has its own tool. */
  | { readonly kind: "backup-of-server"; readonly register: string }
  | { readonly kind: "existing-file"; readonly file: string };

/** Thrown where the register cannot do what it is asked. */
export class RegisterError extends Error {
  readonly failure: RegisterFailure;

  constructor(failure: RegisterFailure, options?: ErrorOptions) {
    super(failure.kind, options);
    this.name = "RegisterError";
    this.failure = failure;
  }
}
