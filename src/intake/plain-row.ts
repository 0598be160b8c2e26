import { CutRecord, mostCells } from "../formats/cut-record.js";
import { TextRows } from "../formats/text-rows.js";
import { type AccountField, accountFields, type ListField } from "../model/account.js";
import type { RowCollector } from "../model/row-collector.js";
import type { RowColumns } from "../model/row-columns.js";
import type { CellMark, Row } from "../model/table.js";
import { PlainSettings } from "./plain-settings.js";
import { PlainValues } from "./plain-values.js";
import type { Reading } from "./reading.js";
import { opensSomethingElse } from "./row-opening.js";

/** The columns that say of a row what takes more than one test. */
const telling: readonly ListField[] = ["fullName", "action", "status", "departureDate"];

type PlainColumns = Readonly<Record<AccountField, number>> & {
  readonly siren: number | undefined;
  readonly operator: number | undefined;
};

/**
 * The fast way through a large list: values are tested where they stand, and no object is made. It takes no row of which
 * the detailed reading (`readRow` and what surrounds it) would find anything, and reads those that it takes as that does.
 */
export class PlainRows {
  readonly #reading: Reading;
  readonly #rows: RowColumns;
  readonly #columns: PlainColumns | undefined;
  /** The text that the rows stand in, where they are not made. */
  readonly #text: TextRows | undefined;
  readonly #unlabelled: readonly number[];
  readonly #settings: PlainSettings;
  readonly #values = new PlainValues();
  /** The cells of the row at hand, by their places in the texts of the columns. */
  readonly #cells = new CutRecord();

  /** For the rows of a table below its header. */
  constructor(reading: Reading, collector: RowCollector) {
    const { header, table } = reading;
    this.#reading = reading;
    this.#rows = collector.columns;
    this.#columns = plainColumns(reading);
    this.#text = table.rows instanceof TextRows ? table.rows : undefined;
    this.#unlabelled = header.labels.flatMap((label, index) => (label === "" ? [index] : []));
    this.#settings = new PlainSettings(reading, collector);
  }

  /** Takes the row at an index of the table, unless there may be something to say of it. */
  take(index: number): boolean {
    const [columns, text] = [this.#columns, this.#text];
    if (columns === undefined) return false;
    if (text === undefined) {
      const row = this.#reading.table.rows.at(index);
      return row !== undefined && this.#copy(row, columns) && this.#takeCells(columns, row.number);
    }
    if (!text.isRecord(index)) return false;
    const isCut = this.#cells.cut(text.bytes, text.startAt(index), text.endAt(index), text.delimiter);
    return isCut && this.#takeCells(columns, text.numberAt(index));
  }

  /** Copies the cells of a row behind the texts that are there; what is not taken is written over by the next row. */
  #copy({ texts, marks, struck, notes, hidden }: Row, columns: PlainColumns): boolean {
    if (struck !== undefined || notes !== undefined || hidden === true) return false;
    if (texts.length > mostCells || (marks !== undefined && !areUnmarked(marks, columns))) return false;
    const [rows, cells] = [this.#rows, this.#cells];
    let length = 0;
    for (const text of texts) length += 3 * text.length;
    rows.reserveText(length);
    let end = rows.textEnd;
    for (const [column, text] of texts.entries()) {
      cells.starts[column] = end;
      end += rows.texts.write(text, end);
      cells.ends[column] = end;
    }
    cells.width = texts.length;
    return true;
  }

  #takeCells(columns: PlainColumns, number: number): boolean {
    const { header } = this.#reading;
    const [rows, values, cells] = [this.#rows, this.#values, this.#cells];
    if (header.row !== 0 && cells.width > header.labels.length) return false;
    for (const column of this.#unlabelled) if (cells.isFilled(column)) return false;
    const { starts, ends } = cells;
    const { lastName, firstName, identifier, email } = columns;
    if (Math.max(lastName, firstName, identifier, email) >= cells.width) return false;
    const bytes = rows.texts;
    if (!values.isName(bytes, starts[lastName] ?? 0, ends[lastName] ?? 0)) return false;
    if (!values.isName(bytes, starts[firstName] ?? 0, ends[firstName] ?? 0)) return false;
    if (!values.isIdentifier(bytes, starts[identifier] ?? 0, ends[identifier] ?? 0)) return false;
    const keyHash = values.hash;
    if (!values.isEmail(bytes, starts[email] ?? 0, ends[email] ?? 0)) return false;
    if (this.#isSomethingElse(bytes)) return false;
    const setting = this.#settings.of(bytes, cells, columns);
    if (setting === undefined) return false;
    rows.reserve();
    const place = rows.length++;
    rows.numbers[place] = number;
    rows.settings[place] = setting;
    rows.keyHashes[place] = keyHash;
    rows.emailHashes[place] = values.hash;
    for (let field = 0; field < accountFields.length; field++) {
      const column = columns[accountFields[field] ?? "email"];
      rows.setValue(place, field, starts[column] ?? 0, ends[column] ?? 0);
    }
    if (this.#text === undefined) rows.textEnd = ends[cells.width - 1] ?? rows.textEnd;
    return true;
  }

  /** Whether a row may be something else than an account's, though all that an account needs is in it. */
  #isSomethingElse(bytes: Buffer): boolean {
    const { width, starts, ends } = this.#cells;
    for (let column = 0; column < width; column++) {
      const [start, end] = [starts[column] ?? 0, ends[column] ?? 0];
      const opening = start === end ? undefined : opensSomethingElse(bytes, start, end);
      if (opening !== undefined) return opening;
    }
    return false;
  }
}

function plainColumns({ columns }: Reading): PlainColumns | undefined {
  const [lastName, firstName, identifier, email] = accountFields.map((field) => columns.get(field));
  if (lastName === undefined || firstName === undefined || identifier === undefined || email === undefined) {
    return undefined;
  }
  if (telling.some((field) => columns.has(field))) return undefined;
  const [siren, operator] = [columns.get("siren"), columns.get("operator")];
  return { lastName, firstName, identifier, email, siren, operator };
}

/** Whether the cells that are read hold text; a SIREN may well be a number. */
function areUnmarked(marks: ReadonlyMap<number, CellMark>, columns: PlainColumns): boolean {
  for (const [column, mark] of marks) {
    if (column === columns.siren ? mark !== "number" : Object.values(columns).includes(column)) return false;
  }
  return true;
}
