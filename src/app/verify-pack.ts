import type { Finding } from "../findings/catalogue.js";
import { readManifest } from "../intake/read-manifest.js";
import { type Manifest, packNames } from "../model/manifest.js";
import type { VerifiedPack } from "../render/report.js";
import { checkOperators, type PackedRequest } from "../request/check-operators.js";
import { checkPack } from "../request/check-pack.js";
import { folderFiles } from "./folder-files.js";
import type { FolderEntry, Ports } from "./ports.js";

/** A pack held against its manifest, and the files that both have. */
export type CheckedPack = {
  readonly pack: VerifiedPack;
  readonly manifest: Manifest;
  /** The paths of its files, as they are to be read. */
  readonly files: readonly string[];
  readonly findings: readonly Finding[];
};

const codes = {
  missing: "pack-file-missing",
  changed: "pack-file-changed",
  unlisted: "pack-file-unlisted",
} as const;

/** Whether a folder is a pack: it holds a manifest. */
export function isPack(entries: readonly FolderEntry[]): boolean {
  return entries.some(({ name, isFile }) => isFile && name === packNames.manifest);
}

/**
 * Holds every file of a folder against its manifest.
 *
 * @throws WorkError when the manifest is none of ours, or a file cannot be read.
 */
export async function verifyPack(folder: string, ports: Ports): Promise<CheckedPack> {
  const file = ports.joinPath(folder, packNames.manifest);
  const bytes = await ports.readFile(file);
  const manifest = readManifest(bytes, file);
  const present = await folderFiles(folder, ports);
  const pathOf = (path: string): string => ports.joinPath(folder, path);
  const inFolder = new Set(present);
  const listed = manifest.files.filter(({ path }) => inFolder.has(path));
  const digests = new Map<string, string>();
  for (const { path } of listed) digests.set(path, ports.sha256(await ports.readFile(pathOf(path))));
  const problems = checkPack(manifest, { present: inFolder, digests });
  return {
    pack: packOf({ folder, file, sha256: ports.sha256(bytes) }, manifest, problems.length === 0),
    manifest,
    files: listed.map(({ path }) => pathOf(path)),
    findings: problems.map(({ kind, path }) => ({ code: codes[kind], at: { file, row: 1 }, value: path })),
  };
}

/** Holds a pack against what its requests say. */
export function againstRequests(
  { pack, manifest }: CheckedPack,
  requests: readonly PackedRequest[],
): Pick<CheckedPack, "pack" | "findings"> {
  const at = { file: pack.manifest.file, row: 1 };
  const findings = checkOperators(manifest, requests).map(
    ({ siren, ...contradiction }): Finding => ({
      ...{ code: "pack-contradiction", at, value: siren, contradiction },
    }),
  );
  return { pack: findings.length === 0 ? pack : { ...pack, state: "changed" }, findings };
}

function packOf(
  { folder, ...manifest }: { folder: string } & VerifiedPack["manifest"],
  { date, by, reason, files }: Manifest,
  isIntact: boolean,
): VerifiedPack {
  return {
    folder,
    manifest,
    date,
    ...(by === undefined ? {} : { by }),
    ...(reason === undefined ? {} : { reason }),
    files: files.length,
    state: isIntact ? "intact" : "changed",
  };
}
