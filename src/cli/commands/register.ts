import type { Command } from "commander";
import type { Act } from "../action.js";
import { addCommonOptions, addListOptions, repeatable } from "../options.js";
import { registerFormats } from "../register-outputs.js";
import type { RegisterCommand } from "../register-words.js";
import type { CliWords } from "../words.js";

/** `register <command>`: the durable history of requests and their outcome. */
export function addRegister(program: Command, words: CliWords, act: Act): void {
  const { command, commands, options } = words.register;
  const group = program
    .command("register")
    .description(command)
    .helpCommand("help [command]", words.helpCommand)
    .configureHelp({ styleTitle: (title) => words.titles[title] ?? title });
  const add = (name: RegisterCommand): Command =>
    addCommonOptions(group.command(name).description(commands[name]), words, registerFormats[name])
      .option("--register <place>", words.options.register)
      .option("--operator <file|SIREN>", options.operator)
      .option("--siren <SIREN>", options.siren);
  addImport({ add, words, act });
  addQuestions({ add, words, act });
  addAnswers({ add, words, act });
  addReview({ add, words, act });
  addUpkeep({ add, words, act });
}

type Adding = {
  readonly add: (name: RegisterCommand) => Command;
  readonly words: CliWords;
  readonly act: Act;
};

function addImport({ add, words, act }: Adding): void {
  const { options, arguments: named } = words.register;
  addListOptions(add("import").argument("<list...>", named.lists), words)
    .option("--as-of <YYYY-MM-DD>", options.asOf)
    .option("--accept-withdrawals <N>", options.accept)
    .option("--reason <text>", options.reason)
    .option("--by <name>", options.by)
    .action(act(async () => (await import("../actions/register-import.js")).runImport));
}

/** What is asked of the register, and changes nothing. */
function addQuestions({ add, words, act }: Adding): void {
  const { options, arguments: named } = words.register;
  const questions = () => import("../actions/register-questions.js");
  const withoutArgument = withFlagsOnly(act);
  add("status")
    .option("--as-of <YYYY-MM-DD>", options.asOfNow)
    .action(withoutArgument(async () => (await questions()).runStatus));
  add("requests").action(withoutArgument(async () => (await questions()).runRequests));
  add("history")
    .argument("<identifier>", named.identifier)
    .action(act(async () => (await questions()).runHistory));
  add("leavers")
    .option("--since <YYYY-MM-DD>", options.since)
    .action(withoutArgument(async () => (await questions()).runLeavers));
  add("export")
    .option("--as-of <YYYY-MM-DD>", options.asOfNow)
    .action(withoutArgument(async () => (await questions()).runExport));
  add("check").action(withoutArgument(async () => (await questions()).runCheck));
}

/** What happened to a request. */
function addAnswers({ add, words, act }: Adding): void {
  const { options, arguments: named } = words.register;
  const answers = () => import("../actions/register-answers.js");
  const addAnswer = (name: RegisterCommand): Command =>
    add(name)
      .argument("<number>", named.number)
      .option("--on <YYYY-MM-DD>", options.on)
      .option("--reason <text>", options.reason)
      .option("--by <name>", options.by);
  addAnswer("sent").action(act(async () => (await answers()).runSent));
  addAnswer("confirm")
    .option("--except <file>", options.except)
    .action(act(async () => (await answers()).runConfirm));
  addAnswer("refuse").action(act(async () => (await answers()).runRefuse));
  addAnswer("abandon").action(act(async () => (await answers()).runAbandon));
}

function addReview({ add, words, act }: Adding): void {
  const { options } = words.register;
  add("review")
    .addOption(repeatable("--import <file>", options.reviews))
    .option("--out <place>", options.reviewOut)
    .option("--by <name>", options.by)
    .option("--force", words.options.force)
    .action(withFlagsOnly(act)(async () => (await import("../actions/register-review.js")).runReview));
}

function addUpkeep({ add, words, act }: Adding): void {
  const { options, arguments: named } = words.register;
  const upkeep = () => import("../actions/register-upkeep.js");
  add("purge")
    .option("--before <YYYY-MM-DD>", options.before)
    .option("--by <name>", options.by)
    .action(withFlagsOnly(act)(async () => (await upkeep()).runPurge));
  add("backup")
    .argument("<file>", named.file)
    .action(act(async () => (await upkeep()).runBackup));
}

/** As {@link Act}, for commands without an argument. */
function withFlagsOnly(act: Act) {
  return (load: Parameters<typeof act<undefined>>[0]) => {
    const run = act(load);
    return (flags: unknown): Promise<void> => run(undefined, flags);
  };
}
