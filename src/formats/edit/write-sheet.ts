import { strToU8 } from "fflate";
import { columnLetters } from "../../model/location.js";
import { cellText, escapeXml } from "../form/cell-text.js";
import { fittingHeight } from "../form/text-height.js";
import { conditionsMarkup, protectionMarkup, type SheetRules, validationsMarkup } from "./sheet-rules.js";

/** A piece of a text with a look of its own, on top of that of its cell: struck through in red, or bold. */
export type TextRun = { readonly text: string; readonly look?: "struck" | "bold" };

/** A cell of a sheet of ours: a text, the number of its style, and the cell of the workbook that it leads to. */
export type NewCell = {
  readonly text: string;
  readonly style: number;
  /** The pieces of its text, where they do not all look alike. */
  readonly runs?: readonly TextRun[];
  /** Written instead of the text, which then is what a reader sees of it. */
  readonly number?: number;
  readonly link?: { readonly sheet: string; readonly cell: string };
};

/** A row of a sheet of ours, by its number from 1; its cells stand from column A on. */
export type NewRow = {
  readonly number: number;
  readonly cells: readonly (NewCell | undefined)[];
  readonly hidden?: boolean;
  /** In points. */
  readonly height?: number;
};

/** A column of a sheet of ours. */
export type NewColumn = {
  /** In characters. */
  readonly width: number;
  readonly style?: number;
  readonly hidden?: boolean;
};

/** A sheet of ours: its rows in order, and what is set around them. */
export type NewSheet = {
  readonly columns: readonly NewColumn[];
  readonly rows: readonly NewRow[];
  /** The row of its header; all down to it stays in sight. None where 0. */
  readonly headerRow: number;
  /** Whether the rows below the header can be filtered. */
  readonly filter?: boolean;
  /** Whether it is the sheet that is shown first. */
  readonly selected?: boolean;
  /** Areas that are each one cell, as `A3:F3`. */
  readonly merged?: readonly string[];
  /** What may be typed in it, and what colours it. */
  readonly rules?: SheetRules;
};

/** The height in points of a row that sets none. */
const defaultHeight = 13.5;
/** The most characters that a cell can hold. */
const longestText = 32_767;
/** The most links that a sheet may hold for Excel to open it. */
const mostLinks = 65_000;
/** How many rows are made markup of at a time. */
const rowsInPiece = 1000;

type Namespaces = { readonly main: string; readonly office: string };

/** The XML of a sheet of ours, for A4 across; every text is written as text. */
export function writeSheet(sheet: NewSheet, namespaces: Namespaces): string {
  return [...sheetPieces(sheet, namespaces)].join("");
}

/** The same as the bytes of a part: a sheet may be longer than a string can be. */
export function encodeSheet(sheet: NewSheet, namespaces: Namespaces): Uint8Array {
  return concatenated(Array.from(sheetPieces(sheet, namespaces), (piece) => strToU8(piece)));
}

function* sheetPieces(sheet: NewSheet, { main, office }: Namespaces): Generator<string> {
  const { columns, rows, headerRow, filter = false, selected = false, merged = [], rules = {} } = sheet;
  const cols = columns.map(
    ({ width, style = 0, hidden = false }, index) =>
      `<col min="${index + 1}" max="${index + 1}" width="${width}" style="${style}"${hidden ? ' hidden="1"' : ""} customWidth="1"/>`,
  );
  const pane =
    headerRow === 0
      ? ""
      : `<pane ySplit="${headerRow}" topLeftCell="A${headerRow + 1}" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A${headerRow + 1}" sqref="A${headerRow + 1}"/>`;
  yield [
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${main}" xmlns:r="${office}">`,
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    `<sheetViews><sheetView${selected ? ' tabSelected="1"' : ""} workbookViewId="0">${pane}</sheetView></sheetViews>`,
    `<sheetFormatPr defaultRowHeight="${defaultHeight}"/>`,
    cols.length === 0 ? "" : `<cols>${cols.join("")}</cols>`,
    "<sheetData>",
  ].join("");
  for (let first = 0; first < rows.length; first += rowsInPiece)
    yield rows
      .slice(first, first + rowsInPiece)
      .map(rowMarkup)
      .join("");
  yield [
    "</sheetData>",
    protectionMarkup(rules),
    filter ? `<autoFilter ref="${filteredArea(sheet)}"/>` : "",
    mergedMarkup(merged),
    conditionsMarkup(rules),
    validationsMarkup(rules),
    linksMarkup(rows),
    '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/>',
    '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>',
    "<headerFooter><oddFooter>&amp;L&amp;A&amp;RPage &amp;P / &amp;N</oddFooter></headerFooter>",
    "</worksheet>",
  ].join("");
}

