import type { Command } from "commander";
import { z } from "zod";
import { addCommonOptions, addListOptions, addPlanOptions, planOptions } from "../options.js";
import { exitCodes, type Shell } from "../shell.js";
import { checkFormat, checkOutput, reportFormats, showReport } from "../show.js";
import { toPlanOptions } from "../sides.js";
import type { CliWords } from "../words.js";

const diffOptions = planOptions.extend({ exitCode: z.boolean().default(false) });

/** `diff <desired...> --current …`: what would change. */
export function addDiff(
  program: Command,
  words: CliWords,
  shell: Shell,
  finish: (code: number) => void,
): void {
  const command = program
    .command("diff")
    .description(words.commands.diff)
    .argument("[desired...]", words.arguments.desired);
  addPlanOptions(addListOptions(addCommonOptions(command, words, reportFormats.diff), words), words);
  command.option("--exit-code", words.options.exitCode);
  command.action(async (desired: readonly string[], flags: unknown) => {
    const options = diffOptions.parse(flags);
    checkFormat("diff", options.format);
    const plan = toPlanOptions(desired, options, { words, shell });
    await checkOutput(options, [...plan.desired, ...plan.current, options.operator], shell);
    const { diffLists } = await import("../../app/diff.js");
    const operator = options.operator === undefined ? {} : { operator: options.operator };
    const report = await diffLists({ ...plan, ...operator }, shell.ports);
    await showReport(report, options, shell);
    const { additions, withdrawals, amendments, cosmetic } = report.counts;
    const changed = options.exitCode && additions + withdrawals + amendments - cosmetic > 0;
    finish(report.stopped === "errors" ? exitCodes.errors : changed ? exitCodes.changes : exitCodes.done);
  });
}
