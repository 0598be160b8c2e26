import { strToU8 } from "fflate";
import { columnLetters } from "../../model/location.js";
import { FormError } from "../form/form-error.js";
import { partText } from "../form/package.js";
import { attribute } from "../workbook/scan-xml.js";
import { type Book, sheetsOf } from "./book.js";
import { spliced } from "./restyle-cells.js";
import { withoutAttribute } from "./scan-tags.js";
import { readSheetMarkup } from "./sheet-markup.js";
import { cellMarkup, rowMarkup } from "./write-sheet.js";

/** A cell of a list: its text, and the style that it has instead of its column's, made from that one. */
export type ListCell = { readonly text: string; readonly restyle?: (style: number) => number };

/** A column that a filled list has and its blank one has not; its width in characters. */
export type ExtraColumn = { readonly label: string; readonly width: number };

/**
 * Fills a sheet of a blank list: its header stays in row 1, what stood below gives way to the rows. Columns
 * beyond those of the header are added in their style.
 *
 * @throws FormError where the workbook has no such sheet.
 */
export function fillList(
  book: Book,
  name: string,
  {
    rows,
    extra,
  }: { readonly rows: readonly (readonly ListCell[])[]; readonly extra: readonly ExtraColumn[] },
): void {
  const path = sheetsOf(book).find((sheet) => sheet.name === name)?.path;
  if (path === undefined) throw new FormError({ kind: "not-a-form", part: name });
  const xml = partText(book.parts, path);
  const { rows: present, columns, data } = readSheetMarkup(xml, (row) => row === 1);
  const header = present.find(({ number }) => number === 1);
  if (header?.close === undefined || data.close === undefined || columns.length === 0)
    throw new FormError({ kind: "not-a-form", part: path });

  const titles = [...header.cells.values()].map(({ start, end }) => xml.slice(start, end));
  const titleStyle = Number(attribute(titles[0] ?? "", "s") ?? 0);
  const added = extra.map(({ label }, index) =>
    cellMarkup(`${columnLetters(titles.length + index)}1`, { text: label, style: titleStyle }),
  );
  const styles = columns.map(({ style }) => style);
  const lastStyle = styles.at(-1) ?? 0;
  const filled = rows.map((cells, index) =>
    rowMarkup({
      number: index + 2,
      cells: cells.map(({ text, restyle }, column) => {
        const style = styles[column] ?? lastStyle;
        return { text, style: restyle === undefined ? style : restyle(style) };
      }),
    }),
  );
  const cols = extra.map(({ width }, index) => {
    const number = titles.length + index + 1;
    return `<col min="${number}" max="${number}" width="${width}" style="${lastStyle}" customWidth="1"/>`;
  });
  const rowTag = xml.slice(header.tag.start, header.tag.end);
  const written = spliced(xml, [
    { start: xml.indexOf("</cols>"), end: xml.indexOf("</cols>"), text: cols.join("") },
    { ...header.tag, text: withoutAttribute(rowTag, "spans") },
    { start: header.close, end: header.close, text: added.join("") },
    { start: header.close + "</row>".length, end: data.close, text: filled.join("") },
  ]);
  const area = `A1:${columnLetters(titles.length + extra.length - 1)}${rows.length + 1}`;
  const sized = written.replace(/(<dimension ref=")[^"]*/, (_, tag: string) => tag + area);
  book.parts.set(path, strToU8(sized));
}
