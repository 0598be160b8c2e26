import * as z from "zod/mini";
import { diffLists } from "../../app/diff.js";
import type { CommandContext } from "../action.js";
import { given } from "../given.js";
import { planOptions, toShowing } from "../parse-options.js";
import { withCurrent } from "../register-access.js";
import { exitCodes } from "../shell.js";
import { reportFiles, showReport } from "../show.js";
import { toPlanInputs, toPlanOptions } from "../sides.js";

const diffOptions = z.extend(planOptions, {
  exitCode: z._default(z.boolean(), false),
  writeDecisions: z.optional(z.string()),
  save: z.optional(z.string()),
  force: z._default(z.boolean(), false),
});

/** Runs `diff`. */
export async function runDiff(
  desired: readonly string[],
  flags: unknown,
  { words, shell }: CommandContext,
): Promise<number> {
  const options = diffOptions.parse(flags);
  const showing = toShowing("diff", options);
  const plan = toPlanOptions(desired, options, { words, shell });
  const { writeDecisions, save: path, force: overwrite, lang: language } = options;
  const save = path === undefined ? undefined : { path, from: toPlanInputs(plan) };
  const report = await withCurrent(
    { current: plan.current, place: options.register, access: "read" },
    shell,
    (register) =>
      diffLists(
        {
          ...plan,
          ...register,
          ...given({ writeDecisions, save }),
          overwrite,
          language,
          alsoWrite: (found) => reportFiles(found, showing),
        },
        shell.ports,
      ),
  );
  await showReport(report, showing, shell);
  const { suspects, settled } = report.counts;
  if (writeDecisions !== undefined && report.files !== undefined && suspects === 0) {
    shell.error(`${words.nothingToSettle(settled)}\n`);
  }
  if ((writeDecisions ?? path) !== undefined && report.files === undefined) {
    shell.error(`${words.notReviewable}\n`);
  }
  const { additions, withdrawals, amendments, cosmetic } = report.counts;
  const changed = options.exitCode && additions + withdrawals + amendments - cosmetic > 0;
  // What the user announced is held to; what the guard alone would refuse is only shown, since nothing is asked.
  const unexpected = report.refusals.some(({ kind }) => /^unexpected-/.test(kind));
  if (report.stopped === "errors") return exitCodes.errors;
  if (unexpected) return exitCodes.refused;
  return changed ? exitCodes.changes : exitCodes.done;
}
