import { WorkError } from "../findings/work-error.js";
import { readTables } from "../formats/read-tables.js";
import { packNames } from "../model/manifest.js";
import type { FolderEntry, Ports } from "./ports.js";

/** What `request` writes beside the request workbooks. */
const besideRequests = /^((rapport|index|lettre)-isope-dcaq_.*|demande-isope-dcaq_.*\.pdf)$/i;
/** What people may keep with them, told by its content: anyone may call a list so. */
const plan = /\.json$/i;
const decisions = /^decisions\b.*\.(csv|xlsx)$/i;

/**
 * The files of a folder that the tool has written and that hold no request: reports, indexes, letters, PDFs, plans,
 * decisions, and what else the manifest of a pack lists.
 */
export async function ownFiles(
  folder: string,
  entries: readonly FolderEntry[],
  ports: Ports,
): Promise<ReadonlySet<string>> {
  const files = entries.filter(({ isFile }) => isFile).map(({ name }) => name);
  const packed = files.includes(packNames.manifest) ? await packedFiles(folder, ports) : [];
  const own = new Set<string>();
  for (const name of files) {
    const path = ports.joinPath(folder, name);
    if (packed.includes(name) || besideRequests.test(name)) own.add(name);
    else if (plan.test(name) && (await isOurs(() => isPlan(path, ports)))) own.add(name);
    else if (decisions.test(name) && (await isOurs(() => isDecisions(path, ports)))) own.add(name);
  }
  return own;
}

/** The manifest of a pack and what it lists, but for the requests; nothing where it is none of ours. */
async function packedFiles(folder: string, ports: Ports): Promise<readonly string[]> {
  const { readManifest } = await import("../intake/read-manifest.js");
  const file = ports.joinPath(folder, packNames.manifest);
  const listed: string[] = [];
  await isOurs(async () => {
    const manifest = readManifest(await ports.readFile(file), file);
    listed.push(packNames.manifest, ...manifest.files.map(({ path }) => path));
    return true;
  });
  return listed.filter((path) => !/^demande-/i.test(path));
}

async function isPlan(file: string, ports: Ports): Promise<boolean> {
  const { readSavedPlan } = await import("../intake/read-saved-plan.js");
  readSavedPlan(await ports.readFile(file), file);
  return true;
}

async function isDecisions(file: string, ports: Ports): Promise<boolean> {
  const { readDecisions } = await import("../intake/read-decisions.js");
  return readDecisions(await readTables(await ports.readFile(file), file)) !== undefined;
}

/** A file that cannot be read as one of ours is none. */
async function isOurs(read: () => Promise<boolean>): Promise<boolean> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof WorkError) return false;
    throw error;
  }
}
