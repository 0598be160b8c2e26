import type { PageRow } from "./paginate.js";
import type { TextStyle } from "./typeface.js";

/** A row of a page: texts and boxes placed from its top left corner, in points. */
export type Row = PageRow & {
  readonly cells: readonly Cell[];
  readonly boxes: readonly Box[];
  /** Where the row is one of a table: which table, and whether it is its header. */
  readonly table?: { readonly number: number; readonly isHeader: boolean };
  /** The header set above it where it opens a page. */
  readonly header?: Row;
};

/** What a cell is to who hears the document read, and the texts in it. */
export type Cell = {
  readonly tag: "H1" | "H2" | "H3" | "P" | "TH" | "TD";
  /** What a header cell is the header of. */
  readonly scope?: "Row" | "Column";
  readonly pieces: readonly Piece[];
};

/** A text of one look, on one line or on several. */
export type Piece = {
  readonly text: string;
  readonly style: TextStyle;
  readonly lines: readonly { readonly text: string; readonly x: number; readonly y: number }[];
};

/** A box as high as its row. */
export type Box = { readonly x: number; readonly width: number; readonly fill?: string };
