import { isOn } from "./cell-styles.js";
import { type PlainItem, readPlainItem } from "./plain-item.js";
import { ByteScanner, nameCode, token } from "./scan-bytes.js";

/** The shared strings of a workbook, each a text that all its cells have in common. */
export type SharedStrings = {
  /** A text by its index from 0; `undefined` where there is none. */
  readonly text: (index: number) => string | undefined;
  /** Whether it is a rich text of which every run is struck through. */
  readonly isStruck: (index: number) => boolean;
};

const code = {
  item: nameCode("si"),
  text: nameCode("t"),
  run: nameCode("r"),
  phonetic: nameCode("rPh"),
  strike: nameCode("rike"),
} as const;

/** Reads the shared strings part: rich text joined, phonetic runs left out. */
export function sharedStrings(xml: Buffer | undefined): SharedStrings {
  const texts: string[] = [];
  const struck = new Set<number>();
  if (xml !== undefined) readItems(xml, texts, struck);
  return { text: (index) => texts[index], isStruck: (index) => struck.has(index) };
}

function readItems(xml: Buffer, texts: string[], struck: Set<number>): void {
  const scanner = new ByteScanner(xml);
  const plain: PlainItem = { start: 0, end: 0, isNarrow: true };
  for (;;) {
    const behind = readPlainItem(xml, scanner.place, plain);
    if (behind >= 0) {
      texts.push(scanner.between(plain.start, plain.end, plain.isNarrow));
      scanner.place = behind;
      continue;
    }
    const kind = scanner.next();
    if (kind === token.end) return;
    if (kind !== token.open || scanner.code !== code.item) continue;
    if (scanner.isSelfClosing) texts.push("");
    else if (readItem(scanner, texts)) struck.add(texts.length - 1);
  }
}

/** Adds the text of one item, and tells whether every run of it is struck through. */
function readItem(scanner: ByteScanner, texts: string[]): boolean {
  let text = "";
  let runs = 0;
  let struckRuns = 0;
  let inPhonetic = false;
  for (;;) {
    const kind = scanner.next();
    if (kind === token.end) throw new Error("shared strings end inside an item");
    const isOpening = kind === token.open;
    switch (scanner.code) {
      case code.text:
        if (!isOpening && !inPhonetic) text += textBefore(scanner);
        break;
      case code.run:
        if (isOpening) runs++;
        break;
      case code.phonetic:
        inPhonetic = isOpening && !scanner.isSelfClosing;
        break;
      case code.strike:
        if (isOpening && scanner.isNamed("strike") && isOn(scanner.attributes.text("val"))) struckRuns++;
        break;
      case code.item:
        if (isOpening) break;
        texts.push(text);
        return runs > 0 && runs === struckRuns;
    }
  }
}

/** The text before the tag on which a scanner stands, as a cell shows it. */
export function textBefore(scanner: ByteScanner): string {
  const { text } = scanner;
  return scanner.mayHoldEscapes ? unescapeText(text) : text;
}

/** The text of a cell with its `_x000D_` escapes resolved (ECMA-376 part 1, 22.9.2.19) and one kind of line break. */
export function unescapeText(text: string): string {
  const plain = text.includes("_x")
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      )
    : text;
  return plain.includes("\r") ? plain.replace(/\r\n?/g, "\n") : plain;
}
