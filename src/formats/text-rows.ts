import type { Row, Rows } from "../model/table.js";
import { CutRecord } from "./cut-record.js";
import { RecordSplitter } from "./split-records.js";

/**
 * The rows of a delimited text, kept as the places of their records in its bytes: a row is made each time it is asked
 * for, since most rows of a long list are read where they stand and never asked for.
 */
export class TextRows implements Rows {
  /** The text in UTF-8. */
  readonly bytes: Buffer;
  readonly delimiter: string;
  #length = 0;
  #numbers: Uint32Array;
  #starts: Uint32Array;
  #ends: Uint32Array;
  /** The rows that are not what their record says, its quotes being misplaced. */
  readonly #made = new Map<number, Row>();
  readonly #cells = new CutRecord();

  /** No rows yet, of a text. */
  constructor(bytes: Buffer, delimiter: string) {
    this.bytes = bytes;
    this.delimiter = delimiter;
    const size = 16 + Math.ceil(bytes.length / usualLength);
    this.#numbers = new Uint32Array(size);
    this.#starts = new Uint32Array(size);
    this.#ends = new Uint32Array(size);
  }

  get length(): number {
    return this.#length;
  }

  /** Takes in the record between two places of the text, its line end left out. */
  addRecord(number: number, start: number, end: number): void {
    const index = this.#length++;
    if (index === this.#numbers.length) this.#grow();
    this.#numbers[index] = number;
    this.#starts[index] = start;
    this.#ends[index] = end;
  }

  /** Takes in a row of which the text does not tell the cells. */
  addRow(row: Row): void {
    this.#made.set(this.#length, row);
    this.addRecord(row.number, 0, 0);
  }

  /** Takes the last row out. */
  pop(): void {
    if (this.#length > 0) this.#made.delete(--this.#length);
  }

  at(index: number): Row | undefined {
    const place = index < 0 ? index + this.#length : index;
    return place >= 0 && place < this.#length ? this.#rowAt(place) : undefined;
  }

  *[Symbol.iterator](): Generator<Row> {
    for (let index = 0; index < this.#length; index++) yield this.#rowAt(index);
  }

  /** The number of the row at an index. */
  numberAt(index: number): number {
    return this.#numbers[index] ?? 0;
  }

  /** Whether the row at an index is what the record between its two places says. */
  isRecord(index: number): boolean {
    return this.#made.size === 0 || !this.#made.has(index);
  }

  /** Where the record of the row at an index starts in the text. */
  startAt(index: number): number {
    return this.#starts[index] ?? 0;
  }

  /** Where it ends, its line end left out. */
  endAt(index: number): number {
    return this.#ends[index] ?? 0;
  }

  /** The text of one cell of the row at an index, by its column from 0, without making the row. */
  textAt(index: number, column: number): string {
    const start = this.startAt(index);
    const end = this.endAt(index);
    if (!this.isRecord(index) || !this.#cells.cut(this.bytes, start, end, this.delimiter))
      return this.#rowAt(index).texts[column] ?? "";
    if (!this.#cells.isFilled(column)) return "";
    return this.bytes.toString("utf8", this.#cells.starts[column], this.#cells.ends[column]);
  }

  #rowAt(index: number): Row {
    return this.#made.get(index) ?? { number: this.numberAt(index), texts: this.#textsAt(index) };
  }

  #textsAt(index: number): readonly string[] {
    const start = this.startAt(index);
    const end = this.endAt(index);
    const record = this.bytes.toString("utf8", start, end);
    if (!record.includes('"')) return record.split(this.delimiter);
    // With its line end, which ends a field in quotes where white space follows these.
    return splitRecord(this.bytes.toString("utf8", start, end + 1), this.delimiter);
  }

  #grow(): void {
    this.#numbers = grown(this.#numbers);
    this.#starts = grown(this.#starts);
    this.#ends = grown(this.#ends);
  }
}

/** The bytes of a line of most lists, at least. */
const usualLength = 48;

function grown(numbers: Uint32Array): Uint32Array {
  const larger = new Uint32Array(2 * numbers.length);
  larger.set(numbers);
  return larger;
}

function splitRecord(record: string, delimiter: string): readonly string[] {
  const records = new RecordSplitter(record, delimiter);
  records.goTo(0);
  return records.next() ?? [];
}

/** The number of the row at an index, without making it where it is not made. */
export function rowNumberAt(rows: Rows, index: number): number {
  return rows instanceof TextRows ? rows.numberAt(index) : (rows.at(index)?.number ?? 0);
}

/** The text of one cell of the row at an index, by its column from 0, without making the row where it is not made. */
export function cellTextAt(rows: Rows, index: number, column: number): string {
  return rows instanceof TextRows ? rows.textAt(index, column) : (rows.at(index)?.texts[column] ?? "");
}
