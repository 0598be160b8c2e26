import type { Command } from "commander";
import type { Act } from "../action.js";
import { addCommonOptions, addListOptions } from "../options.js";
import { reportFormats } from "../outputs.js";
import type { CliWords } from "../words.js";

/** `validate <list...>`: what is wrong in the lists, and where. */
export function addValidate(program: Command, words: CliWords, act: Act): void {
  const command = program
    .command("validate")
    .description(words.commands.validate)
    .argument("<list...>", words.arguments.lists);
  addListOptions(addCommonOptions(command, words, reportFormats.validate), words);
  command
    .option("--annotate <folder>", words.options.annotate)
    .option("--fix <file>", words.options.fix)
    .option("--force", words.options.force);
  command.action(act(async () => (await import("../actions/validate.js")).runValidate));
}
