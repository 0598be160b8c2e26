import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { packManifest } from "../../src/model/manifest.js";
import { renderManifest } from "../../src/render/manifest.js";
import { renderPackReadme } from "../../src/render/pack-readme.js";
import { packContent, packReadme } from "./pack-builders.js";

describe("the manifest of a pack", () => {
  it("reads as manifest.json", async () => {
    await expect(renderManifest(packManifest(packContent()))).toMatchFileSnapshot(
      "golden/pack/manifest.json",
    );
  });

  it("is the same text in whatever order its content is given", () => {
    const expected = renderManifest(packManifest(packContent()));
    const { inputs, files, ...rest } = packContent();
    const backwards = Object.fromEntries(Object.entries(rest).toReversed());
    const again = { ...packContent(), ...backwards, inputs: inputs.toReversed(), files: files.toReversed() };
    expect(renderManifest(packManifest(again))).toBe(expected);
  });

  it("tells of no folder and no user of the machine", () => {
    expect(renderManifest(packManifest(packContent()))).not.toMatch(/croux|home|Users/);
  });

  it("leaves out who and why where nobody told", () => {
    const { by, reason, ...rest } = packContent();
    expect([by, reason]).not.toContain(undefined);
    expect(renderManifest(packManifest(rest))).not.toMatch(/"by"|"reason"/);
  });
});

describe("the readme of a pack", () => {
  it.each(["fr", "en"] as const)("reads as readme.%s.txt", async (language) => {
    await expect(renderPackReadme(packReadme(), language)).toMatchFileSnapshot(
      `golden/pack/readme.${language}.txt`,
    );
  });

  it("lets no value become another line or an unseen character", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (value) => {
        const text = renderPackReadme({ ...packReadme(), by: value, reason: value }, "fr");
        expect(text.split("\n")).toHaveLength(renderPackReadme(packReadme(), "fr").split("\n").length);
        expect(text.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\u202e\u200b]/u);
      }),
    );
  });
});
