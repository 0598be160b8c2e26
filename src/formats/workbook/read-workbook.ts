import { WorkError } from "../../findings/work-error.js";
import { createGrid, type GridRows, TooManyCells } from "../grid.js";
import type { Sheet } from "../sheet.js";
import { cellStyles } from "./cell-styles.js";
import { readNotes } from "./notes.js";
import { type Parts, partText, relationshipsOf, unpackParts } from "./parts.js";
import { isTrue, readSheet, type SheetContext } from "./read-sheet.js";
import { attribute, scanXml } from "./scan-xml.js";
import { sharedStrings } from "./shared-strings.js";

/**
 * The worksheets of an .xlsx or .xlsm workbook, in their order.
 *
 * @throws WorkError `damaged-workbook` when the package or one of its parts cannot be read, `too-large`.
 */
export function readWorkbook(bytes: Uint8Array, file: string): readonly Sheet[] {
  const damaged = <T>(read: () => T): T => {
    try {
      return read();
    } catch (cause) {
      if (cause instanceof WorkError) throw cause;
      throw new WorkError(
        { kind: cause instanceof TooManyCells ? "too-many-cells" : "damaged-workbook", file },
        { cause },
      );
    }
  };
  return damaged(() =>
    sheetsOf(unpackParts(bytes, file)).map((sheet) => ({ ...sheet, read: () => damaged(sheet.read) })),
  );
}

function sheetsOf(parts: Parts): readonly Sheet[] {
  const main = [...relationshipsOf(parts, "").values()].find(({ type }) => type === "officeDocument")?.path;
  const xml = partText(parts, main ?? "xl/workbook.xml");
  if (xml === undefined) throw new Error("no workbook part");
  const relationships = relationshipsOf(parts, main ?? "xl/workbook.xml");
  const book = readBook(xml);
  const byType = (wanted: string): string | undefined => {
    const path = [...relationships.values()].find(({ type }) => type === wanted)?.path;
    return path === undefined ? undefined : requiredPart(parts, path);
  };
  const context: SheetContext = {
    strings: sharedStrings(byType("sharedStrings")),
    styles: cellStyles(byType("styles")),
    date1904: book.date1904,
    recalculates: book.recalculates,
  };
  return book.sheets.flatMap(({ id, name, hidden }) => {
    const relationship = relationships.get(id);
    if (relationship === undefined) throw new Error(`no relationship for sheet ${name}`);
    if (relationship.type !== "worksheet") return [];
    return [{ name, hidden, read: () => readRows(parts, relationship.path, context) }];
  });
}

function readRows(parts: Parts, path: string, context: SheetContext): GridRows {
  const xml = requiredPart(parts, path);
  const grid = createGrid();
  readSheet(xml, context, grid);
  for (const { type, path: part } of relationshipsOf(parts, path).values()) {
    if (type === "comments") readNotes(requiredPart(parts, part), grid);
  }
  return grid.finish();
}

/** A part that another leads to: a package without it has lost something. */
function requiredPart(parts: Parts, path: string): string {
  const xml = partText(parts, path);
  if (xml === undefined) throw new Error(`no part ${path}`);
  return xml;
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
