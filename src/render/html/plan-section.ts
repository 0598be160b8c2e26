import type { Account } from "../../model/account.js";
import type { FingerprintedPlan } from "../../model/plan.js";
import { countOutcomes } from "../report.js";
import { movedWith, planCounts } from "../sentences.js";
import { wordsIn } from "../words.js";
import { accountsSection, withheldSection } from "./accounts-section.js";
import { amendmentsSection } from "./amendments-section.js";
import { type Html, html } from "./escape.js";
import { outcomeSign } from "./outcome.js";
import type { OutcomeKind } from "./outcome-kind.js";
import { planBar } from "./plan-bar.js";
import { operatorLink, operatorTitle, type PlanContext } from "./plan-context.js";
import { planWordsIn } from "./plan-words.js";
import { settledSection, suspectsSection } from "./suspects-section.js";
import { typeset } from "./typeset.js";

/** What changes for one operator: its numbers and their bar, what is to settle, then each outcome. */
export function planSection(plan: FingerprintedPlan, context: PlanContext): Html {
  const { language, number } = context;
  const words = wordsIn[language];
  const numbers = `${planCounts(plan, words)}.`;
  return html`<section class="plan" aria-labelledby="plan-${number}">
<h2 id="plan-${number}" tabindex="-1">${operatorTitle(plan, language)}</h2>
<p>${typeset(numbers, language)}</p>
${planBar(plan, language)}${outcomeSections(plan, context)}<p class="unchanged">${outcomeSign("unchanged")} ${words.unchanged(plan.unchanged)}</p>
<p class="fingerprint">${planWordsIn[language].fingerprint} <code>${plan.fingerprint}</code></p>
</section>
`;
}

function outcomeSections(plan: FingerprintedPlan, context: PlanContext): readonly Html[] {
  const words = wordsIn[context.language];
  const { suspects, settled, withdrawals, additions, amendmentGroups, withheld, withheldAdditions } = plan;
  const { amendments, cosmetic } = countOutcomes([plan]);
  const of = (kind: OutcomeKind, title: string) => ({ kind, title, number: context.number });
  const amended = [
    words.amendments(amendments - cosmetic),
    ...(cosmetic > 0 ? [words.cosmetic(cosmetic)] : []),
  ].join(", ");
  return [
    suspectsSection(
      { ...of("suspects", words.suspects(suspects.length)), note: words.suspectsNote, suspects },
      context,
    ),
    settledSection({ ...of("settled", words.settled(settled.length)), settled }, context),
    accountsSection(
      {
        ...of("withdrawals", words.withdrawals(withdrawals.length)),
        accounts: withdrawals,
        moves: movePieces(plan, words.movedTo, context),
      },
      context,
    ),
    accountsSection(
      {
        ...of("additions", words.additions(additions.length)),
        accounts: additions,
        moves: movePieces(plan, words.movedFrom, context),
      },
      context,
    ),
    amendmentsSection(
      { ...of("amendments", amended), note: words.amendmentsNote, groups: amendmentGroups },
      context,
    ),
    withheldSection({ ...of("withheld", words.withheld(withheld.length)), withheld }, context),
    withheldSection(
      {
        ...of("withheldAdditions", words.withheldAdditions(withheldAdditions.length)),
        withheld: withheldAdditions,
      },
      context,
    ),
  ];
}

function movePieces(
  plan: FingerprintedPlan,
  say: (operator: string) => string,
  context: PlanContext,
): ReadonlyMap<Account, Html> {
  return new Map(
    [...movedWith(plan)].map(([account, siren]) => [account, operatorLink(siren, say, context)]),
  );
}
