import type { Grid, GridCell } from "../grid.js";
import { attribute } from "../workbook/scan-xml.js";
import type { Styles } from "./styles.js";

type PlacedCell = {
  readonly column: number;
  readonly cell: GridCell;
  readonly note: string;
  readonly rowsSpanned: number;
};

/** Collects the cells of one row after another from the elements that stand in it. */
export type CellReader = {
  readonly startRow: () => void;
  readonly open: (name: string, attributes: string) => void;
  readonly text: (text: string) => void;
  readonly close: (name: string) => void;
  readonly isBlankRow: () => boolean;
  readonly putRow: (grid: Grid, row: number) => void;
};

/** The most copies of a cell with content that one repetition may ask for: the columns of a sheet. */
const mostColumns = 16_384;

/** Reads the cells of an OpenDocument row as the sheet displays them: paragraphs joined by line breaks. */
export function createCellReader(styles: Styles): CellReader {
  let column = 0;
  let cells: PlacedCell[] = [];
  let attributes = "";
  let paragraphs: string[] = [];
  let notes: string[] = [];
  let inNote = false;
  let inParagraph = false;
  let plainLength = 0;
  let spans: boolean[] = [];

  const append = (text: string): void => {
    const target = inNote ? notes : paragraphs;
    target[target.length - 1] = (target.at(-1) ?? "") + text;
    if (!inNote && !spans.includes(true)) plainLength += text.trim().length;
  };
  return {
    startRow: () => {
      column = 0;
      cells = [];
    },
    open: (name, source) => {
      switch (name) {
        case "table-cell":
        case "covered-table-cell":
          attributes = source;
          paragraphs = [];
          notes = [];
          plainLength = 0;
          spans = [];
          break;
        case "annotation":
          inNote = true;
          break;
        case "p":
          (inNote ? notes : paragraphs).push("");
          inParagraph = true;
          break;
        case "span":
          spans.push(styles.struck.has(attribute(source, "style-name") ?? ""));
          break;
        case "s":
          append(" ".repeat(Math.min(Number(attribute(source, "c") ?? 1), 1000)));
          break;
        case "tab":
          append("\t");
          break;
        case "line-break":
          append("\n");
          break;
      }
    },
    text: (text) => {
      if (inParagraph) append(text);
    },
    close: (name) => {
      if (name === "p") inParagraph = false;
      else if (name === "span") spans.pop();
      else if (name === "annotation") inNote = false;
      else if (name === "table-cell" || name === "covered-table-cell") {
        const text = paragraphs.join("\n");
        const struck =
          styles.struck.has(attribute(attributes, "style-name") ?? "") || (text !== "" && plainLength === 0);
        const cell = { ...cellContent(text, attributes), struck };
        const repeat = Number(attribute(attributes, "number-columns-repeated") ?? 1) || 1;
        if (cell.text !== "" || cell.mark !== undefined) {
          const rowsSpanned = Number(attribute(attributes, "number-rows-spanned") ?? 1) || 1;
          const note = notes.join("\n").trim();
          for (let copy = 0; copy < Math.min(repeat, mostColumns); copy++) {
            cells.push({ column: column + copy, cell, note, rowsSpanned });
          }
        }
        column += repeat;
      }
    },
    isBlankRow: () => cells.length === 0,
    putRow: (grid, row) => {
      for (const { column: place, cell, note, rowsSpanned } of cells) {
        grid.setCell(place, cell);
        if (note !== "") grid.setNote(row, place, note);
        if (rowsSpanned > 1) grid.addMerge({ top: row, bottom: row + rowsSpanned - 1, column: place });
      }
    },
  };
}

/** The text as displayed, but a whole number in full where the display shortens it to an exponent. */
function cellContent(text: string, attributes: string): GridCell {
  if (/calcext:value-type\s*=\s*"error"/.test(attributes)) return { text, mark: "error" };
  switch (attribute(attributes, "value-type")) {
    case "float":
    case "percentage":
    case "currency": {
      const value = Number(attribute(attributes, "value"));
      if (/^\d[.,]\d+E\+\d+$/.test(text) && Number.isSafeInteger(value))
        return { text: String(value), mark: "number" };
      if (!/\d/.test(text)) return { text, mark: "boolean" };
      return /^0\d+$/.test(text) ? { text } : { text, mark: "number" };
    }
    case "boolean":
      return { text: attribute(attributes, "boolean-value") === "true" ? "VRAI" : "FAUX", mark: "boolean" };
    case "date":
    case "time":
      return { text, mark: "date" };
    case undefined:
      return text === "" && attribute(attributes, "formula") !== undefined
        ? { text, mark: "no-cached-result" }
        : { text };
    default:
      return { text };
  }
}
