import { type Command, Option } from "commander";
import type { CliWords } from "./words.js";

/** Adds the options common to all commands, with the formats that this one renders. */
export function addCommonOptions(command: Command, words: CliWords, formats: readonly string[]): Command {
  return command
    .option("--lang <fr|en>", words.options.lang)
    .addOption(repeatable("--format <format>", `${words.options.format} ${formats.join(", ")}`))
    .addOption(repeatable("-o, --output <file>", words.options.output))
    .option("--all", words.options.all)
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
    .option("--register <place>", words.options.register)
    .option("--operator <file>", words.options.operator)
    .option("--skip-invalid", words.options.skipInvalid)
    .option("--resolve <file>", words.options.resolve)
    .option("--accept-withdrawals <N>", words.options.acceptWithdrawals)
    .option("--keep-at-least <N>", words.options.keepAtLeast)
    .option("--protect <file>", words.options.protect)
    .option("--expect-additions <N>", words.options.expectAdditions)
    .option("--expect-withdrawals <N>", words.options.expectWithdrawals);
}

/** An option that may be given several times, its values in their order. */
export function repeatable(flags: string, description: string): Option {
  return new Option(flags, description).argParser((value: string, before: readonly string[] | undefined) => [
    ...(before ?? []),
    value,
  ]);
}
