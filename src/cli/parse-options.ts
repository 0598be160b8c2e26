import { z } from "zod";
import type { ListOptions } from "../app/read-side.js";
import { WorkError } from "../findings/work-error.js";
import type { Report } from "../render/report.js";
import { given } from "./given.js";
import { reportOutputs } from "./outputs.js";
import type { Showing } from "./show.js";

/** The options that every command takes. */
const commonOptions = z.object({
  lang: z.enum(["fr", "en"]).default("fr"),
  quiet: z.boolean().default(false),
  color: z.boolean().default(true),
  all: z.boolean().default(false),
  output: z.array(z.string()).default([]),
  format: z.array(z.string()).default([]),
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
  keepAtLeast: z.string().optional(),
  protect: z.string().optional(),
  expectAdditions: z.string().optional(),
  expectWithdrawals: z.string().optional(),
  resolve: z.string().optional(),
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
