import { describe, expect, it } from "vitest";
import { cellText, checkedText, escapeXml } from "../../../src/formats/form/cell-text.js";
import { FormError } from "../../../src/formats/form/form-error.js";

describe("the text of a cell", () => {
  it.each([
    ["a plain text", "Dupont", "Dupont"],
    ["accents, composed or not", "é e\u0301", "é e\u0301"],
    ["an emoji, a pair of surrogates", "a😀b", "a😀b"],
    ["tabs and line feeds", "a\tb\nc", "a\tb\nc"],
    ["spaces at both ends", "  a ", "  a "],
  ])("keeps %s", (_, text, written) => {
    expect(cellText(text)).toBe(written);
  });

  it("ends lines with a line feed", () => {
    expect(cellText("a\r\nb\rc")).toBe("a\nb\nc");
  });

  it("leaves out what XML 1.0 cannot hold", () => {
    expect(cellText("a\u0000b\u0008c\u001fd\ufffee\ud83df\ude00g")).toBe("abcdefg");
  });

  it("escapes what Excel would decode", () => {
    expect(cellText("_x0041_ _x000d__x0042_")).toBe("_x005F_x0041_ _x005F_x000d__x005F_x0042_");
    expect(cellText("_xyz_ x0041_ _x41_")).toBe("_xyz_ x0041_ _x41_");
  });

  it("is refused where no cell could hold it", () => {
    expect(checkedText("nom", "a".repeat(32_767))).toHaveLength(32_767);
    expect(() => checkedText("nom", "a".repeat(32_768))).toThrow(FormError);
  });

  it("is escaped for XML", () => {
    expect(escapeXml('<a & "b">')).toBe("&lt;a &amp; &quot;b&quot;&gt;");
  });
});
