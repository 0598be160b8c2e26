import { isOn } from "./cell-styles.js";
import { scanXml } from "./scan-xml.js";

/** The shared strings of a workbook, in order. */
export type SharedStrings = {
  readonly texts: readonly string[];
  /** The indexes of rich texts of which every run is struck through. */
  readonly struck: ReadonlySet<number>;
};

/** Reads the shared strings part: rich text joined, phonetic runs left out. */
export function sharedStrings(xml: string | undefined): SharedStrings {
  const texts: string[] = [];
  const struck = new Set<number>();
  if (xml === undefined) return { texts, struck };
  let text = "";
  let inText = false;
  let inPhonetic = false;
  let runs = 0;
  let struckRuns = 0;
  scanXml(xml, {
    open: (name, attributes) => {
      if (name === "si") {
        text = "";
        runs = 0;
        struckRuns = 0;
      } else if (name === "t") inText = !inPhonetic;
      else if (name === "rPh") inPhonetic = true;
      else if (name === "r") runs++;
      else if (name === "strike" && isOn(attributes)) struckRuns++;
    },
    text: (part) => {
      if (inText) text += part;
    },
    close: (name) => {
      if (name === "si") {
        if (runs > 0 && runs === struckRuns) struck.add(texts.length);
        texts.push(unescapeText(text));
      } else if (name === "t") inText = false;
      else if (name === "rPh") inPhonetic = false;
    },
  });
  return { texts, struck };
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
