import * as z from "zod/mini";
import { readReviews } from "../../app/register/read-reviews.js";
import { writeReviews } from "../../app/register/review.js";
import type { CommandContext } from "../action.js";
import { given } from "../given.js";
import { withRegister } from "../register-access.js";
import { namesOf, recordedBy, registerOptions, toOperators } from "../register-options.js";
import { exitCodes } from "../shell.js";
import { tellRegister, toRegisterShowing } from "../show-register.js";
import { MissingOption } from "../usage-error.js";

const reviewOptions = z.extend(registerOptions, {
  import: z._default(z.array(z.string()), []),
  out: z.optional(z.string()),
  force: z._default(z.boolean(), false),
});

type ReviewOptions = z.infer<typeof reviewOptions>;

/** Runs `register review`: writes the reviews, or reads those that came back. */
export async function runReview(_: undefined, flags: unknown, context: CommandContext): Promise<number> {
  const options = reviewOptions.parse(flags);
  return options.import.length > 0 ? readFilled(options, context) : writeBlank(options, context);
}

async function writeBlank(options: ReviewOptions, { words, shell }: CommandContext): Promise<number> {
  const { out, force: overwrite, lang: language, register: place, quiet } = options;
  if (out === undefined) throw new MissingOption("--out");
  const operators = toOperators(options);
  const names = await namesOf(operators, shell.ports);
  const paths = await withRegister({ place, access: "read" }, shell, (register) =>
    writeReviews(
      { ...given({ siren: operators.siren }), names, out, overwrite, language },
      register,
      shell.ports,
    ),
  );
  if (quiet) return exitCodes.done;
  for (const path of paths) shell.out(`${path}\n`);
  shell.error(`${words.register.reviewsWritten(paths.length)}\n`);
  return exitCodes.done;
}

async function readFilled(options: ReviewOptions, { words, shell }: CommandContext): Promise<number> {
  const showing = toRegisterShowing("review", options);
  const { import: files, out, force: overwrite, lang: language, register: place } = options;
  const names = await namesOf(toOperators(options), shell.ports);
  const by = recordedBy(options.by, shell);
  const access = out === undefined ? "read" : "change";
  const { report, hasErrors } = await withRegister({ place, access }, shell, (register) =>
    readReviews({ files, names, by, overwrite, language, ...given({ out }) }, register, shell.ports),
  );
  await tellRegister(report, showing, shell);
  if (hasErrors) {
    shell.error(`${words.register.importStopped}\n`);
    return exitCodes.errors;
  }
  if (out !== undefined && !options.quiet) shell.error(`${words.register.changeListWritten(out)}\n`);
  return exitCodes.done;
}
