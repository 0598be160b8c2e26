import * as z from "zod/mini";
import type { ListOptions } from "../app/read-side.js";
import { WorkError } from "../findings/work-error.js";
import type { Report } from "../render/report.js";
import { given } from "./given.js";
import { reportOutputs } from "./outputs.js";
import type { Showing } from "./show.js";

/** The options that every command takes. */
export const commonOptions = z.object({
  lang: z._default(z.enum(["fr", "en"]), "fr"),
  quiet: z._default(z.boolean(), false),
  color: z._default(z.boolean(), true),
  all: z._default(z.boolean(), false),
  output: z._default(z.array(z.string()), []),
  format: z._default(z.array(z.string()), []),
});

/** The options of the commands that read lists. */
export const listOptions = z.extend(commonOptions, {
  sheet: z._default(z.array(z.string()), []),
  map: z._default(z.array(z.string()), []),
  encoding: z.optional(z.string()),
  delimiter: z.optional(z.string()),
  hidden: z._default(z.enum(["keep", "skip"]), "keep"),
  struck: z._default(z.enum(["keep", "skip"]), "keep"),
  activeOnly: z._default(z.boolean(), false),
});

/** The options of the commands that compare lists. */
export const planOptions = z.extend(listOptions, {
  current: z._default(z.array(z.string()), []),
  currentSheet: z._default(z.array(z.string()), []),
  operator: z.optional(z.string()),
  skipInvalid: z._default(z.boolean(), false),
  acceptWithdrawals: z.optional(z.string()),
  keepAtLeast: z.optional(z.string()),
  protect: z.optional(z.string()),
  expectAdditions: z.optional(z.string()),
  expectWithdrawals: z.optional(z.string()),
  resolve: z.optional(z.string()),
  register: z.optional(z.string()),
});

/** How lists are to be read. */
export function toListOptions(options: z.infer<typeof listOptions>): ListOptions {
  return {
    sheets: options.sheet,
    map: options.map,
    hidden: options.hidden,
    struck: options.struck,
    activeOnly: options.activeOnly,
    ...given({ encoding: options.encoding, delimiter: options.delimiter }),
  };
}

/** Where and how the report goes. @throws WorkError as {@link reportOutputs} */
export function toShowing(command: Report["command"], options: z.infer<typeof commonOptions>): Showing {
  const { lang, quiet, color, all, format, output } = options;
  return { lang, quiet, color, all, outputs: reportOutputs(command, format, output) };
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
