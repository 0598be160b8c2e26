import type { Comment, Document } from "@xmldom/xmldom";

/** Markup that goes into a document once it is text, for a tree of 10,000 rows would take seconds. */
export type LateMarkup = {
  /** What stands in the tree for the markup that is asked for in the end. */
  readonly mark: (markup: string) => Comment;
  /** The text of the document with the markup in it. */
  readonly putInto: (xml: string) => string;
};

/** Keeps the late markup of a document. */
export function createLateMarkup(document: Document): LateMarkup {
  const late: string[] = [];
  return {
    mark: (markup) => document.createComment(`late-markup ${late.push(markup) - 1}`),
    putInto: (xml) =>
      xml.replace(/<!--late-markup (\d+)-->/g, (whole, index: string) => late[Number(index)] ?? whole),
  };
}
