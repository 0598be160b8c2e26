import type { Finding } from "../findings/catalogue.js";
import { WorkError } from "../findings/work-error.js";
import { compareText } from "../model/compare.js";
import { ownFiles } from "./own-files.js";
import type { FolderEntry, Ports } from "./ports.js";

/** The files to read, and those of the folders given that are not read. */
export type InputFiles = { readonly files: readonly string[]; readonly findings: readonly Finding[] };

const listEndings = /\.(xlsx|xlsm|xltx|xls|xlsb|ods|csv|tsv|tab|txt|html?|xml)$/i;
/** What Excel and LibreOffice leave beside an open file, and what systems keep in folders. */
const lockFiles = /^(~\$|\.~lock\.|\.|Thumbs\.db$|desktop\.ini$)/i;

/** Whether a name is that of a file that programs and systems leave beside those of a person. */
export function isLeftBeside(name: string): boolean {
  return lockFiles.test(name);
}

/**
 * The lists given, each folder replaced by the lists in it and in its folders, in the order of their names; lock files are passed
 * over, files of the tool counted in a notice, others named in one each.
 *
 * @throws WorkError `empty-folder`
 */
export async function inputFiles(paths: readonly string[], ports: Ports): Promise<InputFiles> {
  const files: string[] = [];
  const findings: Finding[] = [];
  for (const path of paths) {
    const entries = path === "-" ? undefined : await ports.listFolder(path);
    if (entries === undefined) {
      files.push(path);
      continue;
    }
    const before = files.length;
    const own: string[] = [];
    await readFolder(path, entries, { files, own, findings, ports, depth: 0 });
    if (own.length > 0) {
      findings.push({ code: "own-files-passed-over", at: { file: path, row: 1 }, count: own.length });
    }
    if (files.length === before) throw new WorkError({ kind: "empty-folder", file: path });
  }
  return { files, findings };
}

/** How deep folders in folders are followed: deeper ones are a loop, or no lists. */
const deepestFolder = 10;

type Collecting = {
  readonly files: string[];
  /** The files of the tool that hold no request. */
  readonly own: string[];
  readonly findings: Finding[];
  readonly ports: Ports;
  readonly depth: number;
};

async function readFolder(
  path: string,
  entries: readonly FolderEntry[],
  collecting: Collecting,
): Promise<void> {
  const { files, own, findings, ports, depth } = collecting;
  const ours = await ownFiles(path, entries, ports);
  for (const { name, isFile } of entries.toSorted((a, b) => compareText(a.name, b.name))) {
    if (lockFiles.test(name)) continue;
    const inside = ports.joinPath(path, name);
    const deeper = isFile || depth === deepestFolder ? undefined : await ports.listFolder(inside);
    if (deeper !== undefined) await readFolder(inside, deeper, { ...collecting, depth: depth + 1 });
    else if (ours.has(name)) own.push(inside);
    else if (isFile && listEndings.test(name)) files.push(inside);
    else findings.push({ code: "ignored-file", at: { file: path, row: 1 }, value: name });
  }
}
