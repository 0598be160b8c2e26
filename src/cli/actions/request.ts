import * as z from "zod/mini";
import type { PlanOptions } from "../../app/plan.js";
import { requestHabilitations } from "../../app/request.js";
import type { CommandContext } from "../action.js";
import { given } from "../given.js";
import { planOptions, toDate, toShowing } from "../parse-options.js";
import { withCurrent } from "../register-access.js";
import { exitCodes } from "../shell.js";
import { reportFiles, showReport } from "../show.js";
import { fromSavedPlan, toPlanOptions } from "../sides.js";
import { MissingOption } from "../usage-error.js";

const requestOptions = z.extend(planOptions, {
  out: z.optional(z.string()),
  date: z.optional(z.string()),
  plan: z.optional(z.string()),
  template: z.optional(z.string()),
  pdf: z._default(z.boolean(), false),
  cover: z._default(z.boolean(), false),
  folders: z._default(z.boolean(), false),
  only: z._default(z.array(z.string()), []),
  pack: z._default(z.boolean(), false),
  reason: z.optional(z.string()),
  by: z.optional(z.string()),
  force: z._default(z.boolean(), false),
});

/** Runs `request`. */
export async function runRequest(
  desired: readonly string[],
  flags: unknown,
  { words, shell }: CommandContext,
): Promise<number> {
  const options = requestOptions.parse(flags);
  const showing = toShowing("request", options);
  const plan = await plannedFrom(desired, options, { words, shell });
  const { operator } = plan;
  const { out, lang: language, force: overwrite, pdf, cover, folders, pack } = options;
  const { template, reason, by = shell.settings?.by } = options;
  if (operator === undefined) throw new MissingOption("--operator");
  if (out === undefined) throw new MissingOption("--out");
  const date = options.date === undefined ? shell.ports.today() : toDate(options.date);
  const report = await withCurrent(
    { current: plan.current, place: options.register, access: "change" },
    shell,
    (register) =>
      requestHabilitations(
        {
          ...plan,
          ...register,
          operator,
          out,
          date,
          overwrite,
          language,
          pdf: pdf || pack,
          cover,
          folders,
          pack,
          only: options.only.map((siren) => siren.replace(/\s/g, "")),
          ...given({ template, reason, by }),
          toolVersion: shell.version,
          alsoWrite: (done) => reportFiles(done, showing),
        },
        shell.ports,
      ),
  );
  await showReport(report, showing, shell);
  if (report.stopped === "errors" || report.failures !== undefined) return exitCodes.errors;
  return report.stopped === "refused" ? exitCodes.refused : exitCodes.done;
}

/** What to compare: from the command line, or from the plan that was saved. */
async function plannedFrom(
  desired: readonly string[],
  options: z.infer<typeof requestOptions>,
  { words, shell }: CommandContext,
): Promise<PlanOptions> {
  if (options.plan === undefined) return toPlanOptions(desired, options, { words, shell });
  const { readPlan } = await import("../../app/read-plan.js");
  return fromSavedPlan(await readPlan(options.plan, shell.ports), options.plan, desired, options);
}
