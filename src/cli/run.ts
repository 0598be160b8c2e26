import { Command, CommanderError } from "commander";
import { registerFailureMessage } from "../findings/register-failures.js";
import { failureMessage, WorkError } from "../findings/work-error.js";
import { type Language, languages } from "../model/language.js";
import { RegisterError } from "../model/register-error.js";
import type { Act, CommandContext } from "./action.js";
import { addDiff } from "./commands/diff.js";
import { addRegister } from "./commands/register.js";
import { addRequest } from "./commands/request.js";
import { addTemplate } from "./commands/template.js";
import { addValidate } from "./commands/validate.js";
import { addVerify } from "./commands/verify.js";
import { progressLine } from "./progress.js";
import { exitCodes, type Shell } from "./shell.js";
import { MissingArgument, MissingOption } from "./usage-error.js";
import { type CliWords, cliWordsIn } from "./words.js";

/** Runs the command line given (without the program's own name) and gives its exit code; never throws. */
export async function run(args: readonly string[], given: Shell): Promise<number> {
  const asked = askedLanguage(args);
  const language = languages.find((known) => known === asked) ?? "fr";
  const words = cliWordsIn[language];
  const { shell, clear } = args.includes("--quiet")
    ? { shell: given, clear: () => {} }
    : withProgress(given, language);
  if (asked !== undefined && asked !== language) {
    shell.error(`${words.unknownLanguage(asked)}\n`);
    return exitCodes.failed;
  }
  let code: number = exitCodes.done;
  let written = "";
  const program = createProgram(
    { words, shell },
    {
      args,
      finish: (finished) => {
        code = finished;
      },
      writeErr: (text) => {
        written = text;
      },
    },
  );
  if (args.length === 0) {
    shell.error(program.helpInformation());
    return exitCodes.failed;
  }
  try {
    await program.parseAsync([...args], { from: "user" });
    return code;
  } catch (error) {
    // A group without its command: what commander has written is its help, and its own errors are told below.
    if (error instanceof CommanderError && error.code === "commander.help") {
      shell.error(written);
      return exitCodes.failed;
    }
    return tellFailure(error, { words, language, shell });
  } finally {
    clear();
  }
}

/** The shell with a line that tells how far a long work has come, gone before anything else is written. */
function withProgress(
  shell: Shell,
  language: Language,
): { readonly shell: Shell; readonly clear: () => void } {
  if (shell.progress === undefined) return { shell, clear: () => {} };
  const line = progressLine(shell.progress, language);
  const cleared =
    (write: (text: string) => void) =>
    (text: string): void => {
      line.clear();
      write(text);
    };
  return {
    shell: {
      ...shell,
      out: cleared(shell.out),
      error: cleared(shell.error),
      ports: { ...shell.ports, progress: line.tell },
    },
    clear: line.clear,
  };
}

type AddCommand = (program: Command, words: CliWords, act: Act) => void;

const commands: Readonly<Record<string, AddCommand>> = {
  validate: addValidate,
  diff: addDiff,
  request: addRequest,
  verify: addVerify,
  template: addTemplate,
  register: addRegister,
};

/** The command that is named first; all of them where help or a mistake may have to name them. */
function commandsFor([first = ""]: readonly string[]): readonly AddCommand[] {
  const named = Object.hasOwn(commands, first) ? commands[first] : undefined;
  return named === undefined ? Object.values(commands) : [named];
}

type Running = {
  readonly args: readonly string[];
  readonly finish: (code: number) => void;
  /** What commander would write of a mistake. */
  readonly writeErr: (text: string) => void;
};

function createProgram({ words, shell }: CommandContext, { args, finish, writeErr }: Running): Command {
  const program = new Command("habilitations")
    .description(words.program)
    .version(shell.version, "--version", words.version)
    .helpOption("-h, --help", words.help)
    .helpCommand("help [command]", words.helpCommand)
    .configureHelp({ styleTitle: (title) => words.titles[title] ?? title })
    .configureOutput({ writeOut: shell.out, writeErr, getOutHasColors: () => false })
    .exitOverride();
  const act: Act = (load) => async (argument, flags) => {
    const action = await load();
    finish(await action(argument, flags, { words, shell }));
  };
  for (const add of commandsFor(args)) add(program, words, act);
  for (const command of program.commands) {
    for (const each of [command, ...command.commands]) each.helpOption("-h, --help", words.help);
  }
  return program;
}

/** The value of `--lang`, read before anything else so that mistakes in other flags are told in it. */
function askedLanguage(args: readonly string[]): string | undefined {
  const index = args.findIndex((arg) => arg === "--lang" || arg.startsWith("--lang="));
  if (index === -1) return undefined;
  return args[index] === "--lang" ? args[index + 1] : args[index]?.slice("--lang=".length);
}

type Telling = { readonly words: CliWords; readonly language: Language; readonly shell: Shell };

function tellFailure(error: unknown, { words, language, shell }: Telling): number {
  if (error instanceof CommanderError && error.exitCode === 0) return exitCodes.done;
  if (error instanceof WorkError) shell.error(`${failureMessage(error.failure, language)}\n`);
  else if (error instanceof RegisterError) {
    shell.error(`${registerFailureMessage(error.failure, language)}\n`);
  } else if (
    error instanceof CommanderError ||
    error instanceof MissingOption ||
    error instanceof MissingArgument
  ) {
    shell.error(`${usageMessage(error, words)} ${words.seeHelp("habilitations")}\n`);
  } else {
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
    shell.error(`${words.bug}\n${stack}\n`);
  }
  return exitCodes.failed;
}

function usageMessage(error: CommanderError | MissingOption | MissingArgument, words: CliWords): string {
  if (error instanceof MissingOption) return words.missingOption(error.flag);
  if (error instanceof MissingArgument) return words.missingArgument(error.argument);
  const named = /'([^']*)'/.exec(error.message)?.[1] ?? "";
  switch (error.code) {
    case "commander.unknownOption":
      return words.unknownOption(named, /Did you mean (\S+?)\?/.exec(error.message)?.[1]);
    case "commander.unknownCommand":
      return words.unknownCommand(named);
    case "commander.missingArgument":
      return words.missingArgument(named);
    case "commander.optionMissingArgument":
      return words.missingValue(named);
    case "commander.invalidArgument":
      return words.invalidChoice(named, /argument '([^']*)' is invalid/.exec(error.message)?.[1] ?? "");
    case "commander.excessArguments":
      return words.excessArguments;
    default:
      return error.message;
  }
}
