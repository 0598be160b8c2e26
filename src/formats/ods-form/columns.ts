import type { Element } from "@xmldom/xmldom";
import { attributeOf, countOf, isNamed } from "./markup.js";
import type { OdsSheet } from "./rows.js";
import type { OdsStyles } from "./styles.js";

/** The columns of a sheet, by their index from 0. */
export type Columns = {
  /** In points; a hidden column has no width. */
  readonly width: (column: number) => number;
  /** The style of the cells that name none. */
  readonly cellStyle: (column: number) => string | undefined;
};

/** Reads the columns of a sheet. */
export function readColumns({ table }: OdsSheet, styles: OdsStyles): Columns {
  let first = 0;
  const runs = columnElements(table).map((element) => {
    const count = countOf(element, "table:number-columns-repeated");
    const hidden = /^(collapse|filter)$/.test(attributeOf(element, "table:visibility") ?? "");
    const run = {
      last: first + count - 1,
      width: hidden ? 0 : styles.columnWidth(attributeOf(element, "table:style-name")),
      cellStyle: attributeOf(element, "table:default-cell-style-name"),
    };
    first += count;
    return run;
  });
  const runOf = (column: number) => runs.find(({ last }) => column <= last);
  return {
    width: (column) => runOf(column)?.width ?? styles.columnWidth(undefined),
    cellStyle: (column) => runOf(column)?.cellStyle,
  };
}

/** The name of the style that a cell has, from itself, its row or its column. */
export function cellStyleName(
  cell: Element | undefined,
  row: Element,
  column: number,
  columns: Columns,
): string | undefined {
  return (
    attributeOf(cell, "table:style-name") ??
    attributeOf(row, "table:default-cell-style-name") ??
    columns.cellStyle(column)
  );
}

function columnElements(parent: Element): readonly Element[] {
  return [...parent.children].flatMap((child) => {
    if (isNamed(child, "table:table-column")) return [child];
    return /^table-(columns|header-columns|column-group)$/.test(child.localName ?? "")
      ? columnElements(child)
      : [];
  });
}
