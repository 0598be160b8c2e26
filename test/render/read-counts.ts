import { parsePatch } from "diff";
import Papa from "papaparse";
import { readTables } from "../../src/formats/read-tables.js";
import { accountKey } from "../../src/model/compare.js";
import type { Language } from "../../src/model/language.js";
import { renderPlanHtml } from "../../src/render/html/plan-page.js";
import { renderJson } from "../../src/render/json.js";
import { renderMarkdown } from "../../src/render/markdown.js";
import { renderPatch } from "../../src/render/patch.js";
import type { PlanReport } from "../../src/render/report.js";
import { renderTableDiff } from "../../src/render/table-diff.js";
import { renderText } from "../../src/render/text.js";
import { type Words, wordsIn } from "../../src/render/words.js";
import { renderPlanWorkbook } from "../../src/render/workbook/plan-workbook.js";

/** What counts a report has; here `amendments` are those that are not cosmetic, as the words have it. */
const listedOutcomes = [
  "suspects",
  "withdrawals",
  "additions",
  "amendments",
  "cosmetic",
  "settled",
  "withheld",
  "withheldAdditions",
] as const;
const countNames = [...listedOutcomes, "unchanged", "errors", "warnings", "notices"] as const;
type CountName = (typeof countNames)[number];

/** Counts of a report; `allAmendments` are the cosmetic ones too, where a format cannot tell them. */
export type Counts = Partial<Record<CountName | "allAmendments", number>>;

/** What a report says of its counts, where it says it, and how many items it lists of what it lists. */
export type ShownCounts = { readonly said?: Counts; readonly listed: Counts };

const none: Counts = Object.fromEntries(countNames.map((name) => [name, 0]));
const noneListed: Counts = Object.fromEntries(listedOutcomes.map((name) => [name, 0]));

/** The counts of a sentence such as `2 retraits, 1 ajout ; 0 erreur`. */
function countsIn(sentence: string, words: Words): Counts {
  const counts: Counts = {};
  for (const part of plainSpaces(sentence).split(/, | ?; /)) {
    const count = Number.parseInt(part, 10);
    const name = countNames.find((each) => plainSpaces(words[each](count)) === part);
    if (name !== undefined) counts[name] = count;
  }
  return counts;
}

/** The counts of a headline: those that it does not name are none. */
function saidIn(headline: string, words: Words): Counts {
  return { ...none, ...countsIn(headline, words) };
}

function plainSpaces(text: string): string {
  return text.replace(/[\u00a0\u202f]/g, " ");
}

