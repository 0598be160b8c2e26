import type { Command } from "commander";
import { z } from "zod";
import { writeBlankList } from "../../app/template.js";
import { exitCodes, type Shell } from "../shell.js";
import type { CliWords } from "../words.js";

const templateOptions = z.object({ force: z.boolean().default(false), quiet: z.boolean().default(false) });

/** `template [file]`: a blank list to hand to a subsidiary. */
export function addTemplate(
  program: Command,
  words: CliWords,
  shell: Shell,
  finish: (code: number) => void,
): void {
  program
    .command("template")
    .description(words.commands.template)
    .argument("[file]", words.arguments.templateFile, "liste-comptes.xlsx")
    .option("--lang <fr|en>", words.options.lang)
    .option("--quiet", words.options.quiet)
    .option("--force", words.options.force)
    .action(async (path: string, flags: unknown) => {
      const { force, quiet } = templateOptions.parse(flags);
      await writeBlankList({ path, overwrite: force }, shell.ports);
      if (!quiet) shell.out(`${words.templateWritten(path)}\n`);
      finish(exitCodes.done);
    });
}
