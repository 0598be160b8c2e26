import * as z from "zod/mini";
import { type ImportOptions, importLists, readImport } from "../../app/register/import-lists.js";
import { refusalMessage } from "../../findings/refusals.js";
import type { CommandContext } from "../action.js";
import { given } from "../given.js";
import { listOptions, toListOptions, toShowing, toWholeNumber } from "../parse-options.js";
import { withRegister } from "../register-access.js";
import { namesOf, recordedBy, registerOptions, requiredDay, toOperators } from "../register-options.js";
import { exitCodes } from "../shell.js";
import { showReport } from "../show.js";
import { tellRegister, toRegisterShowing } from "../show-register.js";

const importOptions = z.extend(listOptions, {
  ...registerOptions.def.shape,
  asOf: z.optional(z.string()),
  acceptWithdrawals: z.optional(z.string()),
  reason: z.optional(z.string()),
});

/** Runs `register import`. */
export async function runImport(
  files: readonly string[],
  flags: unknown,
  { words, shell }: CommandContext,
): Promise<number> {
  const options = importOptions.parse(flags);
  const showing = toRegisterShowing("import", options);
  const asOf = requiredDay("--as-of", options.asOf);
  const { file: operator } = toOperators(options);
  const { acceptWithdrawals: accept, reason, lang } = options;
  const names = await namesOf(given({ file: operator }), shell.ports);
  const importing: ImportOptions = {
    files,
    lists: toListOptions(options),
    asOf,
    by: recordedBy(options.by, shell),
    ...given({
      operator,
      reason,
      acceptedWithdrawals: accept === undefined ? undefined : toWholeNumber("--accept-withdrawals", accept),
    }),
  };
  const { report, rows, hasErrors } = await readImport(importing, shell.ports);
  if (hasErrors) {
    await showReport(report, toShowing("validate", { ...options, output: [] }), shell);
    shell.error(`${words.register.importStopped}\n`);
    return exitCodes.errors;
  }
  const { refusals, outcomes } = await withRegister(
    { place: options.register, access: "create" },
    shell,
    (register) => importLists(rows, importing, register),
  );
  if (refusals.length > 0) {
    for (const refusal of refusals) shell.error(`${refusalMessage(refusal, lang)}\n`);
    shell.error(`${words.register.importStopped}\n`);
    return exitCodes.refused;
  }
  const { warnings, notices } = report.counts;
  if (warnings + notices > 0 && !options.quiet) {
    shell.error(`${words.register.importFindings(warnings, notices)}\n`);
  }
  await tellRegister({ kind: "import", asOf, names, outcomes }, showing, shell);
  return exitCodes.done;
}
