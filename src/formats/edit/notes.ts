import { strFromU8, strToU8 } from "fflate";
import { annotationMark } from "../../model/annotation-mark.js";
import { partText } from "../form/package.js";
import { cellPlace } from "../workbook/read-sheet.js";
import { attribute } from "../workbook/scan-xml.js";
import type { Book } from "./book.js";
import { commentTexts, emptyComments, type NoteParagraph, withComments } from "./comments.js";
import { addNoteShapes, type NoteBox, newDrawing } from "./note-shapes.js";
import { freePartName } from "./open-package.js";
import { declareEnding, declarePart, relate, relationshipsOf } from "./relationships.js";
import type { Splice } from "./restyle-cells.js";
import type { SheetMarkup } from "./sheet-markup.js";

/** A comment for a cell; rows count from 1, columns from 0. */
export type Note = {
  readonly row: number;
  readonly column: number;
  /** As `C14`. */
  readonly cell: string;
  readonly paragraphs: readonly NoteParagraph[];
  /** Whether it is ours, so that a mark opens it by which it can be told from what people wrote. */
  readonly marked: boolean;
};

const author = "isope-habilitations";
const spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const drawingType = "application/vnd.openxmlformats-officedocument.vmlDrawing";

/** About how many characters a line of a comment's box takes. */
const lineLength = 48;

/**
 * Puts comments on the cells of a sheet; a comment that a cell has already keeps its text, and the new one
 * follows. Gives the changes that the sheet's own XML needs for them.
 */
export function addNotes(
  book: Book,
  path: string,
  markup: SheetMarkup,
  notes: readonly Note[],
): readonly Splice[] {
  if (notes.length === 0) return [];
  const { parts } = book;
  const commentsPath = commentsPart(book, path);
  const comments = partText(parts, commentsPath);
  const earlier = commentTexts(comments);
  const added = notes.map(({ cell, paragraphs, marked }) => ({
    cell,
    paragraphs: marked ? [{ title: annotationMark, text: "" }, ...paragraphs] : paragraphs,
  }));
  parts.set(commentsPath, strToU8(withComments(comments, added, author)));

  const drawing = noteDrawing(book, path, markup);
  const boxes = notes.map(({ row, column, cell, paragraphs }) => ({
    row,
    column,
    cell,
    lines: 1 + lineCount(paragraphs.map(({ title, text }) => title + text)),
  }));
  const isBoxed = (cell: string): boolean => !drawing.isNew && earlier.has(cell);
  const before = strFromU8(parts.get(drawing.path) ?? new Uint8Array());
  const after = addNoteShapes(before, {
    markup,
    added: [
      ...boxes.filter(({ cell }) => !isBoxed(cell)),
      ...(drawing.isNew ? unboxed(earlier, new Set(notes.map(({ cell }) => cell))) : []),
    ],
    grown: boxes.filter(({ cell }) => isBoxed(cell)),
    firstBlock: freeBlock(book),
  });
  parts.set(drawing.path, strToU8(after));
  return drawing.splices;
}

/** The boxes of the comments that a sheet had without a drawing, but for some cells. */
function unboxed(texts: ReadonlyMap<string, string>, but: ReadonlySet<string>): readonly NoteBox[] {
  return [...texts].flatMap(([cell, text]) => {
    const { row, column } = cellPlace(cell);
    if (column === undefined || but.has(cell)) return [];
    return [{ row, column, lines: lineCount(text.split("\n")) }];
  });
}

function commentsPart(book: Book, path: string): string {
  const { parts, main, office, workbook } = book;
  const found = relationshipsOf(parts, path).find(({ type }) => type === "comments")?.path;
  if (found !== undefined && parts.has(found)) return found;
  const folder = workbook.path.slice(0, workbook.path.lastIndexOf("/") + 1);
  const name = freePartName(parts, `${folder}comments`, ".xml");
  parts.set(name, strToU8(emptyComments(main)));
  relate(parts, path, `${office}/comments`, name);
  declarePart(parts, name, `${spreadsheet}.comments+xml`);
  return name;
}

type NoteDrawing = { readonly path: string; readonly isNew: boolean; readonly splices: readonly Splice[] };

function noteDrawing(book: Book, path: string, markup: SheetMarkup): NoteDrawing {
  const { parts, office, workbook } = book;
  const found = relationshipsOf(parts, path).find(({ id }) => id === markup.noteDrawing)?.path;
  if (found !== undefined && parts.has(found)) return { path: found, isNew: false, splices: [] };
  const folder = workbook.path.slice(0, workbook.path.lastIndexOf("/") + 1);
  const name = freePartName(parts, `${folder}drawings/vmlDrawing`, ".vml");
  parts.set(name, strToU8(newDrawing));
  declareEnding(parts, "vml", drawingType);
  const id = relate(parts, path, `${office}/vmlDrawing`, name);
  const at = markup.noteDrawingPlace;
  const text = `<${markup.prefix}legacyDrawing xmlns:r="${office}" r:id="${id}"/>`;
  return { path: name, isNew: true, splices: [{ start: at, end: at, text }] };
}

/** Shapes are numbered in blocks of 1,024, which drawings should not share: the first that none uses. */
function freeBlock({ parts }: Book): number {
  let highest = 0;
  for (const [name, part] of parts) {
    if (!/\.vml$/i.test(name)) continue;
    for (const [tag] of strFromU8(part).matchAll(/<(?:\w+:)?idmap\b[^>]*>/g)) {
      const blocks = (attribute(tag, "data") ?? "").split(",").map(Number).filter(Number.isInteger);
      highest = Math.max(highest, ...blocks);
    }
  }
  return highest + 1;
}

function lineCount(paragraphs: readonly string[]): number {
  let lines = 0;
  for (const text of paragraphs) lines += Math.max(Math.ceil(text.length / lineLength), 1);
  return lines;
}
