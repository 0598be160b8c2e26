import { cellText, escapeXml } from "../form/cell-text.js";
import { FormError } from "../form/form-error.js";
import { attribute } from "../workbook/scan-xml.js";
import { type Splice, spliced } from "./restyle-cells.js";
import { scanTags } from "./scan-tags.js";
import type { Stretch } from "./sheet-markup.js";

/** One paragraph of a comment; its title stands first, in bold. */
export type NoteParagraph = { readonly title: string; readonly text: string };

/** What is to be said in the comment of a cell, such as `C14`. */
export type CellComment = { readonly cell: string; readonly paragraphs: readonly NoteParagraph[] };

/** A comments part without comments; `main` is the namespace of the format. */
export function emptyComments(main: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<comments xmlns="${main}"><authors/><commentList/></comments>`;
}

/** The text of each comment of a comments part, by its cell. */
export function commentTexts(xml: string): ReadonlyMap<string, string> {
  const { comments } = readComments(xml);
  return new Map([...comments].map(([cell, { whole }]) => [cell, plainText(xml, whole)]));
}

/**
 * The XML of a comments part with comments added, as its author's where a cell has none yet; where it has one,
 * its text stays and ours follows. All else is left as it is.
 */
export function withComments(xml: string, added: readonly CellComment[], author: string): string {
  const markup = readComments(xml);
  const { prefix, comments, authors, list } = markup;
  const known = authors.names.indexOf(author);
  const splices: Splice[] = [];
  const written: string[] = [];
  for (const { cell, paragraphs } of added) {
    const existing = comments.get(cell);
    if (existing !== undefined) splices.push(...continued(xml, prefix, existing, paragraphs));
    else {
      const id = known === -1 ? authors.names.length : known;
      const content = `<${prefix}text>${runs(prefix, paragraphs)}</${prefix}text>`;
      written.push(`<${prefix}comment ref="${cell}" authorId="${id}">${content}</${prefix}comment>`);
    }
  }
  if (written.length > 0) {
    if (known === -1)
      splices.push(inside(xml, authors.element, `<${prefix}author>${escapeXml(author)}</${prefix}author>`));
    splices.push(inside(xml, list, written.join("")));
  }
  return spliced(xml, splices);
}

/** An element: its opening tag, and where its closing one starts unless it is one empty tag. */
type ElementMarkup = { readonly tag: Stretch; close?: number };

type CommentMarkup = {
  readonly whole: { start: number; end: number };
  text?: ElementMarkup;
  /** A text that is not in a run, its tags included. */
  plain?: { start: number; end: number };
  /** Where what is not text starts, at the end of it. */
  rest?: number;
};

type CommentsMarkup = {
  readonly prefix: string;
  readonly comments: ReadonlyMap<string, CommentMarkup>;
  readonly authors: { readonly element: ElementMarkup; readonly names: readonly string[] };
  readonly list: ElementMarkup;
};

function readComments(xml: string): CommentsMarkup {
  const comments = new Map<string, CommentMarkup>();
  const names: string[] = [];
  const read: { prefix?: string; authors?: ElementMarkup; list?: ElementMarkup } = {};
  let open: CommentMarkup | undefined;
  let inRun = false;
  let authorStart = 0;
  scanTags(xml, ({ name, kind, start, end }) => {
    if (kind === "close") {
      if (name === "author") names.push(plainText(xml, { start: authorStart, end: start }));
      else if (name === "authors" && read.authors !== undefined) read.authors.close = start;
      else if (name === "commentList" && read.list !== undefined) read.list.close = start;
      else if (name === "text" && open?.text !== undefined) open.text.close = start;
      else if (name === "r" || name === "rPh") inRun = false;
      else if (name === "t" && !inRun && open?.plain !== undefined) open.plain.end = end;
      else if (name === "comment" && open !== undefined) open.whole.end = end;
      return;
    }
    read.prefix ??= /^<([^\s/>:]+:)/.exec(xml.slice(start, end))?.[1] ?? "";
    if (name === "authors") read.authors = { tag: { start, end } };
    else if (name === "author") {
      if (kind === "empty") names.push("");
      authorStart = end;
    } else if (name === "commentList") read.list = { tag: { start, end } };
    else if (name === "comment") {
      open = { whole: { start, end } };
      comments.set(attribute(xml.slice(start, end), "ref") ?? "", open);
    } else if (open === undefined) return;
    else if (name === "text") open.text = { tag: { start, end } };
    else if (name === "r") inRun = kind === "open";
    else if (name === "t" && !inRun && kind === "open") open.plain = { start, end };
    else if (name === "rPh" || name === "phoneticPr") {
      open.rest ??= start;
      inRun = name === "rPh" && kind === "open";
    }
  });
  const { prefix, authors, list } = read;
  if (prefix === undefined || authors === undefined || list === undefined)
    throw new FormError({ kind: "not-a-form" });
  return { prefix, comments, authors: { element: authors, names }, list };
}

/** The changes that put our text after that of a comment. */
function continued(
  xml: string,
  prefix: string,
  { whole, text, plain, rest }: CommentMarkup,
  paragraphs: readonly NoteParagraph[],
): readonly Splice[] {
  const gap = plainText(xml, whole).trim() === "" ? "" : run(prefix, "\n\n", false);
  const said = gap + runs(prefix, paragraphs);
  if (text === undefined) throw new FormError({ kind: "not-a-form" });
  if (text.close === undefined) return [inside(xml, text, said)];
  const end = rest ?? text.close;
  return [
    ...(plain === undefined
      ? []
      : [
          { start: plain.start, end: plain.start, text: `<${prefix}r>` },
          { start: plain.end, end: plain.end, text: `</${prefix}r>` },
        ]),
    { start: end, end, text: said },
  ];
}

/** The change that adds to the end of an element. */
function inside(xml: string, { tag, close }: ElementMarkup, content: string): Splice {
  if (close !== undefined) return { start: close, end: close, text: content };
  const opening = xml.slice(tag.start, tag.end).replace(/\s*\/>$/, ">");
  const name = /^<([^\s/>]+)/.exec(opening)?.[1] ?? "";
  return { ...tag, text: `${opening}${content}</${name}>` };
}

function runs(prefix: string, paragraphs: readonly NoteParagraph[]): string {
  return paragraphs
    .map(
      ({ title, text }, index) =>
        run(prefix, (index === 0 ? "" : "\n") + title, true) + run(prefix, text, false),
    )
    .join("");
}

function run(prefix: string, content: string, bold: boolean): string {
  if (content === "") return "";
  const properties = [
    bold ? "b" : "",
    'sz val="9"',
    'color indexed="81"',
    'rFont val="Tahoma"',
    'family val="2"',
  ]
    .filter((property) => property !== "")
    .map((property) => `<${prefix}${property}/>`);
  return `<${prefix}r><${prefix}rPr>${properties.join("")}</${prefix}rPr><${prefix}t xml:space="preserve">${escapeXml(cellText(content))}</${prefix}t></${prefix}r>`;
}

function plainText(xml: string, { start, end }: Stretch): string {
  const text = xml.slice(start, end).replace(/<[^>]*>/g, "");
  return text.replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => entities[name] ?? "");
}

const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
