import { createHash, randomBytes } from "node:crypto";
import { access, mkdir, open, readdir, readFile, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { FolderEntry, Output, Ports } from "../app/ports.js";
import { WorkError } from "../findings/work-error.js";

/** The largest file read: what a spreadsheet of 1,048,576 rows or the longest JavaScript string holds. */
const largestFile = 400 * 1024 * 1024;

const templates: Readonly<Record<"request-form" | "blank-list", string>> = {
  "request-form": "demande-isope-dcaq.xlsx",
  "blank-list": "liste-comptes.xlsx",
};

/** The ports on the real machine: its disk and its clock. */
export const machine: Ports = {
  listFolder,
  readFile: readInput,
  writeFiles,
  readTemplate: (name) =>
    readFile(fileURLToPath(new URL(`../../templates/${templates[name]}`, import.meta.url))),
  joinPath: join,
  today,
  sha256: (content) => createHash("sha256").update(content).digest("hex"),
};

async function listFolder(path: string): Promise<readonly FolderEntry[] | undefined> {
  try {
    const entries = await readdir(path, { withFileTypes: true });
    return entries.map((entry) => ({ name: entry.name, isFile: !entry.isDirectory() }));
  } catch (error) {
    if (errorCode(error) === "ENOTDIR" || errorCode(error) === "ENOENT") return undefined;
    throw new WorkError({ kind: "unreadable-file", file: path }, { cause: error });
  }
}

async function readInput(path: string): Promise<Uint8Array> {
  try {
    const { size } = await stat(path);
    if (size > largestFile) throw new WorkError({ kind: "too-large", file: path, size, limit: largestFile });
    return await readFile(path);
  } catch (cause) {
    if (cause instanceof WorkError) throw cause;
    const code = errorCode(cause);
    const kind = code === "ENOENT" ? "missing-file" : code === "EISDIR" ? "not-a-file" : "unreadable-file";
    throw new WorkError({ kind, file: path }, { cause });
  }
}

/** Every file is written under a temporary name first, so that a failure leaves none of them half-written. */
async function writeFiles(
  outputs: readonly Output[],
  { overwrite }: { readonly overwrite: boolean },
): Promise<void> {
  for (const { path } of outputs) {
    if (!overwrite && (await exists(path))) throw new WorkError({ kind: "existing-file", file: path });
  }
  const staged: { readonly temporary: string; readonly path: string }[] = [];
  const placed: string[] = [];
  let current = outputs[0]?.path ?? "";
  try {
    for (const { path, bytes } of outputs) {
      current = path;
      await mkdir(dirname(path), { recursive: true });
      const temporary = `${path}.${randomBytes(6).toString("hex")}.tmp`;
      staged.push({ temporary, path });
      await writeOwn(temporary, bytes);
    }
    for (const { temporary, path } of staged) {
      current = path;
      const isNew = !(await exists(path));
      await rename(temporary, path);
      if (isNew) placed.push(path);
    }
  } catch (cause) {
    await Promise.all(
      [...staged.map(({ temporary }) => temporary), ...placed].map((path) => rm(path, { force: true })),
    );
    throw new WorkError(
      { kind: "unwritable-file", file: current, reason: errorCode(cause) ?? "?" },
      { cause },
    );
  }
}

async function writeOwn(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, "wx", 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function exists(path: string): Promise<boolean> {
  try {
    await access(path);
    return true;
  } catch {
    return false;
  }
}

function today(): string {
  const now = new Date();
  const twoDigits = (part: number): string => String(part).padStart(2, "0");
  return `${now.getFullYear()}-${twoDigits(now.getMonth() + 1)}-${twoDigits(now.getDate())}`;
}

function errorCode(error: unknown): string | undefined {
  return typeof error === "object" && error !== null && "code" in error ? String(error.code) : undefined;
}
