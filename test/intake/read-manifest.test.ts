import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readManifest } from "../../src/intake/read-manifest.js";
import { type Manifest, packManifest } from "../../src/model/manifest.js";
import { renderManifest } from "../../src/render/manifest.js";
import { packContent, packedFile } from "../render/pack-builders.js";

const written = packManifest(packContent());

function read(content: unknown): Manifest {
  const text = typeof content === "string" ? content : JSON.stringify(content);
  return readManifest(new TextEncoder().encode(text), "manifeste.json");
}

function withFiles(...paths: readonly string[]): Manifest {
  return { ...written, files: paths.map(packedFile) };
}

const refused = expect.objectContaining({ failure: { kind: "invalid-manifest", file: "manifeste.json" } });

describe("readManifest", () => {
  it("reads what renderManifest writes", () => {
    const text = fc.string({ unit: "grapheme" });
    fc.assert(
      fc.property(text, text, (reason, name) => {
        const [operator] = packContent().operators;
        const operators = operator === undefined ? [] : [{ ...operator, name }];
        const manifest = packManifest(packContent({ reason, operators }));
        expect(read(renderManifest(manifest))).toEqual(manifest);
      }),
    );
  });

  it.each([
    ["no JSON", "{"],
    ["a plan", { ...written, kind: "plan" }],
    ["a later version", { ...written, formatVersion: 2 }],
    ["a day that does not exist", { ...written, date: "2026-02-30" }],
    ["a SHA-256 in capitals", { ...written, inputs: [{ path: "a", sha256: "A".repeat(64) }] }],
    ["a file listed twice", withFiles("a.txt", "a.txt")],
    ["a manifest that lists itself", withFiles("manifeste.json")],
  ])("refuses %s", (_, content) => {
    expect(() => read(content)).toThrow(refused);
  });

  it.each([
    "../secret",
    "a/../../secret",
    "/etc/passwd",
    "C:\\a",
    "C:a",
    "..\\a",
    "a//b",
    "./a",
    "",
    "a\u0000b",
  ])("refuses %j, which does not lead to a file within the pack", (path) => {
    expect(() => read(withFiles(path))).toThrow(refused);
  });

  it("takes files in folders and names of any letters", () => {
    expect(read(withFiles("552100554/été…2026.pdf")).files).toHaveLength(1);
  });

  it("refuses bytes that are no UTF-8", () => {
    expect(() => readManifest(new Uint8Array([0xff, 0xfe, 0x7b]), "manifeste.json")).toThrow(refused);
  });
});
