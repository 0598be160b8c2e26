import fc from "fast-check";
import { Parser } from "htmlparser2";

/** A tag of a page, with its attributes unescaped. */
export type Tag = { readonly name: string; readonly attributes: Readonly<Record<string, string>> };

/** What a browser would find in a page: its tags, its texts, and those of its style and script apart. */
export function read(page: string): {
  readonly tags: Tag[];
  readonly text: string;
  readonly embedded: string[];
} {
  const tags: Tag[] = [];
  const embedded: string[] = [];
  let text = "";
  let within = "";
  const parser = new Parser({
    onopentag: (name, attributes) => {
      tags.push({ name, attributes });
      within = name;
    },
    onclosetag: () => {
      within = "";
    },
    ontext: (piece) => {
      if (within === "style" || within === "script") embedded.push(piece);
      else text += piece;
    },
  });
  parser.end(page);
  return { tags, text, embedded };
}

/** Texts that try to become markup, script or style, or that cannot be seen. */
export const hostileText = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.constantFrom(
    "<script>alert(1)</script>",
    "</script><script>alert(1)</script>",
    "</style><style>*{}",
    "<!--",
    "]]>",
    '" onmouseover="alert(1)',
    "' autofocus onfocus='alert(1)",
    "javascript:alert(1)",
    "data:text/html,<b>",
    "&lt;b&gt; &amp; &#60;",
    "a\nb\tc\u0000",
    "\u202eabc\u2066",
    "\ud800",
    "$& $1 $`",
    "--sheet « a » ; b",
    "../<b>/x",
  ),
);
