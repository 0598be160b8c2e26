import type * as z from "zod/mini";
import type { PlanOptions } from "../app/plan.js";
import { WorkError } from "../findings/work-error.js";
import type { PlanInputs, SavedPlan } from "../model/saved-plan.js";
import type { CommandContext } from "./action.js";
import { given } from "./given.js";
import { type planOptions, toListOptions, toWholeNumber } from "./parse-options.js";
import { registerWord } from "./register-access.js";
import { MissingArgument, MissingOption } from "./usage-error.js";

/**
 * What to compare, from the arguments and flags. `--current` takes all that follows it, so in
 * `diff --current OLD NEW` it has taken the desired list too: with two lists and no other the second is the
 * desired one, and that is said.
 */
export function toPlanOptions(
  desired: readonly string[],
  options: z.infer<typeof planOptions>,
  { words, shell }: CommandContext,
): PlanOptions {
  const [first, second, ...others] = currentOf(options);
  if (first === undefined) throw new MissingOption("--current");
  const swallowed = desired.length === 0 && others.length === 0 && second !== undefined;
  if (desired.length === 0 && !swallowed) throw new MissingArgument("desired");
  if (swallowed && !options.quiet) shell.error(`${words.readAs(first, second)}\n`);
  const { operator, resolve, protect } = options;
  return {
    desired: swallowed ? [second] : desired,
    current: swallowed ? [first] : currentOf(options),
    lists: toListOptions(options),
    currentSheets: options.currentSheet,
    skipInvalid: options.skipInvalid,
    guard: guardOptions(options),
    ...given({ operator, resolve, protect }),
  };
}

/** What is compared with: the register is, where it is named and no list is. */
function currentOf({ current, register }: z.infer<typeof planOptions>): readonly string[] {
  return current.length === 0 && register !== undefined ? [registerWord] : current;
}

/** What a plan was made from, to be saved with it. @throws MissingOption: a plan without operators asks nothing. */
export function toPlanInputs({
  desired,
  current,
  operator,
  resolve,
  protect,
  ...plan
}: PlanOptions): PlanInputs {
  if (operator === undefined) throw new MissingOption("--operator");
  const { sheets = [], ...lists } = plan.lists;
  const { currentSheets, skipInvalid, guard } = plan;
  return {
    desired,
    current,
    operator,
    ...given({ resolve, protect }),
    sheets,
    ...lists,
    currentSheets,
    skipInvalid,
    guard,
  };
}

/**
 * What to compare again for a saved plan: what it was made from; the command line may say where the files are
 * now, and add to what the run is to hold to.
 *
 * @throws WorkError `flag-of-plan` for a flag that says how lists are read: the plan says it already.
 */
export function fromSavedPlan(
  { inputs, ...saved }: SavedPlan,
  file: string,
  desired: readonly string[],
  options: z.infer<typeof planOptions>,
): PlanOptions {
  const settled = [
    ["--sheet", options.sheet.length > 0],
    ["--current-sheet", options.currentSheet.length > 0],
    ["--map", options.map.length > 0],
    ["--encoding", options.encoding !== undefined],
    ["--delimiter", options.delimiter !== undefined],
    ["--hidden", options.hidden === "skip"],
    ["--struck", options.struck === "skip"],
    ["--active-only", options.activeOnly],
    ["--skip-invalid", options.skipInvalid],
  ] as const;
  const flag = settled.find(([, isGiven]) => isGiven)?.[0];
  if (flag !== undefined) throw new WorkError({ kind: "flag-of-plan", flag });
  const { sheets, currentSheets, map, hidden, struck, activeOnly, skipInvalid } = inputs;
  const { encoding, delimiter } = inputs;
  const { operator = inputs.operator, resolve = inputs.resolve, protect = inputs.protect } = options;
  return {
    desired: desired.length > 0 ? desired : inputs.desired,
    current: options.current.length > 0 ? options.current : inputs.current,
    lists: { sheets, map, hidden, struck, activeOnly, ...given({ encoding, delimiter }) },
    currentSheets,
    skipInvalid,
    guard: { ...inputs.guard, ...guardOptions(options) },
    operator,
    ...given({ resolve, protect }),
    reviewed: { inputs, ...saved, file },
  };
}

function guardOptions(options: z.infer<typeof planOptions>): PlanOptions["guard"] {
  const number = (flag: string, value: string | undefined): number | undefined =>
    value === undefined ? undefined : toWholeNumber(flag, value);
  return given({
    acceptedWithdrawals: number("--accept-withdrawals", options.acceptWithdrawals),
    keepAtLeast: number("--keep-at-least", options.keepAtLeast),
    expectedAdditions: number("--expect-additions", options.expectAdditions),
    expectedWithdrawals: number("--expect-withdrawals", options.expectWithdrawals),
  });
}
