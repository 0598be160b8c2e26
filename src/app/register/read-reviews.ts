import { reviewEntries } from "../../findings/review-entries.js";
import { readTables } from "../../formats/read-tables.js";
import { readReview } from "../../intake/read-review.js";
import type { Language } from "../../model/language.js";
import { reviewOf } from "../../model/review.js";
import type { Table } from "../../model/table.js";
import { renderChangeList } from "../../render/register/change-list.js";
import {
  type OperatorNames,
  type ReviewReport,
  reviewReport,
} from "../../render/register/register-report.js";
import { inputFiles } from "../input-files.js";
import type { Ports } from "../ports.js";
import type { Register } from "../register-port.js";
import { placeOutputs } from "../write-outputs.js";
import { habilitatedNow } from "./review.js";

/** The reviews that came back, and what to make of them. */
export type FilledReviews = {
  readonly files: readonly string[];
  readonly names: OperatorNames;
  /** The change list to write of the withdrawals decided; nothing is written or recorded without it. */
  readonly out?: string;
  readonly by: string;
  readonly overwrite: boolean;
  readonly language: Language;
};

/**
 * What filled reviews decide: with somewhere to write it, the withdrawals become a change list for `request`, and the
 * accounts kept are recorded as confirmed, together or not at all. Nothing of it where a review holds an error.
 *
 * @throws WorkError when a review cannot be read, or the list cannot be written; RegisterError.
 */
export async function readReviews(
  { files, names, out, by, overwrite, language }: FilledReviews,
  register: Register,
  ports: Ports,
): Promise<{ readonly report: ReviewReport; readonly hasErrors: boolean }> {
  const date = ports.today();
  const version = await register.version();
  const review = reviewOf(await habilitatedNow(register, undefined), { date, version, names });
  const given = await inputFiles(files, ports);
  const tables: Table[] = [];
  for (const file of given.files) tables.push(...(await readTables(await ports.readFile(file), file)).tables);
  const report = reviewReport(readReview(tables, review));
  const hasErrors = report.problems.some(({ code }) => reviewEntries[code].severity === "error");
  if (hasErrors || out === undefined) return { report, hasErrors };
  const bytes = new TextEncoder().encode(renderChangeList(report.withdrawals, language));
  const placed = await placeOutputs([{ path: out, bytes }], { read: given.files, overwrite }, ports);
  try {
    await register.keep(
      report.kept.map(({ siren, key }) => ({ siren, key })),
      { on: date, by },
    );
  } catch (error) {
    await placed.takeBack();
    throw error;
  }
  await placed.keep();
  return { report, hasErrors };
}
