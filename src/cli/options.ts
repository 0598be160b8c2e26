import { type Command, Option } from "commander";
import { z } from "zod";
import type { ListOptions } from "../app/read-side.js";
import { WorkError } from "../findings/work-error.js";
import type { CliWords } from "./words.js";

/** The options that every command takes. */
const commonOptions = z.object({
  lang: z.enum(["fr", "en"]).default("fr"),
  quiet: z.boolean().default(false),
  color: z.boolean().default(true),
  output: z.string().optional(),
  format: z.string().default("text"),
});

/** The options of the commands that read lists. */
export const listOptions = commonOptions.extend({
  sheet: z.array(z.string()).default([]),
  map: z.array(z.string()).default([]),
  encoding: z.string().optional(),
  delimiter: z.string().optional(),
  hidden: z.enum(["keep", "skip"]).default("keep"),
  struck: z.enum(["keep", "skip"]).default("keep"),
  activeOnly: z.boolean().default(false),
});

/** The options of the commands that compare lists. */
export const planOptions = listOptions.extend({
  current: z.array(z.string()).default([]),
  currentSheet: z.array(z.string()).default([]),
  operator: z.string().optional(),
  skipInvalid: z.boolean().default(false),
  acceptWithdrawals: z.string().optional(),
});

/** Adds the options common to all commands, with the formats that this one renders. */
export function addCommonOptions(command: Command, words: CliWords, formats: readonly string[]): Command {
  return command
    .option("--lang <fr|en>", words.options.lang)
    .option("--format <format>", `${words.options.format} ${formats.join(", ")}`)
    .option("-o, --output <file>", words.options.output)
    .option("--quiet", words.options.quiet)
    .option("--no-color", words.options.color);
}

/** Adds the options that say how lists are read. */
export function addListOptions(command: Command, words: CliWords): Command {
  return command
    .addOption(repeatable("--sheet <name>", words.options.sheet))
    .addOption(repeatable("--map <field=label>", words.options.map))
    .option("--encoding <name>", words.options.encoding)
    .option("--delimiter <character>", words.options.delimiter)
    .addOption(new Option("--hidden <keep|skip>", words.options.hidden).choices(["keep", "skip"]))
    .addOption(new Option("--struck <keep|skip>", words.options.struck).choices(["keep", "skip"]))
    .option("--active-only", words.options.activeOnly);
}

/** Adds the options that say what is compared. */
export function addPlanOptions(command: Command, words: CliWords): Command {
  return command
    .option("--current <list...>", words.options.current)
    .addOption(repeatable("--current-sheet <name>", words.options.currentSheet))
    .option("--operator <file>", words.options.operator)
    .option("--skip-invalid", words.options.skipInvalid)
    .option("--accept-withdrawals <N>", words.options.acceptWithdrawals);
}

/** How lists are to be read. */
export function toListOptions(options: z.infer<typeof listOptions>): ListOptions {
  return {
    sheets: options.sheet,
    map: options.map,
    hidden: options.hidden,
    struck: options.struck,
    activeOnly: options.activeOnly,
    ...(options.encoding === undefined ? {} : { encoding: options.encoding }),
    ...(options.delimiter === undefined ? {} : { delimiter: options.delimiter }),
  };
}

/** The whole number that a flag was given. @throws WorkError `invalid-number` */
export function toWholeNumber(flag: string, value: string): number {
  if (!/^\d{1,9}$/.test(value)) throw new WorkError({ kind: "invalid-number", flag, value });
  return Number(value);
}

/** A day as `YYYY-MM-DD` that exists. @throws WorkError `invalid-date` */
export function toDate(value: string): string {
  if (!z.iso.date().safeParse(value).success) throw new WorkError({ kind: "invalid-date", value });
  return value;
}

function repeatable(flags: string, description: string): Option {
  return new Option(flags, description).argParser((value: string, before: readonly string[] | undefined) => [
    ...(before ?? []),
    value,
  ]);
}
