import * as z from "zod/mini";
import type { Ports } from "../app/ports.js";
import { WorkError } from "../findings/work-error.js";
import type { RequestChange } from "../model/register.js";
import type { OperatorNames } from "../render/register/register-report.js";
import { commonOptions, toDate } from "./parse-options.js";
import type { Shell } from "./shell.js";
import { MissingOption } from "./usage-error.js";

/** The options of every command of `register`. */
export const registerOptions = z.extend(commonOptions, {
  register: z.optional(z.string()),
  operator: z.optional(z.string()),
  siren: z.optional(z.string()),
  by: z.optional(z.string()),
});

/** The options of what happened to a request. */
export const answerOptions = z.extend(registerOptions, {
  on: z.optional(z.string()),
  reason: z.optional(z.string()),
  except: z.optional(z.string()),
});

/** What the flags say of the operators. */
export type ChosenOperators = {
  /** The one that is asked about; all where it is absent. */
  readonly siren?: string;
  /** The file of the operators, where one is given. */
  readonly file?: string;
};

/** `--siren`, and `--operator`, which takes a SIREN too. @throws WorkError `unknown-siren` */
export function toOperators({
  siren,
  operator,
}: {
  readonly siren?: string | undefined;
  readonly operator?: string | undefined;
}): ChosenOperators {
  const asSiren = operator === undefined ? undefined : sirenIn(operator);
  const chosen = siren === undefined ? asSiren : sirenIn(siren);
  if (siren !== undefined && chosen === undefined)
    throw new WorkError({ kind: "unknown-siren", value: siren });
  return {
    ...(chosen === undefined ? {} : { siren: chosen }),
    ...(operator === undefined || asSiren !== undefined ? {} : { file: operator }),
  };
}

function sirenIn(text: string): string | undefined {
  const digits = text.replace(/\s/g, "");
  return /^\d{9}$/.test(digits) ? digits : undefined;
}

/** The names of the operators, as their file gives them. @throws WorkError when it cannot be read. */
export async function namesOf({ file }: ChosenOperators, ports: Ports): Promise<OperatorNames> {
  const { readOperatorFile } = await import("../app/operator-file.js");
  const read = await readOperatorFile(file, ports);
  return new Map((read?.operators ?? []).map(({ siren, name }) => [siren, name]));
}

/** A day that must be given. @throws MissingOption, WorkError `invalid-date` */
export function requiredDay(flag: string, value: string | undefined): string {
  if (value === undefined) throw new MissingOption(flag);
  return toDate(value);
}

/** A day, today where none is given. @throws WorkError `invalid-date` */
export function dayOrToday(value: string | undefined, { ports }: Shell): string {
  return value === undefined ? ports.today() : toDate(value);
}

/** Who records changes: the flag, else the environment, else nobody. */
export function recordedBy(by: string | undefined, { settings }: Shell): string {
  return by ?? settings?.by ?? "";
}

/** What happened to a request. @throws WorkError `invalid-date`, `unknown-siren` */
export function toChange(
  number: string,
  options: z.infer<typeof answerOptions>,
  shell: Shell,
): RequestChange {
  const { siren } = toOperators(options);
  const { on, by, reason } = options;
  return {
    number,
    on: dayOrToday(on, shell),
    by: recordedBy(by, shell),
    ...(siren === undefined ? {} : { siren }),
    ...(reason === undefined ? {} : { reason }),
  };
}
