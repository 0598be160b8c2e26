import { verifyRequests } from "../../app/verify.js";
import type { CommandContext } from "../action.js";
import { commonOptions, toShowing } from "../parse-options.js";
import { exitCodes } from "../shell.js";
import { reportFiles, showReport } from "../show.js";

/** Runs `verify`. */
export async function runVerify(
  requests: readonly string[],
  flags: unknown,
  { shell }: CommandContext,
): Promise<number> {
  const showing = toShowing("verify", commonOptions.parse(flags));
  const report = await verifyRequests(
    requests,
    { alsoWrite: (found) => reportFiles(found, showing) },
    shell.ports,
  );
  await showReport(report, showing, shell);
  return report.counts.errors > 0 ? exitCodes.errors : exitCodes.done;
}
