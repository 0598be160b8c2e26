import type { Element } from "@xmldom/xmldom";
import { children } from "./xml.js";

/** What a cell of the form says, with places in it for values; in runs, each in a font of its own. */
export type Template = readonly TemplateRun[];

type TemplateRun = { readonly font?: Element; readonly pieces: readonly Piece[] };
type Piece = string | { readonly name: string };

/** A stretch of a text in one font; without one, in that of its cell. */
export type TextRun = { readonly font?: Element; readonly text: string };

/** `{{name}}` or `{{table.column}}`, whatever its case and the spaces within. */
const placeholder = /\{\{\s*([\p{L}_][\p{L}\p{N}_.]*)\s*\}\}/gu;

/** A cell that is given one value and nothing else. */
export function wholeCell(name: string): Template {
  return [{ pieces: [{ name }] }];
}

/**
 * The template that runs of text are. A placeholder may begin in one run and end in another, for a spreadsheet
 * splits them as it likes; its value takes the font of the run in which it begins.
 */
export function readTemplate(runs: readonly TextRun[]): Template {
  const text = runs.map((run) => run.text).join("");
  const found = [...text.matchAll(placeholder)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    name: (match[1] ?? "").toLowerCase(),
  }));
  let end = 0;
  return runs.map((run) => {
    const start = end;
    end += run.text.length;
    const pieces: Piece[] = [];
    let at = start;
    for (const place of found) {
      if (place.end <= start || place.start >= end) continue;
      if (place.start > at) pieces.push(text.slice(at, place.start));
      if (place.start >= start) pieces.push({ name: place.name });
      at = Math.min(place.end, end);
    }
    if (at < end) pieces.push(text.slice(at, end));
    return run.font === undefined ? { pieces } : { font: run.font, pieces };
  });
}

/** The names of a template's places, in order, as often as each stands there. */
export function namesIn(template: Template): readonly string[] {
  return template.flatMap(({ pieces }) =>
    pieces.flatMap((piece) => (typeof piece === "string" ? [] : [piece.name])),
  );
}

/** A template with its places filled. */
export function fillTemplate(template: Template, valueFor: (name: string) => string): readonly TextRun[] {
  return template
    .map(({ font, pieces }) => {
      const text = pieces.map((piece) => (typeof piece === "string" ? piece : valueFor(piece.name))).join("");
      return font === undefined ? { text } : { font, text };
    })
    .filter(({ text }) => text !== "");
}

/** The runs of a text, shared or in its cell: what a `si` or `is` element holds. */
export function readRuns(element: Element): readonly TextRun[] {
  const runs = children(element, "r");
  if (runs.length === 0) return [{ text: textIn(element) }];
  return runs.map((run) => {
    const font = children(run, "rPr")[0];
    return font === undefined ? { text: textIn(run) } : { font, text: textIn(run) };
  });
}

function textIn(element: Element): string {
  return children(element, "t")
    .map((text) => text.textContent ?? "")
    .join("");
}
