/**
 * Where a line may end, from the best place to the worst: between words, within an address, between letters.
 * Never after a hyphen, which programs that take text out of a PDF drop there, as if it cut a word.
 */
const cuts = [
  /\s*(?:\S*[-\u2010]\s+)*\S+|\s+$/gu,
  /\s*[-\u2010@._/]*[^-\u2010@._/]+|.+/gu,
  /[-\u2010]?[^-\u2010\p{M}]\p{M}*|./gu,
];

/**
 * A text in lines no wider than `width`, the spaces at their ends aside; together they are the text. A word is
 * cut only where it fits no line.
 */
export function wrapText(text: string, width: number, widthOf: (text: string) => number): readonly string[] {
  if (widthOf(text) <= width) return [text];
  const lines: string[] = [];
  const last = fill(text, "", { level: 0, width, widthOf, lines });
  return [...lines, last];
}

type Filling = {
  readonly level: number;
  readonly width: number;
  readonly widthOf: (text: string) => number;
  readonly lines: string[];
};

/** Adds the text to a line, which it ends as often as needed; gives the line left open. */
function fill(text: string, started: string, { level, width, widthOf, lines }: Filling): string {
  let line = started;
  for (const token of text.match(cuts[level] ?? /./gu) ?? []) {
    if (widthOf((line + token).trimEnd()) <= width) {
      line += token;
    } else if (level + 1 < cuts.length && widthOf(token.trimStart()) > width) {
      line = fill(token, line, { level: level + 1, width, widthOf, lines });
    } else {
      const word = token.trimStart();
      if (line !== "") lines.push(line + token.slice(0, token.length - word.length));
      line = line === "" ? token : word;
    }
  }
  return line;
}
