import type { Command } from "commander";
import type { Act } from "../action.js";
import { addCommonOptions, addListOptions, addPlanOptions, repeatable } from "../options.js";
import { reportFormats } from "../outputs.js";
import type { CliWords } from "../words.js";

/** `request <desired...> --current … --operator … --out DIR`: the request workbooks, ready to sign. */
export function addRequest(program: Command, words: CliWords, act: Act): void {
  const command = program
    .command("request")
    .description(words.commands.request)
    .argument("[desired...]", words.arguments.desired);
  addPlanOptions(addListOptions(addCommonOptions(command, words, reportFormats.request), words), words);
  command
    .option("--out <folder>", words.options.out)
    .option("--plan <file>", words.options.plan)
    .option("--template <file>", words.options.template)
    .option("--pdf", words.options.pdf)
    .option("--cover", words.options.cover)
    .option("--folders", words.options.folders)
    .addOption(repeatable("--only <SIREN>", words.options.only))
    .option("--pack", words.options.pack)
    .option("--reason <text>", words.options.reason)
    .option("--by <name>", words.options.by)
    .option("--date <YYYY-MM-DD>", words.options.date)
    .option("--force", words.options.force);
  command.action(act(async () => (await import("../actions/request.js")).runRequest));
}
