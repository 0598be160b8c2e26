import { open, stat } from "node:fs/promises";
import { setTimeout as wait } from "node:timers/promises";
import { RegisterError } from "../model/register-error.js";
import { applicationId } from "../register/migrate.js";
import { errorCode } from "./error-code.js";

const headerLength = 100;

/** How often a file that looks cut off is looked at again, and after how long: another process may be writing it. */
const looks = { most: 5, everyMs: 100 };

/**
 * Refuses a file that is no register before SQLite touches it: by its first bytes, and by its length, which
 * tells a file that was cut off.
 *
 * @throws RegisterError `no-register`, `not-a-register`, `damaged`, `unreadable`
 */
export async function refuseUnlikeRegister(
  register: string,
  { mayBeMade }: { readonly mayBeMade: boolean },
): Promise<void> {
  for (let look = 1; ; look++) {
    const lack = await lackOf(register, mayBeMade);
    if (lack === undefined) return;
    if (look === looks.most) throw new RegisterError({ kind: "damaged", register, detail: lack });
    await wait(looks.everyMs);
  }
}

/** By how much the file is shorter than it says, where it is. */
async function lackOf(register: string, mayBeMade: boolean): Promise<string | undefined> {
  const found = await readHeader(register);
  if (found === undefined || found.size === 0) {
    if (mayBeMade) return undefined;
    throw new RegisterError({ kind: "no-register", register });
  }
  const { header, size } = found;
  if (size < headerLength || header.toString("latin1", 0, 16) !== "SQLite format 3\0")
    throw new RegisterError({ kind: "not-a-register", register });
  // A process that was ended left a journal, by which SQLite puts the file right, its length included.
  const journal = await stat(`${register}-journal`).catch(() => undefined);
  if (journal !== undefined && journal.size > 0) return undefined;
  if (header.readUInt32BE(68) !== applicationId)
    throw new RegisterError({ kind: "not-a-register", register });
  const pageSize = header.readUInt16BE(16);
  const expected = (pageSize === 1 ? 65_536 : pageSize) * header.readUInt32BE(28);
  return size < expected ? `${size} < ${expected}` : undefined;
}

async function readHeader(
  register: string,
): Promise<{ readonly header: Buffer; readonly size: number } | undefined> {
  try {
    const file = await open(register, "r");
    try {
      const { size } = await file.stat();
      const { buffer } = await file.read(Buffer.alloc(headerLength), 0, headerLength, 0);
      return { header: buffer, size };
    } finally {
      await file.close();
    }
  } catch (cause) {
    const code = errorCode(cause) ?? "?";
    if (code === "ENOENT") return undefined;
    throw new RegisterError({ kind: "unreadable", register, code }, { cause });
  }
}
