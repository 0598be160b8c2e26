import type { Shell } from "./shell.js";
import type { CliWords } from "./words.js";

/** What an action works with besides its arguments. */
export type CommandContext = { readonly words: CliWords; readonly shell: Shell };

/** What a command does, from its argument and its flags as they were given; gives the exit code. */
export type Action<Argument> = (
  argument: Argument,
  flags: unknown,
  context: CommandContext,
) => Promise<number>;

/** Makes a command of an action that is loaded when it is run, so that help costs no more than its words. */
export type Act = <Argument>(
  load: () => Promise<Action<Argument>>,
) => (argument: Argument, flags: unknown) => Promise<void>;
