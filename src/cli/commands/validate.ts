import type { Command } from "commander";
import { z } from "zod";
import { addCommonOptions, addListOptions, listOptions, toListOptions } from "../options.js";
import { exitCodes, type Shell } from "../shell.js";
import { checkFormat, checkOutput, reportFormats, showReport } from "../show.js";
import type { CliWords } from "../words.js";

const validateOptions = listOptions.extend({
  annotate: z.string().optional(),
  fix: z.string().optional(),
  force: z.boolean().default(false),
});

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
  command
    .option("--annotate <folder>", words.options.annotate)
    .option("--fix <file>", words.options.fix)
    .option("--force", words.options.force);
  command.action(async (lists: readonly string[], flags: unknown) => {
    const options = validateOptions.parse(flags);
    checkFormat("validate", options.format);
    await checkOutput(options, lists, shell);
    const { validateLists } = await import("../../app/validate.js");
    const { annotate, fix, lang: language, force: overwrite } = options;
    const givingBack = {
      language,
      ...(annotate === undefined ? {} : { annotate }),
      ...(fix === undefined ? {} : { fix }),
    };
    const report = await validateLists(
      lists,
      {
        lists: toListOptions(options),
        overwrite,
        ...(annotate === undefined && fix === undefined ? {} : { givingBack }),
      },
      shell.ports,
    );
    await showReport(report, options, shell);
    finish(report.counts.errors > 0 ? exitCodes.errors : exitCodes.done);
  });
}
