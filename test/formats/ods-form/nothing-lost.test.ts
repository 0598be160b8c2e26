import { readFileSync } from "node:fs";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { fillOdsForm } from "../../../src/formats/ods-form/fill-ods-form.js";
import { formContents } from "../form/forms/form-files.js";
import { type OdsFile, odsFeatures, reading } from "./forms/features.js";

const readForm = (file: OdsFile) =>
  new Uint8Array(readFileSync(new URL(`forms/files/${file}`, import.meta.url)));
const filled = (file: OdsFile) => fillOdsForm(readForm(file), formContents(3, 2));
const partOf = (bytes: Uint8Array, path: string) => strFromU8(unzipSync(bytes)[path] ?? new Uint8Array());

describe("an OpenDocument form of one's own, once filled, has its", () => {
  it.each(odsFeatures)("$name ($form)", (feature) => {
    expect(reading(feature, partOf(readForm(feature.form), feature.part))).toEqual(feature.before);
    const text = partOf(filled(feature.form), feature.part);
    expect(reading(feature, text)).toEqual(feature.after ?? feature.before);
  });
});

const ofEveryForm = [
  "META-INF/manifest.xml",
  "Thumbnails/thumbnail.png",
  "content.xml",
  "meta.xml",
  "settings.xml",
  "styles.xml",
];

describe("an OpenDocument form of one's own keeps, byte for byte, all parts but", () => {
  it.each<readonly [OdsFile, readonly string[]]>([
    ["demande-isope-dcaq.ods", []],
    ["hand.ods", []],
    ["xlsxwriter.ods", ["Object 1/content.xml", "Object 2/content.xml"]],
  ])("those that tell of what was filled or moved, or of the form's author: %s", (file, changed) => {
    const [before, after] = [unzipSync(readForm(file)), unzipSync(filled(file))];
    const kept = Object.keys(before).filter((path) => path !== "Thumbnails/thumbnail.png");
    expect(Object.keys(after)).toEqual(kept);
    const differing = Object.keys(before).filter(
      (path) => !Buffer.from(before[path] ?? []).equals(Buffer.from(after[path] ?? [])),
    );
    expect(differing.toSorted()).toEqual([...ofEveryForm, ...changed].toSorted());
  });

  it("its elements, of the content that is filled", () => {
    for (const file of ["demande-isope-dcaq.ods", "hand.ods", "xlsxwriter.ods"] as const) {
      const filledIn =
        /^(table:(table-row|table-cell|covered-table-cell|named-range)|text:(p|s|span)|style:(style|table-row-properties))$/;
      const elements = (bytes: Uint8Array) =>
        [...partOf(bytes, "content.xml").matchAll(/<([\w:-]+)/g)]
          .map(([, name = ""]) => name)
          .filter((name) => !filledIn.test(name));
      expect(elements(filled(file))).toEqual(elements(readForm(file)));
    }
  });
});
