import { WorkError } from "../../findings/work-error.js";
import { createGrid, type GridRows, TooManyCells } from "../grid.js";
import { cellStyles } from "./cell-styles.js";
import { readNotes } from "./notes.js";
import { NumberFormatsNeeded } from "./number-formats-needed.js";
import { contentType, type Parts, relationshipsOf, unpackParts, workbookPartByType } from "./parts.js";
import { isTrue, type NumberDisplay, readSheet, type SheetContext } from "./read-sheet.js";
import { attribute, scanXml } from "./scan-xml.js";
import { sharedStrings } from "./shared-strings.js";

/** A sheet of an open workbook, whose rows are read only when asked for. */
export type WorkbookSheet = {
  readonly name: string;
  readonly hidden: boolean;
  /**
   * @throws NumberFormatsNeeded where no display of numbers is given and the sheet needs one.
   * @throws WorkError as `openWorkbook` does.
   */
  readonly read: (numberText?: NumberDisplay) => GridRows;
};

/**
 * The worksheets of an .xlsx or .xlsm workbook, in their order; `undefined` where its parts are of the binary kind
 * (.xlsb), which this reader does not know.
 *
 * @throws WorkError `damaged-workbook` when the package or one of its parts cannot be read, `too-large`.
 */
export function openWorkbook(bytes: Uint8Array, file: string): readonly WorkbookSheet[] | undefined {
  return readOrRefuse(file, () => {
    const parts = unpackParts(bytes, file);
    const path =
      [...relationshipsOf(parts, "").values()].find(({ type }) => type === "officeDocument")?.path ??
      workbookPartByType(parts) ??
      "xl/workbook.xml";
    if (/binary/i.test(contentType(parts, path) ?? "")) return undefined;
    return sheetsOf(parts, path, file);
  });
}

function readOrRefuse<T>(file: string, read: () => T): T {
  try {
    return read();
  } catch (cause) {
    if (cause instanceof WorkError || cause instanceof NumberFormatsNeeded) throw cause;
    const kind = cause instanceof TooManyCells ? "too-many-cells" : "damaged-workbook";
    throw new WorkError({ kind, file }, { cause });
  }
}

function sheetsOf(parts: Parts, path: string, file: string): readonly WorkbookSheet[] {
  const relationships = relationshipsOf(parts, path);
  const book = readBook(requiredText(parts, path));
  const byType = (wanted: string): string | undefined =>
    [...relationships.values()].find(({ type }) => type === wanted)?.path;
  const [strings, styles] = [byType("sharedStrings"), byType("styles")];
  const context: SheetContext = {
    strings: sharedStrings(strings === undefined ? undefined : requiredXml(parts, strings)),
    styles: cellStyles(styles === undefined ? undefined : requiredText(parts, styles)),
    date1904: book.date1904,
    recalculates: book.recalculates,
  };
  return book.sheets.flatMap(({ id, name, hidden }) => {
    const relationship = relationships.get(id);
    if (relationship === undefined) throw new Error(`no relationship for sheet ${name}`);
    if (!holdsCells(relationship.type)) return [];
    const read = (numberText?: NumberDisplay): GridRows =>
      readOrRefuse(file, () =>
        readRows(parts, relationship.path, numberText === undefined ? context : { ...context, numberText }),
      );
    return [{ name, hidden, read }];
  });
}

/** Whether a sheet of a type has cells: the sheets of macros of old have, those of charts and of dialogs have not. */
function holdsCells(type: string): boolean {
  return !/^(chartsheet|dialogsheet)$/i.test(type);
}

function readRows(parts: Parts, path: string, context: SheetContext): GridRows {
  const grid = createGrid();
  readSheet(requiredXml(parts, path), context, grid);
  for (const { type, path: part } of relationshipsOf(parts, path).values()) {
    if (type === "comments") readNotes(requiredText(parts, part), grid);
  }
  return grid.finish();
}

/** A part that another leads to: a package without it has lost something. */
function requiredXml(parts: Parts, path: string): Buffer {
  const xml = parts.xml(path);
  if (xml === undefined) throw new Error(`no part ${path}`);
  return xml;
}

function requiredText(parts: Parts, path: string): string {
  return requiredXml(parts, path).toString("utf8");
}

type Book = {
  readonly sheets: readonly { readonly id: string; readonly name: string; readonly hidden: boolean }[];
  readonly date1904: boolean;
  readonly recalculates: boolean;
};

function readBook(xml: string): Book {
  const sheets: Book["sheets"][number][] = [];
  let date1904 = false;
  let recalculates = false;
  scanXml(xml, {
    open: (name, attributes) => {
      if (name === "sheet") {
        sheets.push({
          id: attribute(attributes, "id") ?? "",
          name: attribute(attributes, "name") ?? "",
          hidden: /hidden/i.test(attribute(attributes, "state") ?? ""),
        });
      } else if (name === "workbookPr") {
        date1904 = isTrue(attribute(attributes, "date1904"));
      } else if (name === "calcPr") {
        recalculates = isTrue(attribute(attributes, "fullCalcOnLoad"));
      }
    },
  });
  return { sheets, date1904, recalculates };
}
