import { columnLetters } from "../../model/location.js";
import { isTrue } from "../workbook/read-sheet.js";
import { attribute } from "../workbook/scan-xml.js";
import { withAttribute, withoutAttribute } from "./scan-tags.js";
import type { RowMarkup, SheetMarkup } from "./sheet-markup.js";

/** A cell to be given another style; rows count from 1, columns from 0. */
export type Restyling = {
  readonly row: number;
  readonly column: number;
  /** The number of the new style, from that of the one it has. */
  readonly restyle: (style: number) => number;
};

/** A change of a text: what stands from `start` to `end` gives way to `text`. */
export type Splice = { readonly start: number; readonly end: number; readonly text: string };

/** The changes that restyle cells; those that the sheet does not hold are made, blank, in the style of their place. */
export function restyleCells(markup: SheetMarkup, cells: readonly Restyling[]): readonly Splice[] {
  const byRow = new Map<number, Restyling[]>();
  for (const cell of cells) {
    const row = byRow.get(cell.row);
    if (row === undefined) byRow.set(cell.row, [cell]);
    else row.push(cell);
  }
  const splices: Splice[] = [];
  for (const row of markup.rows) {
    const wanted = byRow.get(row.number);
    if (wanted === undefined) continue;
    byRow.delete(row.number);
    restyleRow(
      markup,
      row,
      wanted.toSorted((a, b) => a.column - b.column),
      splices,
    );
  }
  const missing = [...byRow].toSorted(([a], [b]) => a - b);
  if (missing.length > 0) splices.push(...newRows(markup, missing));
  return splices;
}

/** The text with the changes made; where several are at one place, in their order. */
export function spliced(text: string, splices: readonly Splice[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end, text: piece } of splices.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    pieces.push(text.slice(at, start), piece);
    at = end;
  }
  pieces.push(text.slice(at));
  return pieces.join("");
}

function restyleRow(
  markup: SheetMarkup,
  row: RowMarkup,
  wanted: readonly Restyling[],
  splices: Splice[],
): void {
  const { xml, prefix } = markup;
  const rowTag = xml.slice(row.tag.start, row.tag.end);
  const present = [...row.cells].toSorted(([a], [b]) => a - b);
  const added: { readonly at: number; readonly text: string }[] = [];
  for (const { column, restyle } of wanted) {
    const cell = row.cells.get(column);
    if (cell !== undefined) {
      const tag = xml.slice(cell.start, cell.end);
      const style = restyle(Number(attribute(tag, "s") ?? 0));
      splices.push({ ...cell, text: withAttribute(tag, "s", style) });
      continue;
    }
    const next = present.find(([other]) => other > column)?.[1].start ?? row.close ?? row.tag.end;
    const style = restyle(styleOfPlace(markup, rowTag, column));
    added.push({
      at: next,
      text: `<${prefix}c r="${columnLetters(column)}${row.number}" s="${style}"/>`,
    });
  }
  if (added.length === 0) return;
  const opened = withoutAttribute(rowTag, "spans");
  if (row.close === undefined) {
    const cells = added.map(({ text }) => text).join("");
    splices.push({ ...row.tag, text: `${opened.replace(/\s*\/>$/, ">")}${cells}</${prefix}row>` });
    return;
  }
  splices.push({ ...row.tag, text: opened });
  for (const { at, text } of added) splices.push({ start: at, end: at, text });
}

/** The style that a cell has before it is written: that of its row, else of its column. */
function styleOfPlace({ columns }: SheetMarkup, rowTag: string, column: number): number {
  if (isTrue(attribute(rowTag, "customFormat"))) return Number(attribute(rowTag, "s") ?? 0);
  return columns.find(({ first, last }) => first <= column && column <= last)?.style ?? 0;
}

function newRows(
  markup: SheetMarkup,
  missing: readonly (readonly [number, readonly Restyling[]])[],
): readonly Splice[] {
  const { rows, data, prefix, xml } = markup;
  const built = missing.map(([number, cells]) => {
    const content = cells
      .toSorted((a, b) => a.column - b.column)
      .map(
        ({ column, restyle }) =>
          `<${prefix}c r="${columnLetters(column)}${number}" s="${restyle(styleOfPlace(markup, "", column))}"/>`,
      );
    return { number, text: `<${prefix}row r="${number}">${content.join("")}</${prefix}row>` };
  });
  const end = data.close;
  if (end === undefined) {
    const tag = xml.slice(data.tag.start, data.tag.end).replace(/\s*\/>$/, ">");
    const content = built.map(({ text }) => text).join("");
    return [{ ...data.tag, text: `${tag}${content}</${prefix}sheetData>` }];
  }
  return built.map(({ number, text }) => {
    const at = rows.find((row) => row.number > number)?.tag.start ?? end;
    return { start: at, end: at, text };
  });
}
