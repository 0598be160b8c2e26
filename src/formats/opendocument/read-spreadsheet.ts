import { WorkError } from "../../findings/work-error.js";
import { createGrid, type Grid, type GridRows, TooManyCells } from "../grid.js";
import type { ReadySheet } from "../sheet.js";
import { partText, unpackParts } from "../workbook/parts.js";
import { attribute, scanXml } from "../workbook/scan-xml.js";
import { createCellReader } from "./read-cell.js";
import { readStyles, type Styles } from "./styles.js";

/** The most rows that a spreadsheet holds; a repetition beyond is no list. */
const mostRows = 1_048_576;

/**
 * The sheets of an OpenDocument spreadsheet (.ods), in their order.
 *
 * @throws WorkError `damaged-workbook`, `protected-workbook`, `too-large`.
 */
export function readSpreadsheet(bytes: Uint8Array, file: string): readonly ReadySheet[] {
  const parts = unpackParts(bytes, file);
  if (partText(parts, "META-INF/manifest.xml")?.includes("encryption-data")) {
    throw new WorkError({ kind: "protected-workbook", file });
  }
  const content = partText(parts, "content.xml");
  if (content === undefined) throw new WorkError({ kind: "damaged-workbook", file });
  try {
    return readContent(content);
  } catch (cause) {
    throw new WorkError(
      { kind: cause instanceof TooManyCells ? "too-many-cells" : "damaged-workbook", file },
      { cause },
    );
  }
}

type Reading = { readonly name: string; readonly hidden: boolean; readonly grid: Grid; rows: number };

function readContent(xml: string): readonly ReadySheet[] {
  const styles = readStyles(xml);
  const sheets: ReadySheet[] = [];
  let sheet: Reading | undefined;
  let rowRepeat = 1;
  let rowHidden = false;
  let columns = 0;
  const cells = createCellReader(styles);

  scanXml(xml, {
    open: (name, attributes) => {
      switch (name) {
        case "table":
          sheet = startSheet(attributes, styles);
          columns = 0;
          break;
        case "table-column": {
          const repeat = repetition(attributes, "number-columns-repeated");
          if (isCollapsed(attributes)) sheet?.grid.hideColumns(columns, columns + repeat - 1);
          columns += repeat;
          break;
        }
        case "table-row":
          rowRepeat = repetition(attributes, "number-rows-repeated");
          rowHidden = isCollapsed(attributes);
          cells.startRow();
          break;
        default:
          cells.open(name, attributes);
      }
    },
    text: cells.text,
    close: (name) => {
      if (name === "table" && sheet !== undefined) {
        sheets.push(finishSheet(sheet));
        sheet = undefined;
      } else if (name === "table-row" && sheet !== undefined) {
        // Blank rows are repeated to the end of the sheet, rows with content as often as they are alike.
        const last = cells.isBlankRow() ? 0 : Math.min(rowRepeat, mostRows - sheet.rows);
        for (let copy = 1; copy <= last; copy++) {
          sheet.grid.startRow(sheet.rows + copy, { hidden: rowHidden });
          cells.putRow(sheet.grid, sheet.rows + copy);
        }
        sheet.rows += rowRepeat;
      } else cells.close(name);
    },
  });
  return sheets;
}

function startSheet(attributes: string, styles: Styles): Reading {
  return {
    name: attribute(attributes, "name") ?? "",
    hidden: styles.hiddenTables.has(attribute(attributes, "style-name") ?? ""),
    grid: createGrid(),
    rows: 0,
  };
}

function finishSheet({ name, hidden, grid }: Reading): ReadySheet {
  const read: GridRows = grid.finish();
  return { name, hidden, read: () => read };
}

function repetition(attributes: string, name: string): number {
  return Math.max(1, Number(attribute(attributes, name) ?? 1) || 1);
}

function isCollapsed(attributes: string): boolean {
  return /^(collapse|filter)$/.test(attribute(attributes, "visibility") ?? "");
}
