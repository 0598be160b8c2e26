import { randomBytes } from "node:crypto";
import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { lstat, mkdir, readFile, realpath, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import type { Output, PlacedFiles } from "../app/ports.js";
import { WorkError } from "../findings/work-error.js";
import { errorCode } from "./error-code.js";
import { onInterrupt } from "./on-interrupt.js";

/** A file on its way: written beside its place, the one that it replaces kept until all are in place. */
type Staged = { readonly temporary: string; readonly path: string; readonly kept: string | undefined };

/**
 * Writes all of the files or none, each readable by its owner only: under temporary names first, then put in
 * their places, and taken back if one of them cannot be. Those that hold the same bytes already are left alone.
 *
 * @throws WorkError `existing-file`, `unwritable-file`
 */
export async function writeFiles(
  outputs: readonly Output[],
  options: { readonly overwrite: boolean },
): Promise<void> {
  const { keep } = await placeFiles(outputs, options);
  await keep();
}

/**
 * As {@link writeFiles}, what the files replace being kept until it is known whether they stay.
 *
 * @throws WorkError `existing-file`, `unwritable-file`
 */
export async function placeFiles(
  outputs: readonly Output[],
  { overwrite }: { readonly overwrite: boolean },
): Promise<PlacedFiles> {
  const staged: Staged[] = [];
  const placed: Staged[] = [];
  let current = "";
  const uninterrupted = onInterrupt(() => takeBackNow(staged, placed));
  try {
    for (const output of outputs) {
      current = output.path;
      const target = await targetOf(output);
      if (target.kind === "device") await writeFile(output.path, output.bytes);
      else if (target.exists && (await isSame(target.path, output.bytes))) continue;
      else if (target.exists && !overwrite && output.replace !== true)
        throw new WorkError({ kind: "existing-file", file: output.path });
      else stage(target.path, { bytes: output.bytes, exists: target.exists }, staged);
    }
    // Without a pause either: a signal finds all of the files in place, or none.
    for (const file of staged) {
      current = file.path;
      placed.push(file);
      if (file.kept !== undefined) renameSync(file.path, file.kept);
      renameSync(file.temporary, file.path);
    }
    return { keep: () => keep(staged), takeBack: () => takeBack(staged, placed) };
  } catch (cause) {
    await takeBack(staged, placed);
    if (cause instanceof WorkError) throw cause;
    throw new WorkError(
      { kind: "unwritable-file", file: current, reason: errorCode(cause) ?? "?" },
      { cause },
    );
  } finally {
    uninterrupted();
  }
}

/** What the files replaced goes, however the process ends. */
async function keep(staged: readonly Staged[]): Promise<void> {
  const replaced = staged.flatMap(({ kept }) => (kept === undefined ? [] : [kept]));
  const uninterrupted = onInterrupt(() => {
    for (const path of replaced) rmSync(path, { force: true });
  });
  await Promise.all(replaced.map((path) => rm(path, { force: true }))).finally(uninterrupted);
}

async function isSame(path: string, bytes: Uint8Array): Promise<boolean> {
  const { size } = await stat(path);
  return size === bytes.length && (await readFile(path)).equals(bytes);
}

type Target =
  | { readonly kind: "file"; readonly path: string; readonly exists: boolean }
  | { readonly kind: "device" };

/** Where an output goes: through a link to the file that it leads to, and into a device as it is. */
async function targetOf({ path }: Output): Promise<Target> {
  const found = await lstat(path).catch(() => undefined);
  if (found === undefined) {
    await ensureFolder(dirname(path));
    return { kind: "file", path, exists: false };
  }
  const target = found.isSymbolicLink() ? await realpath(path) : path;
  const kind = await stat(target);
  if (kind.isDirectory()) throw new WorkError({ kind: "folder-as-file", file: path });
  if (!kind.isFile()) return { kind: "device" };
  return { kind: "file", path: target, exists: true };
}

/** Makes a folder and those above it. Not by the recursive `mkdir`, which never returns for some paths of /proc. */
async function ensureFolder(path: string): Promise<void> {
  const found = await stat(path).catch(() => undefined);
  if (found?.isDirectory() === true) return;
  if (found !== undefined) throw Object.assign(new Error("no folder"), { code: "ENOTDIR" });
  const above = dirname(path);
  if (above !== path) await ensureFolder(above);
  await mkdir(path).catch((error: unknown) => {
    if (errorCode(error) !== "EEXIST") throw error;
  });
}

/** Writes a file beside its place; at one go, so that a signal finds it noted whole, or not begun. */
function stage(
  path: string,
  { bytes, exists }: { readonly bytes: Uint8Array; readonly exists: boolean },
  staged: Staged[],
): void {
  const random = randomBytes(6).toString("hex");
  const temporary = `${path}.${random}.tmp`;
  // Noted first, so that it goes if anything happens while it is written.
  staged.push({ temporary, path, kept: exists ? `${path}.${random}.old` : undefined });
  const file = openSync(temporary, "wx", 0o600);
  try {
    writeFileSync(file, bytes);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** As {@link takeBack}, for a process that is being ended. */
function takeBackNow(staged: readonly Staged[], placed: readonly Staged[]): void {
  for (const { path, kept } of placed.toReversed()) {
    if (kept === undefined) rmSync(path, { force: true });
    else if (existsSync(kept)) renameSync(kept, path);
  }
  for (const { temporary } of staged) rmSync(temporary, { force: true });
}

/** Leaves everything as it was: what was put in place goes, what it replaced comes back. */
async function takeBack(staged: readonly Staged[], placed: readonly Staged[]): Promise<void> {
  for (const { path, kept } of placed.toReversed()) {
    if (kept === undefined) await rm(path, { force: true });
    else if (existsSync(kept)) await rename(kept, path);
  }
  await Promise.all(staged.map(({ temporary }) => rm(temporary, { force: true })));
}
