import type { Finding } from "../findings/catalogue.js";
import { rowAt, type Table } from "../model/table.js";
import { isBlank } from "./blank.js";
import { CutRecord } from "./cut-record.js";
import { guessDelimiter } from "./delimiter.js";
import { RecordSplitter } from "./split-records.js";
import { TextRows } from "./text-rows.js";

/** A table read from a delimited text, with what was wrong with its quotes. */
export type DelimitedTable = { readonly table: Table; readonly findings: readonly Finding[] };

/**
 * Reads a delimited text in UTF-8: `;` `,` tab or `|`, an optional `sep=` first line, quoted fields with line
 * breaks, any kind of line end. No line is lost to a misplaced quote: the lines that it would swallow are
 * read as they stand, and findings say so.
 */
export function readDelimited(source: Uint8Array, file: string, delimiter?: string): DelimitedTable {
  const bytes = withoutMark(Buffer.from(source.buffer, source.byteOffset, source.length));
  const opening = openingOf(bytes);
  const separatorLine = /^sep=([^\r\n])[^\r\n]*(\r\n?|\n|$)/i.exec(opening);
  const body = bytes.subarray(Buffer.byteLength(separatorLine?.[0] ?? ""));
  const named = separatorLine?.[1] === '"' ? undefined : separatorLine?.[1];
  const used = delimiter ?? named ?? guessDelimiter(openingOf(body));
  const rows = new TextRows(body, used);
  const findings: Finding[] = [];
  let cut: readonly string[] | undefined;
  const lines = (): readonly string[] => {
    cut ??= body.toString("utf8").split(/\r\n?|\n/);
    return cut;
  };
  const firstLine = separatorLine === null ? 1 : 2;
  readRecords({ lines, delimiter: used, file, firstLine, rows, findings });
  while (rows.length > 0 && isBlank(rows.at(-1)?.texts ?? [])) rows.pop();
  return { table: { file, rows }, findings };
}

/** The byte order mark in UTF-8. */
const byteOrderMark = Buffer.from("\ufeff");

function withoutMark(bytes: Buffer): Buffer {
  const isMarked = bytes.subarray(0, byteOrderMark.length).equals(byteOrderMark);
  return isMarked ? bytes.subarray(byteOrderMark.length) : bytes;
}

/** How much of a text tells its delimiter. */
const openingLength = 256 * 1024;

/** The first lines of a text, all of them where it is short. */
function openingOf(bytes: Buffer): string {
  if (bytes.length <= openingLength) return bytes.toString("utf8");
  const end = bytes.lastIndexOf("\n", openingLength);
  return bytes.toString("utf8", 0, end === -1 ? openingLength : end);
}

type QuoteCode = "malformed-quotes" | "unclosed-quote";

type Reading = {
  /** The lines of the text, cut once and only where a quote is misplaced. */
  readonly lines: () => readonly string[];
  readonly delimiter: string;
  readonly file: string;
  readonly firstLine: number;
  readonly rows: TextRows;
  readonly findings: Finding[];
};

/** Lines without a quote are records as they stand, found by their ends alone. */
function readRecords(reading: Reading): void {
  const { rows } = reading;
  const { bytes } = rows;
  const [lineFeeds, carriageReturns, quotes] = [
    new Places(bytes, "\n"),
    new Places(bytes, "\r"),
    new Places(bytes, '"'),
  ];
  const cells = new CutRecord();
  let line = reading.firstLine;
  let start = 0;
  for (;;) {
    let end = Math.min(lineFeeds.from(start), carriageReturns.from(start));
    let lines = 1;
    if (quotes.from(start) < end && !cells.cut(bytes, start, end, reading.delimiter)) {
      const quoted = readQuoted(reading, { start, end }, line);
      if (quoted === undefined) return;
      ({ lines, end } = quoted);
    } else rows.addRecord(line, start, end);
    line += lines;
    if (end === bytes.length) return;
    start = carriageReturns.from(end) === end && lineFeeds.from(end) === end + 1 ? end + 2 : end + 1;
  }
}

