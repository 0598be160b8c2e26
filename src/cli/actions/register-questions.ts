import * as z from "zod/mini";
import { checkRegister } from "../../app/register/check-register.js";
import { findHistory } from "../../app/register/history.js";
import { findLeavers } from "../../app/register/leavers.js";
import type { Register } from "../../app/register-port.js";
import { accountKey } from "../../model/compare.js";
import { leaversReport, type RegisterReport, statusReport } from "../../render/register/register-report.js";
import type { Action, CommandContext } from "../action.js";
import { given } from "../given.js";
import { withRegister } from "../register-access.js";
import { dayOrToday, namesOf, registerOptions, requiredDay, toOperators } from "../register-options.js";
import type { RegisterCommand } from "../register-words.js";
import { exitCodes } from "../shell.js";
import { tellRegister, toRegisterShowing } from "../show-register.js";

const questionOptions = z.extend(registerOptions, {
  asOf: z.optional(z.string()),
  since: z.optional(z.string()),
});

/** What a question is answered from. */
type Asking = {
  readonly register: Register;
  readonly options: z.infer<typeof questionOptions>;
  readonly ofOperator: { readonly siren?: string };
  readonly names: ReadonlyMap<string, string>;
  readonly context: CommandContext;
};

type Answer = (asking: Asking, argument: string) => Promise<RegisterReport>;

/** Runs `register status`. */
export const runStatus = question("status", async ({ register, options, ofOperator, names, context }) => {
  const { asOf } = options;
  const day = dayOrToday(asOf, context.shell);
  const filter = { ...ofOperator, ...(asOf === undefined ? {} : { asOf: day }) };
  return statusReport(await register.habilitations(filter), { asOf: day, names });
});

/** Runs `register requests`. */
export const runRequests = question("requests", async ({ register, ofOperator, names }) => ({
  kind: "requests",
  names,
  requests: await register.requests(ofOperator),
}));

/** Runs `register export`. */
export const runExport = question("export", async ({ register, options, ofOperator, names, context }) => {
  const { asOf } = options;
  const day = dayOrToday(asOf, context.shell);
  const filter = { ...ofOperator, ...(asOf === undefined ? {} : { asOf: day }) };
  return { kind: "export", asOf: day, names, habilitations: await register.habilitations(filter) };
});

/** Runs `register history`. */
export const runHistory = question("history", async ({ register, ofOperator, names }, identifier) => {
  const told = await findHistory({ key: accountKey(identifier), ...ofOperator }, register);
  return { kind: "history", identifier, names, ...told };
});

/** Runs `register leavers`. */
export const runLeavers = question("leavers", async ({ register, options, ofOperator, names, context }) => {
  const since = requiredDay("--since", options.since);
  const asOf = context.shell.ports.today();
  return leaversReport(await findLeavers({ since, ...ofOperator }, register, asOf), { since, asOf, names });
});

/** Runs `register check`: exits 1 where something is wrong. */
export const runCheck = question("check", async ({ register, context }) => ({
  kind: "check",
  register: register.name,
  problems: await checkRegister(register, context.shell.ports),
}));

function question(command: RegisterCommand, answer: Answer): Action<string | undefined> {
  return async (argument, flags, context) => {
    const options = questionOptions.parse(flags);
    const showing = toRegisterShowing(command, options);
    const operators = toOperators(options);
    const names = await namesOf(operators, context.shell.ports);
    const ofOperator = given({ siren: operators.siren });
    const place = { place: options.register, access: "read" } as const;
    const report = await withRegister(place, context.shell, (register) =>
      answer({ register, options, ofOperator, names, context }, argument ?? ""),
    );
    await tellRegister(report, showing, context.shell);
    return report.kind === "check" && report.problems.length > 0 ? exitCodes.errors : exitCodes.done;
  };
}
