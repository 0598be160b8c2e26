import type { Finding } from "../findings/catalogue.js";
import { WorkError } from "../findings/work-error.js";
import { rowAt, type Table } from "../model/table.js";
import { decodeText } from "./decode-text.js";
import { parseDelimiter } from "./delimiter.js";
import { readDelimited } from "./read-delimited.js";
import { recogniseFile } from "./recognise.js";
import { readWorkbook } from "./workbook/read-workbook.js";

/** What may be said of a file beforehand, where the bytes do not tell. */
export type ReadingOptions = {
  readonly encoding?: string;
  readonly delimiter?: string;
  /** The sheets to read, by name, hidden or not; all visible ones where empty. */
  readonly sheets?: readonly string[];
};

/** The tables of one file and what was found while cutting it into cells. */
export type TableFile = {
  readonly tables: readonly Table[];
  readonly findings: readonly Finding[];
  /** The sheets of a workbook, read or not; none for a text. */
  readonly sheetNames: readonly string[];
};

/**
 * Turns the bytes of a list into tables: the one way in, whatever the engine behind it. What a file is, is
 * told from its bytes.
 *
 * @throws WorkError when the file is no list, cannot be read, or an option makes no sense for it.
 */
export function readTables(bytes: Uint8Array, file: string, options: ReadingOptions = {}): TableFile {
  if (recogniseFile(bytes, file) === "workbook") return readSheets(bytes, file, options.sheets ?? []);
  const delimiter = options.delimiter === undefined ? undefined : parseDelimiter(options.delimiter);
  const { table, findings } = readDelimited(decodeText(bytes, file, options.encoding), file, delimiter);
  return { tables: [table], findings, sheetNames: [] };
}

function readSheets(bytes: Uint8Array, file: string, wanted: readonly string[]): TableFile {
  const sheets = readWorkbook(bytes, file);
  const chosen = sheets.filter(({ name, hidden }) => (wanted.length > 0 ? wanted.includes(name) : !hidden));
  if (chosen.length === 0 && wanted.length === 0) throw new WorkError({ kind: "no-sheet", file });
  const hidden = wanted.length > 0 ? [] : sheets.filter((sheet) => sheet.hidden);
  return {
    tables: chosen.map(({ name, rows }) => ({ file, sheet: name, rows: rows() })),
    findings: hidden.map(({ name }) => ({
      code: "hidden-sheet",
      at: rowAt({ file, sheet: name }, 1),
      value: name,
    })),
    sheetNames: sheets.map(({ name }) => name),
  };
}
