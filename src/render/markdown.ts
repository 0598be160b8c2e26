import { type Finding, messageOf, severityOf } from "../findings/catalogue.js";
import { refusalMessage } from "../findings/refusals.js";
import type { Language } from "../model/language.js";
import { placeText } from "../model/location.js";
import type { Plan } from "../model/plan.js";
import { escapeText, table } from "./markdown/escape.js";
import { planBlocks } from "./markdown/plan-blocks.js";
import { operatorNames } from "./operator-names.js";
import { operatorSummary } from "./operator-summary.js";
import { findingsByFile, type PlanReport } from "./report.js";
import { failureLine, headline, recordedLine, tableBalance, tableName } from "./sentences.js";
import { type Words, wordsIn } from "./words.js";

/** A plan report as Markdown (GitHub flavour), for a ticket or a pull request; what is long is closed, not cut. */
export function renderMarkdown(report: PlanReport, language: Language): string {
  const words = wordsIn[language];
  const verdicts = report.command === "request" ? words.stopped : words.wouldStop;
  const names = operatorNames(report.plans);
  const blocks = [
    `# ${words.titles[report.command]}`,
    headline(report, words),
    ...(report.stopped === undefined ? [] : [`**${verdicts[report.stopped]}**`]),
    ...report.refusals.map((refusal) => `> ${escapeText(refusalMessage(refusal, language))}`),
    ...(report.plans.length > 1 ? [operatorTable(report.plans, language)] : []),
    ...report.plans.flatMap((plan) => planBlocks(plan, names, language)),
    ...findingBlocks(report.findings, language),
    // Without a rule, the list of the tables would go on with that of the last file's findings.
    "---",
    readingBlock(report, words),
    ...failureBlocks(report, language),
    ...recordedBlocks(report, words),
    ...fileBlocks(report, words),
  ];
  return `${blocks.filter((block) => block !== "").join("\n\n")}\n`;
}

function operatorTable(plans: readonly Plan[], language: Language): string {
  const { header, rows } = operatorSummary(plans, language);
  return table(
    header,
    rows.map(({ cells }) => cells),
    { numericFrom: 1 },
  );
}

function findingBlocks(findings: readonly Finding[], language: Language): readonly string[] {
  const words = wordsIn[language];
  if (findings.length === 0) return [`## ${words.findings}`, words.noFindings];
  const line = (finding: Finding): string => {
    const place = escapeText(placeText(finding.at, language));
    const severity = words.severity[severityOf(finding)];
    return `- **${severity}** ${place} — ${escapeText(messageOf(finding, language))} \`${finding.code}\``;
  };
  return [
    `## ${words.findings}`,
    ...[...findingsByFile(findings)].flatMap(([file, group]) => [
      `### ${escapeText(file)}`,
      group.map(line).join("\n"),
    ]),
  ];
}

function readingBlock({ currentTables, desiredTables }: PlanReport, words: Words): string {
  return [
    ...currentTables.map((summary) => [words.current, summary] as const),
    ...desiredTables.map((summary) => [words.desired, summary] as const),
  ]
    .map(
      ([side, summary]) =>
        `- ${side}${words.colon}${escapeText(tableName(summary, words))} — ${tableBalance(summary, words)}`,
    )
    .join("\n");
}

function failureBlocks({ failures = [] }: PlanReport, language: Language): readonly string[] {
  if (failures.length === 0) return [];
  return [
    `**${wordsIn[language].failures(failures.length)}**`,
    failures.map((failure) => `- ${escapeText(failureLine(failure, language))}`).join("\n"),
  ];
}

function recordedBlocks({ register }: PlanReport, words: Words): readonly string[] {
  const { requests = [] } = register ?? {};
  if (requests.length === 0) return [];
  return [
    `${words.recorded(requests.length)}${words.colon.trimEnd()}`,
    requests.map((request) => `- ${escapeText(recordedLine(request, words))}`).join("\n"),
  ];
}

function fileBlocks({ files = [] }: PlanReport, words: Words): readonly string[] {
  if (files.length === 0) return [];
  return [
    `${words.written(files.length)}${words.colon.trimEnd()}`,
    files.map(({ path }) => `- ${escapeText(path)}`).join("\n"),
  ];
}
