import { suspectReason } from "../../findings/suspect-reasons.js";
import { type Account, accountFields } from "../../model/account.js";
import type { Language } from "../../model/language.js";
import { locationText } from "../../model/location.js";
import type { FingerprintedPlan, Settled, Suspect, Withheld } from "../../model/plan.js";
import { movedWith, planCounts } from "../sentences.js";
import { type Words, wordsIn } from "../words.js";
import { amendmentBlocks, person } from "./amendments.js";
import { escapeText, table } from "./escape.js";

type Context = { readonly language: Language; readonly words: Words };

/** What is asked for one operator, in the order of every report; `names` are those of the operators by SIREN. */
export function planBlocks(
  plan: FingerprintedPlan,
  names: ReadonlyMap<string, string>,
  language: Language,
): readonly string[] {
  const words = wordsIn[language];
  const context = { language, words };
  const { withdrawals, additions, withheld, withheldAdditions } = plan;
  const moved = movedWith(plan);
  const placeBy =
    (say: (operator: string) => string) =>
    (account: Account): string => {
      const siren = moved.get(account);
      const note = siren === undefined ? "" : ` → ${say(names.get(siren) ?? siren)}`;
      return `${locationText(account.at, language)}${note}`;
    };
  return [
    `## ${escapeText(words.operator(plan.operator, plan.siren))}`,
    `${planCounts(plan, words)}.`,
    ...suspectBlocks(plan.suspects, context),
    ...settledBlocks(plan.settled, context),
    ...accountBlocks(words.withdrawals(withdrawals.length), withdrawals, {
      words,
      placeOf: placeBy(words.movedTo),
    }),
    ...accountBlocks(words.additions(additions.length), additions, {
      words,
      placeOf: placeBy(words.movedFrom),
    }),
    ...amendmentBlocks(plan.amendmentGroups, language),
    ...withheldBlocks(words.withheld(withheld.length), withheld, context),
    ...withheldBlocks(words.withheldAdditions(withheldAdditions.length), withheldAdditions, context),
  ];
}

function suspectBlocks(suspects: readonly Suspect[], { language, words }: Context): readonly string[] {
  if (suspects.length === 0) return [];
  return [
    `### ${words.suspects(suspects.length)} (${words.suspectsNote})`,
    table(
      ["", ...words.columns, words.location, words.reason],
      suspects.flatMap((suspect) => pairRows(suspect, suspectReason(suspect, language), language)),
    ),
    escapeText(`→ ${words.howToSettle}`),
  ];
}

function settledBlocks(settled: readonly Settled[], { language, words }: Context): readonly string[] {
  if (settled.length === 0) return [];
  return [
    `### ${words.settled(settled.length)}`,
    table(
      ["", ...words.columns, words.location, words.decision],
      settled.flatMap((pair) => pairRows(pair, words.decisions[pair.decision], language)),
    ),
  ];
}

/** What is habilitated today above what is asked. */
function pairRows(
  { withdrawal, addition }: Pick<Suspect, "withdrawal" | "addition">,
  said: string,
  language: Language,
): readonly (readonly string[])[] {
  return [
    ["-", ...valuesOf(withdrawal), locationText(withdrawal.at, language), said],
    ["+", ...valuesOf(addition), locationText(addition.at, language), ""],
  ];
}

function accountBlocks(
  title: string,
  accounts: readonly Account[],
  { words, placeOf }: { readonly words: Words; readonly placeOf: (account: Account) => string },
): readonly string[] {
  if (accounts.length === 0) return [];
  const rows = accounts.map((account) => [...valuesOf(account), placeOf(account)]);
  return [`### ${title}`, table([...words.columns, words.location], rows)];
}

function valuesOf(account: Account): readonly string[] {
  return accountFields.map((field) => account[field]);
}

function withheldBlocks(
  title: string,
  withheld: readonly Withheld[],
  { language, words }: Context,
): readonly string[] {
  if (withheld.length === 0) return [];
  const lines = withheld.map(
    ({ account, because }) =>
      `- ${person(account)} — ${escapeText(words.because(locationText(because, language)))}`,
  );
  return [`### ${title}`, lines.join("\n")];
}
