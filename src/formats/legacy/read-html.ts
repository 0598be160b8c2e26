import { Parser } from "htmlparser2";
import { createGrid, type Grid } from "../grid.js";
import type { Sheet } from "../sheet.js";

/** The most rows or columns that one cell may be made to span. */
const longestSpan = 1000;

/** The tables of an HTML page, each as a sheet: what many HR tools export under the name of a workbook. */
export function readHtml(html: string): readonly Sheet[] {
  const sheets: Sheet[] = [];
  let grid: Grid | undefined;
  let depth = 0;
  let row = 0;
  let column = 0;
  let text: string | undefined;
  let note = "";
  let within: string | undefined;
  let spans = { columns: 1, rows: 1 };
  /** By column, the last row that a cell from above covers. */
  let covered: number[] = [];

  const endCell = (): void => {
    if (text === undefined || grid === undefined) return;
    const content = text
      .replace(/[ \t\r\n\f]+/g, " ")
      .replaceAll(lineBreak, "\n")
      .replace(/ *\n */g, "\n")
      .trim();
    while ((covered[column] ?? 0) >= row) column++;
    for (let each = column; each < column + spans.columns; each++) covered[each] = row + spans.rows - 1;
    grid.setCell(column, { text: content });
    if (note.trim() !== "") grid.setNote(row, column, note.trim());
    note = "";
    if (spans.rows > 1) grid.addMerge({ top: row, bottom: row + spans.rows - 1, column });
    column += spans.columns;
    text = undefined;
  };
  const parser = new Parser({
    onopentag: (name, attributes) => {
      if (name === "table") {
        depth++;
        if (depth > 1) return;
        grid = createGrid();
        row = 0;
        covered = [];
      } else if (depth !== 1) return;
      else if (name === "tr") {
        endCell();
        row++;
        column = 0;
        grid?.startRow(row, { hidden: /display\s*:\s*none/i.test(attributes.style ?? "") });
      } else if (name === "td" || name === "th") {
        endCell();
        text = "";
        spans = { columns: span(attributes.colspan), rows: span(attributes.rowspan) };
      } else if (notText.has(name)) within = name;
      else if (name === "br" && text !== undefined) text += lineBreak;
    },
    ontext: (part) => {
      if (within === "comment") note += part;
      else if (text !== undefined && depth === 1 && within === undefined) text += part;
    },
    onclosetag: (name) => {
      if (name === within) within = undefined;
      if (depth === 1 && (name === "td" || name === "th" || name === "tr" || name === "table")) endCell();
      if (name !== "table") return;
      depth--;
      if (depth > 0 || grid === undefined) return;
      const read = grid.finish();
      sheets.push({ name: `Table ${sheets.length + 1}`, hidden: false, read: () => read });
      grid = undefined;
    },
  });
  parser.end(html);
  return sheets;
}

// LibreOffice writes the comments of cells into such an element.
const notText = new Set(["comment", "script", "style"]);

// Stands for <br> until the white space around is folded, which HTML does not show.
const lineBreak = "\u2028";

function span(attribute: string | undefined): number {
  const count = Number(attribute ?? 1);
  return Number.isInteger(count) && count > 1 ? Math.min(count, longestSpan) : 1;
}
