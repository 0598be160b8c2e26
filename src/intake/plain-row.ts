import { mostCells, separatorCode } from "../formats/cut-record.js";
import { TextRows } from "../formats/text-rows.js";
import { type AccountField, accountFields, type ListField } from "../model/account.js";
import type { RowCollector } from "../model/row-collector.js";
import type { RowColumns } from "../model/row-columns.js";
import type { CellMark, Row } from "../model/table.js";
import { mixedHash } from "../model/text-hash.js";
import { longestName } from "./cell.js";
import { longestEmail } from "./email.js";
import { longestIdentifier } from "./identifier.js";
import { asEmail, asIdentifier, asName, noSeparator, PlainScan } from "./plain-scan.js";
import { PlainSettings } from "./plain-settings.js";
import { isOfService, opensSomethingElse, standsForNothing } from "./plain-words.js";
import type { Reading } from "./reading.js";

/** The columns that say of a row what takes more than one test. */
const telling: readonly ListField[] = ["fullName", "action", "status", "departureDate"];

/** What separates the cells of a row that are copied behind each other: no text of a list holds it. */
const copySeparator = "\u0000";

type PlainColumns = Readonly<Record<AccountField, number>> & {
  readonly siren: number | undefined;
  readonly operator: number | undefined;
};

/**
 * The fast way through a large list: cells are tested where they stand, and no object is made. It takes no row of which
 * the detailed reading (`readRow` and what surrounds it) would find anything, and reads those that it takes as that does.
 */
export class PlainRows {
  readonly #reading: Reading;
  readonly #rows: RowColumns;
  readonly #columns: PlainColumns | undefined;
  /** The columns of the four values of an account, in their order, and the last of them. */
  readonly #fields: readonly number[];
  readonly #lastColumn: number;
  /** The text that the rows stand in, where they are not made. */
  readonly #text: TextRows | undefined;
  readonly #separator: number;
  readonly #unlabelled: readonly number[];
  readonly #settings: PlainSettings;
  readonly #scan: PlainScan;

