import type { Element } from "@xmldom/xmldom";
import { strFromU8, strToU8 } from "fflate";
import { annotationMark, withoutAnnotation } from "../../model/annotation-mark.js";
import { partText } from "../form/package.js";
import { child, children, parsePart, replacePart } from "../form/xml.js";
import { cellPlace } from "../workbook/read-sheet.js";
import { type Book, sheetsOf } from "./book.js";
import { dropNoteShapes } from "./note-shapes.js";
import { relationshipsOf } from "./relationships.js";
import { type Restyling, restyleCells, spliced } from "./restyle-cells.js";
import { readSheetMarkup } from "./sheet-markup.js";

/**
 * Takes back what an earlier annotation put on the cells of a workbook, so that a copy that was corrected and
 * checked again shows what is left. Comments that people wrote stay; a cell loses our colour, not another.
 */
export function forgetAnnotations(book: Book): void {
  for (const { path } of sheetsOf(book)) {
    const related = relationshipsOf(book.parts, path);
    const comments = related.find(({ type }) => type === "comments")?.path;
    if (comments === undefined || !partTextHas(book, comments, annotationMark)) continue;
    const { cells, emptied } = forgetComments(book, comments);
    restore(book, path, cells);
    for (const { path: drawing } of related.filter(({ type }) => type === "vmlDrawing")) {
      const before = strFromU8(book.parts.get(drawing) ?? new Uint8Array());
      book.parts.set(drawing, strToU8(dropNoteShapes(before, emptied)));
    }
  }
}

type Place = { readonly row: number; readonly column: number };

function partTextHas({ parts }: Book, path: string, text: string): boolean {
  return parts.has(path) && partText(parts, path).includes(text);
}

/** The cells whose comments were ours in part, and those of which nothing is left. */
function forgetComments(
  { parts }: Book,
  path: string,
): { readonly cells: readonly Place[]; readonly emptied: readonly Place[] } {
  const part = parsePart(parts, path);
  const list = child(part.root, "commentList");
  const cells: Place[] = [];
  const emptied: Place[] = [];
  for (const comment of list === undefined ? [] : children(list, "comment")) {
    const { row, column } = cellPlace(comment.getAttribute("ref") ?? "");
    const text = child(comment, "text");
    const written = text?.textContent ?? "";
    const kept = withoutAnnotation(written);
    if (column === undefined || text === undefined || kept === written) continue;
    cells.push({ row, column });
    if (kept !== "") cutRuns(text, kept.length);
    else {
      list?.removeChild(comment);
      emptied.push({ row, column });
    }
  }
  replacePart(parts, part);
  return { cells, emptied };
}

/** Keeps so many characters of a comment. */
function cutRuns(text: Element, length: number): void {
  let left = length;
  for (const run of [...text.children]) {
    const content = run.textContent ?? "";
    if (left === 0) text.removeChild(run);
    else if (content.length > left) {
      const holder = run.localName === "t" ? run : child(run, "t");
      if (holder !== undefined) holder.textContent = content.slice(0, left);
      left = 0;
    } else left -= content.length;
  }
}

function restore(book: Book, path: string, cells: readonly Place[]): void {
  const xml = partText(book.parts, path);
  const rows = new Set(cells.map(({ row }) => row));
  const markup = readSheetMarkup(xml, (row) => rows.has(row));
  const present = new Map(markup.rows.map((row) => [row.number, row.cells]));
  const restylings = cells
    .filter(({ row, column }) => present.get(row)?.has(column))
    .map((cell): Restyling => ({ ...cell, restyle: book.styles.unfilled }));
  book.parts.set(path, strToU8(spliced(xml, restyleCells(markup, restylings))));
}
