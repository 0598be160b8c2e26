import { type Finding, messageOf, severityOf } from "../findings/catalogue.js";
import { fieldLabels } from "../findings/fields.js";
import { refusalMessage } from "../findings/refusals.js";
import { type Account, accountFields } from "../model/account.js";
import type { Language } from "../model/language.js";
import { locationText, placeText } from "../model/location.js";
import type { Amendment, FingerprintedPlan, Withheld } from "../model/plan.js";
import { visible } from "../model/visible.js";
import { changedPieces } from "./changed-words.js";
import { countOutcomes, findingsByFile, type PlanReport } from "./report.js";
import { headline, outcomeCounts, tableBalance, tableName } from "./sentences.js";
import { type Words, wordsIn } from "./words.js";

type Context = { readonly language: Language; readonly words: Words };

/** A plan report as Markdown (GitHub flavour), for a ticket or a pull request. */
export function renderMarkdown(report: PlanReport, language: Language): string {
  const words = wordsIn[language];
  const context = { language, words };
  const verdicts = report.command === "request" ? words.stopped : words.wouldStop;
  const blocks = [
    `# ${words.titles[report.command]}`,
    headline(report, words),
    ...(report.stopped === undefined ? [] : [`**${verdicts[report.stopped]}**`]),
    ...report.refusals.map((refusal) => `> ${escapeText(refusalMessage(refusal, language))}`),
    ...report.plans.flatMap((plan) => planBlocks(plan, context)),
    ...findingBlocks(report.findings, context),
    [
      ...report.currentTables.map((table) => [words.current, table] as const),
      ...report.desiredTables.map((table) => [words.desired, table] as const),
    ]
      .map(
        ([side, table]) =>
          `- ${side}${words.colon}${escapeText(tableName(table))} — ${tableBalance(table, words)}`,
      )
      .join("\n"),
  ];
  return `${blocks.filter((block) => block !== "").join("\n\n")}\n`;
}

function planBlocks(plan: FingerprintedPlan, context: Context): readonly string[] {
  const { words } = context;
  const real = plan.amendments.filter(({ cosmetic }) => !cosmetic);
  const cosmetic = plan.amendments.filter((amendment) => amendment.cosmetic);
  return [
    `## ${escapeText(words.operator(plan.operator, plan.siren))}`,
    `${words.habilitatedToday(plan.currentCount)}${words.colon}${outcomeCounts(countOutcomes([plan]), words)}.`,
    ...accountBlocks(words.withdrawals(plan.withdrawals.length), plan.withdrawals, context),
    ...accountBlocks(words.additions(plan.additions.length), plan.additions, context),
    ...amendmentBlocks(`${words.amendments(real.length)} (${words.amendmentsNote})`, real, context),
    ...amendmentBlocks(words.cosmetic(cosmetic.length), cosmetic, context),
    ...withheldBlocks(words.withheld(plan.withheld.length), plan.withheld, context),
    ...withheldBlocks(
      words.withheldAdditions(plan.withheldAdditions.length),
      plan.withheldAdditions,
      context,
    ),
  ];
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

function accountBlocks(
  title: string,
  accounts: readonly Account[],
  { words, language }: Context,
): readonly string[] {
  if (accounts.length === 0) return [];
  const rows = accounts.map((account) => [
    ...accountFields.map((field) => account[field]),
    locationText(account.at, language),
  ]);
  const lines = [
    [...words.columns, words.location],
    ["---", "---", "---", "---", "---"],
  ];
  return [
    `### ${title}`,
    [...lines, ...rows.map((row) => row.map(escapeText))]
      .map((cells) => `| ${cells.join(" | ")} |`)
      .join("\n"),
  ];
}

function amendmentBlocks(
  title: string,
  amendments: readonly Amendment[],
  { language, words }: Context,
): readonly string[] {
  if (amendments.length === 0) return [];
  const lines = amendments.map(({ before, after, fields }) => {
    const changes = fields.map(
      (field) => `${fieldLabels[field][language]} ${changed(before[field], after[field])}`,
    );
    return `- ${person(after)}${words.colon}${changes.join(words.semicolon)}`;
  });
  return [`### ${title}`, lines.join("\n")];
}

function changed(before: string, after: string): string {
  return changedPieces(before, after)
    .map(({ kind, text }) => {
      const shown = escapeText(text);
      if (kind === "same" || text.trim() === "") return shown;
      return kind === "removed" ? `<del>${shown}</del>` : `<ins>${shown}</ins>`;
    })
    .join("");
}

function findingBlocks(findings: readonly Finding[], { language, words }: Context): readonly string[] {
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

function person({ lastName, firstName, identifier }: Account): string {
  return escapeText(`${lastName} ${firstName} (${identifier})`);
}

/** Text that Markdown shows as it is: no markup, link, HTML or mention comes out of a name. */
function escapeText(text: string): string {
  return visible(text).replace(/[\\`*_{}[\]()#+\-.!|~<>&@]/g, (character) =>
    /[<>&@]/.test(character) ? `&#${character.charCodeAt(0)};` : `\\${character}`,
  );
}
