import type { Finding } from "../findings/catalogue.js";
import { WorkError } from "../findings/work-error.js";
import { rowAt, type Table } from "../model/table.js";
import { decodeHtml, decodeText } from "./decode-text.js";
import { parseDelimiter } from "./delimiter.js";
import { readDelimited } from "./read-delimited.js";
import { type FileKind, recogniseFile } from "./recognise.js";
import type { Sheet } from "./sheet.js";

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
export async function readTables(
  bytes: Uint8Array,
  file: string,
  options: ReadingOptions = {},
): Promise<TableFile> {
  const kind = recogniseFile(bytes, file);
  if (kind === "text") {
    const delimiter = options.delimiter === undefined ? undefined : parseDelimiter(options.delimiter);
    const { text, guess } = decodeText(bytes, file, options.encoding);
    const { table, findings } = readDelimited(text, file, delimiter);
    return { tables: [table], findings: [...guessedEncoding(table, guess), ...findings], sheetNames: [] };
  }
  return chooseSheets(await readSheets(kind, bytes, file, options), file, options.sheets ?? []);
}

/** How many lines with accents are shown for people to judge a guess by. */
const linesShown = 3;

function guessedEncoding(table: Table, encoding: string | undefined): readonly Finding[] {
  if (encoding === undefined) return [];
  const accented = table.rows.filter(({ texts }) => texts.some((text) => /[^\u0000-\u007f]/.test(text)));
  const lines = accented.slice(0, linesShown).map(({ texts }) => texts.filter(Boolean).join(" "));
  return [{ code: "guessed-encoding", at: rowAt(table, accented[0]?.number ?? 1), encoding, lines }];
}

/** The sheets of a workbook; each reader is loaded only when a file of its format is met. */
async function readSheets(
  kind: Exclude<FileKind, "text">,
  bytes: Uint8Array,
  file: string,
  options: ReadingOptions,
): Promise<readonly Sheet[]> {
  switch (kind) {
    case "workbook":
      return (await import("./workbook/read-workbook.js")).readWorkbook(bytes, file);
    case "spreadsheet":
      return (await import("./opendocument/read-spreadsheet.js")).readSpreadsheet(bytes, file);
    case "legacy":
      return (await import("./legacy/read-legacy.js")).readLegacy(bytes, file);
    case "html":
      return (await import("./legacy/read-html.js")).readHtml(decodeHtml(bytes, file, options.encoding));
  }
}

function chooseSheets(sheets: readonly Sheet[], file: string, wanted: readonly string[]): TableFile {
  const chosen = sheets.filter(({ name, hidden }) => (wanted.length > 0 ? wanted.includes(name) : !hidden));
  if (chosen.length === 0) {
    const seen = sheets.map(({ name }) => name);
    throw new WorkError(
      wanted.length === 0
        ? { kind: "no-sheet", file }
        : { kind: "unknown-sheet", file, values: wanted, seen },
    );
  }
  const hidden = wanted.length > 0 ? [] : sheets.filter((sheet) => sheet.hidden);
  return {
    tables: chosen.map(({ name, read }) => {
      const { rows, hiddenColumns } = read();
      return { file, sheet: name, rows, ...(hiddenColumns.size === 0 ? {} : { hiddenColumns }) };
    }),
    findings: hidden.map(({ name }) => ({
      code: "hidden-sheet",
      at: rowAt({ file, sheet: name }, 1),
      value: name,
    })),
    sheetNames: sheets.map(({ name }) => name),
  };
}
