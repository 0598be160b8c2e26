import { suspectReason } from "../../findings/suspect-reasons.js";
import type { Settled, Suspect } from "../../model/plan.js";
import { type AccountLine, accountTable } from "./account-table.js";
import { folded, limits } from "./fold.js";
import { type Context, flow, inset, section } from "./layout.js";

/** The pairs for a person to decide on, each with why, and how to decide. */
export function suspectsSection(suspects: readonly Suspect[], context: Context): readonly string[] {
  const { words, language, colors } = context;
  const { shown, more } = folded(suspects, limits.list, context);
  const heading = `${words.suspects(suspects.length)} (${words.suspectsNote})`;
  return section(heading, context, (inner) => [
    ...pairs(shown, inner, {
      sign: colors.yellow("? "),
      titleOf: (suspect) => colors.yellow(suspectReason(suspect, language)),
    }),
    ...more,
    ...(suspects.length === 0 ? [] : flow(words.howToSettle, inner, { lead: "→ " })),
  ]);
}

/** The pairs that a person has decided on, each with the decision. */
export function settledSection(settled: readonly Settled[], context: Context): readonly string[] {
  const { words } = context;
  const { shown, more } = folded(settled, limits.list, context);
  return section(words.settled(settled.length), context, (inner) => [
    ...pairs(shown, inner, { sign: "✓ ", titleOf: ({ decision }) => words.decisions[decision] }),
    ...more,
  ]);
}

/** Each pair under its title: what is habilitated today above what is asked, columns aligned over all pairs. */
function pairs<Pair extends Pick<Suspect, "withdrawal" | "addition">>(
  all: readonly Pair[],
  context: Context,
  { sign, titleOf }: { readonly sign: string; readonly titleOf: (pair: Pair) => string },
): readonly string[] {
  const margin = 2;
  const lines = all.flatMap(({ withdrawal, addition }): readonly AccountLine[] => [
    { sign: "-", account: withdrawal },
    { sign: "+", account: addition },
  ]);
  const blocks = accountTable(lines, { ...context, width: context.width - margin });
  return all.flatMap((pair, index) => [
    ...flow(titleOf(pair), context, { lead: sign }),
    ...inset(margin, context, () => [...(blocks[2 * index] ?? []), ...(blocks[2 * index + 1] ?? [])]),
  ]);
}
