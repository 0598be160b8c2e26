import { describe, expect, it } from "vitest";
import { contents } from "../form/small-form.js";
import { filledContent, row, type SmallOds } from "./small-ods.js";

/** A page holds ten rows of 15 points, and a little more. */
const parts = {
  "styles.xml": `<office:document-styles xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"><office:automatic-styles><style:page-layout style:name="p"><style:page-layout-properties fo:page-width="210mm" fo:page-height="200pt" fo:margin="15pt"/><style:footer-style><style:header-footer-properties fo:min-height="6pt" fo:margin-top="2pt"/></style:footer-style></style:page-layout></office:automatic-styles><office:master-styles><style:master-page style:name="Default" style:page-layout-name="p"><style:footer/></style:master-page></office:master-styles></office:document-styles>`,
};
const table = (count: number) =>
  contents({ tables: new Map([["haut", Array.from({ length: count }, (_, index) => [`n${index + 1}`])]]) });

/** The first text of every row before which a page ends. */
function pagesOf(form: SmallOds, count: number): readonly string[] {
  const content = filledContent({ parts, names: { haut: "$Feuille.$A$3" }, ...form }, table(count));
  const breaking = [
    ...content.matchAll(/style:name="([^"]+)"[^>]*>\s*<style:table-row-properties[^>]*break-before="page"/g),
  ];
  const names = new Set(breaking.map(([, name]) => name));
  return [...content.matchAll(/<table:table-row[^>]*style-name="([^"]+)"[^>]*>(.*?)<\/table:table-row>/g)]
    .filter(([, name]) => names.has(name))
    .map(([, , cells = ""]) => /<text:p>(.*?)</.exec(cells)?.[1] ?? "");
}

describe("the pages of a filled OpenDocument form", () => {
  it("need no break where all fits on one", () => {
    expect(pagesOf({}, 3)).toEqual([]);
  });

  it("end between two rows of a table, and never part the last row from what closes the form", () => {
    expect(pagesOf({}, 20)).toEqual(["n9", "n19"]);
    // Rows 5 to 7 of the form close it.
    expect(pagesOf({}, 6)).toEqual(["n5"]);
  });

  it("leave room for the header that each of them repeats", () => {
    const rows = `${row("t")}<table:table-header-rows>${row("titre")}</table:table-header-rows>${row("")}${row("fin")}`;
    expect(pagesOf({ rows }, 20)).toEqual(["n9", "n18"]);
  });

  it("keep the breaks of the form, and do not repeat that of a model row", () => {
    const broken = row("").replace("ro1", "ro2");
    const rows = row("t") + row("") + broken + row("fin");
    const style =
      '<style:style style:name="ro2" style:family="table-row"><style:table-row-properties style:row-height="15pt" fo:break-before="page"/></style:style>';
    expect(pagesOf({ rows, styles: style }, 12)).toEqual(["n1", "n11"]);
  });
});
