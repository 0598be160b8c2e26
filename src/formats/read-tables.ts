import type { Finding } from "../findings/catalogue.js";
import { WorkError } from "../findings/work-error.js";
import { type Row, rowAt, type Table } from "../model/table.js";
import { decodeHtml, inUtf8 } from "./decode-text.js";
import { parseDelimiter } from "./delimiter.js";
import type { GridRows } from "./grid.js";
import { readDelimited } from "./read-delimited.js";
import { type FileKind, isArchive, recogniseFile } from "./recognise.js";
import type { Sheet } from "./sheet.js";
import { NumberFormatsNeeded } from "./workbook/number-formats-needed.js";
import type { WorkbookSheet } from "./workbook/open-workbook.js";

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
    const { bytes: text, guess } = inUtf8(bytes, file, options.encoding);
    const { table, findings } = readDelimited(text, file, delimiter);
    return { tables: [table], findings: [...guessedEncoding(table, guess), ...findings], sheetNames: [] };
  }
  return await chooseSheets(await readSheets(kind, bytes, file, options), file, options.sheets ?? []);
}

/** How many lines with accents are shown for people to judge a guess by. */
const linesShown = 3;

function guessedEncoding(table: Table, encoding: string | undefined): readonly Finding[] {
  if (encoding === undefined) return [];
  const accented: Row[] = [];
  for (const row of table.rows) {
    if (accented.length === linesShown) break;
    if (row.texts.some((text) => /[^\u0000-\u007f]/.test(text))) accented.push(row);
  }
  const lines = accented.map(({ texts }) => texts.filter(Boolean).join(" "));
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
      return (await readScanned(bytes, file)) ?? (await readByLibrary(bytes, file));
    case "spreadsheet":
      return (await import("./opendocument/read-spreadsheet.js")).readSpreadsheet(bytes, file);
    case "legacy":
      return readByLibrary(bytes, file);
    case "html":
      return (await import("./legacy/read-html.js")).readHtml(decodeHtml(bytes, file, options.encoding));
  }
}

/** The sheets of a workbook; what displays numbers under any format is loaded only when a sheet needs it. */
async function readScanned(bytes: Uint8Array, file: string): Promise<readonly Sheet[] | undefined> {
  const { openWorkbook } = await import("./workbook/open-workbook.js");
  return openWorkbook(bytes, file)?.map(({ name, hidden, read }) => {
    return { name, hidden, read: () => readDisplayed(read) };
  });
}

async function readDisplayed(read: WorkbookSheet["read"]): Promise<GridRows> {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof NumberFormatsNeeded)) throw error;
    return read((await import("./workbook/number-text.js")).numberText);
  }
}

/** Reads with the library, which inflates without limits nor checksums of its own. */
async function readByLibrary(bytes: Uint8Array, file: string): Promise<readonly Sheet[]> {
  if (isArchive(bytes)) (await import("./workbook/parts.js")).checkPackage(bytes, file);
  return (await import("./legacy/read-legacy.js")).readLegacy(bytes, file);
}

async function chooseSheets(
  sheets: readonly Sheet[],
  file: string,
  wanted: readonly string[],
): Promise<TableFile> {
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
  const tables: Table[] = [];
  for (const { name, read } of chosen) {
    const { rows, hiddenColumns } = await read();
    tables.push({ file, sheet: name, rows, ...(hiddenColumns.size === 0 ? {} : { hiddenColumns }) });
  }
  return {
    tables,
    findings: hidden.map(({ name }) => ({
      code: "hidden-sheet",
      at: rowAt({ file, sheet: name }, 1),
      value: name,
    })),
    sheetNames: sheets.map(({ name }) => name),
  };
}
