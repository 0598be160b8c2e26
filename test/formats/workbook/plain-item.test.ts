import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type PlainItem, readPlainItem } from "../../../src/formats/workbook/plain-item.js";
import { sharedStrings } from "../../../src/formats/workbook/shared-strings.js";

const text = fc.string({
  unit: fc.constantFrom(
    "a",
    "é",
    "😀",
    "_",
    "x",
    "_x000D_",
    "&amp;",
    "\r",
    "\n",
    " ",
    ">",
    "<!-- c -->",
    "<![CDATA[<]]>",
  ),
  maxLength: 6,
});
const item = fc
  .record({
    opening: fc.constantFrom(
      "<t>",
      '<t xml:space="preserve">',
      "<r><t>",
      "<r><rPr><strike/></rPr><t>",
      "<rPh><t>",
    ),
    text,
  })
  .map(({ opening, text: content }) => {
    const [, parent] = /^<(rP?h?)>/.exec(opening) ?? [];
    return `<si>${opening}${content}</t>${parent === undefined ? "" : `</${parent}>`}</si>`;
  });

function stringsOf(items: readonly string[]) {
  const strings = sharedStrings(Buffer.from(`<sst count="${items.length}">${items.join("")}</sst>`));
  return [...items, ""].map((_, index) => ({ text: strings.text(index), isStruck: strings.isStruck(index) }));
}

describe("a plain item of the shared strings", () => {
  it("holds what the scanner of tags reads in the same item written otherwise", () => {
    fc.assert(
      fc.property(fc.array(item, { maxLength: 5 }), (items) => {
        expect(stringsOf(items)).toEqual(stringsOf(items.map((each) => each.replace("<si>", "<si >"))));
      }),
    );
  });

  const read = (xml: string) => {
    const held: PlainItem = { start: 0, end: 0, isNarrow: true };
    const bytes = Buffer.from(xml);
    const behind = readPlainItem(bytes, 0, held);
    if (behind < 0) return undefined;
    return { text: bytes.toString("utf8", held.start, held.end), isNarrow: held.isNarrow, behind };
  };

  it.each(["<si><t>DUPONT</t></si>", '<si><t xml:space="preserve">DUPONT</t></si>'])(
    "is told from any other by each of its bytes: %s",
    (plain) => {
      expect(read(`${plain}<si/>`)).toEqual({ text: "DUPONT", isNarrow: true, behind: plain.length });
      const start = plain.indexOf("DUPONT");
      for (let at = 0; at < plain.length; at++) {
        expect(read(plain.slice(0, at)), plain.slice(0, at)).toBeUndefined();
        if (at >= start && at < start + "DUPONT".length) continue;
        const changed = `${plain.slice(0, at)}~${plain.slice(at + 1)}`;
        expect(read(changed), changed).toBeUndefined();
      }
    },
  );

  it.each([
    ["", true],
    ["j_dupont", true],
    ["Zoé 😀", false],
  ])("may hold the text %j", (content, isNarrow) => {
    expect(read(`<si><t>${content}</t></si>`)).toMatchObject({ text: content, isNarrow });
  });

  it.each(["A &amp; B", "a_x000D_", "a\rb", "a<b/>c"])("does not hold %j", (content) => {
    expect(read(`<si><t>${content}</t></si>`)).toBeUndefined();
  });
});
