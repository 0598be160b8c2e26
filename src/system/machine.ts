import { readdirSync, readFileSync, realpathSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { FolderEntry, Ports } from "../app/ports.js";
import { WorkError } from "../findings/work-error.js";
import { errorCode } from "./error-code.js";

/** The largest file read: what a spreadsheet of 1,048,576 rows or the longest JavaScript string holds. */
const largestFile = 400 * 1024 * 1024;

const templates: Readonly<Record<"request-form" | "blank-list", string>> = {
  "request-form": "demande-isope-dcaq.xlsx",
  "blank-list": "liste-comptes.xlsx",
};

const require = createRequire(import.meta.url);

/**
 * The ports on the real machine: its disk and its clock. It waits for the disk, there being nothing else to do; what
 * most runs do without is loaded when it is used.
 */
export const machine: Ports = {
  listFolder,
  readFile: readInput,
  writeFiles: async (outputs, options) => {
    if (outputs.length > 0) await (await import("./write-files.js")).writeFiles(outputs, options);
  },
  placeFiles: async (outputs, options) => (await import("./write-files.js")).placeFiles(outputs, options),
  readTemplate: async (name) =>
    readFileSync(fileURLToPath(new URL(`../../templates/${templates[name]}`, import.meta.url))),
  readPdfFonts: async () => (await import("./pdf-fonts.js")).readPdfFonts(),
  isSameFile,
  joinPath: join,
  fullPath: (path) => resolve(path),
  today,
  openRegister: async (place, access) => (await import("./open-register.js")).openRegister(place, access),
  sha256: (content) => crypto().createHash("sha256").update(content).digest("hex"),
};

function crypto(): typeof import("node:crypto") {
  return require("node:crypto");
}

async function listFolder(path: string): Promise<readonly FolderEntry[] | undefined> {
  try {
    const entries = readdirSync(path, { withFileTypes: true });
    return entries.map((entry) => ({ name: entry.name, isFile: !entry.isDirectory() }));
  } catch (error) {
    if (errorCode(error) === "ENOTDIR" || errorCode(error) === "ENOENT") return undefined;
    throw new WorkError({ kind: "unreadable-file", file: path }, { cause: error });
  }
}

async function readInput(path: string): Promise<Uint8Array> {
  try {
    const { size } = statSync(path);
    if (size > largestFile) throw new WorkError({ kind: "too-large", file: path, size, limit: largestFile });
    return readFileSync(path);
  } catch (cause) {
    if (cause instanceof WorkError) throw cause;
    const code = errorCode(cause);
    const kind = code === "ENOENT" ? "missing-file" : code === "EISDIR" ? "not-a-file" : "unreadable-file";
    throw new WorkError({ kind, file: path }, { cause });
  }
}

function today(): string {
  const now = new Date();
  const twoDigits = (part: number): string => String(part).padStart(2, "0");
  return `${now.getFullYear()}-${twoDigits(now.getMonth() + 1)}-${twoDigits(now.getDate())}`;
}

async function isSameFile(one: string, other: string): Promise<boolean> {
  return realPath(one) === realPath(other);
}

function realPath(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    return resolve(path);
  }
}
