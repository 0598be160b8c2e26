import type { RegisteredDetails } from "../model/register.js";
import type { Change, Saying } from "./change.js";
import { readDetails } from "./details.js";
import { inParts, type KnownPair } from "./known-pairs.js";
import { mentions } from "./mentions.js";
import type { RegisterTransaction } from "./schema.js";

/**
 * Erases who they were of the pairs that came to nothing before a day and wait for no answer: their keys, the
 * texts of their details, and what was said by or about them in so many words. Their events, dates and
 * requests stay, and the chain with them, since it holds digests of texts only. Gives how many.
 */
export async function purgePairs(change: Change, before: string, saying: Saying): Promise<number> {
  const pairs = await pairsToPurge(change.db, before);
  if (pairs.length === 0) return 0;
  const texts = await textsOf(change.db, pairs);
  const people = [...pairs, ...texts].map(({ content }) => readDetails(content));
  texts.push(...(await sayingsAbout(change.db, people)));
  for (const pair of pairs) change.tell({ ...pair, key: null }, { kind: "purged" }, saying);
  await change.write();
  for (const part of inParts(texts))
    await change.db
      .updateTable("texts")
      .set({ salt: null, content: null })
      .where(
        "id",
        "in",
        part.map(({ id }) => id),
      )
      .execute();
  return pairs.length;
}

async function pairsToPurge(db: RegisterTransaction, before: string): Promise<readonly KnownPair[]> {
  return await db
    .selectFrom("pairs")
    .innerJoin("texts", "texts.id", "pairs.details")
    .selectAll("pairs")
    .select(["texts.content", "texts.digest"])
    .where("pairs.key", "is not", null)
    .where("pairs.pending", "is", null)
    .where(({ or, eb }) => or([eb("pairs.settled", "is", null), eb("pairs.settled", "<>", "habilitated")]))
    .where("pairs.changed_on", "<", before)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("lines")
            .select("lines.pair")
            .whereRef("lines.pair", "=", "pairs.id")
            .where("lines.outcome", "=", "pending"),
        ),
      ),
    )
    .execute();
}

type Text = { readonly id: number; readonly content: string | null };

/** All that the pairs were ever called. */
async function textsOf(db: RegisterTransaction, pairs: readonly KnownPair[]): Promise<Text[]> {
  const texts = new Map<number, Text>();
  for (const part of inParts(pairs.map(({ id }) => id))) {
    const found = await db
      .selectFrom("texts")
      .select(["texts.id", "texts.content"])
      .where("texts.id", "in", ({ selectFrom }) =>
        selectFrom("events")
          .select("events.details")
          .$narrowType<{ details: number }>()
          .where("events.pair", "in", part),
      )
      .execute();
    for (const text of found) texts.set(text.id, text);
  }
  return [...texts.values()];
}

async function sayingsAbout(
  db: RegisterTransaction,
  people: readonly RegisteredDetails[],
): Promise<readonly Text[]> {
  const isAbout = mentions(people);
  const sayings = await db
    .selectFrom("texts")
    .select(["id", "kind", "content"])
    .where("kind", "in", ["by", "reason"])
    .where("content", "is not", null)
    .execute();
  return sayings.filter(
    ({ kind, content }) => content !== null && isAbout(content, { lastNameAlone: kind === "reason" }),
  );
}
