import type { Account } from "../../model/account.js";
import { locationText } from "../../model/location.js";
import type { Withheld } from "../../model/plan.js";
import { wordsIn } from "../words.js";
import { shownValue } from "./changed-value.js";
import { type Html, html } from "./escape.js";
import { type Outcome, outcomeId, outcomeSection, rowTables } from "./outcome.js";
import type { PlanContext } from "./plan-context.js";
import { planWordsIn } from "./plan-words.js";

type Accounts = Outcome & {
  readonly accounts: readonly Account[];
  /** Where an account comes from or goes to, for those that move between operators. */
  readonly moves: ReadonlyMap<Account, Html>;
};

/** The accounts to add or to withdraw; nothing where there are none. */
export function accountsSection({ accounts, moves, ...outcome }: Accounts, { language }: PlanContext): Html {
  if (accounts.length === 0) return html``;
  const { columns, location } = wordsIn[language];
  const hasMoves = accounts.some((account) => moves.has(account));
  const rows = accounts.map((account) => {
    const move = hasMoves ? html`<td>${moves.get(account)}</td>` : undefined;
    return html`<tr>${accountCells(account)}<td>${locationText(account.at, language)}</td>${move}</tr>\n`;
  });
  const list = {
    className: hasMoves ? "accounts moving" : "accounts",
    labelledBy: outcomeId(outcome),
    titles: [...columns, location, ...(hasMoves ? [planWordsIn[language].move] : [])],
    rows,
  };
  return outcomeSection(outcome, rowTables(list, language), language);
}

/** The accounts of which nothing is asked, each with the row that makes it doubtful; nothing where there are none. */
export function withheldSection(
  { withheld, ...outcome }: Outcome & { readonly withheld: readonly Withheld[] },
  { language }: PlanContext,
): Html {
  if (withheld.length === 0) return html``;
  const list = {
    className: "accounts",
    labelledBy: outcomeId(outcome),
    titles: [...wordsIn[language].columns, planWordsIn[language].rowToCorrect],
    rows: withheld.map(
      ({ account, because }) =>
        html`<tr>${accountCells(account)}<td>${locationText(because, language)}</td></tr>\n`,
    ),
  };
  return outcomeSection(outcome, rowTables(list, language), language);
}

function accountCells({ lastName, firstName, identifier, email }: Account): Html {
  return html`<th scope="row">${shownValue(lastName)}</th><td>${shownValue(firstName)}</td><td><code>${shownValue(identifier)}</code></td><td>${shownValue(email)}</td>`;
}
