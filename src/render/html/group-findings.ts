import { type Finding, type FindingCode, severityOf } from "../../findings/catalogue.js";
import type { Severity } from "../../findings/entry.js";
import { countSeverities, findingsByFile, type SeverityCounts } from "../report.js";

/** The findings of one code in one file, in their order. */
export type CodeGroup = {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly findings: readonly Finding[];
};

/** The findings of one file, by code. */
export type FileGroup = {
  readonly file: string;
  readonly counts: SeverityCounts;
  readonly codes: readonly CodeGroup[];
};

/** The severities from the one that blocks to the one that only informs. */
export const severities: readonly Severity[] = ["error", "warning", "notice"];

/** The findings by file, then by code: codes of errors first, each code where its first finding stands. */
export function groupFindings(findings: readonly Finding[]): readonly FileGroup[] {
  return [...findingsByFile(findings)].map(([file, group]) => ({
    file,
    counts: countSeverities(group),
    codes: groupByCode(group),
  }));
}

/** The findings by code: codes of errors first, each code where its first finding stands. */
export function groupByCode(findings: readonly Finding[]): readonly CodeGroup[] {
  const groups = new Map<FindingCode, Finding[]>();
  for (const finding of findings) {
    const group = groups.get(finding.code);
    if (group === undefined) groups.set(finding.code, [finding]);
    else group.push(finding);
  }
  return severities.flatMap((severity) =>
    [...groups]
      .filter(([code]) => severityOf({ code }) === severity)
      .map(([code, group]) => ({ code, severity, findings: group })),
  );
}
