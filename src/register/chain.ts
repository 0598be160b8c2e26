import type { EventRow, TextRow } from "./schema.js";

/** What the register needs from outside: the clock, and what hashes and salts are made of. */
export type RegisterPorts = {
  /** Now, ISO 8601 in UTC. */
  readonly now: () => string;
  /** The SHA-256 in hexadecimal. */
  readonly sha256: (content: string) => string;
  /** 128 random bits in hexadecimal. */
  readonly salt: () => string;
};

/** The hash that the first event follows. */
export const chainStart = "0".repeat(64);

/** What the chain holds of the texts of an event: their digests. */
export type EventDigests = {
  readonly by: string;
  readonly reason: string | null;
  readonly details: string | null;
};

/** The hash of an event: of the one before, of all its columns, and of the digests of its texts. */
export function eventHash(
  event: Omit<EventRow, "hash">,
  { before, digests }: { readonly before: string; readonly digests: EventDigests },
  { sha256 }: RegisterPorts,
): string {
  const { sequence, date, recorded_at, kind, siren, pair, request } = event;
  const { settled, settled_on, settled_by, pending, pending_on, pending_by, confirmed_on } = event;
  const what = [sequence, date, recorded_at, kind, siren, pair, request];
  const state = [settled, settled_on, settled_by, pending, pending_on, pending_by, confirmed_on];
  return sha256(JSON.stringify([before, ...what, ...state, digests.by, digests.reason, digests.details]));
}

/** A text with its digest under a salt of its own. */
export function sealText(
  { id, kind, content }: { readonly id: number; readonly kind: TextRow["kind"]; readonly content: string },
  { salt, sha256 }: RegisterPorts,
): TextRow {
  const own = salt();
  return { id, kind, digest: sha256(`${own}\n${content}`), salt: own, content };
}

/** Whether a text is the one that was sealed; one that was erased cannot be told to be another. */
export function isSealed({ digest, salt, content }: TextRow, { sha256 }: RegisterPorts): boolean {
  if (salt === null || content === null) return salt === content;
  return sha256(`${salt}\n${content}`) === digest;
}