/** How many items stand under each heading that is a count, such as `2 retraits (…)`. */
function countUnder(
  lines: readonly string[],
  { heading, items, words }: { heading: RegExp; items: (name: CountName) => RegExp; words: Words },
): Counts {
  const counts: Counts = { ...noneListed };
  let current: CountName | undefined;
  for (const line of lines) {
    const title = heading.exec(line)?.[1]?.replace(/ \(.*$/, "");
    if (title !== undefined) [current] = countNames.filter((name) => name in countsIn(title, words));
    else if (current !== undefined && items(current).test(line)) counts[current] = (counts[current] ?? 0) + 1;
  }
  return counts;
}

function ofText(report: PlanReport, language: Language): ShownCounts {
  const words = wordsIn[language];
  const lines = renderText(report, language).split("\n");
  const signs: Counts | Record<string, string> = {
    suspects: "\\?",
    settled: "✓",
    withdrawals: "-",
    additions: "\\+",
    amendments: " {0,2}~",
    cosmetic: " {0,2}~",
  };
  const items = (name: CountName): RegExp => new RegExp(`^ {4}${signs[name] ?? "!"} `);
  return {
    said: saidIn(lines[0]?.split(words.colon).slice(1).join(words.colon) ?? "", words),
    listed: countUnder(lines, { heading: /^(?: {2})?(\S.*)$/, items, words }),
  };
}

function ofMarkdown(report: PlanReport, language: Language): ShownCounts {
  const words = wordsIn[language];
  const lines = renderMarkdown(report, language).split("\n");
  const items = (name: CountName): RegExp => {
    if (name === "suspects" || name === "settled") return /^\| \\- \| /;
    if (name === "withdrawals" || name === "additions") return /^\| (?!---|Nom |Last name )/;
    return /^- /;
  };
  return {
    said: saidIn(lines[2] ?? "", words),
    listed: countUnder(lines, { heading: /^#{2,3} (.*)$/, items, words }),
  };
}

function ofJson(report: PlanReport, language: Language): ShownCounts {
  const { plans, counts } = JSON.parse(renderJson(report, language));
  const listed: Counts = { ...noneListed };
  const add = (name: CountName, count: number): void => {
    listed[name] = (listed[name] ?? 0) + count;
  };
  for (const { amendments, ...plan } of plans) {
    for (const { cosmetic } of amendments) add(cosmetic ? "cosmetic" : "amendments", 1);
    for (const name of listedOutcomes) if (Array.isArray(plan[name])) add(name, plan[name].length);
  }
  return { said: { ...counts, amendments: counts.amendments - counts.cosmetic }, listed };
}

function ofHtml(report: PlanReport, language: Language): ShownCounts {
  const words = wordsIn[language];
  const page = renderPlanHtml(report, language);
  const header = page.slice(page.indexOf("<header>"), page.indexOf("</header>"));
  const said: Counts = { ...none };
  for (const [, name, count] of header.matchAll(/<li class="(\w+)">.*?<strong>(\d+)<\/strong>/g)) {
    const known = countNames.find((each) => each === name);
    if (known !== undefined) said[known] = Number(count);
  }
  for (const [, sentence = ""] of header.matchAll(/<(?:p|a href="#findings")>(?:[^<:]*: )?([^<]*?)\.?</g)) {
    Object.assign(said, countsIn(sentence.replaceAll("&#39;", "'"), words));
  }
  const listed: Counts = { ...noneListed };
  for (const part of page.split(/<div class="outcome (?=\w)/).slice(1)) {
    const outcome = countNames.find((name) => part.startsWith(`${name} `));
    if (outcome === undefined) continue;
    for (const group of part.split("</section>")[0]?.split(/(?=<h4)/) ?? []) {
      const rows = [...group.matchAll(/<tbody>.*?<\/tbody>/gs)].join("").match(/<tr/g)?.length ?? 0;
      const title = countsIn(/^<h4[^>]*>([^<]*)/.exec(group)?.[1]?.replaceAll("&#39;", "'") ?? "", words);
      const name = "cosmetic" in title ? "cosmetic" : outcome;
      const count = outcome === "suspects" ? (group.match(/^<h4/)?.length ?? 0) : rows;
      if (count > 0) listed[name] = (listed[name] ?? 0) + count;
    }
  }
  return { said, listed };
}

async function ofWorkbook(report: PlanReport, language: Language): Promise<ShownCounts> {
  const words = wordsIn[language];
  const { tables } = await readTables(renderPlanWorkbook(report, language), "rapport.xlsx");
  const listed: Counts = { ...noneListed };
  for (const { rows } of tables) {
    // The title of a sheet counts its rows, which stand below a mark and a header; that there are none, a row says.
    const told = countsIn(rows.at(0)?.texts[0]?.replace(/ \(.*$/, "") ?? "", words);
    const [first, ...others] = listedOutcomes.filter((name) => name in told);
    if (first === undefined) continue;
    let left = [...rows]
      .slice(3)
      .filter(({ texts }) => texts.filter((text) => text !== "").length > 1).length;
    for (const name of others) {
      listed[name] = told[name] ?? 0;
      left -= told[name] ?? 0;
    }
    listed[first] = left;
  }
  return { said: saidIn(tables[0]?.rows.at(2)?.texts[0] ?? "", words), listed };
}

function ofTableDiff(report: PlanReport, language: Language): ShownCounts {
  const { data } = Papa.parse<string[]>(renderTableDiff(report, language), { delimiter: "," });
  const accounts = (action: string): readonly string[] =>
    data
      .filter(([first]) => first === action)
      .map(([, , , identifier = "", , siren = ""]) => `${siren} ${accountKey(identifier)}`);
  const [added, removed] = [accounts("+++"), accounts("---")];
  // Nobody is added and removed at once: an account with both rows is amended.
  const inTwoRows = added.filter((each) => removed.includes(each)).length;
  const inOneRow = data.filter(([action = ""]) => /^-+>$/.test(action)).length;
  return {
    listed: {
      additions: added.length - inTwoRows,
      withdrawals: removed.length - inTwoRows,
      allAmendments: inOneRow + inTwoRows,
    },
  };
}

function ofPatch(report: PlanReport, language: Language): ShownCounts {
  const words = wordsIn[language];
  const patch = renderPatch(report, language);
  const said = saidIn(patch.split("\n")[0]?.split(words.colon).slice(1).join(words.colon) ?? "", words);
  const lines = patch.includes("@@")
    ? parsePatch(patch).flatMap(({ hunks }) => hunks.flatMap((hunk) => hunk.lines))
    : [];
  const signed = (sign: string): number =>
    lines.filter((line) => line.startsWith(sign) && !/^.(Nom|Last name);/.test(line)).length;
  // An amendment is a line that goes and one that comes.
  const amended = (said.amendments ?? 0) + (said.cosmetic ?? 0);
  return { said, listed: { withdrawals: signed("-") - amended, additions: signed("+") - amended } };
}

/** What each format shows of a report, read back from what it renders. */
export const readBack: Readonly<
  Record<string, (report: PlanReport, language: Language) => ShownCounts | Promise<ShownCounts>>
> = {
  text: ofText,
  Markdown: ofMarkdown,
  JSON: ofJson,
  HTML: ofHtml,
  workbook: ofWorkbook,
  "table diff": ofTableDiff,
  patch: ofPatch,
};
