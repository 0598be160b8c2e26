import { operatorsNamedIn } from "../intake/assign-operators.js";
import { countSeverities, type ValidateReport } from "../render/report.js";
import type { GivingBack } from "./give-back.js";
import type { Ports } from "./ports.js";
import { checkChoices, type ListOptions, prepareSide, readSide } from "./read-side.js";
import { refuseAmong } from "./refuse-among.js";
import { sortFindings } from "./sort-findings.js";

/** What to check, and what to give back of it. */
export type ValidateOptions = {
  readonly lists: ListOptions;
  readonly givingBack?: GivingBack;
  /** Whether files that are given back may replace existing ones. */
  readonly overwrite: boolean;
};

/**
 * What is wrong in the lists, and where: read as one side, so that duplicates across lists are found. Writes
 * what is to be given back.
 *
 * @throws WorkError when a file cannot be read or written.
 */
export async function validateLists(
  files: readonly string[],
  { lists, givingBack, overwrite }: ValidateOptions,
  ports: Ports,
): Promise<ValidateReport> {
  const raw = await readSide(files, lists, ports);
  checkChoices([raw], lists);
  const { list, tables, findings } = prepareSide(raw, operatorsNamedIn(raw.tables, { namesMayWait: true }));
  const accounts = list.rows.map(({ account }) => account);
  const report: ValidateReport = {
    command: "validate",
    tables,
    accounts,
    findings: sortFindings(findings, [...files, ...raw.files]),
    counts: { accounts: accounts.length, ...countSeverities(findings) },
  };
  if (givingBack === undefined) return report;
  const { outputsToGiveBack } = await import("./give-back.js");
  const checked = { files: raw.files, rows: list.rows, report, options: lists };
  const outputs = await outputsToGiveBack(checked, givingBack, ports);
  for (const { path } of outputs) await refuseAmong(path, raw.files, ports);
  await ports.writeFiles(outputs, { overwrite });
  return { ...report, files: outputs.map(({ path, bytes }) => ({ path, sha256: ports.sha256(bytes) })) };
}
