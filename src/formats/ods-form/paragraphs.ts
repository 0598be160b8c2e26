import type { Element } from "@xmldom/xmldom";
import type { TextRun } from "../form/template.js";
import type { PlacedText } from "../form/text-height.js";
import { lineMarkup } from "./cell-text.js";
import { isText } from "./cells.js";
import { attributeOf, isNamed } from "./markup.js";
import { attributesMarkup } from "./outer-markup.js";

/** The text of a cell in runs, its paragraphs joined by line ends; the font of a run is its `text:span`. */
export function readParagraphs(cell: Element): readonly TextRun[] {
  const paragraphs = [...cell.children].filter(isText);
  return paragraphs.flatMap((paragraph, index) => [
    ...(index === 0 ? [] : [{ text: "\n" }]),
    ...runsIn(paragraph, undefined),
  ]);
}

/** Runs of text as the paragraphs of a cell, one for each line; `prefix` is that of text, colon included. */
export function paragraphsMarkup(runs: readonly TextRun[], prefix: string): string {
  return linesOf(runs)
    .map((line) => `<${prefix}p>${runsMarkup(line, prefix)}</${prefix}p>`)
    .join("");
}

function linesOf(runs: readonly TextRun[]): readonly (readonly TextRun[])[] {
  const lines: TextRun[][] = [[]];
  for (const run of runs) {
    for (const [index, text] of run.text.split("\n").entries()) {
      if (index > 0) lines.push([]);
      if (text !== "") lines.at(-1)?.push({ ...run, text });
    }
  }
  return lines;
}

function runsMarkup(line: readonly TextRun[], prefix: string): string {
  return line
    .map(({ font, text }, index) => {
      const before = line[index - 1];
      const edges = { afterSpace: before?.text.endsWith(" ") ?? true, atEnd: index === line.length - 1 };
      const content = lineMarkup(text, prefix, edges);
      return font === undefined ? content : inSpan(font, content);
    })
    .join("");
}

/** A text as it takes up height: in a cell that does not wrap, its own lines still stand below each other. */
export function withOwnLines(placed: PlacedText): PlacedText {
  if (placed.style.wraps || !placed.text.includes("\n")) return placed;
  return { ...placed, style: { ...placed.style, wraps: true }, width: Number.MAX_SAFE_INTEGER };
}

function runsIn(parent: Element, font: Element | undefined): readonly TextRun[] {
  const run = (text: string): TextRun => (font === undefined ? { text } : { font, text });
  return [...parent.childNodes].flatMap((node): readonly TextRun[] => {
    if (node.nodeType === node.TEXT_NODE) return [run((node.nodeValue ?? "").replace(/\s+/g, " "))];
    const element = [...parent.children].find((child) => child === node);
    if (element === undefined) return [];
    if (isNamed(element, "text:s"))
      return [run(" ".repeat(Math.min(Number(attributeOf(element, "text:c") ?? 1), 1000)))];
    if (isNamed(element, "text:tab")) return [run("\t")];
    if (isNamed(element, "text:line-break")) return [run("\n")];
    return runsIn(element, isNamed(element, "text:span") ? element : font);
  });
}

function inSpan(font: Element, content: string): string {
  return `<${font.tagName}${attributesMarkup(font, new Set())}>${content}</${font.tagName}>`;
}
