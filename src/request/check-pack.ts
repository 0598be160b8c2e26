import { type Manifest, packNames } from "../model/manifest.js";

/** How a pack differs from its manifest: a file of it is gone, is another one, or is one too many. */
export type PackProblem = { readonly kind: "missing" | "changed" | "unlisted"; readonly path: string };

/** The files of a folder, by their paths from it with `/` between folders. */
export type PackFolder = {
  readonly present: ReadonlySet<string>;
  /** The SHA-256, in hexadecimal, of those that the manifest lists. */
  readonly digests: ReadonlyMap<string, string>;
};

/** Holds a folder against the manifest of a pack: what the manifest lists in its order, then what it does not. */
export function checkPack(
  { files }: Pick<Manifest, "files">,
  { present, digests }: PackFolder,
): readonly PackProblem[] {
  const listed = new Set<string>([packNames.manifest, ...files.map(({ path }) => path)]);
  const known = files.flatMap(({ path, sha256 }): readonly PackProblem[] => {
    if (!present.has(path)) return [{ kind: "missing", path }];
    return digests.get(path) === sha256 ? [] : [{ kind: "changed", path }];
  });
  const unlisted = [...present]
    .filter((path) => !listed.has(path))
    .toSorted()
    .map((path): PackProblem => ({ kind: "unlisted", path }));
  return [...known, ...unlisted];
}
