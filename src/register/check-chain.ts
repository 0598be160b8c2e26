import type { RegisterProblem } from "../model/register.js";
import { chainStart, eventHash, isSealed, type RegisterPorts } from "./chain.js";
import type { EventRow, RegisterDatabase } from "./schema.js";

/** How many events are held at a time. */
const eventsAtOnce = 10_000;

/** Follows the chain of events from the first to the head, and gives each event to `seen`. */
export async function checkChain(
  db: RegisterDatabase,
  ports: RegisterPorts,
  seen: (event: EventRow) => void,
): Promise<readonly RegisterProblem[]> {
  const problems: RegisterProblem[] = [];
  const { digests, altered } = await readTexts(db, ports);
  let before = chainStart;
  let last = 0;
  for (;;) {
    const events = await db
      .selectFrom("events")
      .selectAll()
      .where("sequence", ">", last)
      .orderBy("sequence")
      .limit(eventsAtOnce)
      .execute();
    if (events.length === 0) break;
    for (const event of events) {
      const { sequence, hash, by_text, reason_text, details } = event;
      const digest = (id: number | null): string | null => (id === null ? null : (digests.get(id) ?? ""));
      const own = { by: digest(by_text) ?? "", reason: digest(reason_text), details: digest(details) };
      const expected = eventHash(event, { before, digests: own }, ports);
      if (sequence !== last + 1 || hash !== expected) problems.push({ kind: "broken-chain", sequence });
      if ([by_text, reason_text, details].some((id) => id !== null && altered.has(id)))
        problems.push({ kind: "altered-text", sequence });
      before = hash;
      last = sequence;
      seen(event);
    }
  }
  const head = await db.selectFrom("head").select(["sequence", "hash"]).executeTakeFirst();
  if (head?.sequence !== last || head.hash !== before)
    problems.push({ kind: "broken-chain", sequence: Math.max(last, head?.sequence ?? 0) });
  return problems;
}

async function readTexts(
  db: RegisterDatabase,
  ports: RegisterPorts,
): Promise<{ readonly digests: ReadonlyMap<number, string>; readonly altered: ReadonlySet<number> }> {
  const digests = new Map<number, string>();
  const altered = new Set<number>();
  let last = 0;
  for (;;) {
    const texts = await db
      .selectFrom("texts")
      .selectAll()
      .where("id", ">", last)
      .orderBy("id")
      .limit(eventsAtOnce)
      .execute();
    if (texts.length === 0) return { digests, altered };
    for (const text of texts) {
      digests.set(text.id, text.digest);
      if (!isSealed(text, ports)) altered.add(text.id);
      last = text.id;
    }
  }
}
