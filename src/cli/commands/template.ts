import type { Command } from "commander";
import type { Act } from "../action.js";
import type { CliWords } from "../words.js";

/** `template [file]`: a blank list to hand to a subsidiary, or the blank form. */
export function addTemplate(program: Command, words: CliWords, act: Act): void {
  program
    .command("template")
    .description(words.commands.template)
    .argument("[file]", words.arguments.templateFile)
    .option("--form", words.options.form)
    .option("--lang <fr|en>", words.options.lang)
    .option("--quiet", words.options.quiet)
    .option("--force", words.options.force)
    .action(act(async () => (await import("../actions/template.js")).runTemplate));
}
