import type { Account } from "../../model/account.js";
import { locationText } from "../../model/location.js";
import type { FingerprintedPlan, Withheld } from "../../model/plan.js";
import { visible } from "../../model/visible.js";
import { movedWith, planCounts } from "../sentences.js";
import { type AccountLine, accountTable } from "./account-table.js";
import { amendmentSections } from "./amendments.js";
import { designation } from "./designation.js";
import { folded, limits } from "./fold.js";
import { type Context, flow, inset, section } from "./layout.js";
import { settledSection, suspectsSection } from "./suspects.js";

/** What is asked for one operator: pairs to settle first, then what leaves, joins, changes and is held back. */
export function planSection(
  plan: FingerprintedPlan,
  names: ReadonlyMap<string, string>,
  context: Context,
): readonly string[] {
  const { words, colors } = context;
  const title = visible(words.operator(plan.operator, plan.siren));
  const moved = movedWith(plan);
  const note = (account: Account, say: (operator: string) => string): string | undefined => {
    const siren = moved.get(account);
    return siren === undefined ? undefined : visible(say(names.get(siren) ?? siren));
  };
  const leaving = plan.withdrawals.map(
    (account): AccountLine => ({ sign: "-", account, note: note(account, words.movedTo) }),
  );
  const joining = plan.additions.map(
    (account): AccountLine => ({ sign: "+", account, note: note(account, words.movedFrom) }),
  );
  const heading = `${title} — ${planCounts(plan, words)}`;
  return [
    ...flow(colors.bold(heading), context, { hang: 2 }),
    ...inset(2, context, (inner) => [
      ...suspectsSection(plan.suspects, inner),
      ...settledSection(plan.settled, inner),
      ...accountSection(words.withdrawals(leaving.length), leaving, inner),
      ...accountSection(words.additions(joining.length), joining, inner),
      ...amendmentSections(plan.amendmentGroups, inner),
      ...withheldSection(words.withheld(plan.withheld.length), plan.withheld, inner),
      ...withheldSection(
        words.withheldAdditions(plan.withheldAdditions.length),
        plan.withheldAdditions,
        inner,
      ),
    ]),
  ];
}

function accountSection(heading: string, lines: readonly AccountLine[], context: Context): readonly string[] {
  const { shown, more } = folded(lines, limits.list, context);
  return section(heading, context, (inner) => [...accountTable(shown, inner).flat(), ...more]);
}

function withheldSection(
  heading: string,
  withheld: readonly Withheld[],
  context: Context,
): readonly string[] {
  const { words, language, colors } = context;
  const { shown, more } = folded(withheld, limits.list, context);
  return section(heading, context, (inner) => [
    ...shown.flatMap(({ account, because }) =>
      flow(
        colors.yellow(`${designation(account)} — ${words.because(locationText(because, language))}`),
        inner,
        { lead: colors.yellow("! ") },
      ),
    ),
    ...more,
  ]);
}
