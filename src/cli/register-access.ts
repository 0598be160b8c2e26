import type { Register, RegisterAccess } from "../app/register-port.js";
import { WorkError } from "../findings/work-error.js";
import type { Shell } from "./shell.js";
import { MissingOption } from "./usage-error.js";

/** What `--current` is given for the register to stand for the lists. */
export const registerWord = "register";

/** Which register, and what for: to read, to change one that is there, or to make it where there is none. */
export type Opening = {
  /** As `--register` gives it; that of the environment where it is absent. */
  readonly place: string | undefined;
  readonly access: RegisterAccess | "create";
};

/** Does some work with a register, and closes it. @throws MissingOption, RegisterError */
export async function withRegister<T>(
  { place, access }: Opening,
  { ports, settings = {} }: Shell,
  work: (register: Register) => Promise<T>,
): Promise<T> {
  const chosen = place ?? settings.register;
  if (chosen === undefined) throw new MissingOption("--register");
  // A slip in its name must not make an empty one, of which everybody would have to be asked for.
  if (access === "change") await (await ports.openRegister(chosen, "read")).close();
  const register = await ports.openRegister(chosen, access === "read" ? "read" : "change");
  try {
    return await work(register);
  } finally {
    await register.close();
  }
}

/** As {@link withRegister} where `--current` names the register; without one otherwise. */
export async function withCurrent<T>(
  { current, ...opening }: Opening & { readonly current: readonly string[] },
  shell: Shell,
  work: (given: { readonly register?: Register }) => Promise<T>,
): Promise<T> {
  if (namesRegister(current)) return withRegister(opening, shell, (register) => work({ register }));
  if (opening.place !== undefined) throw new WorkError({ kind: "register-and-lists" });
  return work({});
}

/** @throws WorkError `register-and-lists` */
function namesRegister(current: readonly string[]): boolean {
  const named = current.filter((word) => word === registerWord || word === `${registerWord}:`);
  if (named.length > 0 && current.length > 1) throw new WorkError({ kind: "register-and-lists" });
  return named.length > 0;
}
