import type { Finding } from "../findings/catalogue.js";
import { type Row, rowAt, type Table } from "../model/table.js";
import { isBlank } from "./blank.js";
import { guessDelimiter } from "./delimiter.js";
import { RecordSplitter } from "./split-records.js";

/** A table read from a delimited text, with what was wrong with its quotes. */
export type DelimitedTable = { readonly table: Table; readonly findings: readonly Finding[] };

/**
 * Reads a delimited text: `;` `,` tab or `|`, an optional `sep=` first line, quoted fields with line
 * breaks, any kind of line end. No line is lost to a misplaced quote: the lines that it would swallow are
 * read as they stand, and findings say so.
 */
export function readDelimited(source: string, file: string, delimiter?: string): DelimitedTable {
  const separatorLine = /^\ufeff?sep=([^\r\n])[^\r\n]*(\r\n?|\n|$)/i.exec(source);
  const skipped = separatorLine?.[0].length ?? 0;
  const body = skipped > 0 ? source.slice(skipped) : source;
  const named = separatorLine?.[1] === '"' ? undefined : separatorLine?.[1];
  const used = delimiter ?? named ?? guessDelimiter(body);
  const rows: Row[] = [];
  const findings: Finding[] = [];
  let cut: readonly string[] | undefined;
  const lines = (): readonly string[] => {
    cut ??= body.split(/\r\n?|\n/);
    return cut;
  };
  readRecords({ text: body, lines, delimiter: used, file, firstLine: skipped > 0 ? 2 : 1, rows, findings });
  while (rows.length > 0 && isBlank(rows[rows.length - 1]?.texts ?? [])) rows.pop();
  return { table: { file, rows }, findings };
}

type QuoteCode = "malformed-quotes" | "unclosed-quote";

type Reading = {
  readonly text: string;
  /** The lines of the text, cut once and only where a quote is misplaced. */
  readonly lines: () => readonly string[];
  readonly delimiter: string;
  readonly file: string;
  readonly firstLine: number;
  readonly rows: Row[];
  readonly findings: Finding[];
};

function readRecords(reading: Reading): void {
  const { text, delimiter } = reading;
  const records = new RecordSplitter(text, delimiter);
  let line = reading.firstLine;
  for (let record = records.next(); record !== undefined; record = records.next()) {
    const { lines, fault } = records;
    if (fault === "unclosed") {
      readPlainLines(reading, { line, count: Number.POSITIVE_INFINITY, code: "unclosed-quote" });
      return;
    }
    if (lines > 1 && (fault === "misplaced" || swallowsRecord(record, delimiter))) {
      readPlainLines(reading, { line, count: lines, code: "malformed-quotes" });
    } else {
      reading.rows.push({ number: line, texts: record });
      if (fault === "misplaced") report("malformed-quotes", line, record.join(delimiter), reading);
    }
    line += lines;
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
    reading.rows.push({ number: line + index, texts });
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
