import type { PdfColumn, PdfFields, PdfForm, PdfSection, PdfTable } from "./pdf-form.js";
import type { Box, Cell, Row } from "./row.js";
import { lowered, type Placing, type SetText, setText, type Typesetter } from "./set-text.js";
import type { TextStyle } from "./typeface.js";

/** The width of the form, in points: A4 without its margins. */
export const formWidth = 523;

const ink = "#000000";
const softInk = "#404040";
const shade = "#e4e4e4";
const padding = 6;
/** The least space above and below a text within its box. */
const leading = 2.5;
const gap = 8;
const labelWidth = formWidth * 0.266;
const signatureX = formWidth * 0.436;
/** What is left under the signatory's name to sign in. */
const signatureSpace = 70;

const styles = {
  title: { face: "bold", size: 15, color: ink },
  day: { face: "italic", size: 9, color: softInk },
  section: { face: "bold", size: 10, color: ink },
  note: { face: "italic", size: 9, color: softInk },
  subsection: { face: "boldItalic", size: 9, color: ink },
  label: { face: "regular", size: 9, color: softInk },
  value: { face: "regular", size: 10, color: ink },
  header: { face: "bold", size: 9, color: ink },
  cell: { face: "regular", size: 9, color: ink },
  number: { face: "regular", size: 8, color: softInk },
  total: { face: "regular", size: 9, color: softInk },
} satisfies Record<string, TextStyle>;

/** The rows of a form from top to bottom, each as high as its texts need. */
export function formRows(form: PdfForm, setter: Typesetter): readonly Row[] {
  const rows = new FormRows(setter);
  rows.text(form.title, { tag: "H1", style: styles.title, align: "center", height: 41 });
  rows.text(form.day, { tag: "P", style: styles.day, align: "center", height: 19 });
  for (const section of form.sections) rows.section(section);
  rows.signature(form.signature);
  return rows.rows;
}

type TextRow = {
  readonly tag: Cell["tag"];
  readonly style: TextStyle;
  readonly align?: Placing["align"];
  readonly height: number;
  readonly box?: Omit<Box, "x" | "width">;
};

class FormRows {
  readonly rows: Row[] = [];
  readonly #setter: Typesetter;
  #tables = 0;

  constructor(setter: Typesetter) {
    this.#setter = setter;
  }

  text(text: string, { tag, style, align = "left", height, box }: TextRow): void {
    const placing = { x: padding, width: formWidth - 2 * padding, align };
    const boxes = box === undefined ? [] : [{ ...box, x: 0, width: formWidth }];
    this.#add({ cells: [{ tag, set: this.#set(text, style, placing) }], boxes, height });
  }

  section({ title, note, parts }: PdfSection): void {
    const set = this.#set(title, styles.section, { x: padding, width: formWidth - 2 * padding });
    const x = padding + this.#setter.widthOf(`${title}  `, styles.section);
    const besides =
      note === undefined ? undefined : this.#set(note, styles.note, { x, width: formWidth - x });
    const pieces = [...set.pieces, ...lowered(besides?.pieces ?? [], 1)];
    this.#add({
      cells: [{ tag: "H2", set: { pieces, height: set.height } }],
      boxes: [{ x: 0, width: formWidth, fill: shade }],
      height: 20,
      space: this.rows.length > 2 ? gap : 0,
      breakBefore: this.rows.length > 2,
    });
    for (const part of parts) {
      if (part.kind === "fields") this.#fields(part);
      else this.#table(part);
    }
  }

  signature({ place, signatory }: PdfForm["signature"]): void {
    const left = this.#set(place, styles.value, { x: padding, width: signatureX - 2 * padding });
    const box = { x: signatureX, width: formWidth - signatureX };
    const right = this.#set(signatory, styles.value, inside(box));
    this.#add({
      cells: [
        { tag: "P", set: left, top: leading },
        { tag: "P", set: right, top: leading },
      ],
      boxes: [box],
      height: Math.max(108, right.height + signatureSpace),
      space: gap,
    });
  }

  #fields({ title, fields }: PdfFields): void {
    if (title !== undefined) {
      this.text(title, { tag: "H3", style: styles.subsection, height: 18, box: {} });
    }
    const table = { number: ++this.#tables, isHeader: false };
    const label = { x: 0, width: labelWidth };
    const value = { x: labelWidth, width: formWidth - labelWidth };
    for (const field of fields) {
      this.#add({
        cells: [
          { tag: "TH", scope: "Row", set: this.#set(field.label, styles.label, inside(label)) },
          { tag: "TD", set: this.#set(field.value, styles.value, inside(value)) },
        ],
        boxes: [label, value],
        height: 16.5,
        table,
      });
    }
  }

  #table({ columns, rows, total }: PdfTable): void {
    const boxes = columnBoxes(columns);
    const number = ++this.#tables;
    const header = this.#add({
      cells: columns.map((column, index) => ({
        tag: "TH",
        scope: "Column",
        set: this.#set(column.title, styles.header, cellPlacing(column, boxes[index])),
      })),
      boxes,
      height: 17.25,
      table: { number, isHeader: true },
    });
    for (const [position, texts] of rows.entries()) {
      this.#add({
        cells: columns.map((column, index) => ({
          tag: "TD",
          set: this.#set(
            texts[index] ?? "",
            column.numbers ? styles.number : styles.cell,
            cellPlacing(column, boxes[index]),
          ),
        })),
        boxes,
        height: 15.75,
        table: { number, isHeader: false },
        header,
        breakBefore: position > 0,
      });
    }
    this.text(total, { tag: "P", style: styles.total, align: "right", height: 15 });
  }

  #set(text: string, style: TextStyle, placing: Placing): SetText {
    return setText(text, style, placing, this.#setter);
  }

  #add({ cells, height, space = 0, breakBefore = false, header, ...rest }: NewRow): Row {
    const rowHeight = Math.max(height, ...cells.map(({ set }) => set.height + 2 * leading));
    const row: Row = {
      ...rest,
      ...(header === undefined ? {} : { header }),
      height: rowHeight,
      space,
      breakBefore,
      headerHeight: header?.height ?? 0,
      cells: cells.map(({ set, top, ...cell }) => ({
        ...cell,
        pieces: lowered(set.pieces, top ?? (rowHeight - set.height) / 2),
      })),
    };
    this.rows.push(row);
    return row;
  }
}

type NewRow = Pick<Row, "boxes" | "height" | "table" | "header"> &
  Partial<Pick<Row, "space" | "breakBefore">> & {
    readonly cells: readonly (Omit<Cell, "pieces"> & {
      readonly set: SetText;
      /** Where its text begins; in the middle without. */
      readonly top?: number;
    })[];
  };

function columnBoxes(columns: readonly PdfColumn[]): readonly Box[] {
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  let x = 0;
  return columns.map(({ share }) => {
    const box = { x, width: (formWidth * share) / shares };
    x += box.width;
    return box;
  });
}

function cellPlacing({ numbers = false }: PdfColumn, box: Box = { x: 0, width: formWidth }): Placing {
  return numbers ? { x: box.x, width: box.width, align: "center" } : inside(box);
}

function inside({ x, width }: Box): Placing {
  return { x: x + padding, width: width - 2 * padding };
}
