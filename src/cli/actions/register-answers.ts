import { confirmRequest } from "../../app/register/confirm-request.js";
import type { Register } from "../../app/register-port.js";
import type { RegisteredRequest, RequestChange } from "../../model/register.js";
import type { Action } from "../action.js";
import { withRegister } from "../register-access.js";
import { answerOptions, namesOf, toChange, toOperators } from "../register-options.js";
import type { RegisterCommand } from "../register-words.js";
import { exitCodes, type Shell } from "../shell.js";
import { tellRegister, toRegisterShowing } from "../show-register.js";
import { MissingOption } from "../usage-error.js";

type Answering = { readonly register: Register; readonly except: string | undefined; readonly shell: Shell };

type Answer = (change: RequestChange, answering: Answering) => Promise<RegisteredRequest>;

/** Runs `register sent`. */
export const runSent = answer("sent", (change, { register }) => register.sent(change));

/** Runs `register confirm`. */
export const runConfirm = answer("confirm", (change, { register, except, shell }) =>
  confirmRequest(change, except, register, shell.ports),
);

/** Runs `register refuse`. */
export const runRefuse = answer("refuse", (change, { register }) => register.refuse(withReason(change)));

/** Runs `register abandon`. */
export const runAbandon = answer("abandon", (change, { register }) => register.abandon(withReason(change)));

/** An auditor asks why. @throws MissingOption */
function withReason(change: RequestChange): RequestChange {
  if (change.reason === undefined) throw new MissingOption("--reason");
  return change;
}

function answer(command: RegisterCommand, record: Answer): Action<string> {
  return async (number, flags, { shell }) => {
    const options = answerOptions.parse(flags);
    const showing = toRegisterShowing(command, options);
    const change = toChange(number, options, shell);
    const names = await namesOf(toOperators(options), shell.ports);
    const place = { place: options.register, access: "change" } as const;
    const request = await withRegister(place, shell, (register) =>
      record(change, { register, except: options.except, shell }),
    );
    await tellRegister({ kind: "requests", names, requests: [request] }, showing, shell);
    return exitCodes.done;
  };
}
