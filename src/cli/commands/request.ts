import type { Command } from "commander";
import { z } from "zod";
import type { Output } from "../../app/ports.js";
import type { PlanReport } from "../../render/report.js";
import { addCommonOptions, addListOptions, addPlanOptions, planOptions, toDate } from "../options.js";
import { exitCodes, type Shell } from "../shell.js";
import { checkFormat, checkOutput, reportFormats, reportOutput, showReport } from "../show.js";
import { toPlanOptions } from "../sides.js";
import { MissingOption } from "../usage-error.js";
import type { CliWords } from "../words.js";

const requestOptions = planOptions.extend({
  out: z.string().optional(),
  date: z.string().optional(),
  force: z.boolean().default(false),
});

/** `request <desired...> --current … --operator … --out DIR`: the request workbooks, ready to sign. */
export function addRequest(
  program: Command,
  words: CliWords,
  shell: Shell,
  finish: (code: number) => void,
): void {
  const command = program
    .command("request")
    .description(words.commands.request)
    .argument("[desired...]", words.arguments.desired);
  addPlanOptions(addListOptions(addCommonOptions(command, words, reportFormats.request), words), words);
  command
    .option("--out <folder>", words.options.out)
    .option("--date <YYYY-MM-DD>", words.options.date)
    .option("--force", words.options.force);
  command.action(async (desired: readonly string[], flags: unknown) => {
    const options = requestOptions.parse(flags);
    checkFormat("request", options.format);
    const { operator, out } = options;
    const plan = toPlanOptions(desired, options, { words, shell });
    if (operator === undefined) throw new MissingOption("--operator");
    if (out === undefined) throw new MissingOption("--out");
    const date = options.date === undefined ? shell.ports.today() : toDate(options.date);
    await checkOutput(options, [...plan.desired, ...plan.current, operator], shell);
    let isWritten = false;
    const alsoWrite = (report: PlanReport): Output[] => {
      isWritten = options.output !== undefined;
      return [reportOutput(report, options)].filter((output) => output !== undefined);
    };
    const { requestHabilitations } = await import("../../app/request.js");
    const report = await requestHabilitations(
      { ...plan, operator, out, date, overwrite: options.force, language: options.lang, alsoWrite },
      shell.ports,
    );
    await showReport(report, options, shell, { isWritten });
    finish(
      report.stopped === "errors"
        ? exitCodes.errors
        : report.stopped === "refused"
          ? exitCodes.refused
          : exitCodes.done,
    );
  });
}
