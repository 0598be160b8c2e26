import { describe, expect, it } from "vitest";
import { packManifest } from "../../src/model/manifest.js";
import { checkPack, type PackProblem } from "../../src/request/check-pack.js";
import { packContent, packedFile, sha256 } from "../render/pack-builders.js";

const manifest = packManifest(packContent({ files: ["a.xlsx", "b.pdf", "c/d.txt"].map(packedFile) }));

/** Checks a folder in which each file holds its own path, unless told otherwise. */
function check(
  present: readonly string[],
  contents: Readonly<Record<string, string>> = {},
): readonly PackProblem[] {
  const digests = new Map(present.map((path) => [path, sha256(contents[path] ?? path)]));
  return checkPack(manifest, { present: new Set(present), digests });
}

describe("checkPack", () => {
  it("finds nothing in a folder as it was written, manifest included", () => {
    expect(check(["manifeste.json", "c/d.txt", "b.pdf", "a.xlsx"])).toEqual([]);
  });

  it("tells what is missing and what was changed, in the order of the manifest, then what was added", () => {
    expect(check(["z.txt", "b.pdf", "c/e.txt", "c/d.txt"], { "b.pdf": "signed" })).toEqual([
      { kind: "missing", path: "a.xlsx" },
      { kind: "changed", path: "b.pdf" },
      { kind: "unlisted", path: "c/e.txt" },
      { kind: "unlisted", path: "z.txt" },
    ]);
  });

  it("takes a file whose content is not known for a changed one", () => {
    const present = new Set(manifest.files.map(({ path }) => path));
    expect(checkPack(manifest, { present, digests: new Map() }).map(({ kind }) => kind)).toEqual(
      Array(3).fill("changed"),
    );
  });
});
