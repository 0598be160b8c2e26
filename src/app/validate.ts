import { operatorsNamedIn } from "../intake/assign-operators.js";
import { countSeverities, type ValidateReport } from "../render/report.js";
import type { CheckedLists, GivingBack } from "./give-back.js";
import type { Output, Ports } from "./ports.js";
import { checkChoices, type ListOptions, prepareSide, readSide } from "./read-side.js";
import { sortFindings } from "./sort-findings.js";
import { writeOutputs } from "./write-outputs.js";

/** What to check, and what to give back of it. */
export type ValidateOptions = {
  readonly lists: ListOptions;
  readonly givingBack?: GivingBack;
  /** Whether files that are given back may replace existing ones. */
  readonly overwrite: boolean;
  /** What is to be written together with the rest: the report in the forms asked for. */
  readonly alsoWrite?: (report: ValidateReport) => Promise<readonly Output[]>;
};

/**
 * What is wrong in the lists, and where: read as one side, so that duplicates across lists are found. Writes
 * what is to be given back.
 *
 * @throws WorkError when a file cannot be read or written.
 */
export async function validateLists(
  files: readonly string[],
  { lists, givingBack, overwrite, alsoWrite }: ValidateOptions,
  ports: Ports,
): Promise<ValidateReport> {
  const raw = await readSide(files, lists, ports);
  checkChoices([raw], lists);
  const { list, tables, findings } = await prepareSide(
    raw,
    operatorsNamedIn(raw.tables, { namesMayWait: true }),
  );
  const accounts = list.rows.accounts();
  const report: ValidateReport = {
    command: "validate",
    tables,
    accounts,
    findings: sortFindings(findings, [...files, ...raw.files]),
    counts: { accounts: accounts.length, ...countSeverities(findings) },
  };
  const own = await outputsGivenBack(
    { files: raw.files, rows: list.rows, report, options: lists },
    givingBack,
    ports,
  );
  const also = (await alsoWrite?.(report)) ?? [];
  await writeOutputs([...own, ...also], { read: raw.files, overwrite }, ports);
  return own.length === 0
    ? report
    : { ...report, files: own.map(({ path, bytes }) => ({ path, sha256: ports.sha256(bytes) })) };
}

async function outputsGivenBack(
  lists: CheckedLists,
  givingBack: GivingBack | undefined,
  ports: Ports,
): Promise<readonly Output[]> {
  if (givingBack === undefined) return [];
  const { outputsToGiveBack } = await import("./give-back.js");
  return outputsToGiveBack(lists, givingBack, ports);
}
