import type { Grid } from "../grid.js";
import { cellPlace } from "./read-sheet.js";
import { attribute, scanXml } from "./scan-xml.js";
import { unescapeText } from "./shared-strings.js";

/** Puts the comments of a comments part on the cells of its sheet. */
export function readNotes(xml: string, grid: Grid): void {
  let reference = "";
  let text = "";
  let inText = false;
  scanXml(xml, {
    open: (name, attributes) => {
      if (name === "comment") {
        reference = attribute(attributes, "ref") ?? "";
        text = "";
      } else if (name === "t") inText = true;
    },
    text: (part) => {
      if (inText) text += part;
    },
    close: (name) => {
      if (name === "t") inText = false;
      if (name !== "comment") return;
      const { row, column } = cellPlace(reference);
      if (column !== undefined) grid.setNote(row, column, unescapeText(text).trim());
    },
  });
}
