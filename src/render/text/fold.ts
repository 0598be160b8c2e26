import type { Context } from "./layout.js";

/** How much of a list stays on the screen: enough to judge the rest by, little enough to see what else there is. */
export const limits = {
  list: 20,
  /** Amendments with one cause are alike: a few examples tell. */
  examples: 3,
  /** Errors must all be corrected: they are folded only where they fill several screens. */
  errors: 100,
} as const;

/** The part of a list that is shown, and the line that counts what is not. */
export type Folded<Item> = { readonly shown: readonly Item[]; readonly more: readonly string[] };

/** A list cut down to `limit` where lists are folded, the rest counted with the flag that unfolds it. */
export function folded<Item>(items: readonly Item[], limit: number, { fold, words }: Context): Folded<Item> {
  if (!fold || items.length <= limit) return { shown: items, more: [] };
  return { shown: items.slice(0, limit), more: [words.more(items.length - limit)] };
}