/** The area of a sheet of ours that its filter covers, as `A3:F20`. */
export function filteredArea({ headerRow, columns, rows }: NewSheet): string {
  const last = Math.max(rows.at(-1)?.number ?? 0, headerRow);
  return `A${headerRow}:${columnLetters(columns.length - 1)}${last}`;
}

/** The height in points of a row whose cells wrap their texts, each with the width in characters of its column. */
export function wrappedHeight(cells: readonly { readonly text: string; readonly width: number }[]): number {
  const style = { fontSize: 10, bold: false, wraps: true, indent: 0 };
  // A character of the widths is a digit of 7 pixels.
  const texts = cells.map(({ text, width }) => ({ text, style, width: (width * 7 * 72) / 96 }));
  return fittingHeight(texts, defaultHeight);
}

/** A row of cells as markup. */
export function rowMarkup({ number, cells, hidden = false, height }: NewRow): string {
  const content = cells.map((cell, index) =>
    cell === undefined ? "" : cellMarkup(`${columnLetters(index)}${number}`, cell),
  );
  const tall = height === undefined ? "" : ` ht="${height}" customHeight="1"`;
  return `<row r="${number}"${hidden ? ' hidden="1"' : ""}${tall}>${content.join("")}</row>`;
}

/** The place of a cell as links and names of a workbook give it. */
export function reference(sheet: string, cell: string): string {
  return `'${sheet.replaceAll("'", "''")}'!${cell}`;
}

/** A cell as markup, its text written as text. */
export function cellMarkup(place: string, { text, style, runs, number }: NewCell): string {
  if (number !== undefined) return `<c r="${place}" s="${style}"><v>${number}</v></c>`;
  const written = fitted(text);
  if (written === "") return `<c r="${place}" s="${style}"/>`;
  const content = runs === undefined ? textMarkup(written) : runs.map(runMarkup).join("");
  return `<c r="${place}" s="${style}" t="inlineStr"><is>${content}</is></c>`;
}

/** A first piece without a look has the font of its cell; one that comes later must say its own, whole. */
function runMarkup({ text, look }: TextRun, index: number): string {
  const content = textMarkup(fitted(text));
  if (index === 0 && look === undefined) return `<r>${content}</r>`;
  const mark = look === "struck" ? "<strike/>" : look === "bold" ? "<b/>" : "";
  const color = look === "struck" ? "FFC00000" : "FF000000";
  return `<r><rPr>${mark}<sz val="10"/><color rgb="${color}"/><rFont val="Arial"/><family val="2"/></rPr>${content}</r>`;
}

function textMarkup(written: string): string {
  return `<t xml:space="preserve">${escapeXml(written)}</t>`;
}

function fitted(text: string): string {
  const written = cellText(text);
  if (written.length <= longestText) return written;
  return `${written.slice(0, longestText - 1).replace(/[\ud800-\udbff]$/, "")}…`;
}

function concatenated(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let end = 0;
  for (const piece of pieces) {
    whole.set(piece, end);
    end += piece.length;
  }
  return whole;
}

function mergedMarkup(areas: readonly string[]): string {
  const cells = areas.map((area) => `<mergeCell ref="${area}"/>`);
  return cells.length === 0 ? "" : `<mergeCells count="${cells.length}">${cells.join("")}</mergeCells>`;
}

function linksMarkup(rows: readonly NewRow[]): string {
  const links = rows.flatMap(({ number, cells }) =>
    cells.flatMap((cell, index) =>
      cell?.link === undefined
        ? []
        : [
            `<hyperlink ref="${columnLetters(index)}${number}" location="${escapeXml(reference(cell.link.sheet, cell.link.cell))}" display="${escapeXml(cellText(cell.text))}"/>`,
          ],
    ),
  );
  return links.length === 0 ? "" : `<hyperlinks>${links.slice(0, mostLinks).join("")}</hyperlinks>`;
}
