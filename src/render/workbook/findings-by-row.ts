import type { Finding } from "../../findings/catalogue.js";
import { type Location, rowId } from "../../model/location.js";

/** The findings about the row at a place, in their order. */
export type FindingsAt = (at: Location) => readonly Finding[];

/** Groups findings by the row that they are about. */
export function findingsByRow(findings: readonly Finding[]): FindingsAt {
  const byRow = new Map<string, Finding[]>();
  for (const finding of findings) {
    const id = rowId(finding.at);
    const group = byRow.get(id);
    if (group === undefined) byRow.set(id, [finding]);
    else group.push(finding);
  }
  return (at) => byRow.get(rowId(at)) ?? [];
}

/** What a repaired value has become; `undefined` where nothing was repaired. */
export function repairedText(finding: Finding): string | undefined {
  if ("after" in finding) return finding.after;
  return finding.code === "split-name" ? `${finding.lastName} ${finding.firstName}` : undefined;
}
