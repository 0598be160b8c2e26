import type { Element } from "@xmldom/xmldom";
import { strFromU8, strToU8 } from "fflate";
import { annotationMark, withoutAnnotation } from "../../model/annotation-mark.js";
import { cellText } from "../form/cell-text.js";
import { child, children, createLike, descendants, parsePart, replacePart } from "../form/xml.js";
import { cellPlace } from "../workbook/read-sheet.js";
import { attribute } from "../workbook/scan-xml.js";
import type { Book } from "./book.js";
import { addNoteShapes, type NoteBox, newDrawing } from "./note-shapes.js";
import { freePartName } from "./open-package.js";
import { declareEnding, declarePart, relate, relationshipsOf } from "./relationships.js";
import type { Splice } from "./restyle-cells.js";
import type { SheetMarkup } from "./sheet-markup.js";

/** One paragraph of a comment; its title stands first, in bold. */
export type NoteParagraph = { readonly title: string; readonly text: string };

/** A comment for a cell; rows count from 1, columns from 0. */
export type Note = {
  readonly row: number;
  readonly column: number;
  /** As `C14`. */
  readonly cell: string;
  readonly paragraphs: readonly NoteParagraph[];
  /** Whether it is ours, so that a mark opens it and it takes the place of an earlier one of ours. */
  readonly marked: boolean;
};

const author = "isope-habilitations";
const spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const drawingType = "application/vnd.openxmlformats-officedocument.vmlDrawing";

/**
 * Puts comments on the cells of a sheet; a comment that a cell has already keeps its text, and the new one
 * follows.
 * Gives the changes that the sheet's own XML needs for them.
 */
export function addNotes(
  book: Book,
  path: string,
  markup: SheetMarkup,
  notes: readonly Note[],
): readonly Splice[] {
  if (notes.length === 0) return [];
  const { parts } = book;
  const comments = commentsPart(book, path);
  const list = child(comments.root, "commentList") ?? appended(comments.root, "commentList");
  const byCell = new Map(
    children(list, "comment").map((comment) => [comment.getAttribute("ref") ?? "", comment]),
  );
  const authorId = authorNumber(comments.root, list);
  const added: NoteBox[] = [];
  const grown: NoteBox[] = [];
  for (const { row, column, cell, paragraphs: said, marked } of notes) {
    const paragraphs = marked ? [{ title: annotationMark, text: "" }, ...said] : said;
    const existing = byCell.get(cell);
    const box = { row, column, lines: lineCount(paragraphs) };
    if (existing === undefined) {
      const comment = appended(list, "comment");
      comment.setAttribute("ref", cell);
      comment.setAttribute("authorId", String(authorId));
      appendRuns(appended(comment, "text"), paragraphs);
      added.push(box);
    } else {
      appendRuns(textOf(existing), paragraphs);
      grown.push(box);
    }
  }
  replacePart(parts, comments);

  const drawing = noteDrawing(book, path, markup);
  const before = strFromU8(parts.get(drawing.path) ?? new Uint8Array());
  const after = addNoteShapes(before, {
    markup,
    added: drawing.isNew ? boxesOf(list) : added,
    grown: drawing.isNew ? [] : grown,
    firstBlock: freeBlock(book),
  });
  parts.set(drawing.path, strToU8(after));
  return drawing.splices;
}

/** The boxes of all the comments of a sheet, where none is drawn yet. */
function boxesOf(list: Element): readonly NoteBox[] {
  return children(list, "comment").flatMap((comment) => {
    const { row, column } = cellPlace(comment.getAttribute("ref") ?? "");
    const paragraphs = (comment.textContent ?? "").split("\n").map((text) => ({ title: "", text }));
    return column === undefined ? [] : [{ row, column, lines: lineCount(paragraphs) }];
  });
}

function commentsPart(book: Book, path: string): ReturnType<typeof parsePart> {
  const { parts, main, office, workbook } = book;
  const found = relationshipsOf(parts, path).find(({ type }) => type === "comments")?.path;
  if (found !== undefined && parts.has(found)) return parsePart(parts, found);
  const folder = workbook.path.slice(0, workbook.path.lastIndexOf("/") + 1);
  const name = freePartName(parts, `${folder}comments`, ".xml");
  const empty = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<comments xmlns="${main}"><authors/><commentList/></comments>`;
  parts.set(name, strToU8(empty));
  relate(parts, path, `${office}/comments`, name);
  declarePart(parts, name, `${spreadsheet}.comments+xml`);
  return parsePart(parts, name);
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

function authorNumber(root: Element, commentList: Element): number {
  let authors = child(root, "authors");
  if (authors === undefined) {
    authors = createLike(root, "authors");
    root.insertBefore(authors, commentList);
  }
  const names = children(authors, "author").map((element) => element.textContent);
  if (!names.includes(author)) appended(authors, "author").textContent = author;
  return names.includes(author) ? names.indexOf(author) : names.length;
}

/** The text of a comment, open for more: a plain one becomes a run, an earlier annotation of ours goes. */
function textOf(comment: Element): Element {
  const text = child(comment, "text") ?? appended(comment, "text");
  const plain = child(text, "t");
  if (plain !== undefined) {
    const run = createLike(text, "r");
    text.replaceChild(run, plain);
    run.appendChild(plain);
  }
  dropAnnotation(text);
  if (descendants(text, "t").some((each) => each.textContent?.trim() !== "")) {
    appendRun(text, "\n\n", false);
  }
  return text;
}

function dropAnnotation(text: Element): void {
  const kept = withoutAnnotation(text.textContent ?? "");
  if (kept === text.textContent) return;
  let left = kept.length;
  for (const run of children(text, "r")) {
    const content = run.textContent ?? "";
    if (left === 0) text.removeChild(run);
    else if (content.length > left) {
      const element = child(run, "t");
      if (element !== undefined) element.textContent = content.slice(0, left);
      left = 0;
    } else left -= content.length;
  }
}

function appendRuns(text: Element, paragraphs: readonly NoteParagraph[]): void {
  for (const [index, paragraph] of paragraphs.entries()) {
    appendRun(text, `${index === 0 ? "" : "\n"}${paragraph.title}`, true);
    appendRun(text, paragraph.text, false);
  }
}

function appendRun(text: Element, content: string, bold: boolean): void {
  if (content === "") return;
  const run = createLike(text, "r");
  const phonetic = [...text.children].find(({ localName }) => /^(rPh|phoneticPr)$/.test(localName ?? ""));
  text.insertBefore(run, phonetic ?? null);
  const properties = appended(run, "rPr");
  if (bold) appended(properties, "b");
  for (const [name, key, value] of [
    ["sz", "val", "9"],
    ["color", "indexed", "81"],
    ["rFont", "val", "Tahoma"],
    ["family", "val", "2"],
  ] as const) {
    appended(properties, name).setAttribute(key, value);
  }
  const element = appended(run, "t");
  element.setAttributeNS("http://www.w3.org/XML/1998/namespace", "xml:space", "preserve");
  element.textContent = cellText(content);
}

function appended(parent: Element, name: string): Element {
  const element = createLike(parent, name);
  parent.appendChild(element);
  return element;
}

/** About how many lines of a box the paragraphs take. */
function lineCount(paragraphs: readonly NoteParagraph[]): number {
  let lines = 0;
  for (const { title, text } of paragraphs)
    lines += Math.max(Math.ceil((title.length + text.length) / 48), 1);
  return lines;
}
