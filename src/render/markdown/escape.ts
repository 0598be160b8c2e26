import { visible } from "../../model/visible.js";

/** Text that Markdown shows as it is: no markup, link, HTML or mention comes out of a name. */
export function escapeText(text: string): string {
  return visible(text).replace(/[\\`*_{}[\]()#+\-.!|~<>&@]/g, (character) =>
    /[<>&@]/.test(character) ? entity(character) : `\\${character}`,
  );
}

/** Text within an HTML element, where a backslash would be seen: what has a meaning in either is an entity. */
export function escapeInElement(text: string): string {
  return visible(text).replace(/[\\`*_[\]|~<>&@]/g, entity);
}

/** A table of GitHub's Markdown, its cells escaped; columns from `numericFrom` on are aligned to the right. */
export function table(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  { numericFrom = header.length }: { readonly numericFrom?: number } = {},
): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return [
    line(header.map(escapeText)),
    line(header.map((_, column) => (column < numericFrom ? "---" : "---:"))),
    ...rows.map((cells) => line(cells.map(escapeText))),
  ].join("\n");
}

function entity(character: string): string {
  return `&#${character.charCodeAt(0)};`;
}