  /** For the rows of a table below its header. */
  constructor(reading: Reading, collector: RowCollector) {
    const { header, table } = reading;
    this.#reading = reading;
    this.#rows = collector.columns;
    this.#text = table.rows instanceof TextRows ? table.rows : undefined;
    const separator = separatorCode(this.#text?.delimiter ?? copySeparator);
    this.#separator = separator ?? noSeparator;
    this.#columns = separator === undefined ? undefined : plainColumns(reading);
    this.#unlabelled = header.labels.flatMap((label, index) => (label === "" ? [index] : []));
    this.#settings = new PlainSettings(reading, collector);
    const { lastName = 0, firstName = 0, identifier = 0, email = 0 } = this.#columns ?? {};
    this.#fields = [lastName, firstName, identifier, email];
    this.#lastColumn = Math.max(...this.#fields);
    const tests = new Uint8Array(mostCells);
    for (const column of [lastName, firstName]) tests[column] = asName;
    tests[identifier] = asIdentifier;
    tests[email] = asEmail;
    this.#scan = new PlainScan(tests);
  }

  // What follows runs for every row: it takes no lists apart, which is slow until it is compiled.

  /** Takes the row at an index of the table, unless there may be something to say of it. */
  take(index: number): boolean {
    const columns = this.#columns;
    const text = this.#text;
    if (columns === undefined) return false;
    if (text !== undefined) {
      return (
        text.isRecord(index) && this.#scanRecord(text, index) && this.#add(columns, text.numberAt(index))
      );
    }
    const row = this.#reading.table.rows.at(index);
    return row !== undefined && this.#scanCopy(row, columns) && this.#add(columns, row.number);
  }

  /** Whether the cells of a record pass their tests. */
  #scanRecord(text: TextRows, index: number): boolean {
    const scan = this.#scan;
    const { cells } = scan;
    const start = text.startAt(index);
    const end = text.endAt(index);
    if (scan.read(text.bytes, start, end, this.#separator)) return true;
    // Some are in quotes, perhaps: then those that are tested are read one by one.
    if (!cells.cut(text.bytes, start, end, text.delimiter)) return false;
    const { width } = cells;
    for (const column of this.#fields) {
      if (column >= width) return false;
      const from = cells.starts[column] ?? 0;
      if (!scan.read(text.bytes, from, cells.ends[column] ?? 0, noSeparator, column)) return false;
    }
    cells.width = width;
    return true;
  }

  /** Whether the cells of a row pass their tests, once copied behind the texts that are there. */
  #scanCopy({ texts, marks, struck, notes, hidden }: Row, columns: PlainColumns): boolean {
    if (struck !== undefined || notes !== undefined || hidden === true) return false;
    if (marks !== undefined && !areUnmarked(marks, columns)) return false;
    const rows = this.#rows;
    const record = texts.join(copySeparator);
    rows.reserveText(3 * record.length);
    const end = rows.textEnd + rows.texts.write(record, rows.textEnd);
    return (
      this.#scan.read(rows.texts, rows.textEnd, end, this.#separator) &&
      this.#scan.cells.width === texts.length
    );
  }

  /** Adds the row whose cells have passed their tests, unless there may be something to say of it all the same. */
  #add(columns: PlainColumns, number: number): boolean {
    const { labels, row: headerRow } = this.#reading.header;
    const rows = this.#rows;
    const { cells, hashes } = this.#scan;
    if (headerRow !== 0 && cells.width > labels.length) return false;
    for (const column of this.#unlabelled) if (cells.isFilled(column)) return false;
    if (this.#lastColumn >= cells.width || !this.#isSound(columns) || this.#isSomethingElse()) return false;
    const setting = this.#settings.of(rows.texts, cells, columns);
    if (setting === undefined) return false;
    rows.reserve();
    const place = rows.length++;
    rows.numbers[place] = number;
    rows.settings[place] = setting;
    rows.keyHashes[place] = mixedHash(hashes[columns.identifier] ?? 0);
    rows.emailHashes[place] = mixedHash(hashes[columns.email] ?? 0);
    for (let field = 0; field < this.#fields.length; field++) {
      const column = this.#fields[field] ?? 0;
      rows.setValue(place, field, cells.starts[column] ?? 0, cells.ends[column] ?? 0);
    }
    if (this.#text === undefined) rows.textEnd = cells.ends[cells.width - 1] ?? rows.textEnd;
    return true;
  }

  /** Whether no value is too long, stands for one that is missing, or is the email of a service. */
  #isSound({ lastName, firstName, identifier, email }: PlainColumns): boolean {
    const { cells, mailboxHash } = this.#scan;
    const start = cells.starts[email] ?? 0;
    const end = cells.ends[email] ?? 0;
    return (
      this.#isValue(lastName, longestName) &&
      this.#isValue(firstName, longestName) &&
      this.#isValue(identifier, longestIdentifier) &&
      end - start <= longestEmail &&
      !isOfService(this.#rows.texts, start, end, mailboxHash)
    );
  }

  /** Whether a name or an identifier is not too long, in bytes, and does not stand for one that is missing. */
  #isValue(column: number, longest: number): boolean {
    const { cells, hashes } = this.#scan;
    const start = cells.starts[column] ?? 0;
    const end = cells.ends[column] ?? 0;
    return end - start <= longest && !standsForNothing(this.#rows.texts, start, end, hashes[column] ?? 0);
  }

  /** Whether a row may be something else than an account's, though all that an account needs is in it. */
  #isSomethingElse(): boolean {
    const { width, starts, ends } = this.#scan.cells;
    for (let column = 0; column < width; column++) {
      const start = starts[column] ?? 0;
      const end = ends[column] ?? 0;
      const opening = start === end ? undefined : opensSomethingElse(this.#rows.texts, start, end);
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
  if (Math.max(lastName, firstName, identifier, email) >= mostCells) return undefined;
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
