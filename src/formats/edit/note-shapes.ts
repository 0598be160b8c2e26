import { FormError } from "../form/form-error.js";
import { attribute } from "../workbook/scan-xml.js";
import type { ColumnRange, SheetMarkup } from "./sheet-markup.js";

/** The box of a comment: its cell, and how many lines its text takes. */
export type NoteBox = { readonly row: number; readonly column: number; readonly lines: number };

/** What is to be drawn for the comments of a sheet. */
export type NoteShapes = {
  readonly markup: SheetMarkup;
  readonly added: readonly NoteBox[];
  /** Those that have a box already, which needs room for so many lines more. */
  readonly grown: readonly NoteBox[];
  /** The first block of 1,024 shape numbers that no drawing of the workbook uses. */
  readonly firstBlock: number;
};

const namespaces =
  'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"';

/** A drawing without shapes. */
export const newDrawing = `<xml ${namespaces}><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data=""/></o:shapelayout></xml>`;

const shapeType =
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>';

const blockSize = 1024;
const boxWidth = 320;
const lineHeight = 15;
/** In pixels: around the text, and the most that a box may be tall. */
const padding = 14;
const tallestBox = 480;

/**
 * The text of a drawing with boxes for comments. It is edited as text, since the drawings that Excel writes
 * are not always well-formed XML.
 */
export function addNoteShapes(drawing: string, { markup, added, grown, firstBlock }: NoteShapes): string {
  const enlarged = enlarge(drawing, grown);
  if (added.length === 0) return enlarged;
  const place = placeOf(markup);
  const blocks = Array.from({ length: Math.ceil(added.length / (blockSize - 1)) }, (_, i) => firstBlock + i);
  const boxes = added.map((box, index) => {
    const block = firstBlock + Math.floor(index / (blockSize - 1));
    return shape(block * blockSize + 1 + (index % (blockSize - 1)), box, place(box));
  });
  const root = /<xml\b[^>]*>/.exec(enlarged)?.[0] ?? "";
  const declared = ["v", "o", "x"].every((prefix) => root.includes(`xmlns:${prefix}=`));
  const content = (enlarged.includes('id="_x0000_t202"') ? "" : shapeType) + boxes.join("");
  const end = enlarged.lastIndexOf("</xml");
  if (end === -1) throw new FormError({ kind: "not-a-form" });
  return (
    withBlocks(enlarged.slice(0, end), blocks) +
    (declared ? content : content.replace(/<v:shape(type)? /g, `<v:shape$1 ${namespaces} `)) +
    enlarged.slice(end)
  );
}

function withBlocks(drawing: string, blocks: readonly number[]): string {
  return drawing.replace(/(<(?:\w+:)?idmap\b[^>]*?\sdata=)(["'])([^"']*)\2/, (_, start, quote, data) => {
    const all = [data, ...blocks].filter((block) => block !== "").join(",");
    return `${start}${quote}${all}${quote}`;
  });
}

function shape(number: number, { row, column, lines }: NoteBox, anchor: string): string {
  return (
    `<v:shape id="_x0000_s${number}" type="#_x0000_t202" style="position:absolute;margin-left:60pt;margin-top:2pt;width:${boxWidth * 0.75}pt;height:${boxHeight(lines) * 0.75}pt;z-index:1;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">` +
    '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>' +
    '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>' +
    '<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>' +
    `<x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row - 1}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`
  );
}

function boxHeight(lines: number): number {
  return Math.min(lines * lineHeight + padding, tallestBox);
}

/** Where a box goes, to the right of its cell: columns, rows and pixels into them, as the format counts. */
function placeOf({ rows, columns, defaults }: SheetMarkup): (box: NoteBox) => string {
  const heights = new Map(
    rows.flatMap(({ number, height }) => (height === undefined ? [] : [[number, height]])),
  );
  const rowPixels = (row: number): number =>
    Math.round(((heights.get(row) ?? defaults.height ?? 15) * 96) / 72);
  const columnPixels = (column: number): number => {
    const width = widthOf(columns, column) ?? defaults.width ?? 8.43;
    return width === 0 ? 0 : Math.floor(width * 7 + 5);
  };
  return ({ row, column, lines }) => {
    const top = Math.max(row - 1, 1);
    const right = walk(column + 1, 12 + boxWidth, columnPixels);
    const bottom = walk(top, 6 + boxHeight(lines), rowPixels);
    return [column + 1, 12, top - 1, 6, ...right, bottom[0] - 1, bottom[1]].join(", ");
  };
}

function widthOf(columns: readonly ColumnRange[], column: number): number | undefined {
  return columns.find(({ first, last }) => first <= column && column <= last)?.width;
}

/** The row or column, and the pixels into it, at a distance from the start of another. */
function walk(start: number, distance: number, sizeOf: (index: number) => number): readonly [number, number] {
  let index = start;
  let left = distance;
  while (left > sizeOf(index) && index < start + 1000) {
    left -= sizeOf(index);
    index++;
  }
  return [index, left];
}

/** The text of a drawing without the boxes of comments of some cells; rows count from 1, columns from 0. */
export function dropNoteShapes(
  drawing: string,
  cells: readonly { readonly row: number; readonly column: number }[],
): string {
  const dropped = new Set(cells.map(placeId));
  return drawing.replace(shapes, (found) => (dropped.has(placeIn(found)) ? "" : found));
}

const shapes = /<(\w+:)?shape\b[^>]*>[\s\S]*?<\/\1?shape>/g;

function placeId({ row, column }: { readonly row: number; readonly column: number }): string {
  return `${row - 1} ${column}`;
}

/** The cell of the comment that a shape is the box of, written like `placeId`. */
function placeIn(shape: string): string {
  const row = /\bRow>\s*(\d+)\s*</.exec(shape)?.[1];
  return `${row} ${/\bColumn>\s*(\d+)\s*</.exec(shape)?.[1]}`;
}

/** Makes the boxes of comments that we have added to taller. */
function enlarge(drawing: string, grown: readonly NoteBox[]): string {
  if (grown.length === 0) return drawing;
  const lines = new Map(grown.map((box) => [placeId(box), box.lines + 2]));
  return drawing.replace(shapes, (found) => {
    const wanted = lines.get(placeIn(found));
    if (wanted === undefined) return found;
    const opening = found.slice(0, found.indexOf(">") + 1);
    const style = attribute(opening, "style") ?? "";
    const narrowness = boxWidth / widthIn(style);
    const more = Math.ceil(wanted * Math.max(narrowness, 1));
    const taller = style.replace(/height:\s*([\d.]+)(pt|px)/, (_, height: string, unit: string) => {
      return `height:${Number(height) + more * lineHeight * (unit === "pt" ? 0.75 : 1)}${unit}`;
    });
    return found
      .replace(style, () => taller)
      .replace(/(Anchor>)([^<]*)/, (_, start: string, anchor: string) => start + lower(anchor, more));
  });
}

/** The width in pixels that a style gives; ours where it gives none. */
function widthIn(style: string): number {
  const [, width, unit] = /(?<![\w-])width:\s*([\d.]+)(pt|px)/.exec(style) ?? [];
  if (width === undefined || Number(width) < 40) return boxWidth;
  return unit === "pt" ? (Number(width) * 96) / 72 : Number(width);
}

/** An anchor whose bottom is so many lines lower, a row being about as tall as a line. */
function lower(anchor: string, lines: number): string {
  const numbers = anchor.split(",");
  const bottom = Number(numbers[6]);
  if (numbers.length !== 8 || !Number.isInteger(bottom)) return anchor;
  return numbers.with(6, ` ${bottom + lines}`).join(",");
}
