import type { Command } from "commander";
import { addCommonOptions, addListOptions, listOptions, toListOptions } from "../options.js";
import { exitCodes, type Shell } from "../shell.js";
import { checkFormat, checkOutput, reportFormats, showReport } from "../show.js";
import type { CliWords } from "../words.js";

/** `validate <list...>`: what is wrong in the lists, and where. */
export function addValidate(
  program: Command,
  words: CliWords,
  shell: Shell,
  finish: (code: number) => void,
): void {
  const command = program
    .command("validate")
    .description(words.commands.validate)
    .argument("<list...>", words.arguments.lists);
  addListOptions(addCommonOptions(command, words, reportFormats.validate), words);
  command.action(async (lists: readonly string[], flags: unknown) => {
    const options = listOptions.parse(flags);
    checkFormat("validate", options.format);
    await checkOutput(options, lists, shell);
    const { validateLists } = await import("../../app/validate.js");
    const report = await validateLists(lists, toListOptions(options), shell.ports);
    await showReport(report, options, shell);
    finish(report.counts.errors > 0 ? exitCodes.errors : exitCodes.done);
  });
}
