import { type NewCell, type NewRow, wrappedHeight } from "../../formats/edit/write-sheet.js";
import { columnLetters } from "../../model/location.js";

/** A cell over several columns, or over all that are left of its row. */
type SpannedCell = NewCell & { readonly span?: number | "rest" };

/** A row of such cells, from column A on. */
export type SpannedRow = {
  readonly cells: readonly SpannedCell[];
  /** In points; tall enough for its texts where absent. */
  readonly height?: number;
};

/** The rows of a sheet, from its first, and the areas of the cells that span several columns. */
export function spannedRows(
  rows: readonly SpannedRow[],
  widths: readonly number[],
): { readonly rows: readonly NewRow[]; readonly merged: readonly string[] } {
  const merged: string[] = [];
  const placed = rows.map(({ cells, height }, index): NewRow => {
    const number = index + 1;
    const own: NewCell[] = [];
    const texts: { readonly text: string; readonly width: number }[] = [];
    for (const { span = 1, ...cell } of cells) {
      const first = own.length;
      const last = span === "rest" ? widths.length : Math.min(first + span, widths.length);
      own.push(cell);
      while (own.length < last) own.push({ text: "", style: cell.style });
      if (last - first > 1)
        merged.push(`${columnLetters(first)}${number}:${columnLetters(last - 1)}${number}`);
      const width = widths.slice(first, last).reduce((sum, each) => sum + each, 0);
      texts.push({ text: cell.text, width });
    }
    return { number, cells: own, height: height ?? wrappedHeight(texts) };
  });
  return { rows: placed, merged };
}
