import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ByteScanner, nameCode, token } from "../../../src/formats/workbook/scan-bytes.js";
import { attribute, scanXml } from "../../../src/formats/workbook/scan-xml.js";

const attributes = ["r", "hidden", "min"];

/** What stands in an XML text, tag by tag: what opens with which attributes, which text, what closes. */
function byText(xml: string): readonly string[] {
  const seen: string[] = [];
  let text = "";
  const flush = () => {
    if (text !== "") seen.push(`text ${text}`);
    text = "";
  };
  scanXml(xml, {
    open: (name, source) => {
      flush();
      seen.push(`open ${name} ${attributes.map((each) => attribute(source, each) ?? "none").join(" ")}`);
    },
    text: (part) => {
      text += part;
    },
    close: (name) => {
      flush();
      seen.push(`close ${name}`);
    },
  });
  return seen;
}

function byBytes(xml: string): readonly string[] {
  const scanner = new ByteScanner(Buffer.from(xml));
  const seen: string[] = [];
  for (let kind = scanner.next(); kind !== token.end; kind = scanner.next()) {
    const name = names.find((each) => scanner.code === nameCode(each) && scanner.isNamed(each));
    if (scanner.text !== "") seen.push(`text ${scanner.text}`);
    if (kind === token.close) seen.push(`close ${name}`);
    else {
      const values = attributes.map((each) => scanner.attributes.text(each) ?? "none");
      seen.push(`open ${name} ${values.join(" ")}`);
      if (scanner.isSelfClosing) seen.push(`close ${name}`);
    }
  }
  return seen;
}

const names = ["c", "row", "rPh", "sheetData", "mergeCell"];
const name = fc.constantFrom(...names);
const prefix = fc.constantFrom("", "", "x:");
const value = fc.string({
  unit: fc.constantFrom("a", "é", "1", ">", " ", "&#x20BB7;", "&amp;", "😀"),
  maxLength: 4,
});
const source = fc
  .tuple(fc.constantFrom(...attributes, "x:r", "other"), value, fc.constantFrom(" ", "\n  "), fc.boolean())
  .map(([key, written, space, isDouble]) =>
    isDouble ? `${space}${key}="${written}"` : `${space}${key} = '${written}'`,
  );
const text = fc.oneof(
  value.map((written) => written.replaceAll(">", "")),
  fc.constantFrom("<!-- <c> -->", "<?pi a>b?>", "<![CDATA[<c>&amp;]]>", "&#233;", "_x000D_", "\r\n"),
);
const element: fc.Memo<string> = fc.memo((depth) => {
  const content = depth <= 1 ? text : fc.oneof(text, element());
  return fc
    .tuple(
      prefix,
      name,
      fc.uniqueArray(source, { maxLength: 3, selector: (each) => /\w+(?=\s*=)/.exec(each)?.[0] }),
      fc.array(content, { maxLength: 4 }),
    )
    .map(([before, tag, keys, inside]) =>
      inside.length === 0
        ? `<${before}${tag}${keys.join("")}/>`
        : `<${before}${tag}${keys.join("")}>${inside.join("")}</${before}${tag}>`,
    );
});

describe("the scanner of bytes", () => {
  it("sees the tags, attributes and texts that the scanner of texts sees", () => {
    fc.assert(
      fc.property(element(3), (xml) => {
        expect(byBytes(xml)).toEqual(byText(xml));
      }),
      { numRuns: 500 },
    );
  });

  it("refuses a text that ends inside a tag or an element", () => {
    fc.assert(
      fc.property(element(3), fc.nat(), (xml, length) => {
        const cut = Buffer.from(xml)
          .subarray(0, length % Buffer.byteLength(xml))
          .toString("latin1");
        if (!cut.includes("<")) return;
        expect(() => byBytes(cut)).toThrow();
      }),
    );
  });
});
