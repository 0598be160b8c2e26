import { failureMessage } from "../findings/work-error.js";
import type { Account } from "../model/account.js";
import type { Language } from "../model/language.js";
import type { AmendmentGroup, Plan } from "../model/plan.js";
import type { TableSummary } from "../model/table-summary.js";
import { visible } from "../model/visible.js";
import { numberText } from "./number-text.js";
import {
  countOutcomes,
  type OperatorFailure,
  type OutcomeCounts,
  type PlanReport,
  type RecordedNumber,
  type SeverityCounts,
} from "./report.js";
import { type Words, wordsIn } from "./words.js";

/** `2 retraits, 3 ajouts, …`, in the order of the sections of a report. */
function outcomeCounts(counts: OutcomeCounts, words: Words): string {
  return [
    ...(counts.suspects > 0 ? [words.suspects(counts.suspects)] : []),
    words.withdrawals(counts.withdrawals),
    words.additions(counts.additions),
    words.amendments(counts.amendments - counts.cosmetic),
    ...(counts.cosmetic > 0 ? [words.cosmetic(counts.cosmetic)] : []),
    ...(counts.settled > 0 ? [words.settled(counts.settled)] : []),
    ...(counts.withheld > 0 ? [words.withheld(counts.withheld)] : []),
    ...(counts.withheldAdditions > 0 ? [words.withheldAdditions(counts.withheldAdditions)] : []),
    words.unchanged(counts.unchanged),
    ...pendingCount(counts, words),
  ].join(", ");
}

/** `25 comptes habilités aujourd'hui : 2 retraits, …`, of one operator. */
export function planCounts(plan: Plan, words: Words): string {
  const { currentCount, pending } = plan;
  const before =
    pending === undefined || pending.additions === 0
      ? words.habilitatedToday(currentCount)
      : words.habilitatedOrAsked(currentCount);
  return `${before}${words.colon}${outcomeCounts(countOutcomes([plan]), words)}`;
}

/** `3 en attente`: what customs has not answered; nothing where no register tells. */
export function pendingCount({ pending }: OutcomeCounts, words: Words): readonly string[] {
  return pending === undefined ? [] : [words.pending(pending.additions + pending.withdrawals)];
}

/** The headline of a plan report; nothing is counted where nothing could be planned. */
export function headline(report: PlanReport, words: Words): string {
  const computed = report.plans.length > 0 || report.stopped !== "errors";
  const outcomes = computed ? outcomeCounts(report.counts, words) : words.notComputed;
  return `${outcomes}${words.semicolon}${severityCounts(report.counts, words)}`;
}

/** `1 erreur, 0 point à vérifier, 2 informations`. */
export function severityCounts(counts: SeverityCounts, words: Words): string {
  return [words.errors(counts.errors), words.warnings(counts.warnings), words.notices(counts.notices)].join(
    ", ",
  );
}

/** Which operator a failure is about, and why. */
export function failureLine({ siren, operator, failure }: OperatorFailure, language: Language): string {
  return `${visible(wordsIn[language].operator(operator, siren))} — ${failureMessage(failure, language)}`;
}

/** Which request was recorded for which operator: `2026-003 — Pétroles du Ponant (SIREN …)`. */
export function recordedLine({ siren, operator, number }: RecordedNumber, words: Words): string {
  return `${number} — ${visible(words.operator(operator, siren))}`;
}

/** `312 lignes lues = 298 comptes + 12 lignes en erreur + 2 lignes vides`: every row of a table accounted for. */
export function tableBalance(table: TableSummary, words: Words): string {
  const parts = [
    words.accounts(table.accounts),
    words.rowsWithErrors(table.withErrors),
    ...(table.ignored > 0 ? [words.rowsIgnored(table.ignored)] : []),
    words.rowsBlank(table.blank),
  ];
  return `${words.rowsRead(table.rows)} = ${parts.join(" + ")}`;
}

/** `liste.xlsx › Feuil1`; `demande.xlsx › Demande, section 5 (retraits)`. */
export function tableName({ file, sheet, section }: TableSummary, words: Words): string {
  if (sheet === undefined) return file;
  return `${file} › ${sheet}${section === undefined ? "" : ` (${words.sections[section]})`}`;
}

/** What a group of amendments is: `214 courriels : @ancien.example → @nouveau.example`. */
export function groupTitle({ cause, amendments: { length } }: AmendmentGroup, language: Language): string {
  const count = numberText(length, language);
  const isMany = language === "fr" ? length > 1 : length !== 1;
  if (cause.kind === "email-domain") {
    const change = `@${visible(cause.from)} → @${visible(cause.to)}`;
    return language === "fr"
      ? `${count} courriel${isMany ? "s" : ""} : ${change}`
      : `${count} email${isMany ? "s" : ""}: ${change}`;
  }
  const [one, many] = groupWords[cause.kind][language];
  return `${count} ${isMany ? many : one}`;
}

const groupWords: Readonly<
  Record<
    Exclude<AmendmentGroup["cause"]["kind"], "email-domain">,
    Readonly<Record<Language, readonly [one: string, many: string]>>
  >
> = {
  "swapped-names": {
    fr: ["compte dont nom et prénom sont intervertis", "comptes dont nom et prénom sont intervertis"],
    en: ["account with last and first name exchanged", "accounts with last and first name exchanged"],
  },
  "new-last-name": {
    fr: [
      "nouveau nom sous le même prénom et le même identifiant",
      "nouveaux noms sous le même prénom et le même identifiant",
    ],
    en: [
      "new last name under the same first name and identifier",
      "new last names under the same first name and identifier",
    ],
  },
  details: { fr: ["modification", "modifications"], en: ["amendment", "amendments"] },
  writing: {
    fr: ["différence d'écriture", "différences d'écriture"],
    en: ["difference of writing", "differences of writing"],
  },
};

/** The account of each addition or withdrawal that another operator's plan holds too, with that operator's SIREN. */
export function movedWith({ moves, siren = "" }: Plan): ReadonlyMap<Account, string> {
  return new Map(
    moves.map(({ withdrawal, addition }) =>
      withdrawal.siren === siren ? [withdrawal, addition.siren ?? ""] : [addition, withdrawal.siren ?? ""],
    ),
  );
}
