import { type Account, accountFields } from "../../model/account.js";
import type { Language } from "../../model/language.js";
import { locationText } from "../../model/location.js";
import type { Amendment, AmendmentGroup } from "../../model/plan.js";
import { groupTitle } from "../sentences.js";
import { wordsIn } from "../words.js";
import { changedValue } from "./changed-value.js";
import { type Html, html } from "./escape.js";
import { groupCount, type Outcome, outcomeSection, rowTables } from "./outcome.js";
import type { PlanContext } from "./plan-context.js";
import { typeset } from "./typeset.js";

/**
 * The amendments by what they have in common, each group under its one line: open where it is short, folded
 * where it holds more than anyone would read at once. Nothing where there are none.
 */
export function amendmentsSection(
  { groups, ...outcome }: Outcome & { readonly groups: readonly AmendmentGroup[] },
  { language }: PlanContext,
): Html {
  if (groups.length === 0) return html``;
  const content = groups.map((group, index) =>
    groupDetails(group, `plan-${outcome.number}-cause-${index + 1}`, language),
  );
  return outcomeSection(outcome, content, language);
}

function groupDetails(group: AmendmentGroup, id: string, language: Language): Html {
  const { columns, location } = wordsIn[language];
  const list = {
    className: "accounts amended",
    labelledBy: id,
    titles: [...columns, location],
    rows: group.amendments.map((amendment) => amendmentRow(amendment, language)),
  };
  const open = group.amendments.length <= longestOpenGroup ? html` open` : undefined;
  return html`<details class="group"${open}>
<summary><h4 id="${id}">${typeset(groupTitle(group, language), language)}</h4>${groupCount}</summary>
${rowTables(list, language)}</details>
`;
}

function amendmentRow({ before, after }: Amendment, language: Language): Html {
  const [lastName, firstName, identifier, email] = accountFields.map((field) =>
    changedField(before, after, field),
  );
  return html`<tr><th scope="row">${lastName}</th><td>${firstName}</td><td><code>${identifier}</code></td><td>${email}</td><td>${locationText(after.at, language)}</td></tr>
`;
}

function changedField(before: Account, after: Account, field: (typeof accountFields)[number]): Html {
  return changedValue(before[field], after[field]);
}

const longestOpenGroup = 20;
