import * as z from "zod/mini";
import { writeTemplate } from "../../app/template.js";
import type { CommandContext } from "../action.js";
import { exitCodes } from "../shell.js";

const templateOptions = z.object({
  form: z._default(z.boolean(), false),
  force: z._default(z.boolean(), false),
  quiet: z._default(z.boolean(), false),
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
