import { unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { fillForm } from "../../../src/formats/form/fill-form.js";
import { features, reading } from "./forms/features.js";
import { type FormFile, formContents, readFormFile, textOf } from "./forms/form-files.js";

const filled = (file: FormFile) => fillForm(readFormFile(file), formContents(3, 2));

describe("a form of one's own, once filled, has its", () => {
  it.each(features)("$name ($form)", (feature) => {
    const blank = textOf(readFormFile(feature.form), feature.part);
    expect(reading(feature, blank)).toEqual(feature.before);
    const text = textOf(filled(feature.form), feature.part);
    expect(reading(feature, text)).toEqual(feature.after ?? feature.before);
  });
});

describe("a form of one's own keeps, byte for byte, all parts but", () => {
  const always = ["docProps/core.xml", "xl/workbook.xml", "xl/worksheets/sheet1.xml"];
  const furniture = ["xl/comments1.xml", "xl/drawings/drawing1.xml", "xl/drawings/vmlDrawing1.vml"];
  it.each<readonly [FormFile, readonly string[]]>([
    [
      "xlsxwriter.xlsx",
      [
        "xl/charts/chart1.xml",
        "xl/charts/chart2.xml",
        "xl/tables/table1.xml",
        "xl/worksheets/sheet2.xml",
        ...furniture,
      ],
    ],
    ["xlsxwriter-placeholders.xlsx", []],
    [
      "openpyxl.xlsx",
      [
        "xl/charts/chart1.xml",
        "xl/comments/comment1.xml",
        "xl/drawings/commentsDrawing1.vml",
        "xl/drawings/drawing1.xml",
        "xl/tables/table1.xml",
      ],
    ],
    ["libreoffice.xlsx", ["xl/worksheets/sheet2.xml", ...furniture]],
    [
      "hand.xlsm",
      [
        "xl/charts/chart1.xml",
        "xl/charts/chart2.xml",
        "xl/ctrlProps/ctrlProp1.xml",
        "xl/pivotCache/pivotCacheDefinition1.xml",
        "xl/tables/table1.xml",
        "xl/threadedComments/threadedComment1.xml",
        "xl/worksheets/sheet2.xml",
        ...furniture,
      ],
    ],
  ])("those that tell of what moved: %s", (file, changed) => {
    const [before, after] = [unzipSync(readFormFile(file)), unzipSync(filled(file))];
    expect(Object.keys(after)).toEqual(Object.keys(before));
    const differing = Object.keys(before).filter(
      (path) => !Buffer.from(before[path] ?? []).equals(Buffer.from(after[path] ?? [])),
    );
    expect(differing.toSorted()).toEqual([...always, ...changed].toSorted());
  });

  it("its cells and its merged cells, of the sheet that is filled", () => {
    for (const file of [
      "xlsxwriter.xlsx",
      "hand.xlsm",
      "libreoffice-resaved.xlsx",
      "openpyxl.xlsx",
    ] as const) {
      const elements = (bytes: Uint8Array) =>
        [...textOf(bytes, /^xl\/worksheets\/sheet1\.xml$/).matchAll(/<([\w:]+)/g)]
          .map(([, name = ""]) => name)
          .filter((name) => !["row", "c", "v", "is", "t", "mergeCell", "rowBreaks", "brk"].includes(name));
      expect(elements(filled(file))).toEqual(elements(readFormFile(file)));
    }
  });
});
