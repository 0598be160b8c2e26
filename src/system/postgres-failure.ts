import { RegisterError, type RegisterFailure } from "../model/register-error.js";
import { errorCode } from "./error-code.js";

/** What an error of PostgreSQL, or of the way to it, means for a register; any other error as it is. */
export function postgresFailure(error: unknown, register: string): unknown {
  if (error instanceof RegisterError || !(error instanceof Error)) return error;
  const failure = failureOf(errorCode(error) ?? "", error.message, register);
  // Without the cause: what the driver knows of a connection includes its password.
  return failure === undefined ? error : new RegisterError(failure);
}

/** By SQLSTATE (PostgreSQL documentation, appendix A) or the code of Node. */
function failureOf(code: string, message: string, register: string): RegisterFailure | undefined {
  if (code === "42501") return { kind: "not-permitted", register };
  if (/^(55P03|40P01|40001)$/.test(code)) return { kind: "busy", register };
  if (code === "53100") return { kind: "disk-full", register };
  if (code === "25006") return { kind: "read-only", register };
  if (/^XX00[12]$/.test(code)) return { kind: "damaged", register, detail: message };
  if (/^(08|28|3D|53|57P)/.test(code) || /^E[A-Z]+$|^ERR_/.test(code))
    return { kind: "connection-failed", register, code };
  // The driver gives no code to a connection that times out or ends, nor to a password that is asked for in vain.
  if (code === "" && /timeout|terminated|connect|password|SSL/i.test(message))
    return { kind: "connection-failed", register, code: "ECONNECTION" };
  return undefined;
}
