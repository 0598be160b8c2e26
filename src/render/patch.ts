import { formatPatch, type StructuredPatchHunk } from "diff";
import type { Language } from "../model/language.js";
import type { FingerprintedPlan } from "../model/plan.js";
import {
  canonicalAccounts,
  canonicalHeader,
  canonicalLine,
  canonicalListName,
  type SignedAccount,
} from "./canonical-lists.js";
import type { PlanReport } from "./report.js";
import { headline } from "./sentences.js";
import { wordsIn } from "./words.js";

/** How many lines that stay stand around those that change, as `git diff` has it. */
const contextLines = 3;

/**
 * What changes as a unified diff of the canonical list of each operator, for lists that are kept in git: `git
 * apply` and `patch` take it, and pass over the lines above its first file.
 */
export function renderPatch(report: PlanReport, language: Language): string {
  const words = wordsIn[language];
  const verdicts = report.command === "request" ? words.stopped : words.wouldStop;
  const notes = [
    `${words.titles[report.command]}${words.colon}${headline(report, words)}`,
    ...(report.stopped === undefined ? [] : [verdicts[report.stopped]]),
  ];
  const files = report.plans.map((plan) => filePatch(plan, language));
  return [...notes.map((note) => `# ${note}\n`), ...files].join("");
}

type Line = { readonly sign: SignedAccount["sign"]; readonly text: () => string };

function filePatch(plan: FingerprintedPlan, language: Language): string {
  const accounts = canonicalAccounts(plan);
  const header: Line = { sign: headerSign(accounts), text: () => canonicalHeader(plan, language) };
  const lines = accounts.map(({ sign, account }): Line => ({ sign, text: () => canonicalLine(account) }));
  const hunks = hunksOf([header, ...lines]);
  if (hunks.length === 0) return "";
  const name = canonicalListName(plan);
  const [isCreate, isDelete] = [header.sign === "+", header.sign === "-"];
  return formatPatch({
    oldFileName: isCreate ? "/dev/null" : `a/${name}`,
    newFileName: isDelete ? "/dev/null" : `b/${name}`,
    oldHeader: undefined,
    newHeader: undefined,
    hunks: [...hunks],
    isGit: true,
    isCreate,
    isDelete,
  });
}

/** A list comes and goes with its accounts. */
function headerSign(accounts: readonly SignedAccount[]): SignedAccount["sign"] {
  if (accounts.length === 0) return " ";
  if (accounts.every(({ sign }) => sign === "+")) return "+";
  return accounts.every(({ sign }) => sign === "-") ? "-" : " ";
}

/** The hunks are made rather than searched for: what changes is known, and a search is slow on large lists. */
function hunksOf(lines: readonly Line[]): readonly StructuredPatchHunk[] {
  const hunks: StructuredPatchHunk[] = [];
  let [old, now, shownTo] = [1, 1, 0];
  for (const { start, end } of shownRanges(lines)) {
    old += start - shownTo;
    now += start - shownTo;
    shownTo = end;
    const [oldStart, newStart] = [old, now];
    const shown = lines.slice(start, end);
    for (const { sign } of shown) {
      if (sign !== "+") old++;
      if (sign !== "-") now++;
    }
    hunks.push({
      oldStart,
      oldLines: old - oldStart,
      newStart,
      newLines: now - newStart,
      lines: shown.map(({ sign, text }) => sign + text()),
    });
  }
  return hunks;
}

type Range = { readonly start: number; end: number };

/** From where to where lines are shown: those that change and their context, as one where they touch. */
function shownRanges(lines: readonly Line[]): readonly Range[] {
  const ranges: Range[] = [];
  for (const [index, { sign }] of lines.entries()) {
    if (sign === " ") continue;
    const start = Math.max(0, index - contextLines);
    const end = Math.min(lines.length, index + contextLines + 1);
    const last = ranges.at(-1);
    if (last !== undefined && start <= last.end) last.end = end;
    else ranges.push({ start, end });
  }
  return ranges;
}
