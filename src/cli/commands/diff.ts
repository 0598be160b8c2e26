import type { Command } from "commander";
import type { Act } from "../action.js";
import { addCommonOptions, addListOptions, addPlanOptions } from "../options.js";
import { reportFormats } from "../outputs.js";
import type { CliWords } from "../words.js";

/** `diff <desired...> --current …`: what would change. */
export function addDiff(program: Command, words: CliWords, act: Act): void {
  const command = program
    .command("diff")
    .description(words.commands.diff)
    .argument("[desired...]", words.arguments.desired);
  addPlanOptions(addListOptions(addCommonOptions(command, words, reportFormats.diff), words), words);
  command
    .option("--write-decisions <file>", words.options.writeDecisions)
    .option("--save <file>", words.options.save)
    .option("--force", words.options.force)
    .option("--exit-code", words.options.exitCode);
  command.action(act(async () => (await import("../actions/diff.js")).runDiff));
}
