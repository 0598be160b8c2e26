import type { TableSummary } from "../model/table-summary.js";
import type { OutcomeCounts, PlanReport, SeverityCounts } from "./report.js";
import type { Words } from "./words.js";

/** `2 retraits, 3 ajouts, …`, in the order of the sections of a report. */
export function outcomeCounts(counts: OutcomeCounts, words: Words): string {
  return [
    words.withdrawals(counts.withdrawals),
    words.additions(counts.additions),
    words.amendments(counts.amendments - counts.cosmetic),
    ...(counts.cosmetic > 0 ? [words.cosmetic(counts.cosmetic)] : []),
    ...(counts.withheld > 0 ? [words.withheld(counts.withheld)] : []),
    ...(counts.withheldAdditions > 0 ? [words.withheldAdditions(counts.withheldAdditions)] : []),
    words.unchanged(counts.unchanged),
  ].join(", ");
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

/** `liste.xlsx › Feuil1`. */
export function tableName(table: { readonly file: string; readonly sheet?: string }): string {
  return table.sheet === undefined ? table.file : `${table.file} › ${table.sheet}`;
}
