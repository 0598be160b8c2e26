import type { Language } from "../../model/language.js";
import type { PlanReport } from "../report.js";
import { wordsIn } from "../words.js";
import { filesSection } from "./files-section.js";
import { findingsSection } from "./findings-section.js";
import { operatorsSection } from "./operators-section.js";
import { renderPage } from "./page.js";
import { placeOperators } from "./plan-context.js";
import { planHeadline } from "./plan-headline.js";
import { planSection } from "./plan-section.js";
import { planWordsIn } from "./plan-words.js";
import { searchForm } from "./search-form.js";
import { tablesSection } from "./tables-section.js";

/** What would change, or what a request asks, as one page to open, search, print or send to the signatory. */
export function renderPlanHtml(report: PlanReport, language: Language): string {
  const { command, plans, findings, currentTables, desiredTables, files = [] } = report;
  const words = wordsIn[language];
  const operators = placeOperators(plans, language);
  return renderPage({
    language,
    title: words.titles[command],
    headline: planHeadline(report, language),
    ...(plans.length === 0 ? {} : { skip: { to: "plan-1", words: planWordsIn[language].skip } }),
    sections: [
      operatorsSection(plans, language),
      searchForm(countRows(report), language),
      ...plans.map((plan, index) => planSection(plan, { language, number: index + 1, operators })),
      findingsSection(findings, language, { isWholePage: false }),
      tablesSection(
        [
          { title: words.current, tables: currentTables },
          { title: words.desired, tables: desiredTables },
        ],
        language,
      ),
      filesSection(files, language),
    ],
  });
}

/** How many accounts, pairs and findings the page lists. */
function countRows({ counts, findings }: PlanReport): number {
  const { suspects, settled, withdrawals, additions, amendments, withheld, withheldAdditions } = counts;
  return (
    suspects + settled + withdrawals + additions + amendments + withheld + withheldAdditions + findings.length
  );
}
