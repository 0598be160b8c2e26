import type { Command } from "commander";
import type { Act } from "../action.js";
import { addCommonOptions } from "../options.js";
import { reportFormats } from "../outputs.js";
import type { CliWords } from "../words.js";

/** `verify <request...>`: whether what is about to be signed satisfies the notice. */
export function addVerify(program: Command, words: CliWords, act: Act): void {
  const command = program
    .command("verify")
    .description(words.commands.verify)
    .argument("<request...>", words.arguments.requests);
  addCommonOptions(command, words, reportFormats.verify);
  command.action(act(async () => (await import("../actions/verify.js")).runVerify));
}
