import type { z } from "zod";
import type { PlanOptions } from "../app/plan.js";
import { type planOptions, toListOptions, toWholeNumber } from "./options.js";
import type { Shell } from "./shell.js";
import { MissingArgument, MissingOption } from "./usage-error.js";
import type { CliWords } from "./words.js";

/**
 * What to compare, from the arguments and flags. `--current` takes all that follows it, so in
 * `diff --current OLD NEW` it has taken the desired list too: with two lists and no other the second is the
 * desired one, and that is said.
 */
export function toPlanOptions(
  desired: readonly string[],
  options: z.infer<typeof planOptions>,
  { words, shell }: { readonly words: CliWords; readonly shell: Shell },
): PlanOptions {
  const [first, second, ...others] = options.current;
  if (first === undefined) throw new MissingOption("--current");
  const swallowed = desired.length === 0 && others.length === 0 && second !== undefined;
  if (desired.length === 0 && !swallowed) throw new MissingArgument("desired");
  if (swallowed && !options.quiet) shell.error(`${words.readAs(first, second)}\n`);
  const accepted = options.acceptWithdrawals;
  return {
    desired: swallowed ? [second] : desired,
    current: swallowed ? [first] : options.current,
    lists: toListOptions(options),
    currentSheets: options.currentSheet,
    skipInvalid: options.skipInvalid,
    guard: {
      ...(accepted === undefined
        ? {}
        : { acceptedWithdrawals: toWholeNumber("--accept-withdrawals", accepted) }),
    },
  };
}
