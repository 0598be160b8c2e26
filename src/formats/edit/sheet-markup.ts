import { FormError } from "../form/form-error.js";
import type { Area } from "../form/references.js";
import { parseArea } from "../form/references.js";
import { cellPlace, isTrue } from "../workbook/read-sheet.js";
import { attribute } from "../workbook/scan-xml.js";
import { scanTags, type Tag } from "./scan-tags.js";

/** A stretch of a sheet's XML: from `start` up to `end`. */
export type Stretch = { readonly start: number; readonly end: number };

/** A row of a sheet's XML; `close` is where its closing tag starts, absent where the row is one empty tag. */
export type RowMarkup = {
  readonly number: number;
  readonly tag: Stretch;
  readonly close?: number;
  /** In points, where the row says. */
  readonly height?: number;
  /** By column from 0, the opening tags of its cells; only those of rows that were asked for. */
  readonly cells: ReadonlyMap<number, Stretch>;
};

/** The columns that a `col` element speaks of, from 0, ends included. */
export type ColumnRange = {
  readonly first: number;
  readonly last: number;
  readonly style: number;
  /** In characters, 0 where they are hidden. */
  readonly width?: number;
};

/** Where the things that annotations touch stand in the XML of a sheet. */
export type SheetMarkup = {
  readonly xml: string;
  /** The prefix of its elements, with its colon. */
  readonly prefix: string;
  readonly rows: readonly RowMarkup[];
  /** The `sheetData` element: its opening tag, and where its closing one starts unless it is one empty tag. */
  readonly data: { readonly tag: Stretch; readonly close?: number };
  readonly columns: readonly ColumnRange[];
  readonly merges: readonly Area[];
  readonly defaults: { readonly height?: number; readonly width?: number };
  /** The relationship of its drawing of comments. */
  readonly noteDrawing?: string;
  /** Where such a drawing goes, in the order that the format prescribes. */
  readonly noteDrawingPlace: number;
};

/** Elements of a sheet that follow its drawing of comments; a choice between versions holds controls there. */
const afterNoteDrawing = new Set([
  "legacyDrawingHF",
  "drawingHF",
  "picture",
  "oleObjects",
  "controls",
  "webPublishItems",
  "tableParts",
  "extLst",
  "AlternateContent",
]);

type OpenRow = {
  number: number;
  tag: Stretch;
  close?: number;
  height?: number;
  cells: Map<number, Stretch>;
};

/** Reads where things stand in the XML of a sheet; `isWanted` tells the rows of which the cells matter. */
export function readSheetMarkup(xml: string, isWanted: (row: number) => boolean): SheetMarkup {
  const rows: OpenRow[] = [];
  const columns: ColumnRange[] = [];
  const merges: Area[] = [];
  const read: {
    data?: { tag: Stretch; close?: number };
    defaults: SheetMarkup["defaults"];
    noteDrawing?: string;
    noteDrawingPlace?: number;
    root?: Tag;
  } = { defaults: {} };
  let depth = 0;
  let row: OpenRow | undefined;
  let column = -1;
  let isRead = false;

  scanTags(xml, (tag) => {
    const { name, kind, start, end } = tag;
    if (kind === "close") {
      depth--;
      if (name === "row" && row !== undefined) row.close = start;
      else if (name === "sheetData" && read.data !== undefined) read.data.close = start;
      else if (depth === 0) read.noteDrawingPlace ??= start;
      return;
    }
    if (depth === 1 && read.data !== undefined && afterNoteDrawing.has(name)) read.noteDrawingPlace ??= start;
    // Controls say where they are in elements called row and col too, after the cells.
    const inCells = read.data !== undefined && read.data.close === undefined;
    if (kind === "open") depth++;
    switch (name) {
      case "row": {
        if (!inCells) break;
        const source = xml.slice(start, end);
        const number = Number(attribute(source, "r") ?? (rows.at(-1)?.number ?? 0) + 1);
        const height = heightOf(source);
        isRead = isWanted(number);
        row = { number, tag: { start, end }, ...(height === undefined ? {} : { height }), cells: new Map() };
        rows.push(row);
        column = -1;
        break;
      }
      case "c":
        if (!inCells || !isRead) break;
        column = cellPlace(attribute(xml.slice(start, end), "r") ?? "").column ?? column + 1;
        row?.cells.set(column, { start, end });
        break;
      case "col":
        if (read.data === undefined) columns.push(columnRange(xml.slice(start, end)));
        break;
      case "mergeCell": {
        const area = parseArea(attribute(xml.slice(start, end), "ref") ?? "");
        if (area !== undefined) merges.push(area);
        break;
      }
      case "sheetData":
        read.data = { tag: { start, end } };
        break;
      case "sheetFormatPr":
        read.defaults = defaultsOf(xml.slice(start, end));
        break;
      case "legacyDrawing": {
        const id = attribute(xml.slice(start, end), "id");
        if (id !== undefined) read.noteDrawing = id;
        break;
      }
    }
    read.root ??= tag;
  });
  const { data, root, defaults, noteDrawing, noteDrawingPlace } = read;
  if (data === undefined || root === undefined || noteDrawingPlace === undefined)
    throw new FormError({ kind: "not-a-form" });
  return {
    xml,
    prefix: /^<([^\s/>:]+:)/.exec(xml.slice(root.start, root.end))?.[1] ?? "",
    rows,
    data,
    columns,
    merges,
    defaults,
    ...(noteDrawing === undefined ? {} : { noteDrawing }),
    noteDrawingPlace,
  };
}

function heightOf(row: string): number | undefined {
  if (isTrue(attribute(row, "hidden"))) return 0;
  const height = attribute(row, "ht");
  return height === undefined ? undefined : Number(height);
}

function columnRange(col: string): ColumnRange {
  const width = isTrue(attribute(col, "hidden")) ? 0 : attribute(col, "width");
  return {
    first: Number(attribute(col, "min") ?? 1) - 1,
    last: Number(attribute(col, "max") ?? 1) - 1,
    style: Number(attribute(col, "style") ?? 0),
    ...(width === undefined ? {} : { width: Number(width) }),
  };
}

function defaultsOf(format: string): SheetMarkup["defaults"] {
  const height = attribute(format, "defaultRowHeight");
  const width = attribute(format, "defaultColWidth");
  return {
    ...(height === undefined ? {} : { height: Number(height) }),
    ...(width === undefined ? {} : { width: Number(width) }),
  };
}
