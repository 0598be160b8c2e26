import type { PdfDocument } from "./document.js";
import { drawPieces } from "./draw-pieces.js";
import type { Cell, Row } from "./row.js";

type Element = PDFKit.PDFStructureElement;
type Point = { readonly x: number; readonly y: number };

/** The structure of a document, which grows in reading order. */
export type Structure = {
  /** Draws a row at a point of the current page, each of its cells as what it is. */
  readonly add: (row: Row, from: Point) => void;
  readonly end: () => void;
};

/** The structure of a document: headings, paragraphs, and tables that go on from page to page. */
export function openStructure(document: PdfDocument): Structure {
  const root = document.struct("Document");
  document.addStructure(root);
  let table: OpenTable | undefined;
  return {
    add: (row, from) => {
      if (table?.number !== row.table?.number) {
        table?.element.end();
        table = row.table && { number: row.table.number, element: child(document, root, "Table") };
      }
      const parent = table === undefined ? root : rowElement(document, table, row);
      for (const cell of row.cells) addCell(document, parent, cell, from);
      if (parent !== root) parent.end();
    },
    end: () => {
      table?.element.end();
      root.end();
    },
  };
}

type ElementOptions = PDFKit.Mixins.StructureElementOptions & Pick<Cell, "scope">;

type OpenTable = {
  readonly number: number;
  readonly element: Element;
  group?: { readonly tag: "THead" | "TBody"; readonly element: Element };
};

function rowElement(document: PdfDocument, table: OpenTable, { table: place }: Row): Element {
  const tag = place?.isHeader ? "THead" : "TBody";
  if (table.group?.tag !== tag) {
    table.group?.element.end();
    table.group = { tag, element: child(document, table.element, tag) };
  }
  return child(document, table.group.element, "TR");
}

function addCell(document: PdfDocument, parent: Element, { tag, scope, pieces }: Cell, from: Point): void {
  const element = child(document, parent, tag, scope === undefined ? {} : { scope });
  if (pieces.some(({ text }) => text !== "")) {
    const content = document.markStructureContent(tag);
    drawPieces(document, pieces, from);
    document.endMarkedContent();
    element.add(content);
  }
  element.end();
}

function child(document: PdfDocument, parent: Element, tag: string, options: ElementOptions = {}): Element {
  const element = document.struct(tag, options);
  parent.add(element);
  return element;
}