/** The places of a character in a text, asked for from the first to the last. */
class Places {
  readonly #bytes: Buffer;
  readonly #code: number;
  #next = -1;

  constructor(bytes: Buffer, character: string) {
    this.#bytes = bytes;
    this.#code = character.charCodeAt(0);
  }

  /** The first of them from a place on; the length of the text where there is none. */
  from(start: number): number {
    if (this.#next < start) {
      const found = this.#bytes.indexOf(this.#code, start);
      this.#next = found === -1 ? this.#bytes.length : found;
    }
    return this.#next;
  }
}

/** Reads the record that starts where a line does, and says what it takes; `undefined` where it takes all that is left. */
function readQuoted(
  reading: Reading,
  place: { readonly start: number; readonly end: number },
  line: number,
): { readonly lines: number; readonly end: number } | undefined {
  const { delimiter, rows } = reading;
  const { record, lines, fault, end } = splitAt(rows.bytes, place, delimiter);
  if (fault === "unclosed") {
    readPlainLines(reading, { line, count: Number.POSITIVE_INFINITY, code: "unclosed-quote" });
    return undefined;
  }
  if (lines > 1 && (fault === "misplaced" || swallowsRecord(record, delimiter))) {
    readPlainLines(reading, { line, count: lines, code: "malformed-quotes" });
  } else if (fault === "misplaced") {
    rows.addRow({ number: line, texts: record });
    report("malformed-quotes", line, record.join(delimiter), reading);
  } else rows.addRecord(line, place.start, end);
  return { lines, end };
}

/** The least of the text that is looked at for the end of a record that takes more than its line. */
const longRecord = 512;

/** The record that starts at a place: in its line, else in as much of the text as it takes, up to all that is left of it. */
function splitAt(
  bytes: Buffer,
  { start, end: lineEnd }: { readonly start: number; readonly end: number },
  delimiter: string,
): {
  readonly record: readonly string[];
  readonly lines: number;
  readonly fault: RecordSplitter["fault"];
  readonly end: number;
} {
  // With the line end, for what ends where the part of the text does may go on behind it.
  for (let length = lineEnd + 1 - start; ; length = Math.max(longRecord, 4 * length)) {
    const isAll = start + length >= bytes.length;
    const text = bytes.toString("utf8", start, start + length);
    const records = new RecordSplitter(text, delimiter);
    records.goTo(0);
    const record = records.next() ?? [];
    const { lines, fault } = records;
    if (records.end === text.length && !isAll) continue;
    return { record, lines, fault, end: start + Buffer.byteLength(text.slice(0, records.end)) };
  }
}

/**
 * Reads lines as they stand, a pair of quotes around a whole field taken off. An unclosed quote makes its own
 * line doubtful; one closed in the wrong place, every line up to there.
 */
function readPlainLines(
  reading: Reading,
  { line, count, code }: { readonly line: number; readonly count: number; readonly code: QuoteCode },
): void {
  const { delimiter } = reading;
  const start = line - reading.firstLine;
  for (const [index, content] of reading
    .lines()
    .slice(start, start + count)
    .entries()) {
    const texts = content.split(delimiter).map((field) => /^"(.*)"$/.exec(field)?.[1] ?? field);
    reading.rows.addRow({ number: line + index, texts });
    if (index === 0 || code === "malformed-quotes") report(code, line + index, content, reading);
  }
}

function report(code: QuoteCode, line: number, value: string, to: Reading): void {
  to.findings.push({ code, at: rowAt({ file: to.file }, line), value });
}

/** Whether a quoted field holds whole records: a line of it with an address and as many fields as make one. */
function swallowsRecord(record: readonly string[], delimiter: string): boolean {
  return record.some(
    (field) =>
      field.includes("\n") &&
      field.includes(delimiter) &&
      field.split("\n").some((line) => line.includes("@") && line.split(delimiter).length >= 4),
  );
}
