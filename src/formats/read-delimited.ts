import Papa from "papaparse";
import type { Finding } from "../findings/catalogue.js";
import { type Row, rowAt, type Table } from "../model/table.js";
import { isBlank } from "./blank.js";
import { guessDelimiter } from "./delimiter.js";

/** A table read from a delimited text, with what was wrong with its quotes. */
export type DelimitedTable = { readonly table: Table; readonly findings: readonly Finding[] };

/**
 * Reads a delimited text: `;` `,` tab or `|`, an optional `sep=` first line, quoted fields with line
 * breaks, any kind of line end. No line is lost to a quote that is never closed: from there on the text is
 * read without regard to quotes, and a finding says so.
 */
export function readDelimited(source: string, file: string, delimiter?: string): DelimitedTable {
  const text = source.includes("\r") ? source.replace(/\r\n?/g, "\n") : source;
  const separatorLine = /^\ufeff?sep=([^\n])[^\n]*(\n|$)/i.exec(text);
  const skipped = separatorLine?.[0].length ?? 0;
  const body = skipped > 0 ? text.slice(skipped) : text;
  const used = delimiter ?? separatorLine?.[1] ?? guessDelimiter(body);
  const rows: Row[] = [];
  const findings: Finding[] = [];
  readRecords(body, used, { file, firstLine: skipped > 0 ? 2 : 1, rows, findings });
  while (rows.length > 0 && isBlank(rows[rows.length - 1]?.texts ?? [])) rows.pop();
  return { table: { file, rows }, findings };
}

type Reading = {
  readonly file: string;
  readonly firstLine: number;
  readonly rows: Row[];
  readonly findings: Finding[];
};

function readRecords(text: string, delimiter: string, reading: Reading): void {
  const { data, errors } = Papa.parse<string[]>(text, { delimiter, newline: "\n", quoteChar: '"' });
  const unclosed = errors.find((error) => error.code === "MissingQuotes")?.row;
  const malformed = new Set(errors.flatMap((error) => (error.code === "InvalidQuotes" ? [error.row] : [])));
  let line = reading.firstLine;
  for (const [index, record] of data.entries()) {
    if (index === unclosed) {
      readUnquoted(text, delimiter, line, reading);
      return;
    }
    reading.rows.push({ number: line, texts: record });
    if (malformed.has(index)) report("malformed-quotes", line, record.join(delimiter), reading);
    line += 1 + lineBreaks(record);
  }
}

/** Reads the lines from `line` on as they stand; a pair of quotes around a whole field is taken off. */
function readUnquoted(text: string, delimiter: string, line: number, reading: Reading): void {
  const lines = text.split("\n").slice(line - reading.firstLine);
  for (const [index, content] of lines.entries()) {
    const texts = content.split(delimiter).map((field) => /^"(.*)"$/.exec(field)?.[1] ?? field);
    reading.rows.push({ number: line + index, texts });
    if (index === 0) report("unclosed-quote", line, content, reading);
  }
}

function report(code: "malformed-quotes" | "unclosed-quote", line: number, value: string, to: Reading): void {
  to.findings.push({ code, at: rowAt({ file: to.file }, line), value });
}

function lineBreaks(record: readonly string[]): number {
  let count = 0;
  for (const field of record) {
    for (let at = field.indexOf("\n"); at !== -1; at = field.indexOf("\n", at + 1)) count++;
  }
  return count;
}
