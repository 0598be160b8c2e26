import { refusalMessage } from "../../findings/refusals.js";
import type { Language } from "../../model/language.js";
import type { PlanReport } from "../report.js";
import { pendingCount, recordedLine, severityCounts } from "../sentences.js";
import { wordsIn } from "../words.js";
import { type Html, html } from "./escape.js";
import { outcomeSign } from "./outcome.js";
import { countPiece } from "./pieces.js";
import { planWordsIn } from "./plan-words.js";
import { asSentence, sentencePiece, typeset } from "./typeset.js";

/** What the report comes to: whether a request may be made and, where not, why; then the numbers of the run. */
export function planHeadline(report: PlanReport, language: Language): Html {
  const words = wordsIn[language];
  const isComputed = report.plans.length > 0 || report.stopped !== "errors";
  return html`${verdict(report, language)}
${isComputed ? numbers(report, language) : html`<p>${asSentence(words.notComputed)}</p>`}
<p class="finding-counts"><a href="#findings">${severityCounts(report.counts, words)}</a></p>
${recorded(report, language)}`;
}

function recorded({ register }: PlanReport, language: Language): Html | undefined {
  const { requests = [] } = register ?? {};
  if (requests.length === 0) return undefined;
  const words = wordsIn[language];
  const lines = requests.map((request) => html`<li>${recordedLine(request, words)}</li>\n`);
  return html`<p>${words.recorded(requests.length)}${words.colon.trimEnd()}</p>\n<ul>\n${lines}</ul>\n`;
}

function verdict({ command, stopped, refusals, counts }: PlanReport, language: Language): Html {
  const words = wordsIn[language];
  const { clear, toSettle } = planWordsIn[language];
  const reasons = refusals.map((refusal) => refusalMessage(refusal, language));
  const sentences = reasons.map((reason) => html`<li>${sentencePiece(reason, language)}</li>\n`);
  const list = sentences.length === 0 ? undefined : html`<ul>\n${sentences}</ul>\n`;
  if (stopped === undefined) {
    return html`<p class="verdict">${counts.suspects > 0 ? toSettle : clear[command]}</p>\n${list}`;
  }
  const verdicts = command === "request" ? words.stopped : words.wouldStop;
  return html`<div class="stopped ${stopped === "nothing-to-ask" ? "notice" : "error"}">
<p>${sentencePiece(verdicts[stopped], language)}</p>
${list}</div>`;
}

function numbers({ counts }: PlanReport, language: Language): Html {
  const words = wordsIn[language];
  const { meaning, also } = planWordsIn[language];
  const { suspects, withdrawals, additions, unchanged } = counts;
  const amendments = counts.amendments - counts.cosmetic;
  const tiles = [
    ...(suspects > 0
      ? [{ kind: "suspects", number: suspects, count: words.suspects(suspects) } as const]
      : []),
    { kind: "withdrawals", number: withdrawals, count: words.withdrawals(withdrawals) },
    { kind: "additions", number: additions, count: words.additions(additions) },
    { kind: "amendments", number: amendments, count: words.amendments(amendments) },
    { kind: "unchanged", number: unchanged, count: words.unchanged(unchanged) },
  ] as const;
  const others = [
    ...(counts.settled > 0 ? [words.settled(counts.settled)] : []),
    ...(counts.withheld > 0 ? [words.withheld(counts.withheld)] : []),
    ...(counts.withheldAdditions > 0 ? [words.withheldAdditions(counts.withheldAdditions)] : []),
    ...(counts.cosmetic > 0 ? [words.cosmetic(counts.cosmetic)] : []),
    ...pendingCount(counts, words),
  ];
  const rest =
    others.length === 0
      ? undefined
      : html`<p>${typeset(`${also}${words.colon}${others.join(", ")}.`, language)}</p>`;
  const tile = ({ kind, number, count }: (typeof tiles)[number]): Html =>
    html`<li class="${number === 0 ? "zero" : kind}">${outcomeSign(kind)} ${countPiece(count)} <span>${meaning[kind]}</span></li>\n`;
  return html`<ul class="counts outcomes">
${tiles.map(tile)}</ul>
${rest}`;
}
