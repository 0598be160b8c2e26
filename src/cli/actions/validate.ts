import * as z from "zod/mini";
import { validateLists } from "../../app/validate.js";
import type { CommandContext } from "../action.js";
import { given } from "../given.js";
import { listOptions, toListOptions, toShowing } from "../parse-options.js";
import { exitCodes } from "../shell.js";
import { reportFiles, showReport } from "../show.js";

const validateOptions = z.extend(listOptions, {
  annotate: z.optional(z.string()),
  fix: z.optional(z.string()),
  force: z._default(z.boolean(), false),
});

/** Runs `validate`. */
export async function runValidate(
  lists: readonly string[],
  flags: unknown,
  { shell }: CommandContext,
): Promise<number> {
  const options = validateOptions.parse(flags);
  const showing = toShowing("validate", options);
  const { annotate, fix, lang: language, force: overwrite } = options;
  const report = await validateLists(
    lists,
    {
      lists: toListOptions(options),
      overwrite,
      alsoWrite: (found) => reportFiles(found, showing),
      ...(annotate === undefined && fix === undefined
        ? {}
        : { givingBack: { language, ...given({ annotate, fix }) } }),
    },
    shell.ports,
  );
  await showReport(report, showing, shell);
  return report.counts.errors > 0 ? exitCodes.errors : exitCodes.done;
}
