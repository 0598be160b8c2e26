import type { Language } from "../../model/language.js";
import type { Habilitation } from "../../model/register.js";
import { reviewOf } from "../../model/review.js";
import type { OperatorNames } from "../../render/register/register-report.js";
import { renderReview } from "../../render/register/review-workbook.js";
import type { Output, Ports } from "../ports.js";
import type { Register } from "../register-port.js";

/** What to review, and where the workbooks go. */
export type ReviewOptions = {
  readonly siren?: string;
  readonly names: OperatorNames;
  readonly out: string;
  readonly overwrite: boolean;
  readonly language: Language;
};

/**
 * Writes a workbook per operator that has somebody habilitated, for whoever knows whether they still need it; gives the
 * paths.
 *
 * @throws WorkError when one cannot be written; RegisterError.
 */
export async function writeReviews(
  { siren, names, out, overwrite, language }: ReviewOptions,
  register: Register,
  ports: Ports,
): Promise<readonly string[]> {
  const date = ports.today();
  const version = await register.version();
  const habilitated = await habilitatedNow(register, siren);
  const outputs = [...new Set(habilitated.map((each) => each.siren))].map((operator): Output => {
    const own = habilitated.filter((each) => each.siren === operator);
    const recipient = names.get(operator) ?? operator;
    const review = reviewOf(own, { date, version, names, recipient });
    const path = ports.joinPath(out, `revue-isope-dcaq_${operator}_${date}.xlsx`);
    return { path, bytes: renderReview(review, language) };
  });
  await ports.writeFiles(outputs, { overwrite });
  return outputs.map(({ path }) => path);
}

/** Who is habilitated now, with nothing pending that takes it away. */
export async function habilitatedNow(
  register: Register,
  siren: string | undefined,
): Promise<readonly Habilitation[]> {
  const all = await register.habilitations({
    states: ["habilitated"],
    ...(siren === undefined ? {} : { siren }),
  });
  return all.filter(({ purged }) => !purged);
}
