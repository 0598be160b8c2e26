import * as z from "zod/mini";
import type { CommandContext } from "../action.js";
import { withRegister } from "../register-access.js";
import { recordedBy, registerOptions, requiredDay } from "../register-options.js";
import { exitCodes } from "../shell.js";

const purgeOptions = z.extend(registerOptions, { before: z.optional(z.string()) });

/** Runs `register purge`. */
export async function runPurge(
  _: undefined,
  flags: unknown,
  { words, shell }: CommandContext,
): Promise<number> {
  const { before: value, by, register: place, quiet } = purgeOptions.parse(flags);
  const before = requiredDay("--before", value);
  const given = { on: shell.ports.today(), by: recordedBy(by, shell) };
  const purged = await withRegister({ place, access: "change" }, shell, (register) =>
    register.purge(before, given),
  );
  if (!quiet) shell.out(`${words.register.purged(purged, before)}\n`);
  return exitCodes.done;
}

/** Runs `register backup`. */
export async function runBackup(
  file: string,
  flags: unknown,
  { words, shell }: CommandContext,
): Promise<number> {
  const { register: place, quiet } = registerOptions.parse(flags);
  await withRegister({ place, access: "change" }, shell, (register) => register.backup(file));
  if (!quiet) shell.out(`${words.register.backedUp(file)}\n`);
  return exitCodes.done;
}
