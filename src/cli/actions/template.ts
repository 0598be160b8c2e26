import { z } from "zod";
import { writeTemplate } from "../../app/template.js";
import type { CommandContext } from "../action.js";
import { exitCodes } from "../shell.js";

const templateOptions = z.object({
  form: z.boolean().default(false),
  force: z.boolean().default(false),
  quiet: z.boolean().default(false),
});

/** Runs `template`. */
export async function runTemplate(
  file: string | undefined,
  flags: unknown,
  { words, shell }: CommandContext,
): Promise<number> {
  const { form, force: overwrite, quiet } = templateOptions.parse(flags);
  const path = file ?? (form ? "formulaire-isope-dcaq.xlsx" : "liste-comptes.xlsx");
  await writeTemplate(form ? "request-form" : "blank-list", { path, overwrite }, shell.ports);
  if (!quiet) shell.out(`${form ? words.formWritten(path) : words.templateWritten(path)}\n`);
  return exitCodes.done;
}
