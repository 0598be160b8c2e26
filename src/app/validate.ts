import { operatorsNamedIn } from "../intake/assign-operators.js";
import { countSeverities, type ValidateReport } from "../render/report.js";
import type { Ports } from "./ports.js";
import { checkChoices, type ListOptions, prepareSide, readSide } from "./read-side.js";
import { sortFindings } from "./sort-findings.js";

/** What is wrong in the lists, and where: read as one side, so that duplicates across lists are found. */
export async function validateLists(
  files: readonly string[],
  options: ListOptions,
  ports: Ports,
): Promise<ValidateReport> {
  const raw = await readSide(files, options, ports);
  checkChoices([raw], options);
  const { list, tables, findings } = prepareSide(raw, operatorsNamedIn(raw.tables, { namesMayWait: true }));
  const accounts = list.rows.map(({ account }) => account);
  return {
    command: "validate",
    tables,
    accounts,
    findings: sortFindings(findings, [...files, ...raw.files]),
    counts: { accounts: accounts.length, ...countSeverities(findings) },
  };
}
