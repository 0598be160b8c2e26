import { RegisterError, type RegisterFailure } from "../model/register-error.js";
import { errorCode } from "./error-code.js";

/** What an error of SQLite means for the register in a file; any other error as it is. */
export function sqliteFailure(error: unknown, register: string): unknown {
  const failure = failureOf(errorCode(error) ?? "", error, register);
  return failure === undefined ? error : new RegisterError(failure, { cause: error });
}

function failureOf(code: string, error: unknown, register: string): RegisterFailure | undefined {
  if (code === "SQLITE_FULL") return { kind: "disk-full", register };
  if (/^SQLITE_(BUSY|LOCKED|PROTOCOL)/.test(code)) return { kind: "busy", register };
  // The file can be read, so that what cannot be opened is its journal.
  if (/^SQLITE_(READONLY|PERM|CANTOPEN)/.test(code)) return { kind: "read-only", register };
  if (code === "SQLITE_NOTADB") return { kind: "not-a-register", register };
  if (/^SQLITE_CORRUPT/.test(code))
    return { kind: "damaged", register, detail: error instanceof Error ? error.message : code };
  if (/^SQLITE_(IOERR|NOMEM|NOLFS)/.test(code)) return { kind: "unreadable", register, code };
  return undefined;
}
